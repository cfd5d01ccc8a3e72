package io.didymium.passport.exchange.archive;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version was current at a time. */
public final class ArchiveAnswer {
    private final Instant time;
    private final List<ArchivedVersion> versions;
    private final @Nullable ArchivedVersion current;
    private final @Nullable ArchivedVersion seen;
    private final List<Finding> findings;

    ArchiveAnswer(
            Instant time,
            List<ArchivedVersion> versions,
            @Nullable ArchivedVersion current,
            @Nullable ArchivedVersion seen,
            List<Finding> findings) {
        this.time = requireNonNull(time, "time");
        this.versions = List.copyOf(versions);
        this.current = current;
        this.seen = seen;
        this.findings = List.copyOf(findings);
    }

    /** The time that was asked for. */
    public Instant time() {
        return time;
    }

    /** All versions that the issuer signed, the earliest first. */
    public List<ArchivedVersion> versions() {
        return versions;
    }

    /** The version that was current by the dates of its issuer; empty if there was none, or it is not here. */
    public Optional<ArchivedVersion> current() {
        return Optional.ofNullable(current);
    }

    /** The latest version that others had seen by then; empty if nobody shows one. */
    public Optional<ArchivedVersion> seen() {
        return Optional.ofNullable(seen);
    }

    /** Whether it is established by others than the issuer that this version was current, or that there was none. */
    public boolean isEstablished() {
        return findings.stream().noneMatch(finding -> finding.severity() != Severity.INFORM);
    }

    /** What was found, in a fixed order. */
    public List<Finding> findings() {
        return findings;
    }
}
