package io.didymium.passport.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How two extracts of one account exclude each other. */
public enum ExtractContradiction {
    /** They have another secret or another key: two accounts where there can be one. */
    OPENED_TWICE("the account is opened twice, with different secrets or keys"),
    /** A number has two entries. */
    NUMBER_TWICE("one number has two entries"),
    /** Two entries have mass in common. */
    MASS_TWICE("the same mass is withdrawn twice");

    private final String words;

    ExtractContradiction(String words) {
        this.words = words;
    }

    /** What it is, for people. */
    public String words() {
        return words;
    }

    /**
     * The first way in which two extracts of one account exclude each other, if they do.
     *
     * @throws IllegalArgumentException if they are of different accounts
     */
    public static Optional<ExtractContradiction> find(AccountExtract one, AccountExtract other) {
        OpenedAccount account = one.account();
        if (!account.account().equals(other.account().account())) {
            throw new IllegalArgumentException("not of one account: " + account + ", " + other.account());
        }
        if (overlaps(one, other)) {
            return Optional.of(MASS_TWICE);
        }
        if (!account.equals(other.account())) {
            return Optional.of(OPENED_TWICE);
        }
        Map<Long, ExtractEntry> numbers = new HashMap<>();
        one.entries().forEach(entry -> numbers.putIfAbsent(entry.number(), entry));
        for (ExtractEntry entry : other.entries()) {
            ExtractEntry same = numbers.get(entry.number());
            if (same != null && !same.entry().equals(entry.entry())) {
                return Optional.of(NUMBER_TWICE);
            }
        }
        return Optional.empty();
    }

    /** Whether two different entries, each the one for which its extract was made, have mass in common. */
    private static boolean overlaps(AccountExtract one, AccountExtract other) {
        Optional<ExtractEntry> own = last(one.entries());
        Optional<ExtractEntry> theirs = last(other.entries());
        return own.isPresent()
                && theirs.isPresent()
                && !own.get().purpose().equals(theirs.get().purpose())
                && own.get().interval().isPresent()
                && theirs.get().interval().isPresent()
                && own.get().interval().get().overlaps(theirs.get().interval().get());
    }

    private static Optional<ExtractEntry> last(List<ExtractEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
