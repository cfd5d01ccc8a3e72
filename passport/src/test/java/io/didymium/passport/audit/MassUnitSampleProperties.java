package io.didymium.passport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.MaterialForm;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MassUnitSampleProperties {
    private static SortedMap<String, Batch> batches(List<Integer> kilograms) {
        SortedMap<String, Batch> batches = new TreeMap<>();
        for (int i = 0; i < kilograms.size(); i++) {
            batches.put(
                    "zQm" + i,
                    Batch.builder(new BatchId("urn:example:batch:" + i), MaterialForm.OXIDE, kilograms.get(i) + " kg")
                            .name("batch " + i)
                            .producedAt(new FacilityId("urn:example:facility:plant"), Instant.EPOCH)
                            .build());
        }
        return batches;
    }

    @Property
    void everyDrawIsOfABatchAndTheSameNonceDrawsTheSame(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 100_000) Integer> kilograms,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = 0, max = 1_000_000) int number) {
        SortedMap<String, Batch> batches = batches(kilograms);
        String nonce = String.format(java.util.Locale.ROOT, "%064x", number);

        MassUnitSample sample = MassUnitSample.draw(nonce, null, size, batches);

        assertThat(sample.drawn().values().stream().mapToInt(draws -> draws).sum())
                .isEqualTo(size);
        assertThat(batches.keySet()).containsAll(sample.drawn().keySet());
        assertThat(MassUnitSample.draw(nonce, null, size, batches)).isEqualTo(sample);
    }
}
