package io.didymium.core.origin.mixing;

import io.didymium.core.process.MixingRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One element in a continuous process: what came, in the order of time, and under {@link MixingRule#PERIOD_AVERAGE} what was drawn, each
 * with its mixture. What came at one time is one layer. Not thread-safe.
 */
final class ElementStock {
    /** The part of what came below which what was drawn of a label beyond it is rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("1E-12");

    private record Layer(Instant at, BigDecimal kilograms, Mixture mixture) {}

    private final MixingRule rule;
    private final Mixing mixing;
    private final List<Layer> came;
    private final List<Layer> drawn;

    ElementStock(MixingRule rule, Mixing mixing) {
        this(rule, mixing, new ArrayList<>(), new ArrayList<>());
    }

    private ElementStock(MixingRule rule, Mixing mixing, List<Layer> came, List<Layer> drawn) {
        this.rule = rule;
        this.mixing = mixing;
        this.came = came;
        this.drawn = drawn;
    }

    ElementStock copy() {
        return new ElementStock(rule, mixing, new ArrayList<>(came), new ArrayList<>(drawn));
    }

    void put(Instant at, BigDecimal kilograms, Mixture mixture) {
        if (kilograms.signum() > 0) {
            came.add(new Layer(at, kilograms, mixture));
            came.sort(Comparator.comparing(Layer::at));
        }
    }

    boolean isEmpty() {
        return came.isEmpty();
    }

    /**
     * Draws, and gives the mixture of what is drawn; empty if the rule gives more of a source than came. Nothing drawn has the mixture that
     * the next drawing would have.
     */
    Optional<Mixture> draw(BigDecimal kilograms) {
        return switch (rule) {
            case FULL_MIX -> Optional.of(drawMixed(kilograms));
            case FIFO -> Optional.of(drawOldest(kilograms));
            case PERIOD_AVERAGE -> drawAverage(kilograms);
        };
    }

    private Mixture drawMixed(BigDecimal kilograms) {
        Mixture mixture = blended(came);
        Instant latest = came.get(came.size() - 1).at();
        BigDecimal left = total(came).subtract(kilograms);
        came.clear();
        put(latest, left, mixture);
        return mixture;
    }

    private Mixture drawOldest(BigDecimal kilograms) {
        List<Layer> taken = new ArrayList<>();
        BigDecimal missing = kilograms;
        Mixture next = oldest();
        while (missing.signum() > 0 && !came.isEmpty()) {
            Instant at = came.get(0).at();
            List<Layer> layer =
                    came.stream().filter(part -> part.at().equals(at)).toList();
            BigDecimal there = total(layer);
            Mixture mixture = blended(layer);
            came.removeAll(layer);
            BigDecimal of = there.min(missing);
            taken.add(new Layer(at, of, mixture));
            put(at, there.subtract(of), mixture);
            missing = missing.subtract(of);
        }
        return taken.isEmpty() ? next : blended(taken);
    }

    private Mixture oldest() {
        Instant at = came.get(0).at();
        return blended(came.stream().filter(part -> part.at().equals(at)).toList());
    }

    private Optional<Mixture> drawAverage(BigDecimal kilograms) {
        Mixture mixture = blended(came);
        if (kilograms.signum() > 0) {
            drawn.add(new Layer(came.get(came.size() - 1).at(), kilograms, mixture));
        }
        BigDecimal smallest = total(came).multiply(ROUNDING).negate();
        return remainders().values().stream().anyMatch(left -> left.compareTo(smallest) < 0)
                ? Optional.empty()
                : Optional.of(mixture);
    }

    /** What is in the process; empty if nothing is, or if the rule gave more of a source than came. */
    Optional<Mixture> rest() {
        if (rule != MixingRule.PERIOD_AVERAGE) {
            return came.isEmpty() ? Optional.empty() : Optional.of(blended(came));
        }
        Map<Integer, BigDecimal> remainders = remainders();
        BigDecimal smallest = total(came).multiply(ROUNDING);
        WeightedMixtures weighted = new WeightedMixtures();
        for (Map.Entry<Integer, BigDecimal> left : remainders.entrySet()) {
            if (left.getValue().compareTo(smallest.negate()) < 0) {
                return Optional.empty();
            }
            if (left.getValue().compareTo(smallest) > 0) {
                weighted.add(left.getValue(), mixing.of(left.getKey()));
            }
        }
        return weighted.size() == 0 ? Optional.empty() : Optional.of(mixing.blend(weighted));
    }

    /** By label, what came less what was drawn. */
    private Map<Integer, BigDecimal> remainders() {
        Map<Integer, BigDecimal> remainders = new TreeMap<>();
        came.forEach(layer -> addTo(remainders, layer, layer.kilograms()));
        drawn.forEach(layer -> addTo(remainders, layer, layer.kilograms().negate()));
        return remainders;
    }

    private static void addTo(Map<Integer, BigDecimal> remainders, Layer layer, BigDecimal kilograms) {
        BigDecimal whole = new BigDecimal(layer.mixture().whole());
        for (int part = 0; part < layer.mixture().size(); part++) {
            BigDecimal share = new BigDecimal(layer.mixture().part(part)).divide(whole, MathContext.DECIMAL128);
            remainders.merge(layer.mixture().label(part), kilograms.multiply(share), BigDecimal::add);
        }
    }

    private Mixture blended(List<Layer> layers) {
        WeightedMixtures weighted = new WeightedMixtures();
        layers.forEach(layer -> weighted.add(layer.kilograms(), layer.mixture()));
        return weighted.areOne() ? weighted.mix(0) : mixing.blend(weighted);
    }

    private static BigDecimal total(List<Layer> layers) {
        return layers.stream().map(Layer::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
