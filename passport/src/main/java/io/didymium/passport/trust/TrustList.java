package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.passport.exchange.registry.RegistrySeal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The parties and logs that a verifier trusts. An empty list trusts nobody.
 *
 * @param anchors the anchors, by DID, each DID once
 * @param logs the logs whose receipts count, by origin, each origin once; keys and witnesses by their text
 * @param schemes the rules of custody schemes, by IRI and name, each once
 * @param seals the seals of registries, by id and the beginning of their validity, each once
 */
public record TrustList(
        List<TrustAnchor> anchors, List<TrustedLog> logs, List<TrustedScheme> schemes, List<RegistrySeal> seals) {
    private static final Comparator<TrustedScheme> SCHEMES = Comparator.comparing(TrustedScheme::iri)
            .thenComparing(scheme -> scheme.rules().name())
            .thenComparing(scheme -> scheme.rules().model())
            .thenComparing(scheme -> scheme.rules().method());

    private static final Comparator<RegistrySeal> SEALS =
            Comparator.comparing(RegistrySeal::id).thenComparing(RegistrySeal::from);

    /**
     * @throws IllegalArgumentException if a DID, an origin or a log's key occurs twice, or a log needs no witness: then its
     *     receipts would show no time
     */
    public TrustList {
        anchors = anchors.stream()
                .sorted(Comparator.comparing(anchor -> anchor.did().text()))
                .toList();
        for (int i = 1; i < anchors.size(); i++) {
            Did did = anchors.get(i).did();
            if (did.equals(anchors.get(i - 1).did())) {
                throw new IllegalArgumentException("occurs twice: " + did);
            }
        }
        logs = TrustedLogs.sorted(logs);
        schemes = schemes.stream().sorted(SCHEMES).toList();
        if (!Comparators.isInStrictOrder(schemes, SCHEMES)) {
            throw new IllegalArgumentException("a scheme is listed twice: " + schemes);
        }
        seals = seals.stream().sorted(SEALS).toList();
        if (!Comparators.isInStrictOrder(seals, SEALS)) {
            throw new IllegalArgumentException("a seal is listed twice: " + seals);
        }
    }

    /** A list that trusts no log and no registry, and knows no scheme. */
    public TrustList(List<TrustAnchor> anchors) {
        this(anchors, List.of(), List.of(), List.of());
    }

    /** This list with other logs to trust. */
    public TrustList withLogs(List<TrustedLog> others) {
        return new TrustList(anchors, others, schemes, seals);
    }

    /** This list with the rules of other schemes. */
    public TrustList withSchemes(List<TrustedScheme> others) {
        return new TrustList(anchors, logs, others, seals);
    }

    /** This list with the seals of other registries. */
    public TrustList withSeals(List<RegistrySeal> others) {
        return new TrustList(anchors, logs, schemes, others);
    }

    /** The log of an origin, if it is trusted. */
    public Optional<TrustedLog> log(String origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** The anchor of a DID, be it trusted now or not. */
    public Optional<TrustAnchor> anchor(Did did) {
        return anchors.stream().filter(anchor -> anchor.did().equals(did)).findFirst();
    }

    /** The anchor of a DID, if it is trusted at an instant. */
    public Optional<TrustAnchor> anchorAt(Did did, Instant at) {
        return anchor(did).filter(anchor -> anchor.isValidAt(at));
    }

    /** Whether a party is trusted in a role at an instant. The role is judged before the time. */
    public TrustDecision find(Did did, TrustRole role, Instant at) {
        requireNonNull(role, "role");
        requireNonNull(at, "at");
        Optional<TrustAnchor> found = anchor(did);
        if (found.isEmpty()) {
            return new TrustDecision.Unknown(did);
        }
        TrustAnchor anchor = found.get();
        if (!anchor.roles().contains(role)) {
            return new TrustDecision.WrongRole(anchor, role);
        }
        return anchor.isValidAt(at) ? new TrustDecision.Trusted(anchor) : new TrustDecision.OutsidePeriod(anchor, at);
    }
}
