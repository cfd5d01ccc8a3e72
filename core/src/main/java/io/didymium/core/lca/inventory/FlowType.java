package io.didymium.core.lca.inventory;

/** What a flow is to the economy. */
public enum FlowType {
    /** Something of value that one process makes and another uses. */
    PRODUCT,
    /** Something without value that one process gives off and another treats. */
    WASTE,
    /** Something that passes between a process and nature. */
    ELEMENTARY
}
