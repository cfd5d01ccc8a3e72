package io.didymium.core.testing.random;

import static java.math.MathContext.DECIMAL128;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MassBasis;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.random.ChainPlan.OutputPlan;
import io.didymium.core.testing.random.ChainPlan.SourcePlan;
import io.didymium.core.testing.random.ChainPlan.StepPlan;
import io.didymium.core.testing.random.ChainPlan.TakePlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A chain that grows step by step from a plan, no matter lost on the way. Not thread-safe. */
final class ChainGrowth {
    /** Well above what counts as a trace, however the assay is stated. */
    private static final BigDecimal RARE_EARTH_CONTENT = new BigDecimal("0.001");

    /** Goods too light to be worth taking, so that masses stay above the resolution of the books. */
    private static final BigDecimal LEAST = new BigDecimal("0.001");

    private static final List<String> WEIGHING = List.of("0", "0.0001", "0.0002", "0.0005", "0.001");
    private static final List<ProcessKind> SOURCES =
            Stream.of(ProcessKind.values()).filter(ProcessKind::isSource).toList();
    private static final List<ProcessKind> PROCESSES =
            Stream.of(ProcessKind.values()).filter(kind -> !kind.isSource()).toList();

    private final ChainPlan plan;
    private final SupplyChain.Builder draft = SupplyChain.builder();
    private final List<Goods> stock = new ArrayList<>();
    private Instant now;
    private int batches;
    private int steps;
    private int transfers;

    ChainGrowth(ChainPlan plan) {
        this.plan = plan;
        now = plan.start();
    }

    ChainSample sample() {
        plan.parties().forEach(draft::add);
        plan.facilities().forEach(draft::add);
        plan.steps().forEach(this::grow);
        return ChainTestimony.about(draft.build(), plan);
    }

    /** A part of a batch at a site. */
    private record Goods(BatchId batch, FacilityId site, ElementMasses matter) {}

    private void grow(StepPlan step) {
        FacilityId site =
                plan.facilities().get(step.site() % plan.facilities().size()).id();
        List<Goods> taken = take(step, site);
        if (taken.isEmpty()) {
            extract(step, site);
        } else {
            process(step, site, taken);
        }
    }

    private void extract(StepPlan step, FacilityId site) {
        SourcePlan source = step.source();
        BigDecimal kilograms =
                BigDecimal.valueOf(source.grams(), 3).add(LEAST).add(BigDecimal.ONE.movePointLeft(source.digits() + 3));
        BigDecimal whole = BigDecimal.valueOf(source.inert()
                + source.parts().values().stream().mapToLong(part -> part).sum());
        Map<Element, BigDecimal> elements = new EnumMap<>(Element.class);
        source.parts()
                .forEach((element, part) -> elements.put(
                        element, kilograms.multiply(BigDecimal.valueOf(part)).divide(whole, DECIMAL128)));
        Instant begin = now;
        now = now.plusNanos(step.pauses().get(2));
        Output output = make(step.outputs().get(0), site, new ElementMasses(kilograms, elements));
        add(step, SOURCES, site, begin, List.of(), List.of(output), List.of());
    }

