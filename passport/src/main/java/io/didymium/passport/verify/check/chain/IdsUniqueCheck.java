package io.didymium.passport.verify.check.chain;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Proves that every id, of credentials and of their subjects, is of one thing. */
record IdsUniqueCheck(CredentialSet credentials, RebuiltChain chain, PlainFacts plain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.IDS_UNIQUE;
    }

    @Override
    public List<CheckResult> run() {
        List<Finding> findings = new ArrayList<>();
        for (CredentialFacts credential : credentials.all()) {
            credentials
                    .withId(credential.subject())
                    .map(first -> first.credential().digest())
                    .filter(first -> !first.equals(credential.credential().digest()))
                    .ifPresent(first -> findings.add(Finding.of(
                            PassportFinding.DUPLICATE_CREDENTIAL,
                            Location.of(credential.subject()),
                            Map.of(
                                    "id", credential.subject(),
                                    "first", first,
                                    "second", credential.credential().digest()))));
        }
        findings.addAll(chain.findings(ChainFinding.DUPLICATE_ID));
        Stream.of(chain.duplicates(), plain.duplicates())
                .forEach(duplicates -> duplicates.forEach((id, count) -> findings.add(Finding.of(
                        ChainFinding.DUPLICATE_ID, Location.of(id), Map.of("id", id, "count", count.toString())))));
        return List.of(CheckResult.of(id(), ChainCoherenceCheck.CHAIN, findings));
    }
}
