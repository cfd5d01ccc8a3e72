package io.didymium.core.footprint;

import static java.util.Objects.requireNonNull;

import io.didymium.core.inventory.DataSetId;

/**
 * The making of a product by a process, or the treatment of a waste: what can be demanded.
 *
 * @param process the process
 * @param flow the product made, or the waste treated
 */
public record Provision(DataSetId process, DataSetId flow) implements Comparable<Provision> {
    /** @throws NullPointerException if a component is null */
    public Provision {
        requireNonNull(process, "process");
        requireNonNull(flow, "flow");
    }

    @Override
    public int compareTo(Provision other) {
        int byProcess = process.compareTo(other.process);
        return byProcess != 0 ? byProcess : flow.compareTo(other.flow);
    }

    @Override
    public String toString() {
        return flow + " from " + process;
    }
}
