package io.didymium.passport.verify.check;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;
import java.util.Set;

/** Proves that some rules of a coherent history hold in the chain that the credentials tell. */
final class ChainCheck implements Check {
    static final String CHAIN = "chain";

    private final CheckId id;
    private final Set<ChainFinding> codes;

    ChainCheck(CheckId id, ChainFinding... codes) {
        this.id = id;
        this.codes = Set.of(codes);
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public List<CheckResult> apply(BundleFacts facts) {
        return List.of(CheckResult.of(
                id,
                CHAIN,
                facts.history().findings().stream()
                        .filter(finding -> finding.code() instanceof ChainFinding code && codes.contains(code))
                        .toList()));
    }

    static List<Finding> ofCode(BundleFacts facts, ChainFinding code) {
        return facts.history().findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }
}
