package io.didymium.core.lca.inventory;

/** The type of a flow (ISO 14040, 3.12 to 3.27). */
public enum FlowType {
    /** A product flow: an economic good or service that one process supplies to another. */
    PRODUCT,
    /** A waste flow: one process generates it and another treats it. */
    WASTE,
    /** An elementary flow: drawn from the environment or released to it. */
    ELEMENTARY
}
