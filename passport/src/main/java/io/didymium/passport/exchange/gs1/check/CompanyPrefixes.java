package io.didymium.passport.exchange.gs1.check;

/** Whether a GS1 company prefix is assigned; who has no list of them accepts all. */
@FunctionalInterface
public interface CompanyPrefixes {
    /** No list: every prefix is accepted. */
    CompanyPrefixes UNCHECKED = key -> Answer.ASSIGNED;

    /** What is known of a prefix. */
    enum Answer {
        /** It is assigned, or nobody looks. */
        ASSIGNED,
        /** It is assigned to nobody. */
        UNASSIGNED,
        /** It cannot be looked up now, so that it is not accepted. */
        UNAVAILABLE
    }

    /**
     * Looks up the prefix at the start of a key.
     *
     * @param key the key from its first digit of the prefix on
     */
    Answer find(String key);
}
