package io.didymium.passport.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.report.Verdict;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnitPassportProperties {
    private static final UnitVerifier VERIFIER = Magnets.verifier(Magnets.BUNDLE);
    private static final UnitSeries SERIES = Magnets.builder().build();

    @Provide
    Arbitrary<List<String>> serials() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("!\"%&'()*+,-./:;<=>?_")
                .ofMinLength(1)
                .ofMaxLength(64)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void everyUnitOfEverySeriesIsReadAgainAndCounted(@ForAll("serials") List<String> serials)
            throws MalformedInputException {
        UnitSeries series =
                Magnets.builder().unitMass(Mass.parse("1 mg")).serials(serials).build();
        for (int index = 0; index < series.size(); index++) {
            UnitPassport read = UnitPassport.read(series.unit(index).toBytes());
            assertThat(read).isEqualTo(series.unit(index));
            assertThat(read.isCounted()).isTrue();
            assertThat(read.serial()).isEqualTo(serials.get(index));
        }
    }

    @Property(tries = 400)
    void noChangeOfAByteIsAccepted(
            @ForAll @IntRange(max = 19) int unit, @ForAll @IntRange(max = 2000) int place, @ForAll byte change) {
        byte[] file = SERIES.unit(unit).toBytes().toByteArray();
        int at = place % file.length;
        file[at] ^= change == 0 ? 1 : change;
        UnitPassport read;
        try {
            read = UnitPassport.read(Bytes.of(file));
        } catch (MalformedInputException refused) {
            return;
        }
        assertThat(VERIFIER.verify(read).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Property(tries = 200)
    void anyBytesAreAPassportOrMalformed(@ForAll byte[] bytes) {
        try {
            assertThat(UnitPassport.read(Bytes.of(bytes)).toBytes()).isEqualTo(Bytes.of(bytes));
        } catch (MalformedInputException refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }

    @Example
    void everyBitOfAFileCounts() throws MalformedInputException {
        byte[] file = SERIES.unit(5).toBytes().toByteArray();
        for (int bit = 0; bit < 8 * file.length; bit += 11) {
            byte[] changed = file.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                assertThat(VERIFIER.verify(UnitPassport.read(Bytes.of(changed))).verdict())
                        .isNotEqualTo(Verdict.ACCEPTED);
            } catch (MalformedInputException refused) {
                assertThat(refused.reason()).isNotBlank();
            }
        }
    }
}
