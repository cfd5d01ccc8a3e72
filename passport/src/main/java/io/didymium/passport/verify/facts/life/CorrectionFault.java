package io.didymium.passport.verify.facts.life;

/** What keeps a correction from replacing the credential that it names as its predecessor. */
public enum CorrectionFault {
    /** It is of another issuer. */
    OTHER_ISSUER,
    /** It is about something else. */
    OTHER_SUBJECT,
    /** Its version is not the next. */
    OTHER_VERSION,
    /** There is another correction of the same credential. */
    FORKED
}
