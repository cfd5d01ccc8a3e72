package io.didymium.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StatusListProperties {
    private static final int ENTRIES = StatusList.MINIMUM_ENTRIES;

    @Property(tries = 50)
    void whatIsSetIsReadBackAndNothingElseChanges(
            @ForAll("statuses") Map<Integer, Integer> statuses, @ForAll @IntRange(min = 1, max = 16) int size)
            throws Exception {
        StatusListBuilder builder = StatusList.builder(ENTRIES, size);
        int mask = (1 << size) - 1;
        statuses.forEach((index, status) -> builder.set(index, status & mask));
        StatusList list = StatusList.decode(builder.build().encode());
        for (int index = 0; index < ENTRIES; index += 1 + index % 97) {
            assertThat(list.status(index, size)).isEqualTo(statuses.getOrDefault(index, 0) & mask);
        }
        for (int index : statuses.keySet()) {
            assertThat(list.status(index, size)).isEqualTo(statuses.get(index) & mask);
        }
    }

    @Property(tries = 200)
    void aStatusIsThatPartOfTheListAsOneNumber(
            @ForAll byte[] bits,
            @ForAll @IntRange(min = 1, max = 16) int size,
            @ForAll @IntRange(max = 500) int index) {
        StatusList list = StatusList.ofBits(bits);
        if (index < list.entries(size)) {
            BigInteger whole = new BigInteger(1, bits);
            int shift = bits.length * 8 - (index + 1) * size;
            assertThat(list.status(index, size))
                    .isEqualTo(whole.shiftRight(shift)
                            .and(BigInteger.valueOf((1 << size) - 1))
                            .intValueExact());
        }
    }

    @Property(tries = 300)
    void anyTextIsAListOrMalformed(@ForAll("nearlyLists") String text) {
        try {
            assertThat(StatusList.decode(text, 1 << 16).entries(1)).isLessThanOrEqualTo(8 << 16);
        } catch (MalformedInputException expected) {
            assertThat(expected.reason()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> statuses() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, ENTRIES - 1),
                        Arbitraries.integers().between(0, 65535))
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> nearlyLists() {
        String good = StatusList.ofBits(new byte[300]).encode();
        Arbitrary<String> changed = Arbitraries.integers()
                .between(0, good.length() - 1)
                .flatMap(at -> Arbitraries.chars()
                        .range('A', 'z')
                        .map(c -> good.substring(0, at) + c + good.substring(at + 1)));
        return Arbitraries.oneOf(changed, Arbitraries.strings().ascii().ofMaxLength(60));
    }
}
