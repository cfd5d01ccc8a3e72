package io.didymium.passport.verify.check.trade;

import io.didymium.core.settlement.SettledHistory;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollAudit;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves of signed terms of toll processing that both sides state the same, and of each statement of account that every posting follows
 * from a lot poured or a delivery, by settled contents, that none is missing, and that no more was returned than is due.
 */
record TollAccountsCheck(RebuiltChain chain, SettlementFacts settlements, BigDecimal coverageFactor) implements Check {
    @Override
    public CheckId id() {
        return CheckId.TOLL_ACCOUNTS;
    }

    @Override
    public List<CheckResult> run() {
        List<TollAgreement> agreements = of(TollAgreement.class);
        List<TollStatement> statements = of(TollStatement.class);
        if (agreements.isEmpty() && statements.isEmpty()) {
            return List.of();
        }
        Optional<SettledHistory> settled = chain.dossier().map(Dossier::chain).map(settlements::settled);
        List<CheckResult> results = new ArrayList<>();
        if (settled.isEmpty()) {
            agreements.forEach(one -> results.add(skipped(one.id().value())));
            statements.forEach(one -> results.add(skipped(one.id().value())));
            return results;
        }
        TollAudit audit = new TollAudit(settled.get(), agreements, statements, coverageFactor);
        agreements.forEach(one -> results.add(CheckResult.of(id(), one.id().value(), audit.of(one))));
        statements.forEach(one -> results.add(CheckResult.of(id(), one.id().value(), audit.of(one))));
        return results;
    }

    private CheckResult skipped(String subject) {
        return CheckResult.skipped(id(), subject, CheckId.CHAIN_COMPLETE);
    }

    private <T> List<T> of(Class<T> kind) {
        return chain.records().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