    private void process(StepPlan step, FacilityId site, List<Goods> taken) {
        Instant begin = now.plusNanos(step.pauses().get(1));
        now = begin.plusNanos(step.pauses().get(2));
        List<Flow> flows = new ArrayList<>();
        ElementMasses whole =
                taken.stream().map(Goods::matter).reduce(ElementMasses::plus).orElseThrow();
        if (step.beside().reagent()) {
            ElementMasses reagent = reagent(step, whole.kilograms());
            whole = whole.plus(reagent);
            flows.add(flow(step, FlowKind.REAGENT, reagent));
        }
        if (step.beside().emission()) {
            BigDecimal gone = whole.inert().divide(BigDecimal.valueOf(3), 12, RoundingMode.DOWN);
            ElementMasses gas = new ElementMasses(gone, Map.of());
            whole = new ElementMasses(whole.kilograms().subtract(gone), whole.elements());
            flows.add(flow(step, step.number() % 2 == 0 ? FlowKind.EMISSION : FlowKind.EFFLUENT, gas));
        }
        List<ElementMasses> parts = divide(whole, step.outputs());
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && i == parts.size() - 1 && step.beside().loss()) {
                flows.add(flow(step, FlowKind.LOSS, parts.get(i)));
            } else {
                outputs.add(make(step.outputs().get(i), site, parts.get(i)));
            }
        }
        List<BatchPortion> inputs = taken.stream()
                .map(goods -> new BatchPortion(goods.batch(), weighed(goods.matter(), step.number())))
                .toList();
        add(step, PROCESSES, site, begin, inputs, outputs, flows);
    }

    private void add(
            StepPlan step,
            List<ProcessKind> kinds,
            FacilityId site,
            Instant begin,
            List<BatchPortion> inputs,
            List<Output> outputs,
            List<Flow> flows) {
        // Kinds in turn: what passes the same kind again at its site circulates, and beside it a little fresh material
        // shows nothing.
        ProcessKind kind = kinds.get((plan.steps().get(0).number() + steps) % kinds.size());
        draft.add(ProcessStep.builder(new StepId("https://steps.example/" + steps++), kind)
                .name(step.beside().name())
                .at(site)
                .during(begin, now)
                .inputs(inputs)
                .outputs(outputs)
                .flows(flows)
                .build());
    }

    /** Takes goods from the stock and brings them to the site, each batch once. */
    private List<Goods> take(StepPlan step, FacilityId site) {
        List<Goods> taken = new ArrayList<>();
        Map<FacilityId, List<BatchPortion>> moves = new TreeMap<>();
        Set<BatchId> seen = new HashSet<>();
        for (TakePlan take : step.takes()) {
            List<Goods> offered = stock.stream()
                    .filter(goods -> goods.matter().kilograms().compareTo(LEAST) >= 0 && !seen.contains(goods.batch()))
                    .toList();
            if (!offered.isEmpty()) {
                Goods goods = offered.get(take.which() % offered.size());
                seen.add(goods.batch());
                taken.add(take(take, goods, site, moves));
            }
        }
        now = now.plusNanos(moves.isEmpty() ? 0 : step.pauses().get(0));
        moves.forEach((from, portions) ->
                draft.add(Transfer.builder(new TransferId("urn:example:transfer:" + transfers++), from, site)
                        .name(step.beside().name())
                        .at(now)
                        .portions(portions)
                        .build()));
        return taken;
    }

    private Goods take(TakePlan take, Goods goods, FacilityId site, Map<FacilityId, List<BatchPortion>> moves) {
        BigDecimal whole = goods.matter().kilograms();
        BigDecimal part =
                whole.multiply(BigDecimal.valueOf(take.thousandths(), 3)).setScale(take.digits(), RoundingMode.DOWN);
        BigDecimal mass = take.thousandths() == 1000 || part.compareTo(LEAST) < 0 ? whole : part;
        BigDecimal moved = goods.site().equals(site) ? BigDecimal.ZERO : take.movesAll() ? whole : mass;
        stock.remove(goods);
        if (moved.signum() > 0) {
            moves.computeIfAbsent(goods.site(), from -> new ArrayList<>())
                    .add(new BatchPortion(goods.batch(), weighed(goods.matter().part(moved), take.which())));
            keep(goods, goods.site(), whole.subtract(moved));
            keep(goods, site, moved.subtract(mass));
        } else {
            keep(goods, site, whole.subtract(mass));
        }
        return new Goods(goods.batch(), site, goods.matter().part(mass));
    }

    private void keep(Goods goods, FacilityId site, BigDecimal mass) {
        if (mass.signum() > 0) {
            stock.add(new Goods(goods.batch(), site, goods.matter().part(mass)));
        }
    }

    private Output make(OutputPlan output, FacilityId site, ElementMasses matter) {
        BatchId id = new BatchId("urn:example:batch:" + batches++);
        draft.add(Batch.builder(id, form(output.form(), matter))
                .name(output.name())
                .mass(weighed(matter, output.weighing()))
                .producedAt(site, now)
                .assay(matter.assay(output.assay()).orElse(null))
                .radioactivity(output.radioactivity()
                        .map(planned -> measured(planned, matter))
                        .orElse(null))
                .build());
        stock.add(new Goods(id, site, matter));
        return new Output(id, output.role());
    }

    /** The activity is that of what the goods are made of: thorium and uranium are balanced. */
    private static Radioactivity measured(Radioactivity planned, ElementMasses matter) {
        return new Radioactivity(content(Element.THORIUM, matter), content(Element.URANIUM, matter), planned.method());
    }

    private static MeasuredFraction content(Element element, ElementMasses matter) {
        MassFraction fraction = new MassFraction(matter.elements()
                .getOrDefault(element, BigDecimal.ZERO)
                .divide(matter.kilograms(), MathContext.DECIMAL64));
        return new MeasuredFraction(fraction, fraction.times(new MassFraction(new BigDecimal("0.02"))));
    }

    /** What holds hardly any rare earths is not said to be made of them. */
    private static MaterialForm form(MaterialForm planned, ElementMasses matter) {
        boolean holdsRareEarths = matter.elements().entrySet().stream()
                .anyMatch(part -> part.getKey().isRareEarth()
                        && part.getValue().compareTo(matter.kilograms().multiply(RARE_EARTH_CONTENT)) > 0);
        return planned.isRareEarth() && !holdsRareEarths ? MaterialForm.CO_PRODUCT : planned;
    }

    private static ElementMasses reagent(StepPlan step, BigDecimal kilograms) {
        BigDecimal mass = kilograms.multiply(new BigDecimal("0.1")).round(new MathContext(6));
        Map<Element, BigDecimal> elements = new EnumMap<>(Element.class);
        if (step.number() % 2 == 0) {
            elements.put(Element.IRON, mass.multiply(new BigDecimal("0.61")));
        }
        return new ElementMasses(mass, elements);
    }

    private static Flow flow(StepPlan step, FlowKind kind, ElementMasses matter) {
        return new Flow(
                kind,
                kind.label() + " " + step.beside().name(),
                weighed(matter, step.number()),
                MassBasis.ESTIMATED,
                matter.assay(step.beside().assay()));
    }

    /** Divides matter by the weights of the outputs; evenly in composition where that would leave one without mass. */
    private static List<ElementMasses> divide(ElementMasses whole, List<OutputPlan> outputs) {
        List<ElementMasses> parts = divide(whole, outputs, false);
        return parts.stream().allMatch(part -> part.kilograms().compareTo(LEAST.movePointLeft(3)) > 0)
                ? parts
                : divide(whole, outputs, true);
    }

    private static List<ElementMasses> divide(ElementMasses whole, List<OutputPlan> outputs, boolean evenly) {
        List<ElementMasses> parts = new ArrayList<>();
        BigDecimal left = whole.kilograms();
        for (int i = 0; i < outputs.size(); i++) {
            Map<Element, BigDecimal> elements = new EnumMap<>(Element.class);
            for (Map.Entry<Element, BigDecimal> entry : whole.elements().entrySet()) {
                int group = entry.getKey().atomicNumber() % 3;
                elements.put(entry.getKey(), entry.getValue().multiply(share(outputs, i, group, evenly)));
            }
            BigDecimal mass = elements.values().stream()
                    .reduce(whole.inert().multiply(share(outputs, i, 3, evenly)), BigDecimal::add)
                    .setScale(20, RoundingMode.HALF_EVEN);
            BigDecimal kilograms = i == outputs.size() - 1 ? left : mass;
            left = left.subtract(kilograms);
            parts.add(new ElementMasses(kilograms, elements));
        }
        return parts;
    }

    private static BigDecimal share(List<OutputPlan> outputs, int output, int group, boolean evenly) {
        int sum = outputs.stream().mapToInt(other -> other.weights().get(group)).sum();
        return evenly || sum == 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(outputs.size()), DECIMAL128)
                : BigDecimal.valueOf(outputs.get(output).weights().get(group))
                        .divide(BigDecimal.valueOf(sum), DECIMAL128);
    }

    private static MeasuredMass weighed(ElementMasses matter, int weighing) {
        BigDecimal relative = new BigDecimal(WEIGHING.get(weighing % WEIGHING.size()));
        BigDecimal uncertainty = matter.kilograms().multiply(relative).round(new MathContext(3));
        return new MeasuredMass(new Mass(matter.kilograms()), new Mass(uncertainty));
    }
}
