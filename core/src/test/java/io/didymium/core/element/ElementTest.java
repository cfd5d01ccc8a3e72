package io.didymium.core.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.testing.SharedData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementTest {
    @Test
    void seventeenElementsAreRareEarths() {
        assertThat(Stream.of(Element.values()).filter(Element::isRareEarth).map(Element::symbol))
                .containsExactly(
                        "Sc", "Y", "La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb",
                        "Lu");
    }

    @Test
    void elementsStandInTheOrderOfAtomicNumbersAndMasses() {
        List<Element> elements = Arrays.asList(Element.values());
        assertThat(elements.stream().map(Element::atomicNumber))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 92).boxed().toList());
        // The four inversions of the table: argon, cobalt, tellurium and thorium outweigh their successors.
        Set<Element> heavy = EnumSet.of(Element.ARGON, Element.COBALT, Element.TELLURIUM, Element.THORIUM);
        assertThat(elements.stream()
                        .filter(element -> !heavy.contains(element))
                        .flatMap(element -> element.standardAtomicWeight().stream()))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void everyElementUpToUraniumHasAWeightUnlessIupacGivesNone() {
        assertThat(Stream.of(Element.values())
                        .filter(element -> element.standardAtomicWeight().isEmpty())
                        .map(Element::symbol))
                .containsExactly("Tc", "Pm", "Po", "At", "Rn", "Fr", "Ra", "Ac");
        assertThat(Element.ofSymbol("Sn").standardAtomicWeight()).hasValue(new BigDecimal("118.710"));
        assertThat(Element.ofSymbol("Ag").standardAtomicWeight()).hasValue(new BigDecimal("107.8682"));
        assertThat(Element.ofSymbol("Au").standardAtomicWeight()).hasValue(new BigDecimal("196.966570"));
    }

    @Test
    void findsByExactSymbolOnly() {
        assertThat(Element.find("Nd")).contains(Element.NEODYMIUM);
        assertThat(Element.find("ND")).isEmpty();
        assertThat(Element.find("")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Element.ofSymbol("Xx"))
                .withMessage("unknown element: 'Xx'");
    }

    @Test
    void anElementIsWhollyItself() {
        for (Element element : Element.values()) {
            assertThat(element.elementFraction()).isEqualByComparingTo("1");
            assertThat(Constituent.parse(element.formula())).isSameAs(element);
        }
    }

    @Test
    void massesAndOxideFactorsAreThoseOfThePublishedTable() {
        List<String[]> rows = SharedData.rows("domain/elements.csv");
        assertThat(rows).hasSizeGreaterThan(18);
        for (String[] row : rows) {
            Element element = Element.ofSymbol(row[0]);
            if (element == Element.PROMETHIUM) {
                // The table gives the mass number of one isotope.
                continue;
            }
            assertThat(element.standardAtomicWeight().orElseThrow()).as(row[0]).isEqualByComparingTo(row[2]);
            if (!row[1].isEmpty()) {
                assertThat(element.atomicNumber()).as(row[0]).isEqualTo(Integer.parseInt(row[1]));
            }
            Oxide oxide = Oxide.conventional(element);
            assertThat(oxide.formula()).isEqualTo(row[3]);
            assertThat(oxide.molarMass().setScale(3, RoundingMode.HALF_UP))
                    .as(row[3])
                    .isEqualByComparingTo(row[4]);
            assertThat(fourDigits(oxide.oxidePerElement())).as(row[3]).isEqualByComparingTo(row[5]);
            assertThat(fourDigits(oxide.elementFraction())).as(row[3]).isEqualByComparingTo(row[6]);
        }
    }

    private static BigDecimal fourDigits(BigDecimal factor) {
        return factor.setScale(4, RoundingMode.HALF_UP);
    }
}
