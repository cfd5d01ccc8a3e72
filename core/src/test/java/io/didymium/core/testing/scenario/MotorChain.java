package io.didymium.core.testing.scenario;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The chain of end-of-life magnets: hydrogen-processed powder of collected rotors, another maker's sinter scrap, primary
 * alloy and hydride are blended into the magnets of industrial motors.
 *
 * <p>Masses and contents are those of scenario C; contents of what the powder was made from are chosen so
 * that all matter is accounted for.
 */
public final class MotorChain {
    /** How many motors the magnets are enough for, at 0.9 kg each. */
    public static final int MOTORS = 2_220;

    private static final String R1 =
            "Nd 23.2, Pr 5.8, Dy 2.6, Tb 0.1, B 1.0, Co 1.3, Al 0.4, Cu 0.15, Ni 0.05, Fe 65.4";
    private static final String R2 = "Nd 24.4, Pr 6.1, Dy 1.0, B 1.0, Co 0.9, Al 0.2, Cu 0.1, Fe 66.3";
    private static final String P1 = "Nd 22.35, Pr 7.45, Dy 0.8, B 1.0, Co 0.8, Al 0.2, Cu 0.1, Fe 67.3";
    private static final String H1 = "H 1.3, Nd 74.0, Pr 24.7";
    private static final String FLAKES = "Ni 75, Cu 20";
    private static final BigDecimal BLEND = new BigDecimal("2524.6");

    private MotorChain() {}

    /** The chain. */
    public static SupplyChain chain() {
        return sketch().chain();
    }

    /** What is said of what entered it; what was collected speaks for itself. */
    public static List<SourceDeclaration> declarations() {
        return List.of(
                SourceDeclaration.of(batch("C-R2"), SourceClass.PRE_CONSUMER, new CountryCode("DE")),
                SourceDeclaration.of(batch("C-P1"), SourceClass.PRIMARY, new CountryCode("EE")),
                SourceDeclaration.of(batch("C-H1"), SourceClass.PRIMARY, new CountryCode("GB")));
    }

    /** The id of a batch, such as {@code C-R1}. */
    public static BatchId batch(String name) {
        return new BatchId("urn:didymium:motors:batch:" + name);
    }

    /** The id of a step, such as {@code blending}. */
    public static StepId step(String name) {
        return new StepId("urn:didymium:motors:step:" + name);
    }

    /** The id of a site, such as {@code MAG-2}. */
    public static FacilityId facility(String name) {
        return new FacilityId("urn:didymium:motors:facility:" + name);
    }

    /** The sketch of the chain, to which more can be added. */
    public static ChainSketch sketch() {
        ChainSketch sketch = new ChainSketch("motors", Instant.parse("2026-04-06T06:00:00Z"), "0.0005", "0.005");
        sketch.site("COL-DE", "col-de", "DE", "Hesse")
                .site("DIS-DE", "dis-de", "DE", "Saxony")
                .site("HPM-DE", "hpm-de", "DE", "Baden-Württemberg")
                .site("MAG-2", "mag-2", "DE", "Bavaria")
                .site("MOT-1", "mot-1", "AT", "Styria");
        recovery(sketch, R1);
        magnets(sketch);
        return sketch;
    }

    /** The chain up to the powder R1, which states its contents while what came in held others. */
    public static ChainSketch sketchOfPowderFrom(String contents) {
        ChainSketch sketch = new ChainSketch("motors", Instant.parse("2026-04-06T06:00:00Z"), "0.0005", "0.005");
        sketch.site("COL-DE", "col-de", "DE", "Hesse")
                .site("DIS-DE", "dis-de", "DE", "Saxony")
                .site("HPM-DE", "hpm-de", "DE", "Baden-Württemberg");
        recovery(sketch, contents);
        return sketch;
    }

    private static void recovery(ChainSketch sketch, String powder) {
        // The magnets hold what the powder and the sieved coating hold; what is lost is as they are.
        String magnets =
                Amounts.of("949.6", powder).plus(Amounts.of("19.4", FLAKES)).in(new BigDecimal("969.0"));
        String rotors =
                Amounts.of("1020", magnets).plus(Amounts.of("10980", "Fe 95")).in(new BigDecimal("12000"));
        sketch.source(ProcessKind.COLLECTION, "COL-DE", "C-E1", MaterialForm.END_OF_LIFE_PRODUCT, "12000", rotors)
                .step("dismantling", ProcessKind.DISMANTLING, "DIS-DE")
                .in("C-E1", "12000")
                .out("C-E2", MaterialForm.MAGNET, "1020", magnets)
                .out("C-E3", MaterialForm.SCRAP, OutputRole.RESIDUE, "10980", "Fe 95")
                .done()
                .step("hydrogen", ProcessKind.HYDROGEN_PROCESSING, "HPM-DE")
                .in("C-E2", "1020")
                .out("C-R1", MaterialForm.POWDER, "949.6", R1)
                .out("C-F1", MaterialForm.SCRAP, OutputRole.WASTE, "19.4", FLAKES)
                .flow(FlowKind.LOSS, "magnets not decrepitated, dust", "51.0", magnets)
                .done();
    }

    private static void magnets(ChainSketch sketch) {
        Amounts blended = Amounts.of("949.6", R1)
                .plus(Amounts.of("150.0", R2))
                .plus(Amounts.of("1400.0", P1))
                .plus(Amounts.of("25.0", H1));
        String blend = blended.in(BLEND) + ", Sm 0";
        String sintered = blended.without("H").in(BLEND.subtract(blended.of("H"))) + ", Sm 0";
        sketch.source(ProcessKind.PROCUREMENT, "MAG-2", "C-R2", MaterialForm.SCRAP, "150.0", R2)
                .source(ProcessKind.PROCUREMENT, "MAG-2", "C-P1", MaterialForm.ALLOY, "1400.0", P1)
                .source(ProcessKind.PROCUREMENT, "MAG-2", "C-H1", MaterialForm.HYDRIDE, "25.0", H1)
                .step("blending", ProcessKind.BLENDING, "MAG-2")
                .in("C-R1", "949.6")
                .in("C-R2", "150.0")
                .in("C-P1", "1400.0")
                .in("C-H1", "25.0")
                .out("C-B1", MaterialForm.POWDER, BLEND.toPlainString(), blend)
                .done()
                .step("milling", ProcessKind.MILLING, "MAG-2")
                .in("C-B1", BLEND.toPlainString())
                .out("C-B2", MaterialForm.POWDER, "2486.4", sintered)
                .out("C-B3", MaterialForm.SCRAP, OutputRole.RESIDUE, "37.9", sintered)
                .flow(FlowKind.EMISSION, "hydrogen", "0.3", "")
                .done()
                .step("sintering", ProcessKind.SINTERING, "MAG-2")
                .in("C-B2", "2486.4")
                .out("C-S1", MaterialForm.SINTERED_BLOCK, "2436.7", sintered)
                .out("C-S2", MaterialForm.SCRAP, OutputRole.INTERNAL_RETURN, "49.7", sintered)
                .done()
                .step("machining", ProcessKind.MACHINING, "MAG-2")
                .in("C-S1", "2436.7")
                .out("C-M1", MaterialForm.MAGNET, "1998.1", sintered)
                .out("C-S3", MaterialForm.SWARF, OutputRole.RESIDUE, "438.6", sintered)
                .done()
                .step("motors", ProcessKind.ASSEMBLY, "MOT-1")
                .in("C-M1", "1998.0")
                .out("C-X1", MaterialForm.COMPONENT, "1998.0", sintered)
                .done();
    }
}
