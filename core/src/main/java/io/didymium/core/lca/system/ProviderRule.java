package io.didymium.core.lca.system;

/** Which processes may be linked to an exchange that names no provider. */
public enum ProviderRule {
    /**
     * The only process that supplies the flow as its reference product, or as a co-product with allocation factors. Other
     * outputs of a process may be inputs that were entered on the wrong side.
     */
    REFERENCE_PRODUCTS,
    /** The only process that supplies the flow, as openLCA links. A provider with another reference product is a finding. */
    ANY_PRODUCT
}
