package io.didymium.core.origin;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line into which a new source is blended at every step takes memory in proportion to its length. */
class GroupedOriginTest {
    private static final int STEPS = 300;
    private static final List<String> COUNTRIES = List.of("NO", "AU", "BR");

    private static final ChainSketch LINE = line("line", ProcessKind.EXTRACTION, MaterialForm.MINERAL_CONCENTRATE);
    private static final ChainSketch BOUGHT = line("bought", ProcessKind.PROCUREMENT, MaterialForm.OXIDE);

    @Test
    void aLongLineHasNoMorePartsThanStepsTimesGroups() {
        // Neodymium alone, and a part of each group for each blend.
        assertThat(OriginBook.ofGroups(LINE.chain(), List.of(), OriginEvidence.none(), (long) STEPS * COUNTRIES.size()))
                .isPresent();
        assertThat(OriginBook.of(LINE.chain(), List.of())
                        .origin(LINE.batch("blend" + (STEPS - 1)))
                        .shares(NEODYMIUM))
                .hasSize(STEPS);
    }

    @Test
    void aBookBeyondItsLimitIsNotMade() {
        assertThat(OriginBook.ofGroups(LINE.chain(), List.of(), OriginEvidence.none(), STEPS))
                .isEmpty();
        assertThat(OriginBook.ofGroups(LINE.chain(), List.of(), OriginEvidence.none(), 0))
                .isEmpty();
    }

    @Test
    void undeterminedSourcesAreDistinguishedUpToALimit() {
        OriginBook book = OriginBook.ofGroups(BOUGHT.chain(), List.of(), OriginEvidence.none(), 1_000_000)
                .orElseThrow();
        Origin origin = book.origin(BOUGHT.batch("blend" + (STEPS - 1)));

        assertThat(origin.shares(NEODYMIUM)).hasSize(26);
        assertThat(origin.byClass(NEODYMIUM)).containsOnlyKeys(SourceClass.UNDETERMINED);
        assertThat(book.findings()).hasSize(STEPS);
    }

    private static ChainSketch line(String name, ProcessKind kind, MaterialForm form) {
        ChainSketch sketch = new ChainSketch(name);
        for (String country : COUNTRIES) {
            sketch.site(country, "operator", country, "Region");
        }
        String before = "";
        for (int i = 0; i < STEPS; i++) {
            String lot = "lot" + i;
            sketch.source(kind, COUNTRIES.get(i % COUNTRIES.size()), lot, form, "10", "Nd 30");
            ChainSketch.Step step =
                    sketch.step("mix" + i, ProcessKind.BLENDING, "NO").in(lot, "10");
            if (!before.isEmpty()) {
                step.in(before, String.valueOf(10 * i));
            }
            before = "blend" + i;
            step.out(before, form, String.valueOf(10 * (i + 1)), "Nd 30").done();
        }
        return sketch;
    }
}
