package io.didymium.passport.verify.check;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves that every id, of credentials and of what they are about, stands for one thing. */
final class IdsUniqueCheck implements Check {
    @Override
    public CheckId id() {
        return CheckId.IDS_UNIQUE;
    }

    @Override
    public List<CheckResult> apply(BundleFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (CredentialFacts credential : facts.credentials()) {
            CredentialFacts first = facts.byId().get(credential.subject());
            if (first != null && !first.credential().equals(credential.credential())) {
                findings.add(CredentialCheck.finding(
                        PassportFinding.DUPLICATE_CREDENTIAL,
                        credential,
                        Map.of(
                                "id", credential.subject(),
                                "first", first.credential().digest(),
                                "second", credential.credential().digest())));
            }
        }
        findings.addAll(ChainCheck.ofCode(facts, ChainFinding.DUPLICATE_ID));
        facts.history()
                .duplicates()
                .forEach((id, count) -> findings.add(Finding.of(
                        ChainFinding.DUPLICATE_ID, Location.of(id), Map.of("id", id, "count", count.toString()))));
        return List.of(CheckResult.of(id(), ChainCheck.CHAIN, findings));
    }
}
