package io.didymium.core.reconcile;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.reconcile.network.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sums of one line of a check-in check-out report. */
final class CheckSum {
    private final Reconciliation reconciliation;
    private final Optional<Element> element;
    private BigDecimal in = BigDecimal.ZERO;
    private BigDecimal out = BigDecimal.ZERO;
    private Optional<BigDecimal> reconciledIn = Optional.of(BigDecimal.ZERO);
    private Optional<BigDecimal> reconciledOut = Optional.of(BigDecimal.ZERO);
    private BigDecimal variance = BigDecimal.ZERO;
    /** What one unit of a content does to the difference, by material: streams of one material share its error. */
    private final Map<String, BigDecimal> weightOfContent = new HashMap<>();

    private final Set<String> holders;

    private final List<String> notMeasured = new ArrayList<>();

    CheckSum(Reconciliation reconciliation, Optional<Element> element) {
        this.reconciliation = reconciliation;
        this.element = element;
        holders = element.map(one -> holders(reconciliation.network(), one)).orElse(Set.of());
    }

    CheckLine line() {
        FlowNetwork network = reconciliation.network();
        for (ProcessStream stream : network.streams()) {
            BigDecimal part = stream.ends().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (part.signum() != 0) {
                add(stream, part, content(stream));
            }
        }
        element.ifPresent(one -> weightOfContent.forEach((material, weight) -> {
            MeasuredFraction content = network.contents(material).get(one);
            if (content != null) {
                BigDecimal error = weight.multiply(content.standardUncertainty().value());
                variance = variance.add(error.multiply(error));
            }
        }));
        boolean complete = notMeasured.isEmpty();
        return new CheckLine(
                element,
                in,
                out,
                notMeasured,
                complete ? Optional.of(in.subtract(out)) : Optional.empty(),
                complete ? Optional.of(ResultDecimal.root(variance)) : Optional.empty(),
                reconciledIn,
                reconciledOut);
    }

    private Optional<MeasuredFraction> content(ProcessStream stream) {
        return element.map(
                one -> reconciliation.network().contents(stream.material()).get(one));
    }

    private void add(ProcessStream stream, BigDecimal part, Optional<MeasuredFraction> content) {
        if (content.filter(FlowNetwork::isNone).isPresent()
                || (element.isPresent() && !holders.contains(stream.material()))) {
            return;
        }
        if (stream.mass().isEmpty() || (element.isPresent() && content.isEmpty())) {
            notMeasured.add(stream.id());
        } else {
            MeasuredMass mass = stream.mass().get();
            BigDecimal times = content.map(one -> one.value().value()).orElse(BigDecimal.ONE);
            BigDecimal amount = part.multiply(mass.value().kilograms());
            sum(amount.multiply(times));
            BigDecimal error =
                    part.multiply(mass.standardUncertainty().kilograms()).multiply(times);
            variance = variance.add(error.multiply(error));
            weightOfContent.merge(stream.material(), amount, BigDecimal::add);
        }
        Optional<BigDecimal> reconciled = reconciled(stream).map(part::multiply);
        if (part.signum() > 0) {
            reconciledIn = reconciledIn.flatMap(sum -> reconciled.map(sum::add));
        } else {
            reconciledOut = reconciledOut.flatMap(sum -> reconciled.map(sum::subtract));
        }
    }

    private void sum(BigDecimal amount) {
        if (amount.signum() > 0) {
            in = in.add(amount);
        } else {
            out = out.subtract(amount);
        }
    }

    /** The materials that an element is balanced with at some node: others are not known to have to do with it. */
    private static Set<String> holders(FlowNetwork network, Element element) {
        Set<String> holders = new TreeSet<>();
        for (ProcessStream stream : network.streams()) {
            if (stream.ends().keySet().stream()
                    .anyMatch(node -> network.elements(node).contains(element))) {
                holders.add(stream.material());
            }
        }
        return holders;
    }

    private Optional<BigDecimal> reconciled(ProcessStream stream) {
        Optional<BigDecimal> mass =
                reconciliation.value(Variable.massOf(stream.id())).value();
        return element.isEmpty()
                ? mass
                : mass.flatMap(kilograms -> reconciliation
                        .value(Variable.contentOf(stream.material(), element.get()))
                        .value()
                        .map(kilograms::multiply));
    }
}
