package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeMassTest {
    @ParameterizedTest
    @CsvSource({
        "20.15 t, 20150",
        "20150 kg, 20150",
        "250 g, 0.25",
        "44000 lb, 19958.06428",
        "22 short ton, 19958.06428",
        "20.15 WMT, 20150",
        "17.6514 DMT, 17651.4",
        "52 MTU, 520"
    })
    void aUnitIsExact(String text, String kilograms) {
        assertThat(TradeMass.parse(text).mass().value().kilograms()).isEqualByComparingTo(kilograms);
    }

    @Test
    void massesAreReadInPoundsAndShortTonsWithTheirUncertainty() {
        assertThat(MeasuredMass.parse("2000 lb ± 1").value()).isEqualTo(Mass.parse("1 short ton"));
        assertThat(MeasuredMass.parse("2000 lb ± 1 lb").standardUncertainty()).isEqualTo(Mass.parse("0.45359237 kg"));
    }

    @Test
    void aMassIsShownInTheUnitThatIsAskedFor() {
        Mass mass = Mass.parse("1226.642 kg");

        assertThat(MassUnit.TONNE.text(mass, 3)).isEqualTo("1.227 t");
        assertThat(MassUnit.POUND.text(mass, 1)).isEqualTo("2704.3 lb");
        assertThat(MassUnit.SHORT_TON.text(mass, 4)).isEqualTo("1.3521 short ton");
        assertThat(MassUnit.METRIC_TON_UNIT.text(mass, 2)).isEqualTo("122.66 MTU");
    }

    @Test
    void dryMatterHasTheUncertaintyOfWeightAndMoisture() {
        MeasuredMass seller = TradeMass.parse("20.15 WMT ± 0.01").dry(MeasuredFraction.parse("12.4 % ± 0.1"));
        MeasuredMass plant = TradeMass.parse("19.87 WMT ± 0.01").dry(MeasuredFraction.parse("11.2 % ± 0.1"));

        assertThat(seller.value().kilograms()).isEqualByComparingTo("17651.4");
        assertThat(plant.value().kilograms()).isEqualByComparingTo("17644.56");
        BigDecimal u = seller.standardUncertainty()
                .kilograms()
                .pow(2)
                .add(plant.standardUncertainty().kilograms().pow(2))
                .sqrt(MathContext.DECIMAL64);
        assertThat(u.setScale(0, RoundingMode.HALF_EVEN)).isEqualByComparingTo("31");
    }

    @Test
    void dryTonnesAreNotWetTonnes() {
        MeasuredFraction moisture = MeasuredFraction.parse("12.4 % ± 0.1");
        TradeMass dry = TradeMass.parse("17.6514 DMT ± 0.02");

        assertThat(dry.dry(moisture)).isEqualTo(dry.mass());
        assertThat(dry.asReceived(moisture).value().kilograms().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("20150");
        assertThatIllegalArgumentException().isThrownBy(() -> Mass.parse("17.6514 DMT"));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredMass.parse("52 MTU"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMass.parse("52 MTU").dry(moisture));
        assertThatIllegalArgumentException().isThrownBy(() -> dry.asReceived(MeasuredFraction.parse("100 %")));
    }

    @ParameterizedTest
    @CsvSource({"1 ton", "1 long ton", "1 lbs", "1 short  ton", "1 Short Ton"})
    void aUnitThatIsNotListedIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TradeMass.parse(text));
    }
}
