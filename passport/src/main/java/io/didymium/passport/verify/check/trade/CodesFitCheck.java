package io.didymium.passport.verify.check.trade;

import io.didymium.core.commodity.table.CodeTable;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;

/** Proves of each batch with codes of customs, waste or transport law that these are codes of such goods, as far as the table has them. */
record CodesFitCheck(RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.CODES_FIT;
    }

    @Override
    public List<CheckResult> run() {
        return chain.batches().values().stream()
                .filter(batch -> !batch.codes().isEmpty())
                .map(batch -> CheckResult.of(id(), batch.id().value(), CodeTable.findings(batch)))
                .toList();
    }
}
