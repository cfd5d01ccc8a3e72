package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a table of access.
 *
 * @param member the member
 * @param seenBy who may see it
 * @param way how it can be withheld
 */
public record AccessEntry(AccessMember member, AccessClass seenBy, Way way) {
    /** How a member can be withheld. */
    public enum Way {
        /** Never: it is open to whoever has the credential. */
        OPEN("open"),
        /** Issuers who follow the table hide it, so that holders can leave it out. */
        HIDDEN("hidden"),
        /** Issuers hide it where they choose to. */
        ON_REQUEST("on-request"),
        /** Holders leave out the credential or document as a whole. */
        WHOLE("whole");

        private final String id;

        Way(String id) {
            this.id = id;
        }

        /** The name in tables. */
        public String id() {
            return id;
        }

        static Optional<Way> find(String id) {
            return Stream.of(values()).filter(way -> way.id.equals(id)).findFirst();
        }
    }

    /** @throws IllegalArgumentException if it is open and not for everyone */
    public AccessEntry {
        requireNonNull(member, "member");
        requireNonNull(seenBy, "seenBy");
        if (requireNonNull(way, "way") == Way.OPEN && !seenBy.equals(AccessClass.EVERYONE)) {
            throw new IllegalArgumentException("what cannot be hidden is for everyone: " + member);
        }
    }
}
