package io.didymium.core.regulation;

import static io.didymium.core.element.Element.BORON;
import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.IRON;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.element.Element.SAMARIUM;
import static io.didymium.core.testing.scenario.RotorChain.ROTOR;
import static io.didymium.core.testing.scenario.RotorChain.ROTORS;
import static io.didymium.core.testing.scenario.RotorChain.batch;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.product.MagnetProduct;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the rotor scenario. */
class RotorContentTest {
    private static final Set<Element> RARE_EARTHS = Set.of(NEODYMIUM, PRASEODYMIUM, DYSPROSIUM);
    private final OriginBook book = OriginBook.of(RotorChain.chain(), RotorChain.declarations(), ShareArithmetic.EXACT);

    @Test
    void isBalancedAndWhollyDeclared() {
        assertThat(ChainBalance.of(book.chain(), BalanceRule.STANDARD).findings())
                .isEmpty();
        assertThat(book.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEODYMIUM, 21.05", "PRASEODYMIUM, 16.67", "DYSPROSIUM, 0.00", "BORON, 0.00", "COBALT, 0.00"})
    void recyclesEachElementByAShareOfItsOwn(Element element, String percent) {
        RecycledContent content = RecycledContent.of(RulePacks.ISO_14021, book, batch("B-R1"));

        assertThat(content.element(element).recycled().orElseThrow().percent(2)).isEqualByComparingTo(percent);
        assertThat(book.origin(batch("B-M1")).share(element, from -> from.sourceClass() == SourceClass.PRE_CONSUMER))
                .isEqualTo(content.element(element).recycled().orElseThrow());
    }

    @Test
    void recyclesATwentiethOfNeitherOxideNorMetalByMassAlone() {
        assertThat(content(RulePacks.ISO_14021, "B-M1").combined(Set.of(NEODYMIUM, PRASEODYMIUM)))
                .hasValueSatisfying(share -> assertThat(percent(share, 1)).isEqualByComparingTo("20.0"));
    }

    @Test
    void recyclesRareEarthsUnderIso14021() {
        RecycledContent content = content(RulePacks.ISO_14021, "B-P1");

        assertThat(content.combined(RARE_EARTHS))
                .hasValueSatisfying(share -> assertThat(percent(share, 1)).isEqualByComparingTo("18.7"));
        assertThat(percent(content.partOfBatch(RARE_EARTHS), 2)).isEqualByComparingTo("5.81");
    }

    @Test
    void hasNoPostConsumerContentUnderArticle29() {
        RecycledContent content = content(RulePacks.CRMA_ARTICLE_29, "B-R1");

        for (Element element : Set.of(NEODYMIUM, PRASEODYMIUM, DYSPROSIUM, BORON, COBALT)) {
            assertThat(content.element(element).recycled()).contains(Share.ZERO);
        }
        assertThat(content.element(SAMARIUM).presence()).isEqualTo(ElementPresence.NOT_PRESENT);
        assertThat(content.element(SAMARIUM).recycled()).isEmpty();
        assertThat(content.element(NICKEL).presence()).isEqualTo(ElementPresence.NOT_STATED);
        assertThat(content.element(NICKEL).recycled()).isEmpty();
    }

    @Test
    void isEnoughFor21149Rotors() {
        BigDecimal magnets = book.chain().batch(batch("B-P1")).mass().value().kilograms();

        assertThat(magnets.divideToIntegralValue(ROTOR)).isEqualByComparingTo(String.valueOf(ROTORS));
        assertThat(magnets.remainder(ROTOR)).isEqualByComparingTo("0.016");
        assertThat(ROTORS * 8).isEqualTo(169_192);
    }

    @ParameterizedTest
    @CsvSource({
        "NEODYMIUM, 25.78",
        "PRASEODYMIUM, 7.86",
        "DYSPROSIUM, 2.32",
        "BORON, 1.16",
        "COBALT, 1.39",
        "IRON, 76.73"
    })
    void holdsInEachRotor(Element element, String grams) {
        BigDecimal fraction = book.chain()
                .batch(batch("B-R1"))
                .composition()
                .orElseThrow()
                .fraction(element)
                .value()
                .value();

        assertThat(fraction.multiply(ROTOR).movePointRight(3).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(grams);
    }

    @Test
    void isBelowTheThresholdOfArticle29ButUnderArticle28() {
        MagnetProduct rotor = product("0.116");

        assertThat(RulePacks.CRMA_ARTICLE_29.scope().of(rotor)).isEqualTo(Scope.State.BELOW_THRESHOLD);
        assertThat(InformationRule.CRMA_ARTICLE_28.groups()).contains(ProductGroup.ELECTRIC_MOTOR);
    }

    /** Variant B2: a motor with the magnets of sixteen rotors. */
    @Test
    void bringsALargeMotorUnderArticle29WithZeros() {
        BigDecimal magnets = ROTOR.multiply(BigDecimal.valueOf(16));

        assertThat(magnets).isEqualByComparingTo("1.856");
        assertThat(RulePacks.CRMA_ARTICLE_29.scope().of(product(magnets.toPlainString())))
                .isEqualTo(Scope.State.IN_SCOPE);
        assertThat(RulePacks.CRMA_ARTICLE_29.applicationDate().on(LocalDate.of(2026, 11, 22)))
                .isEqualTo(ApplicationDate.State.NOT_YET);
        assertThat(RulePacks.CRMA_ARTICLE_29.applicationDate().on(LocalDate.of(2027, 5, 24)))
                .isEqualTo(ApplicationDate.State.OPEN);
        assertThat(content(RulePacks.CRMA_ARTICLE_29, "B-R1").element(NEODYMIUM).recycled())
                .contains(Share.ZERO);
    }

    /** Variant B3: 1.5 % of the assembly is scrapped and built into later rotors by the same maker. */
    @Test
    void doesNotRecycleTheMakersOwnAssemblyScrap() {
        ChainSketch sketch = RotorChain.sketch();
        String alloy = "Nd 22.2, Pr 6.8, Dy 2";
        sketch.step("scrapping", ProcessKind.DISMANTLING, "PUMP-DK")
                .in("B-R1", "36.8")
                .out("B-R2", MaterialForm.SCRAP, OutputRole.INTERNAL_RETURN, "36.8", alloy)
                .done()
                .step("again", ProcessKind.ASSEMBLY, "PUMP-DK")
                .in("B-R2", "36.8")
                .out("B-R3", MaterialForm.COMPONENT, "36.8", alloy)
                .done();
        SupplyChain chain = sketch.chain();
        OriginBook again = OriginBook.of(chain, RotorChain.declarations(), ShareArithmetic.EXACT);

        assertThat(again.origin(batch("B-R3")).byClass(NEODYMIUM))
                .isEqualTo(again.origin(batch("B-R1")).byClass(NEODYMIUM));
        assertThat(again.origin(batch("B-R3")).byClass(IRON)).isEmpty();
    }

    /** The makers' swarf goes to the recycler of the same chain, and counts as pre-consumer there. */
    @Test
    void recyclesTheSwarfOfTheMagnetsAtTheOxideRecycler() {
        ChainSketch sketch = RotorChain.sketch();
        sketch.step("second-loop", ProcessKind.CHEMICAL_RECYCLING, "S-BETA")
                .in("B-S2", "774.7")
                .out("B-O3", MaterialForm.OXIDE, "240", "Nd2O3 80, Pr6O11 20")
                .done();
        OriginBook again = OriginBook.of(sketch.chain(), RotorChain.declarations(), ShareArithmetic.EXACT);

        assertThat(again.origin(batch("B-O3")).byClass(NEODYMIUM)).containsOnlyKeys(SourceClass.PRE_CONSUMER);
        assertThat(again.origin(batch("B-O3")).shares(NEODYMIUM)).hasSize(2);
        assertThat(again.findings()).isEmpty();
    }

    private RecycledContent content(RulePack pack, String batch) {
        return RecycledContent.of(pack, book, batch(batch));
    }

    private static MagnetProduct product(String kilograms) {
        return MagnetProduct.of(
                ProductGroup.ELECTRIC_MOTOR, Map.of(MagnetType.NEODYMIUM_IRON_BORON, Mass.ofKilograms(kilograms)));
    }

    private static BigDecimal percent(BigDecimal part, int digits) {
        return part.movePointRight(2).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
