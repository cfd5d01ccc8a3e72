package io.didymium.core.reconcile.network;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A balance that must close: of all mass, or of an element, at one node. Ordered by node, all mass first, then by atomic number. */
public final class NodeBalance implements Comparable<NodeBalance> {
    private static final Comparator<NodeBalance> ORDER = Comparator.comparing(NodeBalance::node)
            .thenComparing(balance -> balance.element, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String node;
    private final @Nullable Element element;

    private NodeBalance(String node, @Nullable Element element) {
        this.node = Text.require(node, "node of a balance");
        this.element = element;
    }

    /** The balance of all mass. */
    public static NodeBalance ofMass(String node) {
        return new NodeBalance(node, null);
    }

    /** The balance of an element. */
    public static NodeBalance of(String node, Element element) {
        return new NodeBalance(node, requireNonNull(element, "element"));
    }

    /** The node. */
    public String node() {
        return node;
    }

    /** The element, unless the balance is of all mass. */
    public Optional<Element> element() {
        return Optional.ofNullable(element);
    }

    @Override
    public int compareTo(NodeBalance other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeBalance balance && node.equals(balance.node) && element == balance.element;
    }

    @Override
    public int hashCode() {
        return 31 * node.hashCode() + (element == null ? 0 : element.symbol().hashCode());
    }

    @Override
    public String toString() {
        return (element == null ? "mass" : element.symbol()) + " at " + node;
    }
}
