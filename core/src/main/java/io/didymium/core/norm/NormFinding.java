package io.didymium.core.norm;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Contradictions of declared radioactivity. */
public enum NormFinding implements FindingCode {
    /** The thorium or uranium of an assay is not that of the radioactivity stated beside it. */
    RADIOACTIVITY_CONTRADICTS_ASSAY(
            Severity.FAIL,
            "the radioactivity of {batch} states {found} {element}, its assay {expected}, which is {activity}",
            "Ask for the report of the laboratory."),
    /** Material is declared less radioactive than what is missing in the step that made it shows. */
    RADIOACTIVITY_CONTRADICTS_BALANCE(
            Severity.FAIL,
            "{batch} is declared with {found} {element}; if what is missing in the balance of {step} is in it, it has {expected}, which is {activity}",
            "Have it analysed again; until then treat it as material of the activity that the balance shows.");

    private final Explanation explanation;

    NormFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
