package io.didymium.core.origin;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.testing.scenario.PhosphateChain.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.PhosphateChain;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginBookTest {
    private static final List<SourceDeclaration> BOUGHT = List.of(
            SourceDeclaration.of(batch("A-B1"), SourceClass.PRIMARY, new CountryCode("SE")),
            SourceDeclaration.of(batch("A-B2"), SourceClass.PRIMARY, new CountryCode("TR")),
            SourceDeclaration.of(batch("A-B3"), SourceClass.PRIMARY, new CountryCode("CD")),
            SourceDeclaration.of(batch("A-B4"), SourceClass.PRIMARY, new CountryCode("NO")),
            SourceDeclaration.of(batch("A-B5"), SourceClass.PRIMARY, new CountryCode("CL")),
            SourceDeclaration.of(PhosphateChain.step("digestion"), SourceClass.PRIMARY),
            SourceDeclaration.of(PhosphateChain.step("separation"), SourceClass.PRIMARY),
            SourceDeclaration.of(PhosphateChain.step("return"), SourceClass.PRIMARY),
            SourceDeclaration.of(PhosphateChain.step("electrolysis"), SourceClass.PRIMARY),
            SourceDeclaration.of(PhosphateChain.step("dysprosium"), SourceClass.PRIMARY),
            SourceDeclaration.of(PhosphateChain.step("coating"), SourceClass.PRIMARY));

    private static OriginBook phosphate() {
        return OriginBook.of(PhosphateChain.chain(), BOUGHT, ShareArithmetic.EXACT);
    }

    @ParameterizedTest
    @EnumSource(ShareArithmetic.class)
    void tracesAllNdprOxideToTheRockThroughTheLoop(ShareArithmetic arithmetic) {
        OriginBook book = OriginBook.of(PhosphateChain.chain(), BOUGHT, arithmetic);

        Source rock = book.origin(batch("A-O1")).shares(NEODYMIUM).firstKey();
        assertThat(rock.origin()).isEqualTo(batch("A-R1"));
        assertThat(rock.sourceClass()).isEqualTo(SourceClass.BY_PRODUCT);
        assertThat(rock.country()).contains(new CountryCode("FI"));
        assertThat(book.origin(batch("A-O1")).shares(PRASEODYMIUM)).containsEntry(rock, Share.ONE);
        assertThat(book.origin(batch("A-P1")).byClass(DYSPROSIUM)).containsEntry(SourceClass.BY_PRODUCT, Share.ONE);
    }

    @Test
    void findsNothingWrongWithTheDeclaredChain() {
        assertThat(phosphate().findings()).isEmpty();
    }

    @Test
    void mixesCalciumOfTheRockAndNitrogenOfReagentsInTheReturnedLiquor() {
        Origin returned = phosphate().origin(batch("A-N2"));

        assertThat(returned.byClass(Element.CALCIUM)).containsOnlyKeys(SourceClass.BY_PRODUCT);
        assertThat(returned.byClass(Element.NITROGEN)).containsOnlyKeys(SourceClass.PRIMARY);
        assertThat(returned.shares(Element.NITROGEN)).hasSize(2);
        assertThat(returned.shares(NEODYMIUM)).isEmpty();
    }

    @Test
    void givesLossesTheMixtureOfTheirStep() {
        Origin separated = phosphate().origin(PhosphateChain.step("separation"));

        assertThat(separated.elements()).contains(NEODYMIUM, DYSPROSIUM);
        assertThat(separated.shares(DYSPROSIUM).firstKey().origin()).isEqualTo(batch("A-R1"));
    }

    @Test
    void namesTheStagesThatAnElementPassed() {
        var stages = phosphate().stages(batch("A-P1"), DYSPROSIUM);

        assertThat(stages.keySet())
                .extracting(Stage::kind)
                .containsExactly(
                        ProcessKind.EXTRACTION,
                        ProcessKind.DIGESTION,
                        ProcessKind.SEPARATION,
                        ProcessKind.ELECTROLYSIS,
                        ProcessKind.STRIP_CASTING,
                        ProcessKind.MILLING,
                        ProcessKind.SINTERING,
                        ProcessKind.MACHINING,
                        ProcessKind.COATING);
        assertThat(stages.values()).containsOnly(Share.ONE);
        assertThat(stages.firstKey().country()).isEqualTo(new CountryCode("FI"));
    }

    @Test
    void recallsAllThatAConcentrateLotWentInto() {
        LotDistribution use = phosphate().distribution(batch("A-C1"));

        assertThat(use.batches()).contains(batch("A-O1"), batch("A-M1"), batch("A-P1"), batch("A-A8"));
        assertThat(use.products()).contains(batch("A-P1"), batch("A-A8"), batch("A-A6"));
        assertThat(use.share(batch("A-P1"), NEODYMIUM)).isEqualTo(Share.ONE);
        assertThat(use.share(batch("A-P1"), Element.IRON)).isEqualTo(Share.ZERO);
        assertThat(use.batches()).doesNotContain(batch("A-N1"));
    }

    @Test
    void tellsWhatASourceContributed() {
        var shares = phosphate().contribution(batch("A-B3"), Element.COBALT);

        assertThat(shares).containsEntry(batch("A-P1"), Share.ONE).doesNotContainKey(batch("A-M1"));
    }

    @Test
    void weighsASecondSourceByTheElementNotTheMass() {
        ChainSketch sketch = twoOxides();
        OriginBook book = OriginBook.of(
                sketch.chain(),
                List.of(
                        SourceDeclaration.of(sketch.batch("fjordgro"), SourceClass.BY_PRODUCT, new CountryCode("FI")),
                        SourceDeclaration.of(sketch.batch("kaltvann"), SourceClass.PRIMARY, new CountryCode("CA"))),
                ShareArithmetic.EXACT);

        Origin metal = book.origin(sketch.batch("metal"));
        // 95 kg at 60 % and 5 kg at 80 %: 57 and 4.
        assertThat(metal.share(NEODYMIUM, from -> from.origin().equals(sketch.batch("fjordgro"))))
                .hasToString("57/61");
        var byCountry = metal.grouped(NEODYMIUM, from -> from.country().orElseThrow());
        assertThat(byCountry.get(new CountryCode("CA"))).hasToString("4/61");
    }

    /** The magnet claims to be all of one origin while a twentieth of the metal is of another. */
    @Test
    void refusesTheClaimThatLeavesOutWhatWasMixedIn() {
        ChainSketch sketch = blend();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
        BatchId magnet = sketch.batch("magnet");

        assertThat(new OriginClaim(magnet, NEODYMIUM, sketch.batch("fjordgro"), Share.ONE).contradiction(book))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.code()).isEqualTo(OriginFinding.ORIGIN_OVERSTATED);
                    assertThat(finding.message())
                            .isEqualTo("100 % of the Nd is claimed to come from " + sketch.batch("fjordgro")
                                    + ", but only 95 % does");
                });
        assertThat(new OriginClaim(magnet, NEODYMIUM, sketch.batch("fjordgro"), Share.of(new BigDecimal("0.95")))
                        .contradiction(book))
                .isEmpty();
        assertThat(book.distribution(sketch.batch("kaltvann"))
                        .share(magnet, NEODYMIUM)
                        .percent(2))
                .isEqualByComparingTo("5.00");
    }

    @Test
    void saysWhenNobodyDeclaredWhatWasBought() {
        ChainSketch sketch = twoOxides();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        assertThat(book.findings())
                .extracting(Finding::code)
                .containsExactly(OriginFinding.ORIGIN_UNDECLARED, OriginFinding.ORIGIN_UNDECLARED);
        assertThat(book.origin(sketch.batch("metal")).byClass(NEODYMIUM))
                .containsEntry(SourceClass.UNDETERMINED, Share.ONE);
    }

    @Test
    void doesNotGuessTheMixtureOfBatchesThatWereNotAnalysed() {
        ChainSketch sketch = new ChainSketch("unknown").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 10");
        sketch.source(ProcessKind.EXTRACTION, "X", "other", MaterialForm.ORE, "100", "");
        sketch.step("mix", ProcessKind.BLENDING, "X")
                .in("ore", "50")
                .in("other", "50")
                .out("mixed", MaterialForm.ORE, "100", "Nd 9")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        assertThat(book.origin(sketch.batch("mixed")).byClass(NEODYMIUM))
                .containsEntry(SourceClass.UNDETERMINED, Share.ONE);
        assertThat(book.findings()).extracting(Finding::code).containsExactly(OriginFinding.MIXTURE_UNDETERMINED);
        assertThat(book.standardUncertainty(sketch.batch("mixed"), NEODYMIUM, Set.of(SourceClass.PRIMARY)))
                .isEmpty();
    }

    @Test
    void saysWhenAnElementComesFromNowhere() {
        ChainSketch sketch = new ChainSketch("nowhere").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 10");
        sketch.step("roast", ProcessKind.CRACKING, "X")
                .in("ore", "100")
                .out("liquor", MaterialForm.LIQUOR, "100", "Nd 10, Dy 1")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        assertThat(book.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(OriginFinding.ELEMENT_WITHOUT_INPUT);
            assertThat(finding.arguments()).containsEntry("elements", "Dy");
        });
        assertThat(book.origin(sketch.batch("liquor")).byClass(DYSPROSIUM))
                .containsEntry(SourceClass.UNDETERMINED, Share.ONE);
    }

    @Test
    void warnsOfDeclarationsThatFitNothing() {
        ChainSketch sketch = twoOxides();
        OriginBook book = OriginBook.of(
                sketch.chain(),
                List.of(
                        SourceDeclaration.of(sketch.batch("fjordgro"), SourceClass.BY_PRODUCT),
                        SourceDeclaration.of(sketch.batch("kaltvann"), SourceClass.PRIMARY),
                        SourceDeclaration.of(sketch.batch("elsewhere"), SourceClass.POST_CONSUMER)),
                ShareArithmetic.EXACT);

        assertThat(book.findings()).extracting(Finding::code).containsExactly(OriginFinding.DECLARATION_MISMATCH);
    }

    @Test
    void refusesTwoDeclarationsOfOneBatch() {
        ChainSketch sketch = twoOxides();
        SourceDeclaration said = SourceDeclaration.of(sketch.batch("fjordgro"), SourceClass.PRIMARY);

        assertThatThrownBy(() -> OriginBook.of(sketch.chain(), List.of(said, said), ShareArithmetic.EXACT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fjordgro");
    }

    /** s = w1 / (w1 + w2): u(s) = s (1 - s) sqrt(2) 1 % for two weights known to 1 %. */
    @Test
    void propagatesTheUncertaintyOfWeights() {
        ChainSketch sketch = new ChainSketch("uncertain", java.time.Instant.parse("2026-04-01T06:00:00Z"), "0", "0.01");
        sketch.site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 10");
        sketch.source(ProcessKind.COLLECTION, "X", "scrap", MaterialForm.SCRAP, "100", "Nd 30");
        sketch.step("mix", ProcessKind.BLENDING, "X")
                .in("ore", "100")
                .in("scrap", "100")
                .out("mixed", MaterialForm.SCRAP, "200", "Nd 20")
                .done();
        sketch.step("split", ProcessKind.SPLITTING, "X")
                .in("mixed", "200")
                .out("part", MaterialForm.SCRAP, "80", "Nd 20")
                .out("rest", MaterialForm.SCRAP, "120", "Nd 20")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        BigDecimal expected =
                new BigDecimal("0.75").multiply(new BigDecimal("0.25")).multiply(new BigDecimal("0.01414213562373095"));
        assertThat(book.standardUncertainty(sketch.batch("part"), NEODYMIUM, Set.of(SourceClass.POST_CONSUMER)))
                .hasValueSatisfying(u -> assertThat(u).isCloseTo(expected, within("1e-15")));
        assertThat(book.standardUncertainty(sketch.batch("part"), NEODYMIUM, EnumSet.allOf(SourceClass.class)))
                .hasValueSatisfying(u -> assertThat(u).isEqualByComparingTo("0"));
    }

    /** The share of b in mix is p = 1/2; re-mixed with b, s = (p + 1) / 2. Errors of b count in both mixings. */
    @Test
    void countsAnErrorThatComesByTwoWaysWithItsSign() {
        ChainSketch sketch = new ChainSketch("branches", java.time.Instant.parse("2026-04-01T06:00:00Z"), "0.01", "0");
        sketch.site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 10");
        sketch.source(ProcessKind.COLLECTION, "X", "scrap", MaterialForm.SCRAP, "200", "Nd 10");
        sketch.step("mix", ProcessKind.BLENDING, "X")
                .in("ore", "100")
                .in("scrap", "100")
                .out("mixed", MaterialForm.SCRAP, "200", "Nd 10")
                .done();
        sketch.step("again", ProcessKind.BLENDING, "X")
                .in("mixed", "100")
                .in("scrap", "100")
                .out("end", MaterialForm.SCRAP, "200", "Nd 10")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        // First mixing: sensitivity 1/2 (passes on half) * 1/4 per relative error, twice; second: 1/2 * 1/4, twice.
        BigDecimal expected =
                new BigDecimal("0.01").multiply(new BigDecimal("0.125")).multiply(BigDecimal.valueOf(2));
        assertThat(book.standardUncertainty(sketch.batch("end"), NEODYMIUM, Set.of(SourceClass.POST_CONSUMER)))
                .hasValueSatisfying(u -> assertThat(u).isCloseTo(expected, within("1e-15")));
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.api.Assertions.within(new BigDecimal(offset));
    }

    private static ChainSketch twoOxides() {
        ChainSketch sketch = new ChainSketch("two").site("THORNMERE", "thornmere", "GB", "Cheshire");
        sketch.source(ProcessKind.PROCUREMENT, "THORNMERE", "fjordgro", MaterialForm.OXIDE, "95", "Nd 60");
        sketch.source(ProcessKind.PROCUREMENT, "THORNMERE", "kaltvann", MaterialForm.OXIDE, "5", "Nd 80");
        return sketch.step("reduce", ProcessKind.ELECTROLYSIS, "THORNMERE")
                .in("fjordgro", "95")
                .in("kaltvann", "5")
                .out("metal", MaterialForm.METAL, "60", "Nd 100")
                .done();
    }

    private static ChainSketch blend() {
        ChainSketch sketch = new ChainSketch("blend").site("LINDENTAL", "lindental", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "LINDENTAL", "fjordgro", MaterialForm.ORE, "95", "Nd 75, Pr 25");
        sketch.source(ProcessKind.EXTRACTION, "LINDENTAL", "kaltvann", MaterialForm.ORE, "5", "Nd 75, Pr 25");
        return sketch.step("cast", ProcessKind.STRIP_CASTING, "LINDENTAL")
                .in("fjordgro", "95")
                .in("kaltvann", "5")
                .out("alloy", MaterialForm.ALLOY, "100", "Nd 75, Pr 25")
                .done()
                .step("sinter", ProcessKind.SINTERING, "LINDENTAL")
                .in("alloy", "100")
                .out("magnet", MaterialForm.MAGNET, "100", "Nd 75, Pr 25")
                .done();
    }
}
