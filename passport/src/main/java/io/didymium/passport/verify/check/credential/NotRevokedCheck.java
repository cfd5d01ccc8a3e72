package io.didymium.passport.verify.check.credential;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.finding.Finding;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.crypto.status.StatusResult;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.OpenClaims;
import io.didymium.passport.verify.facts.StatusFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a fresh status list does not revoke a credential (Bitstring Status List 1.0).
 *
 * <p>A list does not state since when: a credential that it revokes stays revoked, whatever a receipt shows of its age.
 */
final class NotRevokedCheck extends CredentialCheck.OfOpenClaims {
    private final StatusFacts statuses;
    private final VersionFacts versions;
    private final SetMultimap<String, String> credentialsAt =
            MultimapBuilder.hashKeys().treeSetValues().build();
    private final SetMultimap<String, String> positionsOf =
            MultimapBuilder.hashKeys().treeSetValues().build();

    NotRevokedCheck(CredentialSet credentials, StatusFacts statuses, VersionFacts versions) {
        super(CheckId.NOT_REVOKED, credentials);
        this.statuses = statuses;
        this.versions = versions;
        Map<String, String> firstAt = new HashMap<>();
        Map<String, String> firstOf = new HashMap<>();
        for (CredentialFacts credential : credentials.all()) {
            credential
                    .openClaims()
                    .ifPresent(claims -> claims.entries().forEach(status -> {
                        keep(firstAt, credentialsAt, position(claims, status), credential.subject());
                        keep(firstOf, positionsOf, named(claims, credential, status), place(status));
                    }));
        }
    }

    /** Nearly every key has one value, and those alone that have several are looked up again. */
    private static void keep(Map<String, String> first, SetMultimap<String, String> several, String key, String value) {
        String before = first.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            several.put(key, before);
            several.put(key, value);
        }
    }

    private static String position(OpenClaims claims, StatusEntry status) {
        return claims.issuer() + " " + place(status);
    }

    private static String named(OpenClaims claims, CredentialFacts credential, StatusEntry status) {
        return claims.issuer() + " " + status.purpose() + " " + credential.subject();
    }

    private static String place(StatusEntry status) {
        return status.listCredential() + " " + status.index();
    }

    @Override
    List<Finding> findings(CredentialFacts credential, OpenClaims claims) {
        String digest = credential.credential().digest();
        // What is replaced and no longer used need not be valid: it may have been revoked before it was replaced.
        boolean replaced = versions.successorOf(digest).isPresent() && !versions.isStillUsed(digest);
        List<Finding> findings = new ArrayList<>(replaced ? List.of() : ofStatus(credential, claims));
        if (credentialsAt.isEmpty() && positionsOf.isEmpty()) {
            return findings;
        }
        claims.entries().forEach(status -> {
            credentialsAt.get(position(claims, status)).stream()
                    .filter(other -> !other.equals(credential.subject()))
                    .findFirst()
                    .ifPresent(other ->
                            findings.add(misplaced(PassportFinding.STATUS_POSITION_SHARED, credential, status, other)));
            positionsOf.get(named(claims, credential, status)).stream()
                    .filter(other -> !other.equals(place(status)))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            misplaced(PassportFinding.STATUS_POSITION_CHANGED, credential, status, other)));
        });
        return findings;
    }

    private static Finding misplaced(
            PassportFinding code, CredentialFacts credential, StatusEntry status, String other) {
        return finding(
                code,
                credential,
                Map.of(
                        "list", status.listCredential(),
                        "index", status.index().toString(),
                        "other", other));
    }

    private List<Finding> ofStatus(CredentialFacts credential, OpenClaims claims) {
        Optional<StatusResult> result = statuses.of(claims);
        if (result.isEmpty()) {
            return List.of(finding(PassportFinding.STATUS_ABSENT, credential, Map.of()));
        }
        String list = claims.status().map(StatusEntry::listCredential).orElse("none");
        if (result.get().outcome() == StatusOutcome.INVALID
                && claims.status()
                        .filter(status -> status.purpose().equals(LifeStatus.PURPOSE))
                        .isPresent()) {
            return List.of(finding(LifeFinding.SUSPENDED, credential, Map.of("list", list)));
        }
        return switch (result.get().outcome()) {
            case VALID -> List.of();
            case INVALID ->
                List.of(finding(
                        PassportFinding.REVOKED,
                        credential,
                        Map.of(
                                "issuer", claims.issuer(),
                                "list", list,
                                "index",
                                        claims.status()
                                                .map(status -> status.index().toString())
                                                .orElse("none"))));
            case UNKNOWN ->
                List.of(finding(
                        PassportFinding.STATUS_UNKNOWN,
                        credential,
                        Map.of(
                                "list",
                                list,
                                "reason",
                                words(result.get().reason().name()))));
        };
    }

    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
