package io.didymium.core.origin;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books that do not close: an element that comes out of a step and did not go in. */
class LostOriginTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nd 10 | false | false",
                "Nd 10, Dy 0 | false | false",
                "Nd 10 | true | false",
                "Nd 10, Dy 0 | true | false",
                "Nd 10 | false | true",
                "Nd 10, Dy 0 | true | true"
            })
    void losesTheOriginOfWhatNothingWasKnownToHold(String scrap, boolean second, boolean reagent) {
        for (ShareArithmetic arithmetic : ShareArithmetic.values()) {
            ChainSketch sketch = sketch(scrap, second, reagent);
            OriginBook book = OriginBook.of(sketch.chain(), List.of(), arithmetic);
            BatchId made = sketch.batch("made");
            BatchId later = sketch.batch("later");

            assertThat(book.findings()).extracting(Finding::code).contains(OriginFinding.ELEMENT_WITHOUT_INPUT);
            for (BatchId batch : List.of(made, later)) {
                assertThat(book.origin(batch).byClass(DYSPROSIUM))
                        .isEqualTo(Map.of(SourceClass.UNDETERMINED, Share.ONE));
                assertThat(RecycledContent.of(RulePacks.CRMA_ARTICLE_29, book, batch)
                                .element(DYSPROSIUM)
                                .undetermined())
                        .contains(Share.ONE);
                assertThat(book.standardUncertainty(batch, DYSPROSIUM, EnumSet.of(SourceClass.POST_CONSUMER)))
                        .isEmpty();
            }
            assertThat(book.stages(later, DYSPROSIUM)).isNotNull();
            assertThat(book.distribution(sketch.batch("scrap")).share(later, DYSPROSIUM))
                    .isEqualTo(Share.ZERO);
            assertThat(book.distribution(sketch.batch("scrap")).unknown(later, DYSPROSIUM))
                    .isEqualTo(Share.ONE);
            assertThat(book.origin(later).share(NEODYMIUM, from -> from.sourceClass() != SourceClass.UNDETERMINED))
                    .isEqualTo(Share.ONE);
        }
    }

    /** What a batch was found not to hold it does not hand on, though what it was made of held it. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void doesNotTraceAnElementThroughABatchThatWasFoundWithoutIt(boolean alone) {
        ChainSketch sketch = new ChainSketch("lost").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.COLLECTION, "X", "scrap", MaterialForm.SCRAP, "10", "Nd 10, Dy 1")
                .source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "10", "Nd 10")
                .step("clean", ProcessKind.CHEMICAL_RECYCLING, "X")
                .in("scrap", "10")
                .out("clean", MaterialForm.OXIDE, "10", "Nd 10, Dy 0")
                .done();
        ChainSketch.Step mix = sketch.step("mix", ProcessKind.BLENDING, "X").in("clean", "10");
        (alone ? mix : mix.in("ore", "10"))
                .out("made", MaterialForm.OXIDE, "10", "Nd 10, Dy 1")
                .done();
        OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);

        assertThat(book.origin(sketch.batch("made")).byClass(DYSPROSIUM))
                .isEqualTo(Map.of(SourceClass.UNDETERMINED, Share.ONE));
        assertThat(book.standardUncertainty(sketch.batch("made"), DYSPROSIUM, EnumSet.of(SourceClass.POST_CONSUMER)))
                .isEmpty();
        assertThat(book.origin(sketch.batch("made")).elements()).contains(Element.DYSPROSIUM);
    }

    private static ChainSketch sketch(String scrap, boolean second, boolean reagent) {
        ChainSketch sketch = new ChainSketch("lost").site("X", "x", "DE", "Hesse");
        sketch.source(ProcessKind.COLLECTION, "X", "scrap", MaterialForm.SCRAP, "10", scrap)
                .source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "10", "Nd 10");
        ChainSketch.Step step = sketch.step("make", ProcessKind.BLENDING, "X").in("scrap", "10");
        if (second) {
            step.in("ore", "10");
        }
        if (reagent) {
            step.flow(FlowKind.REAGENT, "iron", "1", "Fe 100");
        }
        return step.out("made", MaterialForm.SCRAP, "10", "Nd 10, Dy 1")
                .done()
                .step("split", ProcessKind.SPLITTING, "X")
                .in("made", "5")
                .out("later", MaterialForm.SCRAP, "5", "Nd 10, Dy 1")
                .done();
    }
}
