package io.didymium.core.material;

/** What the silence of an analysis says about a constituent that it does not list. */
public enum AnalysisScope {
    /** Nothing: what is not listed was not looked for, and its content is not known. */
    LISTED,
    /** All elements were looked for; what is not listed was not found. */
    COMPLETE
}
