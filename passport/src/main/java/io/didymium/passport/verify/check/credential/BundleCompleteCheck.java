package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves that there is something to verify and that every credential belongs to it: the roots, what they build on, what
 * replaces that, and the identities of issuers.
 */
record BundleCompleteCheck(CredentialSet credentials, VersionFacts versions, IdentityFacts identities)
        implements Check {
    private static final String BUNDLE = "bundle";

    @Override
    public CheckId id() {
        return CheckId.BUNDLE_COMPLETE;
    }

    @Override
    public List<CheckResult> run() {
        List<Finding> findings = new ArrayList<>();
        if (credentials.roots().isEmpty()) {
            findings.add(Finding.of(PassportFinding.BUNDLE_EMPTY, Location.of(BUNDLE), Map.of()));
        } else if (credentials.statements().stream().allMatch(BundleCompleteCheck::isBackground)) {
            findings.add(Finding.of(PassportFinding.NOTHING_TO_VERIFY, Location.of(BUNDLE), Map.of()));
        }
        credentials
                .altered()
                .forEach((declared, found) -> findings.add(Finding.of(
                        PassportFinding.TOKEN_ALTERED,
                        Location.of(found),
                        Map.of("declared", declared, "found", found))));
        identities
                .contradictedDids()
                .forEach(did -> findings.add(
                        Finding.of(PassportFinding.DID_DOCUMENT_CONTRADICTED, Location.of(did), Map.of("did", did))));
        Set<String> reached = reached();
        for (CredentialFacts credential : credentials.all()) {
            if (!reached.contains(credential.credential().digest()) && !isIdentity(credential)) {
                findings.add(CredentialCheck.finding(PassportFinding.CREDENTIAL_UNREACHABLE, credential, Map.of()));
            }
        }
        return List.of(CheckResult.of(id(), BUNDLE, findings));
    }

    /** Whether a statement says only who somebody is, or where: nothing about goods, and nothing that an assessor found. */
    private static boolean isBackground(Statement statement) {
        return switch (statement.subject().kind()) {
            case IDENTITY_ANCHOR, FACILITY_RECORD -> true;
            case PRODUCT_PASSPORT, TRACEABILITY_EVENT, CONFORMITY_CREDENTIAL -> false;
        };
    }

    private static boolean isIdentity(CredentialFacts credential) {
        return credential
                .statement()
                .filter(statement -> statement.subject().kind() == CredentialKind.IDENTITY_ANCHOR)
                .isPresent();
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>(credentials.roots());
        Deque<String> next = new ArrayDeque<>(credentials.roots());
        while (!next.isEmpty()) {
            String digest = next.remove();
            Stream.concat(
                            credentials.withDigest(digest).flatMap(CredentialFacts::statement).stream()
                                    .flatMap(statement -> statement.links().stream())
                                    .flatMap(link -> link.digestMultibase().stream()),
                            versions.successorOf(digest).stream().map(VersionFacts.Version::digest))
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }
}
