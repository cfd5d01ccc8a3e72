package io.didymium.core.origin;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with what is said of origins. */
public enum OriginFinding implements FindingCode {
    /** Matter entered the chain and nobody said as what. */
    ORIGIN_UNDECLARED(
            "origin-undeclared",
            Severity.UNDECIDED,
            "nobody declares as what {matter} entered the chain",
            "Ask the supplier for a declaration of its source."),
    /** A batch holds an element that nothing it was made of is known to hold. */
    ORIGIN_LOST(
            "origin-lost",
            Severity.UNDECIDED,
            "{batch} holds {elements}, which nothing that went into {step} is known to hold",
            "Look for an input or reagent that is not written down, or an assay that leaves an element out."),
    /** A mixture cannot be reckoned because a batch was not analysed. */
    MIXTURE_UNKNOWN(
            "mixture-unknown",
            Severity.UNDECIDED,
            "where the {elements} of {step} came from cannot be reckoned: no assay of {batches}",
            "Ask for the assays."),
    /** Matter is declared of a better class than it can be. */
    CLASS_UPGRADED(
            "class-upgraded",
            Severity.FAIL,
            "{batch} is declared {declared}, but is {found}",
            "Treat its recycled content as not shown; ask who declared it."),
    /** A declaration is about something that is not in the chain. */
    DECLARATION_MISMATCH(
            "declaration-mismatch",
            Severity.WARN,
            "a source is declared for {subject}, which is not in the chain",
            "Correct the id, or add what it stands for."),
    /** More of an element is claimed to come from somewhere than does. */
    ORIGIN_OVERSTATED(
            "origin-overstated",
            Severity.FAIL,
            "{claimed} of the {element} is claimed to come from {from}, but {found} does",
            "Correct the claim, or look for what else was mixed in."),
    /** An element is claimed to come from somewhere, and part of it is of unknown origin. */
    ORIGIN_UNSHOWN(
            "origin-unshown",
            Severity.UNDECIDED,
            "{claimed} of the {element} is claimed to come from {from}: {found} does, and of {unknown} it is not known",
            "Ask for the assays, or for what was put in and not written down.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    OriginFinding(String id, Severity severity, String template, String remedy) {
        this.id = id;
        this.severity = severity;
        this.template = template;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
