package io.didymium.core.lca.format;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be found while data sets of other tools are read. */
public enum ImportFinding implements FindingCode {
    /** A data set cannot be read. */
    DATA_SET_BROKEN("data-set-broken", Severity.WARN, "left out: {reason}", "Correct the data set at its source."),
    /** A data set is valid, but of a kind that is not read. */
    DATA_SET_UNSUPPORTED(
            "data-set-unsupported",
            Severity.INFORM,
            "not read: {reason}",
            "Provide the data as unit processes, if they are needed."),
    /** One data set is given several times with different contents. */
    DATA_SET_AMBIGUOUS(
            "data-set-ambiguous",
            Severity.WARN,
            "{kind} {id} is given several times with different contents; the last is used",
            "Remove the versions that do not apply."),
    /** An entry of the archive is given several times with the same content. */
    ENTRY_REPEATED(
            "entry-repeated",
            Severity.INFORM,
            "given several times with the same content; read once",
            "Write each entry of the archive once."),
    /** Entries of the archive are of a kind that is not read. */
    ENTRIES_NOT_READ(
            "entries-not-read",
            Severity.INFORM,
            "{count} {kind} not read: {names}",
            "Provide the data in a form that is read, if they are needed."),
    /** A part of a data set cannot be read; the rest of the data set is kept. */
    PART_BROKEN("part-broken", Severity.WARN, "{part} left out: {reason}", "Correct the data set at its source."),
    /** The amount of an exchange is not known; results that need it are not known either. */
    AMOUNT_UNKNOWN(
            "amount-unknown",
            Severity.WARN,
            "amount of {part} is not known: {reason}",
            "State the amount in a unit of the flow."),
    /** Several different factors are given for one flow; none is used. */
    FACTOR_AMBIGUOUS(
            "factor-ambiguous",
            Severity.WARN,
            "{category} has several factors for {target}: {values}; none is used",
            "Keep the factor that applies."),
    /** Values cannot be used. */
    VALUE_LEFT_OUT(
            "value-left-out",
            Severity.INFORM,
            "{count} left out: {reason}",
            "Correct the values at their source, or state them in another way."),
    /** Members of data sets have no place in the model. */
    MEMBER_NOT_READ(
            "member-not-read",
            Severity.INFORM,
            "{member} of {count} {kind} not read",
            "Keep the source if the member is needed.");

    private final String id;
    private final Severity severity;
    private final String template;
    private final String remedy;

    ImportFinding(String id, Severity severity, String template, String remedy) {
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
