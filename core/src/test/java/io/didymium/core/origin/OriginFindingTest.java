package io.didymium.core.origin;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginFindingTest {
    @ParameterizedTest
    @EnumSource(OriginFinding.class)
    void everyCodeHasACaseThatProvokesIt(OriginFinding code) {
        assertThat(provoke(code)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).doesNotContain("{");
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.remedy()).endsWith(".");
        });
    }

    private static List<Finding> provoke(OriginFinding code) {
        return switch (code) {
            case ORIGIN_UNDECLARED -> findings(entering(ProcessKind.PROCUREMENT, MaterialForm.OXIDE));
            case ELEMENT_WITHOUT_INPUT ->
                findings(entering(ProcessKind.EXTRACTION, MaterialForm.ORE)
                        .step("roast", ProcessKind.CRACKING, "X")
                        .in("entered", "1")
                        .out("liquor", MaterialForm.LIQUOR, "1", "Dy 1")
                        .done());
            case MIXTURE_UNDETERMINED ->
                findings(entering(ProcessKind.EXTRACTION, MaterialForm.ORE)
                        .source(ProcessKind.EXTRACTION, "X", "other", MaterialForm.ORE, "1", "")
                        .step("mix", ProcessKind.BLENDING, "X")
                        .in("entered", "1")
                        .in("other", "1")
                        .out("mixed", MaterialForm.ORE, "2", "")
                        .done());
            case CLASS_UPGRADED ->
                findings(
                        entering(ProcessKind.COLLECTION, MaterialForm.SWARF),
                        SourceDeclaration.of(new ChainSketch("case").batch("entered"), SourceClass.POST_CONSUMER));
            case END_OF_LIFE_UNPROVEN ->
                findings(
                        entering(ProcessKind.PROCUREMENT, MaterialForm.PRODUCT)
                                .step("discard", ProcessKind.REGRADING, "X")
                                .in("entered", "10")
                                .out("old", MaterialForm.END_OF_LIFE_PRODUCT, "10", "Nd 10")
                                .done(),
                        SourceDeclaration.of(new ChainSketch("case").batch("entered"), SourceClass.PRIMARY));
            case RESIDUE_IMPLAUSIBLE ->
                findings(entering(ProcessKind.EXTRACTION, MaterialForm.ORE)
                        .site("Y", "y", "DE", "Hesse")
                        .step("machine", ProcessKind.MACHINING, "X")
                        .in("entered", "10")
                        .out("magnet", MaterialForm.MAGNET, "1", "Nd 10")
                        .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, "9", "Nd 10")
                        .done()
                        .step("dissolve", ProcessKind.CHEMICAL_RECYCLING, "Y")
                        .in("swarf", "9")
                        .out("oxide", MaterialForm.OXIDE, "9", "Nd 10")
                        .done());
            case TITLE_UNSTATED ->
                findings(entering(ProcessKind.EXTRACTION, MaterialForm.SINTERED_BLOCK)
                        .site("Y", "y", "DE", "Hesse")
                        .step("machine", ProcessKind.MACHINING, "Y")
                        .in("entered", "10")
                        .out("magnet", MaterialForm.MAGNET, "8", "Nd 10")
                        .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, "2", "Nd 10")
                        .done()
                        .step("melt", ProcessKind.STRIP_CASTING, "X")
                        .in("swarf", "2")
                        .out("alloy", MaterialForm.ALLOY, "2", "Nd 10")
                        .done());
            case DECLARATION_MISMATCH ->
                findings(
                        entering(ProcessKind.EXTRACTION, MaterialForm.ORE),
                        SourceDeclaration.of(new ChainSketch("case").batch("unheard-of"), SourceClass.PRIMARY));
            case ORIGIN_OVERSTATED -> {
                ChainSketch sketch = entering(ProcessKind.EXTRACTION, MaterialForm.ORE)
                        .source(ProcessKind.EXTRACTION, "X", "other", MaterialForm.ORE, "1", "Nd 10");
                OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
                yield new OriginClaim(sketch.batch("entered"), NEODYMIUM, sketch.batch("other"), Share.ONE)
                        .contradiction(book).stream().toList();
            }
            case ORIGIN_UNPROVEN -> {
                ChainSketch sketch = entering(ProcessKind.EXTRACTION, MaterialForm.ORE)
                        .step("roast", ProcessKind.CRACKING, "X")
                        .in("entered", "1")
                        .out("liquor", MaterialForm.LIQUOR, "1", "Dy 1")
                        .done();
                OriginBook book = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
                yield new OriginClaim(sketch.batch("liquor"), DYSPROSIUM, sketch.batch("entered"), Share.ONE)
                        .contradiction(book).stream().toList();
            }
        };
    }

    private static ChainSketch entering(ProcessKind kind, MaterialForm form) {
        return new ChainSketch("case").site("X", "x", "DE", "Hesse").source(kind, "X", "entered", form, "10", "Nd 10");
    }

    private static List<Finding> findings(ChainSketch sketch, SourceDeclaration... declarations) {
        return OriginBook.of(sketch.chain(), List.of(declarations), ShareArithmetic.EXACT)
                .findings();
    }
}
