package io.didymium.passport.report;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What can be wrong with the versions of credentials, and what was replaced, suspended or taken back. */
public enum LifeFinding implements FindingCode {
    /** A credential is replaced by a newer version that is here. */
    REPLACED(new Explanation(
            Severity.INFORM,
            "version {version} is replaced by version {current}, {replacement}, valid from {from}: {reason}",
            "Nothing needs to be done: the newer version counts.")),
    /** A credential builds on a version that was replaced. */
    BUILT_ON_REPLACED(Explanation.mandatory(
            Severity.UNDECIDED,
            "it builds on version {version} of {target}, which its issuer replaced by version {current}: {reason}",
            "Ask its issuer to restate it on the current version.")),
    /** A credential builds on one that was withdrawn. */
    BUILT_ON_WITHDRAWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "it builds on {target}, which its issuer has withdrawn",
            "Ask its issuer to restate it without what was withdrawn.")),
    /** The issuer's list says that a credential was replaced, but the newer version is not here. */
    SUPERSEDED(Explanation.mandatory(
            Severity.UNDECIDED,
            "list {list} says that the credential is superseded, but the version that replaces it is not in the bundle",
            "Ask its issuer for the current version.")),
    /** A credential is suspended at the time of verification. */
    SUSPENDED(
            Severity.UNDECIDED,
            "list {list} suspends the credential",
            "Ask its issuer why, and verify again when the suspension is lifted."),
    /** A credential is withdrawn. */
    WITHDRAWN(Explanation.mandatory(
            Severity.UNDECIDED,
            "list {list} says that the credential is withdrawn: its issuer no longer states it",
            "Do not rely on it; ask its issuer what took its place, if anything did.")),
    /** A credential is archived. */
    ARCHIVED(new Explanation(
            Severity.INFORM,
            "list {list} says that the credential is archived: it is kept for the record",
            "Nothing needs to be done, if the goods are not offered as available.")),
    /** A correction is of another issuer than what it corrects. */
    CORRECTION_BY_OTHER(Explanation.mandatory(
            Severity.FAIL,
            "{issuer} corrects {target}, which {original} issued",
            "Only the issuer of a credential can correct it.")),
    /** A correction is about something else than what it corrects. */
    CORRECTION_OF_OTHER(Explanation.mandatory(
            Severity.FAIL,
            "it is about {found}, but corrects {target}, which is about {expected}",
            "A correction never changes what a credential is about: ask its issuer.")),
    /** The versions of a line do not follow each other. */
    CORRECTION_VERSION_WRONG(Explanation.mandatory(
            Severity.FAIL,
            "it is version {found} of {target}, expected {expected}",
            "A version may be missing or withheld: ask its issuer.")),
    /** One version has several corrections. */
    CORRECTION_FORKED(Explanation.mandatory(
            Severity.FAIL,
            "{target} has another correction too: {other}",
            "Its issuer states two different things at once: ask which is right.")),
    /** A list of the time of a correction, or later, does not say that its predecessor is superseded. */
    CORRECTION_UNLISTED(
            Explanation.mandatory(
                    Severity.UNDECIDED,
                    "the credential is replaced from {from} on, but list {list} of {listed} does not say so",
                    "Who sees the old version alone cannot know of the correction, or the correction is backdated: ask its issuer for a list that says so.")),
    /** The issuer knew of a fault. */
    FAULT_ACKNOWLEDGED(
            Severity.WARN,
            "its issuer acknowledges {finding} of {of} ({message}): {reason}",
            "The fault is the issuer's own statement and remains a fault; decide whether the reason is good enough for you.");

    private final Explanation explanation;

    LifeFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    LifeFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
