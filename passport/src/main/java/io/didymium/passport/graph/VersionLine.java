package io.didymium.passport.graph;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.SignedCredential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one credential in a bundle, each replacing the one before it.
 *
 * @param versions the versions, the earliest first; at least one
 */
public record VersionLine(List<Version> versions) {
    /**
     * One version, as it states itself.
     *
     * @param number its number, 1 unless it is a correction
     * @param credential the credential
     * @param validFrom from when it is valid, if it states that
     * @param reason why it replaces the version before it, if it does
     */
    public record Version(
            int number, SignedCredential credential, Optional<Instant> validFrom, Optional<String> reason) {
        /** @throws NullPointerException if a part is null */
        public Version {
            requireNonNull(credential, "credential");
            requireNonNull(validFrom, "validFrom");
            requireNonNull(reason, "reason");
        }
    }

    /** @throws IllegalArgumentException if there is no version */
    public VersionLine {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a line has at least one version");
        }
    }

    /** The version that replaces all others. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    /** The latest version that was valid at a time; empty if there was none yet. */
    public Optional<Version> at(Instant time) {
        return versions.stream()
                .filter(version ->
                        version.validFrom().filter(from -> !from.isAfter(time)).isPresent())
                .reduce((earlier, later) -> later);
    }
}
