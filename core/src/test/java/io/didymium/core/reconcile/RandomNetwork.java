package io.didymium.core.reconcile;

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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A network whose true values are conserved: material that runs through nodes on several ways from outside to outside. */
final class RandomNetwork {
    static final List<Element> ELEMENTS = List.of(Element.IRON, Element.NEODYMIUM, Element.DYSPROSIUM);

    /** The kg of all, and of each element, that run from one node to another. */
    private record Amounts(double mass, List<Double> elements) {
        Amounts plus(Amounts other) {
            List<Double> sum = new ArrayList<>();
            for (int e = 0; e < elements.size(); e++) {
                sum.add(elements.get(e) + other.elements.get(e));
            }
            return new Amounts(mass + other.mass, sum);
        }
    }

    private final Random random;
    private final SortedMap<String, Amounts> truth = new TreeMap<>();
    private double errors = 1;
    private double unmeasured;
    private double unmeasuredContents;
    private boolean massesOnly;
    private double scale = 1;

    RandomNetwork(long seed) {
        random = new Random(seed);
        int nodes = 1 + random.nextInt(5);
        int ways = 2 + random.nextInt(5);
        for (int way = 0; way < ways; way++) {
            List<String> stops = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                if (random.nextBoolean()) {
                    stops.add("n" + node);
                }
            }
            if (stops.isEmpty()) {
                stops.add("n0");
            }
            Collections.shuffle(stops, random);
            stops.add(0, "outside");
            stops.add("outside");
            double mass = 10 + 990 * random.nextDouble();
            List<Double> elements = ELEMENTS.stream()
                    .map(element -> mass * (0.01 + 0.3 * random.nextDouble()))
                    .toList();
            for (int k = 1; k < stops.size(); k++) {
                truth.merge(stops.get(k - 1) + " " + stops.get(k), new Amounts(mass, elements), Amounts::plus);
            }
        }
    }

    /** Measured without errors. */
    RandomNetwork withoutErrors() {
        errors = 0;
        return this;
    }

    /** Some values not measured. */
    RandomNetwork withGaps(double part) {
        unmeasured = part;
        return withGapsInContents(part);
    }

    /** Some contents not measured: every mass is. */
    RandomNetwork withGapsInContents(double part) {
        unmeasuredContents = part;
        return this;
    }

    /** No contents: the balances are linear. */
    RandomNetwork massesOnly() {
        massesOnly = true;
        return this;
    }

    /** All masses in another unit. */
    RandomNetwork scaled(double times) {
        scale = times;
        return this;
    }

    List<ProcessStream> streams() {
        Random drawn = new Random(random.nextLong());
        List<ProcessStream> streams = new ArrayList<>();
        truth.forEach((way, amounts) -> {
            String[] ends = way.split(" ", 2);
            ProcessStream.Builder stream = ProcessStream.builder(ends[0] + " to " + ends[1]);
            if (!ends[0].equals("outside")) {
                stream.from(ends[0]);
            }
            if (!ends[1].equals("outside")) {
                stream.to(ends[1]);
            }
            BigDecimal[] mass = measured(amounts.mass * scale, drawn);
            if (drawn.nextDouble() >= unmeasured) {
                stream.mass(new MeasuredMass(new Mass(mass[0]), new Mass(mass[1])));
            }
            for (int e = 0; e < ELEMENTS.size(); e++) {
                BigDecimal[] content = measured(amounts.elements.get(e) / amounts.mass, drawn);
                if (drawn.nextDouble() >= unmeasuredContents && !massesOnly) {
                    stream.content(
                            ELEMENTS.get(e),
                            new MeasuredFraction(new MassFraction(content[0]), new MassFraction(content[1])));
                }
            }
            streams.add(stream.build());
        });
        return streams;
    }

    /** A value with an error of its uncertainty, which is from 0.1 to 3 % of it. */
    private BigDecimal[] measured(double value, Random drawn) {
        double uncertainty = value * (0.001 + 0.029 * drawn.nextDouble());
        double error = Math.max(-3, Math.min(3, drawn.nextGaussian()));
        return new BigDecimal[] {
            new BigDecimal(value + errors * uncertainty * error).round(MathContext.DECIMAL64),
            new BigDecimal(uncertainty).round(MathContext.DECIMAL64)
        };
    }

    FlowNetwork network() {
        return of(streams());
    }

    static FlowNetwork of(List<ProcessStream> streams) {
        return FlowNetwork.builder().add(streams.toArray(ProcessStream[]::new)).build();
    }
}
