package io.didymium.core.lca.pcr.study;

/** A module of the life cycle with results of its own. */
public enum StudyModule {
    /** Upstream processes of suppliers. */
    UPSTREAM,
    /** Core processes of the producer. */
    CORE,
    /** Downstream processes: use and end of life. */
    DOWNSTREAM
}
