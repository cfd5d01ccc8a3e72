package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with an extract by itself.
 *
 * @param kind what
 * @param number of which entry
 */
public record ExtractFault(Kind kind, long number) {
    /** The kinds of faults, in the order in which an entry is judged. */
    public enum Kind {
        /** Numbers are not 1, 2, 3 and so on. */
        NUMBER_OUT_OF_ORDER("the numbers have a gap, or are not in order"),
        /** The tag is not that of the number. */
        TAG_WRONG("the tag is not that of the number"),
        /** The account's key did not sign it. */
        SIGNATURE_WRONG("the signature is not of the account's key"),
        /** Account or interval, or the purpose of a void entry, is not opened. */
        NOT_OPENED("account, interval or what is void is not opened"),
        /** A commitment is to something else than what is stated. */
        OPENED_WRONGLY("the log has a commitment to something else"),
        /** It is of another account. */
        OTHER_ACCOUNT("it is of another account"),
        /** The log's tree does not hold it. */
        NOT_IN_LOG("the log does not hold it"),
        /** The interval does not begin where the one before ended. */
        NOT_CONTIGUOUS("the sum before is not the sum after the entry before"),
        /** A void entry names none that can be void, or another entry is empty. */
        VOID_WRONG("it voids nothing that can be void, or withdraws nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is, for people. */
        public String words() {
            return words;
        }
    }

    /** Refuses an absent kind. */
    public ExtractFault {
        requireNonNull(kind, "kind");
    }
}
