package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Comparator;

/**
 * A member of passports or events, whatever the credential: its path below the subject, with {@code *} for each place in an array,
 * such as {@code outputBatch/*}{@code /elementAssay}; {@code *} alone for what is withheld as a whole.
 *
 * @param kind what it is part of
 * @param path the path
 */
public record AccessMember(MemberKind kind, String path) implements Comparable<AccessMember> {
    private static final Comparator<AccessMember> ORDER =
            Comparator.comparing(AccessMember::kind).thenComparing(AccessMember::path);

    /** @throws IllegalArgumentException if the path is empty */
    public AccessMember {
        requireNonNull(kind, "kind");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a member has a path");
        }
    }

    static AccessMember parse(String kind, String path) throws MalformedInputException {
        MemberKind known = MemberKind.find(kind)
                .orElseThrow(() -> new MalformedInputException("", "no kind of member: '" + kind + "'"));
        if (path.isEmpty()) {
            throw new MalformedInputException("", "a member without a path");
        }
        return new AccessMember(known, path);
    }

    /** Whether it is another member, or within it. */
    boolean isWithin(AccessMember other) {
        return kind == other.kind && (path.equals(other.path) || path.startsWith(other.path + "/"));
    }

    /** By kind, then by path. */
    @Override
    public int compareTo(AccessMember other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.id() + " " + path;
    }
}
