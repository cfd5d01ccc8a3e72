package io.didymium.core.finding;

/** What a finding means for the verdict, from worst to none. */
public enum Severity {
    /** What is claimed is shown to be untrue or unusable. */
    FAIL,
    /** What is claimed cannot be shown to be true: evidence is missing. */
    UNDECIDED,
    /** What is claimed may stand, but someone should look. */
    WARN,
    /** Something worth knowing. */
    INFORM
}
