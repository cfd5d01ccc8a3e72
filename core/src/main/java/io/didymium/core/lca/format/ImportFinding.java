package io.didymium.core.lca.format;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.finding.Severity;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.merge.MergedDataSets;
import java.util.Map;

/** What can be found while data sets of other tools are read. */
public enum ImportFinding implements FindingCode {
    /** A data set is invalid. */
    DATA_SET_INVALID(Severity.WARN, "data set ignored: {reason}", "Correct the data set in the tool that made it."),
    /** A data set is valid, but of a kind that is not read. */
    DATA_SET_UNSUPPORTED(
            Severity.INFORM, "data set not read: {reason}", "Provide the data as unit processes, if they are needed."),
    /** One data set is given several times with different contents; results that depend on the difference are not known. */
    DATA_SET_AMBIGUOUS(
            Severity.WARN,
            "{kind} {id} is given several times with different contents; {effect}",
            "Remove the versions that do not apply."),
    /** An entry of the archive is given several times with the same content. */
    ENTRY_REPEATED(
            Severity.INFORM,
            "given several times with the same content; read once",
            "Write each entry of the archive once."),
    /** Entries of the archive are of a kind that is not read. */
    ENTRIES_NOT_READ(
            Severity.INFORM,
            "{count} {kind} not read: {names}",
            "Provide the data in a form that is read, if they are needed."),
    /** A part of a data set is invalid; the rest of the data set is kept. */
    PART_INVALID(Severity.WARN, "{part} ignored: {reason}", "Correct the data set in the tool that made it."),
    /** The amount of an exchange is not known; results that need it are not known either. */
    AMOUNT_UNKNOWN(Severity.WARN, "amount of {part} is not known: {reason}", "State the amount in a unit of the flow."),
    /** A value is given for a parameter that the package does not have. */
    PARAMETER_UNKNOWN(
            Severity.WARN,
            "there is no parameter {name}, whose value is given; the package has {count} others",
            "Correct the name of the parameter."),
    /** Several different factors are given for one flow; none is used. */
    FACTOR_AMBIGUOUS(
            Severity.WARN,
            "{category} has several factors for {target}: {values}; none is used",
            "Keep the factor that applies."),
    /** Values within data sets cannot be used. */
    VALUES_IGNORED(
            Severity.INFORM,
            "{count} ignored: {reason}",
            "Correct the values in the tool that made them, or supply them in another way."),
    /** Members of data sets have no place in the model. */
    MEMBERS_NOT_READ(
            Severity.INFORM, "{member} of {count} {kind} not read", "Keep the source if the member is needed.");

    private final Explanation explanation;

    ImportFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    /** The finding about a data set that is given several times with different contents. */
    public static Finding of(MergedDataSets.Contradiction contradiction) {
        return ambiguous(contradiction.kind().label(), contradiction.id(), contradiction.isUnknown());
    }

    /**
     * The finding about something that is given several times with different contents.
     *
     * @param isUnknown whether results that need it are unknown
     */
    public static Finding ambiguous(String kind, DataSetId id, boolean isUnknown) {
        return Finding.of(
                DATA_SET_AMBIGUOUS,
                Location.of(id.value()),
                Map.of(
                        "kind",
                        kind,
                        "id",
                        id.value(),
                        "effect",
                        isUnknown
                                ? "results that depend on the difference are not known"
                                : "no result depends on the difference, and the last is used"));
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
