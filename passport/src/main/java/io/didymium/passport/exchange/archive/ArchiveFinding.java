package io.didymium.passport.exchange.archive;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** What keeps the version that was current at a time from being established. */
public enum ArchiveFinding implements FindingCode {
    /** There is no passport of the product. */
    ARCHIVE_NO_PASSPORT(new Explanation(
            Severity.UNDECIDED,
            "there is no passport of {product} that its issuer is known to have signed",
            "Ask its operator or the back-up provider for all versions, and check whom you trust.")),
    /** Two versions replace the same one, or the product has passports of two lines. */
    ARCHIVE_SEVERAL_LINES(new Explanation(
            Severity.UNDECIDED,
            "{product} has {number} lines of versions, so that more than one was current at a time",
            "Ask the issuer which line counts; it signed all of them.")),
    /** A later version is not known to be the next one of the same issuer, and is left out. */
    ARCHIVE_VERSION_UNTRUSTED(new Explanation(
            Severity.UNDECIDED,
            "version {version} is not known to be signed by the issuer of the first one as its next; it and later ones are left out",
            "Verify the file: the version is forged or of another issuer, or its issuer is not in the trust file.")),
    /** The version of the time is older than those that are here. */
    ARCHIVE_EARLIER_MISSING(new Explanation(
            Severity.UNDECIDED,
            "the first version here is number {version}, valid from {from}; earlier ones are missing",
            "Add the files that hold the earlier versions.")),
    /** No version was valid yet. */
    ARCHIVE_NONE_YET(new Explanation(
            Severity.INFORM,
            "the first version is valid from {from}: at {time} there was none",
            "Ask for a later time.")),
    /** Only its issuer says that the version existed at the time. */
    ARCHIVE_VERSION_UNPROVEN(new Explanation(
            Severity.UNDECIDED,
            "only its issuer says that version {version} existed at {time}; {seen}",
            "Ask for a receipt of a log or a proof of registration from before that time.")),
    /** The registry still had an earlier version as the latest. */
    ARCHIVE_REGISTRY_DIFFERS(new Explanation(
            Severity.UNDECIDED,
            "version {version} is valid from {from} by its issuer, and on {sealed} the registry sealed version {registered}"
                    + " as the latest",
            "The version was registered late or dated back: rely on the registered one.")),
    /** Nothing shows that the issuer has not made a later version for the time. */
    ARCHIVE_LATER_UNKNOWN(new Explanation(
            Severity.UNDECIDED,
            "nothing shows that version {version} is the last one: {reason}",
            "Ask its issuer for a fresh status list, or for a proof of registration of a later day."));

    private final Explanation explanation;

    ArchiveFinding(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
