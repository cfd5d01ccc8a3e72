package io.didymium.core.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Chains in which a little is created or lost at every step, and their honest counterparts. */
public final class SkimChains {
    private static final Instant START = Instant.parse("2026-04-01T06:00:00Z");

    private SkimChains() {}

    /** A sketch with one site; masses ± 0.05 %, contents ± 0.5 %. */
    public static ChainSketch sketch() {
        return new ChainSketch("skim", START, "0.0005", "0.005").site("S", "operator", "DE", "Region");
    }

    /**
     * Lots of 1,000 ± 0.5 kg, each re-graded to the next; the first is bought with 50 ± 0.25 % Nd2O3, and each step adds percentage
     * points.
     *
     * @param points what a step adds, such as 1 for a percentage point created, 0 for an honest line, -1 for a loss
     */
    public static SupplyChain.Builder regrading(int steps, String points) {
        SupplyChain.Builder chain = SmallChain.draft().add(graded(0, points)).add(SmallChain.source("buy", 1, "L00"));
        for (int step = 1; step <= steps; step++) {
            chain.add(graded(step, points))
                    .add(SmallChain.step(
                            "s%02d".formatted(step),
                            ProcessKind.REGRADING,
                            SmallChain.SITE,
                            step,
                            step + 1,
                            List.of(new BatchPortion(lotId(step - 1), SmallChain.mass("1000", "0.5"))),
                            SmallChain.outputs("L%02d".formatted(step)),
                            List.of()));
        }
        return chain;
    }

    private static Batch graded(int step, String points) {
        BigDecimal percent = BigDecimal.valueOf(50).add(BigDecimal.valueOf(step).multiply(new BigDecimal(points)));
        return SmallChain.batch(
                "L%02d".formatted(step),
                SmallChain.mass("1000", "0.5"),
                SmallChain.SITE,
                step + 1,
                SmallChain.content(
                        Oxide.parse("Nd2O3"), percent.movePointLeft(2).toPlainString(), "0.0025"));
    }

    private static BatchId lotId(int step) {
        return SmallChain.batchId("L%02d".formatted(step));
    }

    /**
     * A plant that draws metal from 400 t of liquor every day: feed goes in, the liquor goes round.
     *
     * @param created the neodymium oxide in kg that each day claims beyond what it fed
     */
    public static ChainSketch daily(int days, String created) {
        ChainSketch sketch =
                sketch().source(ProcessKind.PROCUREMENT, "S", "Q000", MaterialForm.LIQUOR, "400000", "Nd2O3 3");
        for (int day = 1; day <= days; day++) {
            String product = new BigDecimal("200").add(new BigDecimal(created)).toPlainString();
            sketch = sketch.source(
                            ProcessKind.PROCUREMENT,
                            "S",
                            "F%03d".formatted(day),
                            MaterialForm.CARBONATE,
                            "400",
                            "Nd2O3 50")
                    .step("day%03d".formatted(day), ProcessKind.SEPARATION, "S")
                    .in("Q%03d".formatted(day - 1), "400000")
                    .in("F%03d".formatted(day), "400")
                    .out("Q%03d".formatted(day), MaterialForm.LIQUOR, "400000", "Nd2O3 3")
                    .out("P%03d".formatted(day), MaterialForm.OXIDE, product, "Nd2O3 100")
                    .flow(
                            FlowKind.EMISSION,
                            "carbon dioxide",
                            new BigDecimal("200")
                                    .subtract(new BigDecimal(created))
                                    .toPlainString(),
                            "")
                    .done();
        }
        return sketch;
    }

    /** How the steps of a line are supplied. */
    public enum Supply {
        /** Each step takes the lot that the step before made. */
        SERIAL,
        /** Each step takes a lot of its own, bought with its supplier's assay. */
        PARALLEL,
        /** All steps take portions of one lot with one assay. */
        SHARED
    }

    /** Steps on lots of 1,000 kg oxide with 40 % Nd2O3 and 13 % Pr6O11, of which each step books 0.5 % as residue. */
    public static ChainSketch line(Supply supply, int steps) {
        String contents = "Nd2O3 40, Pr6O11 13";
        ChainSketch sketch = sketch();
        if (supply != Supply.PARALLEL) {
            String lot = supply == Supply.SERIAL ? "1000" : Integer.toString(1000 * steps);
            sketch = sketch.source(ProcessKind.PROCUREMENT, "S", "L000", MaterialForm.OXIDE, lot, contents);
        }
        BigDecimal mass = BigDecimal.valueOf(1000);
        for (int step = 1; step <= steps; step++) {
            String input = supply == Supply.SHARED ? "L000" : "L%03d".formatted(step - 1);
            if (supply == Supply.PARALLEL) {
                sketch = sketch.source(ProcessKind.PROCUREMENT, "S", input, MaterialForm.OXIDE, "1000", contents);
            }
            BigDecimal residue = mass.multiply(new BigDecimal("0.005")).setScale(6, RoundingMode.HALF_EVEN);
            BigDecimal made = mass.subtract(residue);
            String output = supply == Supply.SERIAL ? "L%03d".formatted(step) : "P%03d".formatted(step);
            sketch = sketch.step("s%03d".formatted(step), ProcessKind.REGRADING, "S")
                    .in(input, mass.toPlainString())
                    .out(output, MaterialForm.OXIDE, made.toPlainString(), contents)
                    .flow(FlowKind.LOSS, "residue", residue.toPlainString(), contents)
                    .done();
            mass = supply == Supply.SERIAL ? made : mass;
        }
        return sketch;
    }

    /** A silo of three lots of 1,000 kg, from which 700 kg of the first, and 300 and 400 kg of the first and second, are drawn. */
    public static SupplyChain split() {
        return SmallChain.draft()
                .add(lot("L1"), lot("L2"), lot("L3"), drawn("D1"), drawn("D2"))
                .add(SmallChain.source("buy", 1, "L1", "L2", "L3"))
                .add(SmallChain.step("d1", 2, 3, List.of(portion("L1", "700")), "D1"))
                .add(SmallChain.step("d2", 2, 3, List.of(portion("L1", "300"), portion("L2", "400")), "D2"))
                .build();
    }

    private static Batch lot(String name) {
        return SmallChain.batch(
                name,
                SmallChain.mass("1000", "0.5"),
                SmallChain.SITE,
                1,
                SmallChain.content(Oxide.parse("Nd2O3"), "0.99", "0.002"));
    }

    private static Batch drawn(String name) {
        return SmallChain.batch(
                name,
                SmallChain.mass("700", "0.4"),
                SmallChain.SITE,
                3,
                SmallChain.content(Oxide.parse("Nd2O3"), "0.99", "0.002"));
    }

    private static BatchPortion portion(String batch, String kilograms) {
        return new BatchPortion(SmallChain.batchId(batch), SmallChain.mass(kilograms, "0.4"));
    }
}
