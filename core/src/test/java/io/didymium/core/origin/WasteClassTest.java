package io.didymium.core.origin;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which class matter has after it was discarded, taken up, returned, used or dug up. */
class WasteClassTest {
    @Test
    void countsSwarfThatAnotherOperatorTakesUpAsPreConsumer() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.step("recycle", ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                .in("swarf", "20")
                .out("oxide", MaterialForm.OXIDE, "10", "Nd 50")
                .done();

        assertThat(only(sketch, "swarf")).isEqualTo(SourceClass.PRIMARY);
        assertThat(only(sketch, "oxide")).isEqualTo(SourceClass.PRE_CONSUMER);
        assertThat(book(sketch)
                        .origin(sketch.batch("oxide"))
                        .shares(NEODYMIUM)
                        .firstKey()
                        .origin())
                .isEqualTo(sketch.batch("ore"));
    }

    @Test
    void keepsTheClassOfSwarfThatItsOwnOperatorTakesUp() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.step("melt", ProcessKind.STRIP_CASTING, "SECOND-PLANT")
                .in("swarf", "20")
                .out("alloy", MaterialForm.ALLOY, "20", "Nd 25")
                .done();

        assertThat(only(sketch, "alloy")).isEqualTo(SourceClass.PRIMARY);
    }

    /** Variant B3: own assembly scrap put back into the own process. */
    @Test
    void neverMakesInternalReturnsRecycledEvenAbroad() {
        ChainSketch sketch = machined(OutputRole.INTERNAL_RETURN);
        sketch.step("recycle", ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                .in("swarf", "20")
                .out("oxide", MaterialForm.OXIDE, "10", "Nd 50")
                .done();

        assertThat(only(sketch, "oxide")).isEqualTo(SourceClass.PRIMARY);
    }

    @Test
    void seesThroughSplittingOfSwarfByADealer() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.step("split", ProcessKind.SPLITTING, "RECYCLER")
                .in("swarf", "20")
                .out("back", MaterialForm.SWARF, "12", "Nd 25")
                .out("on", MaterialForm.SWARF, "8", "Nd 25")
                .done();
        sketch.step("melt", ProcessKind.STRIP_CASTING, "PLANT")
                .in("back", "12")
                .out("alloy", MaterialForm.ALLOY, "12", "Nd 25")
                .done();
        sketch.step("recycle", ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                .in("on", "8")
                .out("oxide", MaterialForm.OXIDE, "4", "Nd 50")
                .done();

        assertThat(only(sketch, "alloy")).isEqualTo(SourceClass.PRIMARY);
        assertThat(only(sketch, "oxide")).isEqualTo(SourceClass.PRE_CONSUMER);
    }

    @Test
    void countsSwarfAsPreConsumerWhereItIsBlendedWithOtherMatter() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.source(ProcessKind.EXTRACTION, "RECYCLER", "fresh", MaterialForm.ORE, "20", "Nd 25");
        sketch.step("blend", ProcessKind.BLENDING, "RECYCLER")
                .in("swarf", "20")
                .in("fresh", "20")
                .out("feed", MaterialForm.SCRAP, "40", "Nd 25")
                .done();

        assertThat(book(sketch).origin(sketch.batch("feed")).byClass(NEODYMIUM))
                .containsOnlyKeys(SourceClass.PRIMARY, SourceClass.PRE_CONSUMER);
    }

    /** Swarf goes to a recycler, comes back as oxide, is machined again, and its swarf goes the same way. */
    @Test
    void resolvesALoopOfSwarfAndEndsIt() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        String swarf = "swarf";
        for (int turn = 1; turn <= 50; turn++) {
            sketch.step("recycle" + turn, ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                    .in(swarf, "20")
                    .out("oxide" + turn, MaterialForm.OXIDE, "10", "Nd 50")
                    .done();
            sketch.source(ProcessKind.EXTRACTION, "PLANT", "fresh" + turn, MaterialForm.ORE, "60", "Nd 25");
            swarf = "swarf" + turn;
            sketch.step("machine" + turn, ProcessKind.MACHINING, "PLANT")
                    .in("oxide" + turn, "10")
                    .in("fresh" + turn, "60")
                    .out("magnet" + turn, MaterialForm.MAGNET, "50", "Nd 29")
                    .out(swarf, MaterialForm.SWARF, OutputRole.RESIDUE, "20", "Nd 29")
                    .done();
        }
        OriginBook book = book(sketch);

        Origin last = book.origin(sketch.batch("magnet50"));
        assertThat(last.shares(NEODYMIUM)).hasSize(51);
        assertThat(last.byClass(NEODYMIUM)).containsOnlyKeys(SourceClass.PRIMARY, SourceClass.PRE_CONSUMER);
        assertThat(last.byClass(NEODYMIUM).get(SourceClass.PRE_CONSUMER)).hasToString("1/4");
        assertThat(Share.sum(last.shares(NEODYMIUM).values())).isEqualTo(Share.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRACTION, ORE, PRIMARY",
        "EXTRACTION, PHOSPHATE_ROCK, BY_PRODUCT",
        "EXTRACTION, TAILINGS, TAILINGS_OR_LANDFILL",
        "EXTRACTION, RESIDUE, TAILINGS_OR_LANDFILL",
        "COLLECTION, END_OF_LIFE_PRODUCT, POST_CONSUMER",
        "PROCUREMENT, SCRAP, UNDETERMINED"
    })
    void knowsTheClassOfWhatEntersByItsKindAndForm(ProcessKind kind, MaterialForm form, SourceClass expected) {
        ChainSketch sketch = new ChainSketch("entry").site("X", "x", "DE", "Hesse");
        sketch.source(kind, "X", "batch", form, "10", "Nd 1");

        assertThat(only(sketch, "batch")).isEqualTo(expected);
    }

    @Test
    void countsReprocessedTailingsAsNeitherPrimaryNorPreConsumer() {
        ChainSketch sketch = new ChainSketch("tailings")
                .site("MINE", "miner", "SE", "Norrbotten")
                .site("OTHER", "other", "SE", "Norrbotten");
        sketch.source(ProcessKind.EXTRACTION, "MINE", "ore", MaterialForm.ORE, "100", "Nd 1");
        sketch.step("float", ProcessKind.BENEFICIATION, "MINE")
                .in("ore", "100")
                .out("concentrate", MaterialForm.MINERAL_CONCENTRATE, "10", "Nd 8")
                .out("tailings", MaterialForm.TAILINGS, OutputRole.WASTE, "90", "Nd 0.2")
                .done();
        sketch.step("rework", ProcessKind.LEACHING, "OTHER")
                .in("tailings", "90")
                .out("liquor", MaterialForm.LIQUOR, "10", "Nd 1")
                .done();

        assertThat(only(sketch, "concentrate")).isEqualTo(SourceClass.PRIMARY);
        assertThat(only(sketch, "liquor")).isEqualTo(SourceClass.TAILINGS_OR_LANDFILL);
    }

    @Test
    void countsProductsThatUsersDiscardAsPostConsumerAndTheirResidueToo() {
        ChainSketch sketch = machined(OutputRole.RESIDUE).site("SHREDDER", "shredder", "DE", "Saxony");
        sketch.step("assemble", ProcessKind.ASSEMBLY, "PLANT")
                .in("magnet", "80")
                .out("motor", MaterialForm.PRODUCT, "80", "Nd 25")
                .done();
        sketch.at(Instant.parse("2036-04-01T06:00:00Z"))
                .step("discard", ProcessKind.REGRADING, "RECYCLER")
                .in("motor", "80")
                .out("old-motor", MaterialForm.END_OF_LIFE_PRODUCT, "80", "Nd 25")
                .done();
        sketch.step("dismantle", ProcessKind.DISMANTLING, "RECYCLER")
                .in("old-motor", "80")
                .out("old-magnet", MaterialForm.MAGNET, "60", "Nd 25")
                .out("rest", MaterialForm.RESIDUE, OutputRole.RESIDUE, "20", "Nd 25")
                .done();
        sketch.step("shred", ProcessKind.CHEMICAL_RECYCLING, "SHREDDER")
                .in("rest", "20")
                .out("salt", MaterialForm.OXIDE, "10", "Nd 50")
                .done();
        sketch.step("rebuild", ProcessKind.ASSEMBLY, "RECYCLER")
                .in("old-magnet", "30")
                .out("remade", MaterialForm.PRODUCT, "30", "Nd 25")
                .done();
        sketch.step("remelt", ProcessKind.HYDROGEN_PROCESSING, "RECYCLER")
                .in("old-magnet", "30")
                .out("powder", MaterialForm.POWDER, "30", "Nd 25")
                .done();

        assertThat(only(sketch, "motor")).isEqualTo(SourceClass.PRIMARY);
        assertThat(only(sketch, "old-motor")).isEqualTo(SourceClass.POST_CONSUMER);
        assertThat(only(sketch, "salt")).isEqualTo(SourceClass.POST_CONSUMER);
        assertThat(only(sketch, "powder")).isEqualTo(SourceClass.POST_CONSUMER);
        assertThat(only(sketch, "remade")).isEqualTo(SourceClass.REUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANT, 2036-04-01T06:00:00Z", // its own maker
        "SECOND-PLANT, 2036-04-01T06:00:00Z", // another site of its maker
        "RECYCLER, 2026-05-01T06:00:00Z" // weeks after it was made
    })
    void leavesTheClassOfProductsOpenThatWereHardlyUsed(String site, Instant time) {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.step("assemble", ProcessKind.ASSEMBLY, "PLANT")
                .in("magnet", "80")
                .out("motor", MaterialForm.PRODUCT, "80", "Nd 25")
                .done();
        sketch.at(time)
                .step("discard", ProcessKind.REGRADING, site)
                .in("motor", "80")
                .out("old-motor", MaterialForm.END_OF_LIFE_PRODUCT, "80", "Nd 25")
                .done();

        assertThat(only(sketch, "old-motor")).isEqualTo(SourceClass.UNDETERMINED);
        assertThat(book(sketch).findings()).extracting(Finding::code).contains(OriginFinding.END_OF_LIFE_UNPROVEN);
    }

    /** Magnets labelled as residue, for another operator to recycle. */
    @Test
    void leavesTheClassOfResidueOpenThatIsTooMuchForItsProcess() {
        ChainSketch sketch = new ChainSketch("labelled")
                .site("PLANT", "maker", "DE", "Hesse")
                .site("RECYCLER", "recycler", "DE", "Saxony");
        sketch.source(ProcessKind.EXTRACTION, "PLANT", "ore", MaterialForm.ORE, "100", "Nd 25");
        sketch.step("machine", ProcessKind.MACHINING, "PLANT")
                .in("ore", "100")
                .out("magnet", MaterialForm.MAGNET, "40", "Nd 25")
                .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, "60", "Nd 25")
                .done();
        sketch.step("recycle", ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                .in("swarf", "60")
                .out("oxide", MaterialForm.OXIDE, "30", "Nd 50")
                .done();

        assertThat(only(sketch, "oxide")).isEqualTo(SourceClass.UNDETERMINED);
        assertThat(book(sketch).findings()).extracting(Finding::code).contains(OriginFinding.RESIDUE_IMPLAUSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"ORE, material of mining", "MINERAL_CONCENTRATE, material of mining", "OXIDE, not a used product"})
    void doesNotTakeEverythingThatIsCollectedForUsedProducts(MaterialForm form, String found) {
        ChainSketch sketch = new ChainSketch("collected").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.COLLECTION, "X", "heap", form, "10", "Nd 20");

        assertThat(book(sketch).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(OriginFinding.CLASS_UPGRADED);
            assertThat(finding.message()).endsWith(found);
        });
        assertThat(only(sketch, "heap")).isEqualTo(SourceClass.UNDETERMINED);
    }

    @Test
    void doesNotTakeSwarfCalledAnEndOfLifeProductForOne() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        sketch.step("rename", ProcessKind.REGRADING, "PLANT")
                .in("swarf", "20")
                .out("renamed", MaterialForm.END_OF_LIFE_PRODUCT, "20", "Nd 25")
                .done();

        assertThat(only(sketch, "renamed")).isEqualTo(SourceClass.PRIMARY);
    }

    /** The scenario's swarf of 438.6 kg, entered again as end-of-life matter. */
    @Test
    void findsSwarfThatIsDeclaredPostConsumer() {
        ChainSketch sketch = machined(OutputRole.RESIDUE);
        OriginBook book = OriginBook.of(
                sketch.chain(),
                List.of(SourceDeclaration.of(sketch.batch("swarf"), SourceClass.POST_CONSUMER)),
                ShareArithmetic.EXACT);

        assertThat(book.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(OriginFinding.CLASS_UPGRADED);
            assertThat(finding.arguments())
                    .containsEntry("declared", "post-consumer")
                    .containsEntry("found", "pre-consumer");
        });
        assertThat(OriginBook.of(
                                sketch.chain(),
                                List.of(SourceDeclaration.of(sketch.batch("swarf"), SourceClass.PRE_CONSUMER)),
                                ShareArithmetic.EXACT)
                        .findings())
                .isEmpty();
    }

    @Test
    void findsSwarfThatEntersUnderANewNameAsPostConsumer() {
        ChainSketch sketch = new ChainSketch("again").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.PROCUREMENT, "X", "bought", MaterialForm.SWARF, "438.6", "Nd 23.3");
        OriginBook book = OriginBook.of(
                sketch.chain(),
                List.of(SourceDeclaration.of(sketch.batch("bought"), SourceClass.POST_CONSUMER)),
                ShareArithmetic.EXACT);

        assertThat(book.findings()).extracting(Finding::code).containsExactly(OriginFinding.CLASS_UPGRADED);
        assertThat(book.origin(sketch.batch("bought")).byClass(NEODYMIUM)).containsOnlyKeys(SourceClass.UNDETERMINED);
    }

    @Test
    void findsOreThatIsDeclaredRecycled() {
        ChainSketch sketch = new ChainSketch("ore").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "10", "Nd 1");

        assertThat(OriginBook.of(
                                sketch.chain(),
                                List.of(SourceDeclaration.of(sketch.batch("ore"), SourceClass.PRE_CONSUMER)))
                        .findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .endsWith("is declared as pre-consumer, but is ore taken from the ground");
    }

    private static ChainSketch machined(OutputRole role) {
        ChainSketch sketch = new ChainSketch("machined")
                .site("PLANT", "maker", "DE", "Hesse")
                .site("SECOND-PLANT", "maker", "DE", "Bavaria")
                .site("RECYCLER", "recycler", "DE", "Saxony");
        sketch.source(ProcessKind.EXTRACTION, "PLANT", "ore", MaterialForm.ORE, "100", "Nd 25");
        return sketch.step("machine", ProcessKind.MACHINING, "PLANT")
                .in("ore", "100")
                .out("magnet", MaterialForm.MAGNET, "80", "Nd 25")
                .out("swarf", MaterialForm.SWARF, role, "20", "Nd 25")
                .done();
    }

    private static OriginBook book(ChainSketch sketch) {
        return OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
    }

    private static SourceClass only(ChainSketch sketch, String batch) {
        var classes = book(sketch).origin(sketch.batch(batch)).byClass(NEODYMIUM);
        assertThat(classes).hasSize(1);
        return classes.firstKey();
    }
}
