package io.didymium.bench.reconcile;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cascade of separation stages: each passes on to the next; every other has a feed, every other an outlet, every other is given back from
 * the next. Every mass
 * and content is measured, with errors of 0.3 to 2 %.
 */
final class SyntheticPlant {
    static final List<Element> ELEMENTS = List.of(
            Element.YTTRIUM,
            Element.LANTHANUM,
            Element.CERIUM,
            Element.PRASEODYMIUM,
            Element.NEODYMIUM,
            Element.SAMARIUM,
            Element.EUROPIUM,
            Element.GADOLINIUM,
            Element.TERBIUM,
            Element.DYSPROSIUM,
            Element.HOLMIUM,
            Element.ERBIUM);

    /** How many stages one material runs through. */
    private static final int REACH = 7;

    private SyntheticPlant() {}

    /** A plant of a number of stages; the same for the same number. */
    static FlowNetwork of(int nodes) {
        Random random = new Random(nodes);
        SortedMap<String, double[]> flows = new TreeMap<>();
        for (int node = 0; node < nodes; node++) {
            if (node % 2 == 0) {
                run(flows, node, nodes - 1, random);
            } else if (node + 1 < nodes) {
                double[] round = carried(random);
                add(flows, node, node + 1, round);
                add(flows, node + 1, node, round);
            }
        }
        FlowNetwork.Builder network = FlowNetwork.builder();
        flows.forEach((ends, amounts) -> network.add(stream(ends, amounts, random)));
        return network.build();
    }

    /** What is fed to a stage runs through the next ones and leaves by their outlets. */
    private static void run(SortedMap<String, double[]> flows, int first, int end, Random random) {
        int last = Math.min(end, first + REACH);
        double[] left = carried(random);
        add(flows, -1, first, left);
        for (int at = first; at < last; at++) {
            if (at % 2 == 1) {
                double[] out = part(left, 0.5 * random.nextDouble());
                add(flows, at, -1, out);
                left = rest(left, out);
            }
            add(flows, at, at + 1, left);
        }
        add(flows, last, -1, left);
    }

    private static double[] carried(Random random) {
        double mass = 100 + 900 * random.nextDouble();
        double[] amounts = new double[ELEMENTS.size() + 1];
        amounts[0] = mass;
        for (int e = 1; e < amounts.length; e++) {
            amounts[e] = mass * (0.002 + 0.05 * random.nextDouble());
        }
        return amounts;
    }

    private static double[] part(double[] amounts, double part) {
        double[] scaled = amounts.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= part;
        }
        return scaled;
    }

    private static double[] rest(double[] amounts, double[] taken) {
        double[] left = amounts.clone();
        for (int k = 0; k < left.length; k++) {
            left[k] -= taken[k];
        }
        return left;
    }

    private static void add(SortedMap<String, double[]> flows, int from, int to, double[] amounts) {
        double[] sum = flows.computeIfAbsent(from + " " + to, key -> new double[amounts.length]);
        for (int k = 0; k < sum.length; k++) {
            sum[k] += amounts[k];
        }
    }

    private static ProcessStream stream(String way, double[] amounts, Random random) {
        List<String> ends = new ArrayList<>(List.of(way.split(" ", 2)));
        ProcessStream.Builder stream = ProcessStream.builder(ends.get(0) + " to " + ends.get(1));
        if (!ends.get(0).equals("-1")) {
            stream.from("n" + ends.get(0));
        }
        if (!ends.get(1).equals("-1")) {
            stream.to("n" + ends.get(1));
        }
        BigDecimal[] mass = measured(amounts[0], random);
        stream.mass(new MeasuredMass(new Mass(mass[0]), new Mass(mass[1])));
        for (int e = 0; e < ELEMENTS.size(); e++) {
            BigDecimal[] content = measured(amounts[e + 1] / amounts[0], random);
            stream.content(
                    ELEMENTS.get(e), new MeasuredFraction(new MassFraction(content[0]), new MassFraction(content[1])));
        }
        return stream.build();
    }

    private static BigDecimal[] measured(double value, Random random) {
        double u = value * (0.003 + 0.017 * random.nextDouble());
        double error = Math.max(-3, Math.min(3, random.nextGaussian()));
        return new BigDecimal[] {
            new BigDecimal(value + u * error).round(MathContext.DECIMAL64),
            new BigDecimal(u).round(MathContext.DECIMAL64)
        };
    }
}
