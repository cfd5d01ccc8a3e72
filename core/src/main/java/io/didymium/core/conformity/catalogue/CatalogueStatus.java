package io.didymium.core.conformity.catalogue;

/** Whether a profile or a criterion is in force. */
public enum CatalogueStatus {
    /** Not yet in force. */
    PROPOSED,
    /** In force. */
    ACTIVE,
    /** No longer to be used. */
    DEPRECATED
}
