package io.didymium.core.finding;

import static java.util.Objects.requireNonNull;

/**
 * Where a finding is.
 *
 * @param subject what it is about: an identifier, or the name of a file's entry
 * @param path the place inside it, as a JSON Pointer (RFC 6901); empty for the whole
 */
public record Location(String subject, String path) {
    /** @throws NullPointerException if a component is null */
    public Location {
        requireNonNull(subject, "subject");
        requireNonNull(path, "path");
    }

    /** The whole of a subject. */
    public static Location of(String subject) {
        return new Location(subject, "");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? subject : subject + "#" + path;
    }
}
