package io.didymium.core.lca.inventory;

/** What a data set describes. */
public enum DataSetKind {
    /** Units. */
    UNIT_GROUP("unit-group"),
    /** A way to measure flows. */
    FLOW_PROPERTY("flow-property"),
    /** A flow. */
    FLOW("flow"),
    /** A part of the world. */
    REGION("region"),
    /** A publication. */
    SOURCE("source"),
    /** A process. */
    PROCESS("process");

    private final String label;

    DataSetKind(String label) {
        this.label = label;
    }

    /** The stable name, in lower case with hyphens. */
    public String label() {
        return label;
    }
}
