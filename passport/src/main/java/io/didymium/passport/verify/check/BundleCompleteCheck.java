package io.didymium.passport.verify.check;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves that there is something to verify and that every credential belongs to it: the roots, what they build on, and
 * the identities of issuers.
 */
final class BundleCompleteCheck implements Check {
    private static final String BUNDLE = "bundle";

    @Override
    public CheckId id() {
        return CheckId.BUNDLE_COMPLETE;
    }

    @Override
    public List<CheckResult> apply(BundleFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.roots().isEmpty()) {
            findings.add(Finding.of(PassportFinding.BUNDLE_EMPTY, Location.of(BUNDLE), Map.of()));
        }
        Set<String> reached = reached(facts);
        for (CredentialFacts credential : facts.credentials()) {
            if (!reached.contains(credential.credential().digest()) && !isIdentity(credential)) {
                findings.add(CredentialCheck.finding(PassportFinding.CREDENTIAL_UNREACHABLE, credential, Map.of()));
            }
        }
        return List.of(CheckResult.of(id(), BUNDLE, findings));
    }

    private static boolean isIdentity(CredentialFacts credential) {
        return credential
                .statement()
                .filter(statement -> statement.subject().kind() == CredentialKind.IDENTITY_ANCHOR)
                .isPresent();
    }

    private static Set<String> reached(BundleFacts facts) {
        Set<String> reached = new HashSet<>(facts.roots());
        Deque<String> next = new ArrayDeque<>(facts.roots());
        while (!next.isEmpty()) {
            CredentialFacts credential = facts.byDigest().get(next.remove());
            if (credential == null || credential.statement().isEmpty()) {
                continue;
            }
            for (CredentialLink link : credential.statement().get().links()) {
                link.digestMultibase().filter(reached::add).ifPresent(next::add);
            }
        }
        return reached;
    }
}
