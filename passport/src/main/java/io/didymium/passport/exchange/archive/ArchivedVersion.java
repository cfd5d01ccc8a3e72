package io.didymium.passport.exchange.archive;

import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of a passport, and by when others than its issuer had seen it. */
public final class ArchivedVersion {
    private final int number;
    private final SignedCredential credential;
    private final DppVersion passport;
    private final @Nullable Instant loggedAt;
    private final @Nullable Instant registeredAt;
    private final @Nullable Instant latestAt;

    ArchivedVersion(
            int number,
            SignedCredential credential,
            DppVersion passport,
            @Nullable Instant loggedAt,
            @Nullable Instant registeredAt,
            @Nullable Instant latestAt) {
        this.number = number;
        this.credential = credential;
        this.passport = passport;
        this.loggedAt = loggedAt;
        this.registeredAt = registeredAt;
        this.latestAt = latestAt;
    }

    /** Its number, from 1 on. */
    public int number() {
        return number;
    }

    /** The signed passport. */
    public SignedCredential credential() {
        return credential;
    }

    /** Its content in the form of EN 18223, which has the hash that registries keep. */
    public DppVersion passport() {
        return passport;
    }

    /** From when its issuer says that it is valid. */
    public Instant validFrom() {
        return passport.header().lastUpdated();
    }

    /** By when enough witnesses had seen it in a trusted log. */
    public Optional<Instant> loggedAt() {
        return Optional.ofNullable(loggedAt);
    }

    /** When a trusted registry first sealed that it is the latest version. */
    public Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }

    /** When a trusted registry last sealed that it is the latest version. */
    public Optional<Instant> latestAt() {
        return Optional.ofNullable(latestAt);
    }

    /** The earliest time by which others had seen it. */
    public Optional<Instant> seenAt() {
        return Stream.concat(loggedAt().stream(), registeredAt().stream()).min(Comparator.naturalOrder());
    }

    boolean isSeenBy(Instant time) {
        return seenAt().filter(seen -> !seen.isAfter(time)).isPresent();
    }

    @Override
    public String toString() {
        return "version " + number + " of " + passport.header().product() + ", from " + validFrom();
    }
}
