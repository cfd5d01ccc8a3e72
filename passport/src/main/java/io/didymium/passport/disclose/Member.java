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
public record Member(MemberKind kind, String path) implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::kind).thenComparing(Member::path);

    /** @throws IllegalArgumentException if the path is empty */
    public Member {
        requireNonNull(kind, "kind");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a member has a path");
        }
    }

    static Member parse(String kind, String path) throws MalformedInputException {
        MemberKind known = MemberKind.find(kind)
                .orElseThrow(() -> new MalformedInputException("", "no kind of member: '" + kind + "'"));
        if (path.isEmpty()) {
            throw new MalformedInputException("", "a member without a path");
        }
        return new Member(known, path);
    }

    /** Whether it is another member, or within it. */
    boolean isWithin(Member other) {
        return kind == other.kind && (path.equals(other.path) || path.startsWith(other.path + "/"));
    }

    /** By kind, then by path. */
    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.id() + " " + path;
    }
}
