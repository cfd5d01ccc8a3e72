package io.didymium.core.responsibility.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.responsibility.sourcing.ExclusionPack.Exclusion;
import io.didymium.core.responsibility.sourcing.ExclusionPack.State;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.RotorChain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcingPacksTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final String OXIDE = "Nd 70";
    private static final String ALLOY = "Nd 30, Fe 70";

    /** A magnet from a mine in Australia, with one separation in a country and all else elsewhere. */
    private static StageOrigins magnet(String separatedIn, ProcessKind called) {
        ChainSketch sketch = new ChainSketch("dfars");
        sketch.site("MINE", "mine", "AU", "WA")
                .site("CRACK", "crack", "AU", "WA")
                .site("SEP", "sep", separatedIn, "X")
                .site("SEP-EE", "sep-ee", "EE", "X")
                .site("MET", "met", "GB", "X")
                .site("MAG", "mag", "US", "TX")
                .source(ProcessKind.EXTRACTION, "MINE", "ore", MaterialForm.ORE, "2000", "Nd 5")
                .step("cracking", ProcessKind.CRACKING, "CRACK")
                .in("ore", "2000")
                .out("carbonate", MaterialForm.CARBONATE, "200", "Nd 50")
                .done()
                .step("parting", called, "SEP")
                .in("carbonate", "100")
                .out("oxide", MaterialForm.OXIDE, "50", OXIDE)
                .done()
                .step("parting-ee", ProcessKind.SEPARATION, "SEP-EE")
                .in("carbonate", "100")
                .out("oxide-ee", MaterialForm.OXIDE, "50", OXIDE)
                .done()
                .step("reduction", ProcessKind.ELECTROLYSIS, "MET")
                .in("oxide", "10")
                .in("oxide-ee", "30")
                .out("metal", MaterialForm.METAL, "28", "Nd 100")
                .done()
                .step("casting", ProcessKind.STRIP_CASTING, "MAG")
                .in("metal", "28")
                .out("alloy", MaterialForm.ALLOY, "93", ALLOY)
                .done()
                .step("sintering", ProcessKind.SINTERING, "MAG")
                .in("alloy", "93")
                .out("magnet", MaterialForm.MAGNET, "93", ALLOY)
                .done();
        return StageOrigins.of(OriginBook.of(sketch.chain(), List.of()), sketch.batch("magnet"));
    }

    @Test
    void oneSeparationInChinaExcludesAMagnetFromTheDayOnAndNotBefore() {
        StageOrigins origins = magnet("CN", ProcessKind.SEPARATION);

        assertThat(SourcingPacks.DFARS_7052.of(origins, BEFORE).state()).isEqualTo(State.ELIGIBLE);
        ExclusionPack.Result from = SourcingPacks.DFARS_7052.of(origins, FROM);
        assertThat(from.state()).isEqualTo(State.EXCLUDED);
        assertThat(from.exclusions())
                .containsExactly(new Exclusion(
                        Element.NEODYMIUM,
                        SourcingStage.SEPARATION,
                        new CountryCode("CN"),
                        Share.of(new BigDecimal("0.25"))));
    }

    @Test
    void theSameMagnetSeparatedElsewhereIsEligible() {
        assertThat(SourcingPacks.DFARS_7052
                        .of(magnet("MY", ProcessKind.SEPARATION), FROM)
                        .state())
                .isEqualTo(State.ELIGIBLE);
    }

    @Test
    void whoCallsAChineseSeparationBlendingGetsNoEligibleMagnet() {
        assertThat(SourcingPacks.DFARS_7052
                        .of(magnet("CN", ProcessKind.BLENDING), FROM)
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void beforeTheFirstDayNothingCounts() {
        assertThat(SourcingPacks.DFARS_7052
                        .of(magnet("CN", ProcessKind.SEPARATION), LocalDate.of(2019, 4, 29))
                        .state())
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void magnetsCastInChinaWereExcludedBeforeToo() {
        OriginBook book = OriginBook.of(RotorChain.chain(), RotorChain.declarations());

        ExclusionPack.Result result =
                SourcingPacks.DFARS_7052.of(StageOrigins.of(book, RotorChain.batch("B-P1")), BEFORE);

        assertThat(result.state()).isEqualTo(State.EXCLUDED);
        assertThat(result.exclusions())
                .extracting(Exclusion::stage)
                .containsOnly(SourcingStage.MELTING, SourcingStage.PRODUCTION);
    }

    @Test
    void ofRecycledMagnetsItIsNotKnownWhereTheyWereMined() {
        OriginBook book = OriginBook.of(MotorChain.chain(), MotorChain.declarations());
        BatchId magnets = MotorChain.batch("C-M1");

        ExclusionPack.Result result = SourcingPacks.DFARS_7052.of(StageOrigins.of(book, magnets), FROM);

        assertThat(result.state()).isEqualTo(State.UNKNOWN);
        assertThat(result.exclusions()).isEmpty();
        assertThat(result.unknown()).containsKeys(SourcingStage.MINING, SourcingStage.SEPARATION);
    }

    @Test
    void magnetsOfRecycledMaterialMilledAndSinteredInTheUnitedStatesAreExempt() {
        ChainSketch sketch = new ChainSketch("recycled");
        sketch.site("COL", "col", "US", "TX")
                .site("MAG", "mag", "US", "TX")
                .source(ProcessKind.COLLECTION, "COL", "old", MaterialForm.END_OF_LIFE_PRODUCT, "100", ALLOY)
                .step("hydrogen", ProcessKind.HYDROGEN_PROCESSING, "MAG")
                .in("old", "100")
                .out("powder", MaterialForm.POWDER, "100", ALLOY)
                .done()
                .step("sintering", ProcessKind.SINTERING, "MAG")
                .in("powder", "100")
                .out("magnet", MaterialForm.MAGNET, "100", ALLOY)
                .done();
        OriginBook book = OriginBook.of(
                sketch.chain(), List.of(SourceDeclaration.of(sketch.batch("old"), SourceClass.POST_CONSUMER)));

        assertThat(SourcingPacks.DFARS_7052
                        .of(StageOrigins.of(book, sketch.batch("magnet")), FROM)
                        .state())
                .isEqualTo(State.RECYCLED);
    }

    @Test
    void whatHasNoRareEarthIsNotConcerned() {
        OriginBook book = OriginBook.of(RotorChain.chain(), RotorChain.declarations());

        assertThat(SourcingPacks.DFARS_7052
                        .of(StageOrigins.of(book, RotorChain.batch("B-B1")), FROM)
                        .state())
                .isEqualTo(State.NOT_CONCERNED);
    }

    @Test
    void aStageOfWhichOneThirdCountryHasMoreThan65PercentIsNamed() {
        List<Exclusion> exceeded = SourcingPacks.CRMA_65.exceeded(magnet("CN", ProcessKind.SEPARATION));

        assertThat(exceeded)
                .extracting(one -> one.stage() + " " + one.country())
                .containsExactly("MINING AU", "REFINING AU", "REFINING GB", "MELTING US");
    }

    @Test
    void exactly65PercentIsWithinTheLimit() {
        ConcentrationPack quarter =
                SourcingPacks.CRMA_65.toBuilder().percent(25).build();

        assertThat(quarter.exceeded(magnet("CN", ProcessKind.SEPARATION)))
                .extracting(Exclusion::stage)
                .doesNotContain(SourcingStage.SEPARATION);
    }
}
