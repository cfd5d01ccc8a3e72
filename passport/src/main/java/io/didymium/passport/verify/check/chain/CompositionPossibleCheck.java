package io.didymium.passport.verify.check.chain;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.CompositionLimit;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Id;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.credential.WithheldClaims;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves of each batch that its stated contents fit together. */
record CompositionPossibleCheck(CredentialSet credentials, RebuiltChain chain, BalanceRule rule) implements Check {
    @Override
    public CheckId id() {
        return CheckId.COMPOSITION_POSSIBLE;
    }

    @Override
    public List<CheckResult> run() {
        Map<Id, CredentialFacts> withholding = new HashMap<>();
        for (CredentialFacts credential : credentials.all()) {
            if (!credential.withheld().isEmpty()) {
                credential
                        .statement()
                        .ifPresent(
                                statement -> withholding.put(statement.subject().id(), credential));
            }
        }
        return chain.batches().values().stream()
                .map(batch -> CheckResult.of(id(), batch.id().value(), findings(batch, withholding)))
                .toList();
    }

    /** Contents that may be withheld are unknown, not absent. */
    private List<Finding> findings(Batch batch, Map<Id, CredentialFacts> withholding) {
        List<Finding> findings =
                new ArrayList<>(CompositionLimit.exceeded(batch, rule).stream().toList());
        if (batch.assay().isEmpty()) {
            Optional.ofNullable(withholding.get(batch.id()))
                    .map(WithheldClaims::of)
                    .ifPresent(findings::addAll);
        }
        return findings;
    }
}
