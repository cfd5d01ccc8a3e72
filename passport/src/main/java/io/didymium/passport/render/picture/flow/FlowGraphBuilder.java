package io.didymium.passport.render.picture.flow;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceState;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.render.picture.ChainLayers;
import io.didymium.passport.render.picture.flow.FlowGraph.Balance;
import io.didymium.passport.render.picture.flow.FlowGraph.Band;
import io.didymium.passport.render.picture.flow.FlowGraph.Exit;
import io.didymium.passport.render.picture.flow.FlowGraph.Station;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the flow graph of what a batch came from, of all mass or of one element; steps in groups where there are too many. */
final class FlowGraphBuilder {
    static final String PRODUCT = "product";

    private static final int MOST_STEPS = 36;
    private static final int ROWS = 10;
    private static final int DIGITS = 34;

    private final BundleView view;
    private final BatchId product;
    private final @Nullable Element element;
    private final Wording wording;
    private final SupplyChain chain;
    private final ChainLayers layers;
    private final Map<StepId, StepBalance> balances = new HashMap<>();
    private final Map<String, FlowStation> stations = new LinkedHashMap<>();
    private final Map<String, FlowBand> bands = new LinkedHashMap<>();

    /** @param element the element, or nothing for all mass */
    FlowGraphBuilder(BundleView view, BatchId product, @Nullable Element element, Wording wording) {
        this.view = view;
        this.product = product;
        this.element = element;
        this.wording = wording;
        chain = view.dossier().orElseThrow().chain();
        layers = new ChainLayers(chain, product);
        view.report()
                .balance()
                .ifPresent(balance -> balance.steps()
                        .forEach(ofStep -> balances.put(ofStep.step().id(), ofStep)));
    }

    /** Whether steps stand together in groups. */
    boolean isGrouped() {
        return layers.trace().steps().size() > MOST_STEPS;
    }

    FlowGraph graph() {
        Map<BatchId, BigDecimal> taken = new HashMap<>();
        for (ProcessStep step : layers.trace().steps()) {
            step.inputs()
                    .forEach(input ->
                            taken.merge(input.batch(), input.mass().value().kilograms(), BigDecimal::add));
        }
        Batch made = chain.batch(product);
        for (ProcessStep step : layers.trace().steps()) {
            add(step, taken);
        }
        FlowStation end = new FlowStation(PRODUCT, 0, made.name());
        stations.put(PRODUCT, end);
        link(made, made.mass().value().kilograms(), key(chain.producerOf(product)), end);
        List<Station> shown = new ArrayList<>();
        stations.values().stream()
                .map(FlowStation::station)
                .filter(FlowGraphBuilder::isSeen)
                .forEach(shown::add);
        return new FlowGraph(
                shown,
                bands.values().stream()
                        .map(FlowBand::band)
                        .filter(band -> isSeen(band))
                        .toList());
    }

    private static boolean isSeen(Station station) {
        return station.throughput().signum() > 0 || station.unknown();
    }

    private static boolean isSeen(Band band) {
        return band.amount().filter(amount -> amount.signum() == 0).isEmpty();
    }

    private String key(ProcessStep step) {
        return isGrouped() ? "row " + row(step) : step.id().value();
    }

    private int row(ProcessStep step) {
        int layer = layers.of(step.id());
        return isGrouped() ? 1 + (int) ((long) (layer - 1) * ROWS / layers.highest()) : layer;
    }

    private void add(ProcessStep step, Map<BatchId, BigDecimal> taken) {
        String key = key(step);
        FlowStation station = stations.computeIfAbsent(key, any -> new FlowStation(key, row(step), step.name()));
        station.add(step.name());
        for (BatchPortion input : step.inputs()) {
            Batch batch = chain.batch(input.batch());
            link(batch, input.mass().value().kilograms(), key(chain.producerOf(batch.id())), station);
        }
        for (Output output : step.outputs()) {
            Batch batch = chain.batch(output.batch());
            boolean isOnTheWay = layers.trace().batches().contains(output.batch());
            BigDecimal mass = batch.mass().value().kilograms();
            if (isOnTheWay) {
                BigDecimal used = batch.id().equals(product) ? mass : taken.getOrDefault(batch.id(), BigDecimal.ZERO);
                exit(station, Exit.LEFT, batch, mass.subtract(used).max(BigDecimal.ZERO));
            } else {
                exit(station, exit(output.role()), batch, mass);
            }
        }
        for (Flow flow : step.flows()) {
            Optional<BigDecimal> amount = amount(flow.composition(), flow.mass().value(), true);
            if (flow.kind().isInput()) {
                station.in(amount);
            } else {
                station.exit(Exit.LOSS, amount);
            }
        }
        Optional.ofNullable(balances.get(step.id())).flatMap(this::balance).ifPresent(station::balance);
    }

    private static Exit exit(OutputRole role) {
        return switch (role) {
            case PRODUCT, CO_PRODUCT -> Exit.CO_PRODUCT;
            case HOLD_UP, INTERNAL_RETURN -> Exit.INTERNAL_RETURN;
            case RESIDUE, WASTE -> Exit.RESIDUE;
        };
    }

    private void exit(FlowStation station, Exit exit, Batch batch, BigDecimal kilograms) {
        if (kilograms.signum() > 0) {
            station.exit(exit, amount(batch.composition(), new Mass(kilograms), false));
        }
    }

    private void link(Batch batch, BigDecimal kilograms, String from, FlowStation to) {
        Optional<BigDecimal> amount = amount(batch.composition(), new Mass(kilograms), false);
        FlowStation source = stations.get(from);
        if (source == null || source == to) {
            return;
        }
        to.in(amount);
        source.out(amount);
        bands.computeIfAbsent(
                        from + "\n" + to.key()
                                + (isGrouped() ? "" : "\n" + batch.id().value()),
                        any -> new FlowBand(from, to.key(), isGrouped() ? "" : batch.name()))
                .add(amount, classes(batch, amount));
    }

    /** The amount in a mass; not known of an element that was not analysed, but of a flow that is not analysed taken as none. */
    private Optional<BigDecimal> amount(Optional<Composition> composition, Mass mass, boolean ofFlow) {
        if (element == null) {
            return Optional.of(mass.kilograms());
        }
        if (composition.filter(known -> known.elements().contains(element)).isEmpty()) {
            return ofFlow || composition.isPresent() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        return composition.map(
                known -> mass.times(known.fraction(element).value()).kilograms());
    }

    private SortedMap<SourceClass, BigDecimal> classes(Batch batch, Optional<BigDecimal> amount) {
        Optional<OriginBook> book = view.origins();
        if (element == null || book.isEmpty() || amount.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<SourceClass, BigDecimal> classes = new TreeMap<>();
        for (Map.Entry<SourceClass, Share> part :
                book.get().origin(batch.id()).byClass(element).entrySet()) {
            classes.put(part.getKey(), amount.get().multiply(part.getValue().decimal(DIGITS)));
        }
        return classes;
    }

    private Optional<Balance> balance(StepBalance step) {
        BalanceLine line = element == null ? step.total() : step.elements().get(element);
        return Optional.ofNullable(line)
                .map(known -> new Balance(
                        known.differenceKilograms(),
                        Optional.of(known.standardUncertainty().kilograms()),
                        word(known.state())));
    }

    private String word(BalanceState state) {
        return wording.word(state);
    }
}
