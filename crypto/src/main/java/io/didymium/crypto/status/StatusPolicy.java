package io.didymium.crypto.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the verifier requires of a status list.
 *
 * @param maximumAge the greatest age of a list, counted from its {@code validFrom}; it also applies to lists that state
 *     a longer validity
 * @param listIssuers for a credential's issuer, who else may issue the list of its credentials
 * @param highestSeen for a list's id, the latest {@code validFrom} that the verifier has seen: an older list is a
 *     replay
 */
public record StatusPolicy(
        Duration maximumAge, Map<String, Set<String>> listIssuers, Map<String, Instant> highestSeen) {
    private static final Duration STANDARD_AGE = Duration.ofDays(30);

    /**
     * A policy.
     *
     * @throws IllegalArgumentException if the age is negative
     */
    public StatusPolicy {
        if (maximumAge.isNegative()) {
            throw new IllegalArgumentException("age must not be negative: " + maximumAge);
        }
        Map<String, Set<String>> issuers = new TreeMap<>();
        listIssuers.forEach((issuer, others) -> issuers.put(issuer, Set.copyOf(new TreeSet<>(others))));
        listIssuers = Map.copyOf(issuers);
        highestSeen = Map.copyOf(highestSeen);
    }

    /** Thirty days, nobody else's lists, nothing seen before. */
    public static StatusPolicy standard() {
        return new StatusPolicy(STANDARD_AGE, Map.of(), Map.of());
    }

    boolean mayIssueFor(String credentialIssuer, String listIssuer) {
        return listIssuer.equals(credentialIssuer)
                || listIssuers.getOrDefault(credentialIssuer, Set.of()).contains(listIssuer);
    }
}
