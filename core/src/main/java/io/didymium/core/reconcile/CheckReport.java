package io.didymium.core.reconcile;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.reconcile.network.FlowNetwork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was checked in and out of a network, by measured and by reconciled values: the check-in check-out system of the AMIRA code for metal
 * accounting (AMIRA P754, release 3). All mass first, then each element in the order of atomic numbers.
 *
 * <p>Streams with one end outside cross the boundary; stocks at the beginning and the end of a window are such streams. Streams between
 * nodes do not count. A line whose streams are not all measured says so and states no difference.
 *
 * @param lines the lines
 */
public record CheckReport(List<CheckLine> lines) {
    /** Copies the lines. */
    public CheckReport {
        lines = List.copyOf(lines);
    }

    /** The report of a reconciliation. */
    public static CheckReport of(Reconciliation reconciliation) {
        FlowNetwork network = requireNonNull(reconciliation, "reconciliation").network();
        Set<Element> elements = EnumSet.noneOf(Element.class);
        network.nodes().forEach(node -> elements.addAll(network.elements(node)));
        List<CheckLine> lines = new ArrayList<>();
        lines.add(new CheckSum(reconciliation, Optional.empty()).line());
        elements.forEach(element -> lines.add(new CheckSum(reconciliation, Optional.of(element)).line()));
        return new CheckReport(lines);
    }
}
