package io.didymium.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdIndexProperties {
    @Property(tries = 200)
    void everyIdIsFoundAtItsPlaceAndNoOtherIs(@ForAll("ids") Set<BatchId> ids, @ForAll("id") BatchId other) {
        List<BatchId> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));
        IdIndex<BatchId, BatchId> index = new IdIndex<>(shuffled, Function.identity());
        assertThat(index.values()).containsExactlyElementsOf(new TreeSet<>(ids));
        for (BatchId id : ids) {
            assertThat(index.values().get(index.place(id))).isEqualTo(id);
        }
        assertThat(index.find(other)).isEqualTo(ids.contains(other) ? other : null);
        assertThat(index.place(other) >= 0).isEqualTo(ids.contains(other));
    }

    @Property(tries = 20)
    void idsThatWereChosenToHaveOneHashAreFoundToo(@ForAll @IntRange(min = 5, max = 9) int letters) {
        List<BatchId> chosen = new ArrayList<>();
        for (int bits = 0; bits < 1 << letters; bits++) {
            chosen.add(colliding(letters, bits));
        }
        assertThat(chosen.stream().map(BatchId::hashCode).distinct()).hasSize(1);
        IdIndex<BatchId, BatchId> index = new IdIndex<>(chosen.subList(0, chosen.size() - 1), Function.identity());
        for (BatchId id : chosen.subList(0, chosen.size() - 1)) {
            assertThat(index.find(id)).isEqualTo(id);
        }
        assertThat(index.find(chosen.get(chosen.size() - 1))).isNull();
    }

    @Example
    void anIndexOfNothingFindsNothing() {
        IdIndex<BatchId, BatchId> index = new IdIndex<>(List.<BatchId>of(), Function.<BatchId>identity());
        assertThat(index.find(new BatchId("urn:example:a"))).isNull();
    }

    /** "Aa" and "BB" have one hash, and so have texts that differ in nothing else. */
    private static BatchId colliding(int letters, int bits) {
        StringBuilder text = new StringBuilder("urn:example:");
        for (int i = 0; i < letters; i++) {
            text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
        }
        return new BatchId(text.toString());
    }

    @Provide
    static Arbitrary<Set<BatchId>> ids() {
        return id().set().ofMaxSize(200);
    }

    @Provide
    static Arbitrary<BatchId> id() {
        return Arbitraries.integers().between(0, 400).map(number -> new BatchId("urn:example:" + number));
    }
}
