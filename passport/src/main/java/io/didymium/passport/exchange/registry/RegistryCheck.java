package io.didymium.passport.exchange.registry;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.exchange.en18223.DppHeader;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks offline whether a proof of registration is of a version of a passport: the seal, the time, the ids and the hash.
 *
 * <p>It never throws for what a proof states.
 */
public final class RegistryCheck {
    private final List<RegistrySeal> seals;

    /** A check by the seals that the verifier pins. */
    public RegistryCheck(Collection<RegistrySeal> seals) {
        this.seals = List.copyOf(seals);
    }

    /**
     * Checks the proof of a version.
     *
     * @param proof a compact JWS
     * @param at the time of verification
     */
    public RegistryReport check(DppVersion version, String proof, Instant at) {
        List<Finding> findings = new ArrayList<>();
        Location location = Location.of(version.header().product());
        try {
            CompactJws token = CompactJws.parse(proof.strip());
            RegistrationProof stated = ProofFormat.read(token);
            seal(token, stated, location).ifPresent(findings::add);
            findings.addAll(times(version, stated, at, location));
            findings.addAll(ids(version.header(), stated, location));
            hash(version, stated, location).ifPresent(findings::add);
            return new RegistryReport(Optional.of(stated), findings);
        } catch (MalformedInputException e) {
            findings.add(Finding.of(
                    RegistryFinding.REGISTRY_PROOF_UNKNOWN,
                    location,
                    Map.of("detail", String.valueOf(e.getMessage()))));
            return new RegistryReport(Optional.empty(), findings);
        }
    }

    private Optional<Finding> seal(CompactJws token, RegistrationProof stated, Location location) {
        String name = token.header().keyId().orElse("no name");
        List<RegistrySeal> named =
                seals.stream().filter(seal -> seal.id().equals(name)).toList();
        if (named.isEmpty()) {
            return Optional.of(Finding.of(RegistryFinding.REGISTRY_SEAL_UNKNOWN, location, Map.of("seal", name)));
        }
        List<RegistrySeal> made =
                named.stream().filter(seal -> token.isSignedBy(seal.key())).toList();
        if (made.isEmpty()) {
            return Optional.of(Finding.of(RegistryFinding.REGISTRY_SEAL_FORGED, location, Map.of("seal", name)));
        }
        if (made.stream().noneMatch(seal -> seal.isValidAt(stated.sealedAt()))) {
            RegistrySeal seal = made.get(0);
            return Optional.of(Finding.of(
                    RegistryFinding.REGISTRY_SEAL_OUT_OF_TIME,
                    location,
                    Map.of(
                            "found",
                            stated.sealedAt().toString(),
                            "seal",
                            name,
                            "expected",
                            "from " + seal.from() + " until " + seal.until())));
        }
        return Optional.empty();
    }

    private static List<Finding> times(DppVersion version, RegistrationProof stated, Instant at, Location location) {
        List<Finding> findings = new ArrayList<>();
        String sealed = stated.sealedAt().toString();
        if (stated.sealedAt().isAfter(at)) {
            findings.add(Finding.of(
                    RegistryFinding.REGISTRY_TIME_IMPOSSIBLE,
                    location,
                    Map.of("found", sealed, "relation", "after the verification at " + at)));
        }
        if (stated.sealedAt().isBefore(stated.versionTime())) {
            findings.add(Finding.of(
                    RegistryFinding.REGISTRY_TIME_IMPOSSIBLE,
                    location,
                    Map.of("found", sealed, "relation", "before the version of " + stated.versionTime())));
        }
        if (!stated.versionTime().equals(version.header().lastUpdated())) {
            findings.add(Finding.of(
                    RegistryFinding.REGISTRY_VERSION_MISMATCH,
                    location,
                    Map.of(
                            "found", stated.versionTime().toString(),
                            "expected", version.header().lastUpdated().toString())));
        }
        return findings;
    }

    private static List<Finding> ids(DppHeader header, RegistrationProof stated, Location location) {
        List<Finding> findings = new ArrayList<>();
        compare(findings, "the product", stated.product(), header.product(), location);
        compare(findings, "the passport", stated.passport(), header.id(), location);
        compare(findings, "the operator", stated.operator(), header.operator().orElse("nobody"), location);
        return findings;
    }

    private static void compare(
            List<Finding> findings, String member, String found, String expected, Location location) {
        if (!found.equals(expected)) {
            findings.add(Finding.of(
                    RegistryFinding.REGISTRY_PROOF_INCOHERENT,
                    location,
                    Map.of("member", member, "found", found, "expected", expected)));
        }
    }

    private static Optional<Finding> hash(DppVersion version, RegistrationProof stated, Location location) {
        VersionHash ours = version.versionHash();
        VersionHash theirs = stated.hash();
        if (!theirs.algorithm().equals(ours.algorithm()) || !theirs.form().equals(ours.form())) {
            return Optional.of(Finding.of(
                    RegistryFinding.REGISTRY_HASH_UNKNOWN,
                    location,
                    Map.of("found", theirs.algorithm() + " over " + theirs.form())));
        }
        return theirs.value().equals(ours.value())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        RegistryFinding.REGISTRY_HASH_MISMATCH,
                        location,
                        Map.of("found", theirs.value(), "expected", ours.value())));
    }
}
