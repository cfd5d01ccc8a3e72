package io.didymium.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalPropertyTest {
    /** π with 40 digits. */
    private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643383279502884197");

    @ParameterizedTest
    @CsvSource({
        "REMANENCE, 13.2 kG, 1.32, 0",
        "REMANENCE, 1320 mT ± 5, 1.32, 0.005",
        "INTRINSIC_COERCIVITY, 0.995 MA/m, 995, 0",
        "ENERGY_PRODUCT, 350000 J/m3, 350, 0",
        "DENSITY, 7550 kg/m3 ± 20, 7.55, 0.02",
        "DENSITY, 7.55 g/cm³, 7.55, 0",
        "SIZE_50, 3500 nm, 3.5, 0",
        "SIZE_50, 3.5 um, 3.5, 0",
        "SPECIFIC_SURFACE, 12 m2/g, 12, 0"
    })
    void unitsConvertExactly(PhysicalProperty property, String text, BigDecimal value, BigDecimal uncertainty) {
        PropertyAmount amount = property.parse(text);

        assertThat(amount.value()).isEqualByComparingTo(value);
        assertThat(amount.standardUncertainty()).isEqualByComparingTo(uncertainty);
    }

    /** 1 Oe is 1000/4π A/m. */
    @Test
    void oerstedHaveThirtyFourDigits() {
        BigDecimal field = PhysicalProperty.NORMAL_COERCIVITY.parse("1 kOe").value();
        BigDecimal product = PhysicalProperty.ENERGY_PRODUCT.parse("1 MGOe").value();

        assertThat(field.multiply(PI).subtract(BigDecimal.valueOf(250)).abs()).isLessThan(new BigDecimal("1e-30"));
        assertThat(product.multiply(PI).subtract(BigDecimal.valueOf(25)).abs()).isLessThan(new BigDecimal("1e-31"));
        assertThat(field.round(new MathContext(6))).isEqualByComparingTo("79.5775");
    }

    @Test
    void anotherUnitIsRefused() {
        for (String text : new String[] {"12 T", "12", "12 kOe2", "-3 kOe", "1e3 kA/m"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> PhysicalProperty.INTRINSIC_COERCIVITY.parse(text));
        }
    }

    @Test
    void brIsRemanenceOnlyInAUnitOfFluxDensity() {
        assertThat(PhysicalProperty.find("Br", "1.3 T")).contains(PhysicalProperty.REMANENCE);
        assertThat(PhysicalProperty.find("Br", "13 kG")).contains(PhysicalProperty.REMANENCE);
        assertThat(PhysicalProperty.find("Br", "50 ppm")).isEmpty();
        assertThat(PhysicalProperty.find("Br")).isEmpty();
    }
}
