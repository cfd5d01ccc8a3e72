package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.inventory.DataSetId;

/**
 * A product supplied by a process, or a waste treated by it: what can be demanded of a product system.
 *
 * @param process the process
 * @param flow the product supplied, or the waste treated
 */
public record ProductFlow(DataSetId process, DataSetId flow) implements Comparable<ProductFlow> {
    /** @throws NullPointerException if a component is null */
    public ProductFlow {
        requireNonNull(process, "process");
        requireNonNull(flow, "flow");
    }

    @Override
    public int compareTo(ProductFlow other) {
        int byProcess = process.compareTo(other.process);
        return byProcess != 0 ? byProcess : flow.compareTo(other.flow);
    }

    @Override
    public String toString() {
        return flow + " from " + process;
    }
}
