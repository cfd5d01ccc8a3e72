package io.didymium.passport.verify.check.chain;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.CompositionLimit;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Id;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Normalisation;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.credential.WithheldClaims;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves of each batch that its stated contents fit together. */
record CompositionPossibleCheck(CredentialSet credentials, RebuiltChain chain, BalanceRule rule) implements Check {
    /** Published rare-earth distributions sum to 0.986 to 1.026. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.05");

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
        ContentStatements stated = new ContentStatements(chain);
        return chain.batches().values().stream()
                .map(batch -> of(batch, findings(batch, withholding, stated)))
                .toList();
    }

    /** Without an assay there is no composition to check. */
    private CheckResult of(Batch batch, List<Finding> findings) {
        return batch.assay().isEmpty() && findings.isEmpty()
                ? CheckResult.nothing(id(), batch.id().value())
                : CheckResult.of(id(), batch.id().value(), findings);
    }

    /** Contents that may be withheld are unknown, not absent. */
    private List<Finding> findings(Batch batch, Map<Id, CredentialFacts> withholding, ContentStatements stated) {
        List<Finding> findings =
                new ArrayList<>(CompositionLimit.exceeded(batch, rule).stream().toList());
        batch.assay()
                .flatMap(Assay::normalisation)
                .map(Normalisation::originalSum)
                .filter(sum -> sum.subtract(BigDecimal.ONE).abs().compareTo(FARTHEST) > 0)
                .map(sum -> Finding.of(
                        EvidenceFinding.NORMALISATION_IMPLAUSIBLE,
                        Location.of(batch.id().value()),
                        Map.of("batch", batch.id().value(), "sum", sum.toPlainString())))
                .ifPresent(findings::add);
        findings.addAll(stated.findings(batch));
        if (batch.assay().isEmpty()) {
            Optional.ofNullable(withholding.get(batch.id()))
                    .map(WithheldClaims::of)
                    .ifPresent(findings::addAll);
        }
        return findings;
    }
}
