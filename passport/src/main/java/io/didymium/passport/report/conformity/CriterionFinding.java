package io.didymium.passport.report.conformity;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with assessments under a catalogue that the verifier brings. */
public enum CriterionFinding implements FindingCode {
    /** The chain shows that a criterion is not met that is stated to be met. */
    CRITERION_CONTRADICTED(
            Severity.FAIL,
            "criterion {criterion} is stated to be met for {subject}, but the chain gives {value} % on {metric}, against a threshold of {threshold} %",
            "Treat the criterion as not met."),
    /** What is shown of a site does not meet a criterion that is stated to be met for the whole site. */
    CRITERION_NOT_CONFIRMED(
            Severity.UNDECIDED,
            "criterion {criterion} is stated to be met for {subject}, but what is shown of it gives {value} % on {metric}, against a threshold of {threshold} %",
            "Ask the certifier for the records of the months in question."),
    /** The value that is stated is not the one that the chain gives. */
    CRITERION_VALUE_MISMATCH(
            Severity.FAIL,
            "{stated} % is stated on {metric} for {subject}, but the chain gives {value} %",
            "Ask the assessor or claimer how the value was found."),
    /** A criterion is met by what is shown, though it is stated not to be. */
    CRITERION_MET_AFTER_ALL(
            Severity.INFORM,
            "criterion {criterion} is stated not to be met for {subject}, but the chain gives {value} % on {metric}, against a threshold of {threshold} %",
            "Nothing needs to be done: the assessor knows more than the chain shows."),
    /** A criterion could be decided from a chain, but not from what is here. */
    CRITERION_NOT_DECIDED(
            Severity.INFORM,
            "criterion {criterion} cannot be decided for {subject}: {reason}",
            "Rely on the certifier's word, or ask for what is missing."),
    /** The value that an assessment itself states does not meet the threshold of the catalogue. */
    THRESHOLD_MISSED(
            Severity.FAIL,
            "criterion {criterion} is stated to be met for {subject} at {stated} {unit} on {metric}, but the catalogue asks for {threshold}",
            "Treat the criterion as not met: the assessor may have used another version of it."),
    /** An assessment states no value or score against a threshold that nothing else decides. */
    THRESHOLD_NOT_SHOWN(
            Severity.INFORM,
            "criterion {criterion} is stated to be met for {subject} without what its threshold asks for on {metric}",
            "Ask the certifier for the value or score that was found."),
    /** Evidence that the criterion requires is not named. */
    CRITERION_EVIDENCE_MISSING(
            Severity.WARN,
            "the assessment of criterion {criterion} for {subject} names no {evidence}",
            "Ask the certifier on what the assessment rests."),
    /** A criterion of the profile was not assessed. */
    CRITERION_NOT_ASSESSED(
            Severity.INFORM,
            "criterion {criterion} of profile {profile} was not assessed for {subject}",
            "Take the criterion as unknown."),
    /** A certificate states a better level than its assessments give by the profile's rule. */
    LEVEL_NOT_REACHED(
            Severity.FAIL,
            "certificate {certificate} states level {stated}, but its assessments give {reached} by the rule of profile {profile}",
            "Treat the certificate as one of the lower level."),
    /** A certificate was issued under a profile that was not in force, or that belongs to another scheme. */
    PROFILE_NOT_IN_FORCE(
            Severity.FAIL,
            "certificate {certificate} was issued under profile {profile}, {reason}",
            "Ask for a certificate under a profile in force."),
    /** A site was assessed under a profile for other stages than those that it runs in the chain. */
    PROFILE_STAGE_MISMATCH(
            Severity.UNDECIDED,
            "certificate {certificate} assesses {subject} under profile {profile}, which is for {stages}; in this chain the site does {kinds}",
            "Ask for an assessment under a profile for what the site does."),
    /** The verifier's catalogue does not have the profile. */
    PROFILE_NOT_KNOWN(
            Severity.INFORM,
            "profile {profile} of certificate {certificate} is not in the catalogue: its criteria are not compared",
            "Add the scheme owner's catalogue."),
    /** A membership that the verifier demands is not there. */
    MEMBERSHIP_ABSENT(
            Severity.UNDECIDED,
            "{party} shows no membership of {associations} on {day}",
            "Ask for its membership credential."),
    /** A membership had ended, or was suspended or withdrawn, on the day that counts. */
    MEMBERSHIP_NOT_IN_FORCE(
            Severity.UNDECIDED,
            "{party} was no member of {association} on {day}: {reason}",
            "Ask the association about the membership."),
    /** The association revoked the membership, or had withdrawn it on the day of the claim. */
    MEMBER_REVOKED(
            Severity.WARN,
            "{association} revoked or withdrew the membership of {party}, which states this",
            "Ask the association why, and rely on others' word for what the party states.");

    private final Explanation explanation;

    CriterionFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
