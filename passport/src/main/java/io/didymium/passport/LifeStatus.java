package io.didymium.passport;

import io.didymium.crypto.status.StatusEntry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where a credential is in its life, as its issuer's status list says: a status of three bits with the purpose {@code suspension}
 * (W3C Bitstring Status List 1.0, 2.1), beside the list of revocations.
 *
 * <p>A reader that knows the purpose alone takes everything but {@link #CURRENT} for suspended.
 */
public enum LifeStatus {
    /** In force. */
    CURRENT(0),
    /** Out of force until its issuer decides; the only status that is taken back. */
    SUSPENDED(1),
    /** Replaced by a new version. */
    SUPERSEDED(2),
    /** Taken back without replacement: what it states did not happen, or is no longer stated. */
    WITHDRAWN(3),
    /** True and kept for the record; the goods are no longer there. */
    ARCHIVED(4);

    /** The purpose of the entry. */
    public static final String PURPOSE = "suspension";

    /** The bits of a status. */
    public static final int SIZE = 3;

    private static final List<String> MESSAGES = messages();

    private final int value;

    LifeStatus(int value) {
        this.value = value;
    }

    private static List<String> messages() {
        List<String> messages = new ArrayList<>(Collections.nCopies(1 << SIZE, "undefined"));
        for (LifeStatus status : values()) {
            messages.set(status.value, status.word());
        }
        return List.copyOf(messages);
    }

    /** The word for it, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is never taken back. */
    public boolean isFinal() {
        return this != CURRENT && this != SUSPENDED;
    }

    /** Its value in a list. */
    public int value() {
        return value;
    }

    /** The status of a value in a list; one that is not defined counts as suspended. */
    public static LifeStatus of(int value) {
        return Arrays.stream(values())
                .filter(status -> status.value == value)
                .findFirst()
                .orElse(SUSPENDED);
    }

    /** The entry of a credential at a place of a list. */
    public static StatusEntry entry(BigInteger index, String list) {
        return StatusEntry.builder(PURPOSE, index, list)
                .statusSize(SIZE)
                .messages(MESSAGES)
                .build();
    }

    /** Whether an entry is one of these. */
    public static boolean isEntry(StatusEntry entry) {
        return entry.equals(entry(entry.index(), entry.listCredential()));
    }
}
