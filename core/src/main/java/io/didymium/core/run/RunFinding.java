package io.didymium.core.run;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with drawings from continuous processes. */
public enum RunFinding implements FindingCode {
    /** A product rests on an input that came after it was drawn. */
    INPUT_AFTER_DRAWING(
            Severity.FAIL,
            "{step} drew at {drawnAt}, but takes {batch}, which was poured at {pouredAt}",
            "Let a product rest on what was poured before it was drawn."),
    /** An input is stated to have been poured before the drawing before it. */
    INPUT_BEFORE_STEP(
            Severity.FAIL,
            "{step} begins at {startedAt}, but takes {batch} as poured at {pouredAt}",
            "State an input in the drawing in whose time it was poured."),
    /** The rule of a process was changed between two drawings of one period. */
    MIXING_RULE_CHANGED(
            Severity.FAIL,
            "{step} draws by {rule} from what {before} left by {ruleBefore}",
            "Keep one rule for a process until it is closed and what it holds is measured."),
    /** A process follows a rule that the verifier does not admit. */
    MIXING_RULE_NOT_ADMITTED(
            Severity.UNDECIDED,
            "{step} draws by {rule}; your policy admits: {admitted}",
            "Do not rely on origins of what was drawn, or admit the rule in your policy."),
    /** A hold-up by the books is taken or left by a step that names no rule. */
    MIXING_RULE_UNNAMED(
            Severity.UNDECIDED,
            "{step} takes or leaves the hold-up {batch} and names no mixing rule",
            "Name the rule of the process in the event."),
    /** What is in a process was divided or used twice. */
    HOLD_UP_DIVIDED(
            Severity.FAIL,
            "the hold-up {batch} is not taken whole by one drawing: {taken}",
            "Let each drawing take the whole hold-up of the one before it, and nothing else take of it."),
    /** A drawing makes more than one hold-up, or takes more than one. */
    HOLD_UP_AMBIGUOUS(
            Severity.FAIL,
            "{step} takes {before} hold-ups and leaves {after}, where a drawing takes and leaves at most one",
            "Keep the books of each process by itself."),
    /** What a process holds was not measured for too long. */
    HOLD_UP_NOT_MEASURED(
            Severity.UNDECIDED,
            "{step} draws at {drawnAt} from a process of which the hold-up was last measured at {measuredAt}",
            "Close the process, measure what it holds, and begin anew from that."),
    /** Two processes of one site and kind follow different rules in one period. */
    MIXING_RULES_DIFFER(
            Severity.WARN,
            "at {facility}, {step} draws by {rule} and {other} by {otherRule} in the period from {from}",
            "Ask why the processes follow different rules; a rule chosen by product favours one customer.");

    private final Explanation explanation;

    RunFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
