package io.didymium.core.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundTest {
    /** Molar masses and contents computed from the atomic weights by hand. */
    @ParameterizedTest
    @CsvSource({
        "NdF3, Nd, 201.237209, 0.716776",
        "LiF, Li, 25.938403, 0.267557",
        "Nd2(CO3)3, Nd, 468.508, 0.615750",
        "Nd2(CO3)3·8H2O, Nd, 612.628, 0.470896",
        "NdCl3·6H2O, Nd, 358.682, 0.402145",
        "CePO4, Ce, 235.085762, 0.596021",
        "(NH4)2SO4, N, 132.134, 0.212012"
    })
    void aCompoundHoldsItsFirstElement(String formula, String element, String molarMass, String part) {
        Constituent compound = Constituent.parse(formula);
        assertThat(compound).isInstanceOf(Compound.class);
        assertThat(compound.element().symbol()).isEqualTo(element);
        assertThat(((Compound) compound).molarMass()).isEqualByComparingTo(molarMass);
        assertThat(compound.elementFraction().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "Cl-, Cl, Cl-",
        "Cl⁻, Cl, Cl-",
        "SO4 2-, S, SO4 2-",
        "SO4²⁻, S, SO4 2-",
        "PO4 3-, P, PO4 3-",
        "NO3-, N, NO3-"
    })
    void anAnionIsOfItsFirstElement(String text, String element, String formula) {
        Compound ion = Compound.parse(text);
        assertThat(ion.isAnion()).isTrue();
        assertThat(ion.element().symbol()).isEqualTo(element);
        assertThat(ion.formula()).isEqualTo(formula);
        assertThat(ion).isEqualTo(Compound.parse(formula)).hasSameHashCodeAs(Compound.parse(formula));
    }

    @Test
    void elementsAndOxidesStayWhatTheyAre() {
        assertThat(Constituent.parse("Nd")).isEqualTo(Element.NEODYMIUM);
        assertThat(Constituent.parse("Nd2O3")).isEqualTo(Oxide.parse("Nd2O3"));
        assertThat(Compound.parse("NH4+").isAnion()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "nd",
                "NdF1",
                "NdF03",
                "Nd(F",
                "Nd)F",
                "Nd((F)2)2",
                "NdF3·",
                "Nd F3",
                "PmF3",
                "Xx2",
                "SO42 -",
                "NdF99999"
            })
    void refusesWhatIsNoFormula(String formula) {
        assertThatIllegalArgumentException().isThrownBy(() -> Constituent.parse(formula));
    }

    @Test
    void refusesALongFormula() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compound.parse("NdF3".repeat(16)))
                .withMessage("a formula has at most 60 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compound.parse("(F999)999"))
                .withMessage("a formula has at most 999 atoms of an element");
    }
}
