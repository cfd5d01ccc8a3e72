package io.didymium.core.regulation;

import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.IRON;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.SAMARIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetProduct;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFindingTest {
    private static final LocalDate DAY = LocalDate.of(2031, 8, 18);

    @ParameterizedTest
    @EnumSource(RuleFinding.class)
    void everyCodeHasACaseThatProvokesIt(RuleFinding code) {
        assertThat(provoke(code)).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).doesNotContain("{");
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.remedy()).endsWith(".");
        });
    }

    private static List<Finding> provoke(RuleFinding code) {
        return switch (code) {
            case ELEMENT_BELOW_LIMIT ->
                content(RulePacks.CRMA_ARTICLE_29, ProcessKind.COLLECTION, Map.of(COBALT, MassFraction.of("0.02")))
                        .findings();
            case ORIGIN_UNDETERMINED ->
                content(RulePacks.CRMA_ARTICLE_29, ProcessKind.PROCUREMENT, Map.of())
                        .findings();
            case MINIMUM_NOT_MET ->
                content(RulePacks.BATTERY_ARTICLE_8, ProcessKind.EXTRACTION, Map.of())
                        .findings(DAY, BatteryCategory.ELECTRIC_VEHICLE);
            case ELEMENT_NOT_DECLARED ->
                content(RulePacks.CRMA_ARTICLE_29, ProcessKind.COLLECTION, Map.of())
                        .omissions(EnumSet.complementOf(EnumSet.of(COBALT)));
            case ELEMENT_NOT_ANALYSED ->
                content(RulePacks.CRMA_ARTICLE_29, ProcessKind.COLLECTION, Map.of())
                        .omissions(EnumSet.complementOf(EnumSet.of(DYSPROSIUM)));
            case RULE_PACK_MISMATCH -> claimed(NEODYMIUM, "100", RulePacks.ISO_14021);
            case SHARE_OF_ABSENT_ELEMENT -> claimed(SAMARIUM, "0", RulePacks.CRMA_ARTICLE_29);
            case SHARE_UNPROVEN -> claimed(DYSPROSIUM, "0", RulePacks.CRMA_ARTICLE_29);
            case ELEMENT_OUTSIDE_RULE -> claimed(IRON, "0", RulePacks.CRMA_ARTICLE_29);
            case RECYCLED_UNDERSTATED -> claimed(NEODYMIUM, "99.9", RulePacks.CRMA_ARTICLE_29);
            case RECYCLED_OVERSTATED ->
                RecycledClaim.builder(batch(), NEODYMIUM)
                        .percent(new BigDecimal("0.1"))
                        .under("eu-crma-art-29", "2024-05-03")
                        .build()
                        .contradiction(content(RulePacks.CRMA_ARTICLE_29, ProcessKind.EXTRACTION, Map.of()))
                        .stream()
                        .toList();
            case LEGAL_DATA_MISSING ->
                InformationRule.CRMA_ARTICLE_28
                        .withActInForce("test", LocalDate.of(2028, 1, 1))
                        .findings(
                                ProductInformation.builder()
                                        .product(batch())
                                        .group(ProductGroup.ELECTRIC_MOTOR)
                                        .build(),
                                DAY);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "100.0000000000"})
    void letsClaimsOfTheShareStand(String percent) {
        assertThat(claimed(NEODYMIUM, percent, RulePacks.CRMA_ARTICLE_29)).isEmpty();
    }

    /** Half is of the ground, half of unknown source: claimed may be from half to all. */
    @ParameterizedTest
    @CsvSource({"50.0, ORIGIN_UNDETERMINED", "100.0, ORIGIN_UNDETERMINED", "0.0, ORIGIN_UNDETERMINED"})
    void leavesClaimsUndecidedThatTheUnknownMayMakeTrue(String percent, RuleFinding code) {
        assertThat(halfUnknown(ProcessKind.COLLECTION, percent)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.arguments()).containsEntry("share", "50.00");
        });
    }

    @Test
    void refusesClaimsThatEvenTheUnknownCannotMakeTrue() {
        assertThat(halfUnknown(ProcessKind.EXTRACTION, "50.1")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(RuleFinding.RECYCLED_OVERSTATED);
            assertThat(finding.arguments()).containsEntry("found", "0.00").containsEntry("claimed", "50.1");
        });
    }

    private static List<Finding> halfUnknown(ProcessKind otherHalf, String percent) {
        ChainSketch sketch = new ChainSketch("half").site("X", "x", "DE", "Hesse");
        sketch.source(otherHalf, "X", "known", MaterialForm.SCRAP, "1", "Nd 10");
        sketch.source(ProcessKind.PROCUREMENT, "X", "bought", MaterialForm.SCRAP, "1", "Nd 10");
        sketch.step("mix", ProcessKind.BLENDING, "X")
                .in("known", "1")
                .in("bought", "1")
                .out("batch", MaterialForm.SCRAP, "2", "Nd 10")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of());
        return claim(sketch.batch("batch"), percent)
                .contradiction(
                        RecycledContent.withoutUncertainty(RulePacks.CRMA_ARTICLE_29, book, sketch.batch("batch")))
                .stream()
                .toList();
    }

    @Test
    void takesAClaimAsTrueToHalfAUnitOfItsLastDigit() {
        ChainSketch sketch = new ChainSketch("digits").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.COLLECTION, "X", "old", MaterialForm.SCRAP, "1", "Nd 10");
        sketch.source(ProcessKind.EXTRACTION, "X", "new", MaterialForm.ORE, "2", "Nd 10");
        sketch.step("mix", ProcessKind.BLENDING, "X")
                .in("old", "1")
                .in("new", "2")
                .out("batch", MaterialForm.SCRAP, "3", "Nd 10")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
        RecycledContent third = RecycledContent.of(RulePacks.CRMA_ARTICLE_29, book, sketch.batch("batch"));

        assertThat(claim(sketch.batch("batch"), "33.33").contradiction(third)).isEmpty();
        assertThat(claim(sketch.batch("batch"), "33").contradiction(third)).isEmpty();
        assertThat(claim(sketch.batch("batch"), "33.34").contradiction(third)).isPresent();
        assertThat(claim(sketch.batch("batch"), "34").contradiction(third)).isPresent();
    }

    @Test
    void demandsBatterySharesByTheDay() {
        RulePack pack = RulePacks.BATTERY_ARTICLE_8;
        assertThat(pack.minimumPercents(DAY.minusDays(1), BatteryCategory.INDUSTRIAL))
                .isEmpty();
        assertThat(pack.minimumPercents(DAY, BatteryCategory.INDUSTRIAL)).containsEntry(COBALT, 16);
        assertThat(pack.minimumPercents(LocalDate.of(2040, 1, 1), BatteryCategory.INDUSTRIAL))
                .containsEntry(COBALT, 26);
        assertThat(pack.minimumPercents(DAY, BatteryCategory.LIGHT_MEANS_OF_TRANSPORT))
                .isEmpty();
        assertThat(pack.minimumPercents(LocalDate.of(2036, 8, 18), BatteryCategory.LIGHT_MEANS_OF_TRANSPORT))
                .containsEntry(COBALT, 26);
        assertThat(pack.minimumPercents(LocalDate.of(2040, 1, 1), BatteryCategory.PORTABLE))
                .isEmpty();
    }

    /** A pump rotor is no battery, whatever it contains. */
    @Test
    void demandsNothingOfAMagnetUnderTheBatteryRule() {
        MagnetProduct rotor = MagnetProduct.of(
                ProductGroup.ELECTRIC_MOTOR, Map.of(MagnetType.NEODYMIUM_IRON_BORON, Mass.ofKilograms("0.116")));

        assertThat(RulePacks.BATTERY_ARTICLE_8.scope().of(rotor)).isEqualTo(Scope.State.OTHER_PRODUCT);
        assertThat(RulePacks.BATTERY_ARTICLE_8.scope().of(BatteryCategory.ELECTRIC_VEHICLE))
                .isEqualTo(Scope.State.IN_SCOPE);
        assertThat(RulePacks.BATTERY_ARTICLE_8.scope().of(BatteryCategory.PORTABLE))
                .isEqualTo(Scope.State.OTHER_PRODUCT);
        assertThat(content(RulePacks.BATTERY_ARTICLE_8, ProcessKind.EXTRACTION, Map.of())
                        .findings())
                .isEmpty();
    }

    /** 116 g of neodymium magnets and 100 g of ferrite are 116 g under Article 29, not 216 g. */
    @Test
    void leavesFerriteOutOfTheMassThatCounts() {
        Scope scope = RulePacks.CRMA_ARTICLE_29.scope();
        Mass neodymium = Mass.ofKilograms("0.116");
        MagnetProduct both = MagnetProduct.of(
                ProductGroup.ELECTRIC_MOTOR,
                Map.of(MagnetType.NEODYMIUM_IRON_BORON, neodymium, MagnetType.FERRITE, Mass.ofKilograms("0.1")));

        assertThat(scope.of(both)).isEqualTo(Scope.State.BELOW_THRESHOLD);
        assertThat(scope.of(both.toBuilder()
                        .magnets(Map.of(MagnetType.FERRITE, Mass.ofKilograms("1")))
                        .build()))
                .isEqualTo(Scope.State.OTHER_MAGNETS);
    }

    /** A magnet that is not weighed has no mass of zero, and a product without a group is not of another group. */
    @Test
    void doesNotDecideTheScopeOfAProductThatIsNotDescribedWhole() {
        Scope scope = RulePacks.CRMA_ARTICLE_29.scope();
        MagnetProduct light = MagnetProduct.of(
                ProductGroup.ELECTRIC_MOTOR, Map.of(MagnetType.SAMARIUM_COBALT, Mass.ofKilograms("0.116")));

        assertThat(scope.of(light.toBuilder().isComplete(false).build())).isEqualTo(Scope.State.UNKNOWN);
        assertThat(scope.of(light.toBuilder().group(null).build())).isEqualTo(Scope.State.UNKNOWN);
        assertThat(scope.of(light.toBuilder()
                        .isComplete(false)
                        .magnets(Map.of(MagnetType.SAMARIUM_COBALT, Mass.ofKilograms("0.3")))
                        .build()))
                .isEqualTo(Scope.State.IN_SCOPE);
    }

    @Test
    void missesElementsOnlyWhereTheRuleWantsAll() {
        RecycledContent law = content(RulePacks.CRMA_ARTICLE_29, ProcessKind.COLLECTION, Map.of());
        RecycledContent standard = content(RulePacks.ISO_14021, ProcessKind.COLLECTION, Map.of());

        assertThat(law.omissions(EnumSet.of(NEODYMIUM)))
                .extracting(Finding::code)
                .containsOnlyOnce(RuleFinding.ELEMENT_NOT_DECLARED)
                .contains(RuleFinding.ELEMENT_NOT_ANALYSED);
        assertThat(standard.omissions(EnumSet.of(NEODYMIUM))).isEmpty();
    }

    @Test
    void bindsNobodyByAStandard() {
        assertThat(RulePacks.ISO_14021.applicationDate().on(DAY)).isEqualTo(ApplicationDate.State.VOLUNTARY);
        assertThat(RulePacks.BATTERY_ARTICLE_8.applicationDate().on(DAY)).isEqualTo(ApplicationDate.State.BINDING);
        assertThat(RulePacks.all()).allSatisfy(pack -> assertThat(pack.basis()).contains("nowledge"));
    }

    @Test
    void findsPacksByNameAndVersion() {
        for (RulePack pack : RulePacks.all()) {
            assertThat(RulePacks.find(pack.id(), pack.version())).contains(pack);
        }
        assertThat(RulePacks.find("eu-crma-art-29", "2099")).isEmpty();
    }

    private static RecycledClaim claim(BatchId batch, String percent) {
        return RecycledClaim.builder(batch, NEODYMIUM)
                .percent(new BigDecimal(percent))
                .under("eu-crma-art-29", "2024-05-03")
                .build();
    }

    private static List<Finding> claimed(Element element, String percent, RulePack pack) {
        return RecycledClaim.builder(batch(), element)
                .percent(new BigDecimal(percent))
                .under("eu-crma-art-29", "2024-05-03")
                .build()
                .contradiction(content(pack, ProcessKind.COLLECTION, Map.of()))
                .stream()
                .toList();
    }

    private static BatchId batch() {
        return new ChainSketch("rule").batch("entered");
    }

    private static RecycledContent content(RulePack pack, ProcessKind kind, Map<Element, MassFraction> limits) {
        ChainSketch sketch = new ChainSketch("rule").site("X", "x", "DE", "Hesse");
        sketch.source(kind, "X", "entered", MaterialForm.SCRAP, "1", "Nd 20, Co 1, Sm 0");
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
        return RecycledContent.of(pack, book, sketch.batch("entered"), limits);
    }
}
