package io.didymium.passport.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitPassportTest {
    private static final UnitSeries SERIES = Magnets.builder().build();

    @Test
    void isASmallFileThatIsReadAgain() throws MalformedInputException {
        for (int index = 0; index < SERIES.size(); index++) {
            UnitPassport unit = SERIES.unit(index);
            Bytes file = unit.toBytes();
            assertThat(file.length()).isLessThan(1500);
            assertThat(UnitPassport.read(file)).isEqualTo(unit).hasSameHashCodeAs(unit);
            assertThat(UnitPassport.read(file).toBytes()).isEqualTo(file);
            UnitPassport withKnown = UnitPassport.read(file, SERIES.register());
            assertThat(withKnown).isEqualTo(unit);
            assertThat(withKnown.register()).isSameAs(SERIES.register());
            assertThat(unit.isCounted()).isTrue();
            assertThat(unit.index()).isEqualTo(index);
            assertThat(unit.serial()).isEqualTo("SN-" + (1000 + index));
        }
    }

    @Test
    void isReadWithAnotherRegisterThanItsOwnAtHand() throws MalformedInputException {
        UnitSeries other = Magnets.builder().serials(List.of("X")).build();
        assertThat(UnitPassport.read(other.unit(0).toBytes(), SERIES.register()))
                .isEqualTo(other.unit(0));
    }

    @Test
    void theRegisterSaysWhatItCounts() {
        UnitRegister register = SERIES.register();
        assertThat(register.count()).isEqualTo(20);
        assertThat(register.unitMass()).isEqualTo(Mass.parse("10 g"));
        assertThat(register.mass()).isEqualTo(Mass.parse("200 g"));
        assertThat(register.batch()).isEqualTo(Magnets.BATCH.id());
        assertThat(register.passport()).isEqualTo(Magnets.PASSPORT.digest());
        assertThat(register.issuedAt()).isEqualTo(Magnets.SIGNED);
        assertThat(register.keyId()).isEqualTo(Magnets.MAKER.keyId());
    }

    @Test
    void sameInputGivesSameBytes() {
        assertThat(Magnets.builder().build().unit(7).toBytes())
                .isEqualTo(SERIES.unit(7).toBytes());
    }

    /** Serial numbers follow one another: without salts the hash beside a unit would tell the next number. */
    @Test
    void eachUnitHasASaltThatOnlyTheSeedGives() {
        Set<String> salts = new HashSet<>();
        for (int index = 0; index < SERIES.size(); index++) {
            salts.add(line(SERIES.unit(index), 3));
        }
        assertThat(salts).hasSize(SERIES.size());
        UnitSeries other = Magnets.builder().seed(turned()).build();
        assertThat(line(other.unit(0), 3)).isNotEqualTo(line(SERIES.unit(0), 3));
        assertThat(other.register().root()).isNotEqualTo(SERIES.register().root());
    }

    private static Bytes turned() {
        return Bytes.concat(Magnets.SEED.slice(16, 32), Magnets.SEED.slice(0, 16));
    }

    private static String line(UnitPassport unit, int number) {
        return text(unit.toBytes()).lines().toList().get(number);
    }

    private static String text(Bytes bytes) {
        try {
            return bytes.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesAnythingButItsOnlyForm() {
        String file = text(SERIES.unit(3).toBytes());
        String hash = line(SERIES.unit(3), 4);
        for (String other : List.of(
                "",
                "\n",
                file + "\n",
                file + "x",
                file.substring(0, file.length() - 1),
                file.replace("didymium-unit/v1", "didymium-unit/v2"),
                file.replace("index 3", "index 03"),
                file.replace("index 3", "index -3"),
                file.replace("index 3", "index +3"),
                file.replace("index 3", "index 9999999999"),
                file.replace("index 3", "index"),
                file.replace("SN-1003", ""),
                file.replace("SN-1003", "SN 1003"),
                file.replace("SN-1003", "SN-é"),
                file.replace("SN-1003", "S".repeat(65)),
                file.replace("salt ", "salt A"),
                file.replace("salt ", "salt AAAA"),
                file.replace(hash, hash + "="),
                file.replace(hash, hash.substring(0, 42) + "B"),
                file.replace(hash, hash.substring(4)),
                file.replace("\n", "\r\n"),
                "\ufeff" + file,
                file.replace("\n\n", "\n"))) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .as(other)
                    .isThrownBy(() -> UnitPassport.read(Bytes.ofUtf8(other)));
        }
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> UnitPassport.read(Bytes.of(new byte[40_000])));
    }

    @Test
    void aSeriesThatCannotBeIsRefused() {
        for (UnitSeries.Builder series : List.of(
                Magnets.builder().serials(List.of()),
                Magnets.builder().serials(List.of("A", "B", "A")),
                Magnets.builder().serials(List.of("A", "")),
                Magnets.builder().serials(List.of("line\nbreak")),
                Magnets.builder().unitMass(Mass.ZERO),
                Magnets.builder().seed(Bytes.ofUtf8("short")),
                // Twenty of them would weigh more than the batch.
                Magnets.builder().unitMass(Magnets.BATCH.mass().value()))) {
            assertThatIllegalArgumentException().isThrownBy(series::build);
        }
    }
}
