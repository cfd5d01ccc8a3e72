package io.didymium.core.regulation;

import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.element.Element.SAMARIUM;
import static io.didymium.core.testing.scenario.MotorChain.batch;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetProduct;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the end-of-life magnet scenario. */
class MotorContentTest {
    private static final Map<Element, MassFraction> LIMITS = Map.of(NICKEL, MassFraction.of("0.001"));
    private final OriginBook book = OriginBook.of(MotorChain.chain(), MotorChain.declarations(), ShareArithmetic.EXACT);

    @Test
    void isBalancedAndWhollyDeclared() {
        assertThat(ChainBalance.of(book.chain(), BalanceRule.STANDARD).findings())
                .isEmpty();
        assertThat(book.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEODYMIUM, 588.31, 23.303, 37.45, 6.22, 331.40",
        "PRASEODYMIUM, 174.70, 6.920, 31.53, 5.24, 110.48",
        "DYSPROSIUM, 37.39, 1.481, 66.03, 4.01, 11.20",
        "TERBIUM, 0.95, 0.038, 100.00, 0.00, 0.00",
        "BORON, 25.00, 0.990, 37.99, 6.00, 14.00",
        "COBALT, 24.89, 0.986, 49.59, 5.42, 11.20",
        "NICKEL, 0.47, 0.019, 100.00, 0.00, 0.00"
    })
    void blendsEightElements(
            Element element, String kilograms, String percent, String post, String pre, String primary) {
        BigDecimal fraction = book.chain()
                .batch(batch("C-B1"))
                .composition()
                .orElseThrow()
                .fraction(element)
                .value()
                .value();
        BigDecimal mass = fraction.multiply(new BigDecimal("2524.6"));
        var classes = book.origin(batch("C-B1")).byClass(element);

        assertThat(mass.setScale(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo(kilograms);
        assertThat(fraction.movePointRight(2).setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(percent);
        assertThat(percent(element, SourceClass.POST_CONSUMER)).isEqualByComparingTo(post);
        assertThat(percent(element, SourceClass.PRE_CONSUMER)).isEqualByComparingTo(pre);
        BigDecimal ofPrimary = Optional.ofNullable(classes.get(SourceClass.PRIMARY))
                .map(share -> share.decimal(30).multiply(mass))
                .orElse(BigDecimal.ZERO);
        // Contents are given to eight digits, so a half in the third decimal must be found again first.
        assertThat(ofPrimary.setScale(4, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(primary);
    }

    private BigDecimal percent(Element element, SourceClass sourceClass) {
        return book.origin(batch("C-X1"))
                .share(element, from -> from.sourceClass() == sourceClass)
                .percent(2);
    }

    /** The scenario prints 70.04 for Dy, which is the sum of the rounded 66.03 and 4.01; the share is 70.0451 %. */
    @ParameterizedTest
    @CsvSource({
        "NEODYMIUM, 37.45, 43.67",
        "PRASEODYMIUM, 31.53, 36.76",
        "DYSPROSIUM, 66.03, 70.05",
        "TERBIUM, 100.00, 100.00",
        "BORON, 37.99, 43.99",
        "COBALT, 49.59, 55.01"
    })
    void countsMoreIfPreConsumerWasteIsAdmitted(Element element, String law, String draft) {
        assertThat(recycled(RulePacks.CRMA_ARTICLE_29, element)).isEqualByComparingTo(law);
        assertThat(recycled(RulePacks.CRMA_ARTICLE_29_DRAFT, element)).isEqualByComparingTo(draft);
    }

    private BigDecimal recycled(RulePack pack, Element element) {
        return RecycledContent.of(pack, book, batch("C-X1"), LIMITS)
                .element(element)
                .recycled()
                .orElseThrow()
                .percent(2);
    }

    @Test
    void saysNotPresentInsteadOfNought() {
        RecycledContent content = RecycledContent.of(RulePacks.CRMA_ARTICLE_29, book, batch("C-X1"), LIMITS);

        assertThat(content.element(SAMARIUM).presence()).isEqualTo(ElementPresence.NOT_PRESENT);
        assertThat(content.element(SAMARIUM).recycled()).isEmpty();
        assertThat(content.pack()).isEqualTo(RulePacks.CRMA_ARTICLE_29);
    }

    @Test
    void flagsTheNickelAsAContamination() {
        RecycledContent content = RecycledContent.of(RulePacks.CRMA_ARTICLE_29, book, batch("C-X1"), LIMITS);

        assertThat(content.element(NICKEL).presence()).isEqualTo(ElementPresence.CONTAMINATION);
        assertThat(content.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RuleFinding.ELEMENT_BELOW_LIMIT);
            assertThat(finding.arguments()).containsEntry("element", "Ni");
        });
    }

    @Test
    void blendsByMass() {
        BigDecimal post =
                new BigDecimal("949.6").movePointRight(2).divide(new BigDecimal("2524.6"), 2, RoundingMode.HALF_EVEN);
        BigDecimal pre =
                new BigDecimal("150.0").movePointRight(2).divide(new BigDecimal("2524.6"), 2, RoundingMode.HALF_EVEN);

        assertThat(post).isEqualByComparingTo("37.61");
        assertThat(pre).isEqualByComparingTo("5.94");
    }

    @Test
    void isUnderArticle29() {
        MagnetProduct motor = MagnetProduct.of(
                ProductGroup.ELECTRIC_MOTOR, Map.of(MagnetType.NEODYMIUM_IRON_BORON, Mass.ofKilograms("0.900")));

        assertThat(RulePacks.CRMA_ARTICLE_29.scope().of(motor)).isEqualTo(Scope.State.IN_SCOPE);
        assertThat(new BigDecimal("1998.1").divideToIntegralValue(new BigDecimal("0.9")))
                .isEqualByComparingTo(String.valueOf(MotorChain.MOTORS));
    }

    @Test
    void knowsHowWellTheShareIsKnown() {
        // Of Nd, R1 brings 220.3 kg known to 0.52 %, P1 312.9 kg to 0.49 %, R2 and H1 little: each moves the share by
        // its part times its distance, 0.6255 * 0.3745 * 0.0052 and 0.3745 * 0.5319 * 0.0050, and they add in squares.
        assertThat(RecycledContent.of(RulePacks.CRMA_ARTICLE_29, book, batch("C-X1"), LIMITS)
                        .element(NEODYMIUM)
                        .standardUncertainty())
                .hasValueSatisfying(u -> assertThat(u).isBetween(new BigDecimal("0.00156"), new BigDecimal("0.00158")));
    }

    /** The powder R1 states 23.2 % Nd, but what came in held 22.0 %. */
    @Test
    void findsNeodymiumThatTheRecyclerCreated() {
        ChainSketch sketch = MotorChain.sketchOfPowderFrom(
                "Nd 22.0, Pr 5.8, Dy 2.6, Tb 0.1, B 1.0, Co 1.3, Al 0.4, Cu 0.15, Ni 0.05, Fe 65.4");

        assertThat(ChainBalance.of(sketch.chain(), BalanceRule.STANDARD).findings())
                .filteredOn(finding -> finding.code() == BalanceFinding.ELEMENT_CREATED)
                .extracting(finding -> finding.arguments().get("element"))
                .containsExactly("Nd");
    }

    /** The swarf of the motors' magnets comes back as if users had thrown it away. */
    @Test
    void findsItsSwarfReenteredAsPostConsumer() {
        List<SourceDeclaration> declarations = new ArrayList<>(MotorChain.declarations());
        declarations.add(SourceDeclaration.of(batch("C-S3"), SourceClass.POST_CONSUMER));

        assertThat(OriginBook.of(MotorChain.chain(), declarations, ShareArithmetic.EXACT)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(OriginFinding.CLASS_UPGRADED);
    }

    @Test
    void findsTwoLotsWithOneId() {
        ChainSketch sketch = MotorChain.sketch();
        sketch.source(ProcessKind.PROCUREMENT, "MAG-2", "C-R2", MaterialForm.SCRAP, "150.0", "Nd 24.4");

        assertThat(sketch.draft().inspect()).extracting(Finding::code).contains(ChainFinding.DUPLICATE_ID);
    }

    /** 150.0 kg of R2 are booked as 150,000: a slip from kg to g. */
    @Test
    void findsAMassInGramsBookedAsKilograms() {
        ChainSketch sketch = MotorChain.sketch();
        sketch.source(ProcessKind.PROCUREMENT, "MAG-2", "C-R3", MaterialForm.SCRAP, "0.15", "Nd 24.4");
        sketch.step("slip", ProcessKind.BLENDING, "MAG-2")
                .in("C-R3", "150")
                .out("C-B9", MaterialForm.POWDER, "150", "Nd 24.4")
                .done();

        assertThat(ChainBalance.of(sketch.chain(), BalanceRule.STANDARD).findings())
                .extracting(Finding::code)
                .contains(StockFinding.BATCH_OVERDRAWN);
    }

    @Test
    void sharesOfPraseodymiumAreNotThoseOfNeodymium() {
        assertThat(recycled(RulePacks.CRMA_ARTICLE_29, PRASEODYMIUM))
                .isLessThan(recycled(RulePacks.CRMA_ARTICLE_29, NEODYMIUM));
    }
}
