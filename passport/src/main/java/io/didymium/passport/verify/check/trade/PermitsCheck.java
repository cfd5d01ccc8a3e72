package io.didymium.passport.verify.check.trade;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.TransferId;
import io.didymium.core.permit.PermitBook;
import io.didymium.core.process.Transfer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves of each transfer that names a permit that what it moves is within the permit's goods, quantity and time; of one that moves
 * material above the exemption level that it names one. The permit is an authority's word: that its issuer is one is another check. What
 * moves elsewhere under the same permit is not established.
 */
record PermitsCheck(RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PERMITS_OBSERVED;
    }

    @Override
    public List<CheckResult> run() {
        Set<TransferId> named = new TreeSet<>();
        chain.transfers().stream()
                .filter(transfer -> !transfer.permits().isEmpty())
                .map(Transfer::id)
                .forEach(named::add);
        if (chain.dossier().isEmpty()) {
            return named.stream()
                    .map(transfer -> CheckResult.skipped(id(), transfer.value(), CheckId.CHAIN_COMPLETE))
                    .toList();
        }
        SupplyChain whole = chain.dossier().get().chain();
        List<Finding> found =
                PermitBook.of(whole, chain.dossier().get().certificates()).findings();
        Set<String> subjects = new TreeSet<>();
        named.forEach(transfer -> subjects.add(transfer.value()));
        found.forEach(finding -> subjects.add(finding.location().subject()));
        return subjects.stream()
                .map(subject -> CheckResult.of(
                        id(),
                        subject,
                        found.stream()
                                .filter(finding -> finding.location().subject().equals(subject))
                                .toList()))
                .toList();
    }
}
