package io.didymium.passport.verify;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.HistoryChecks;
import io.didymium.passport.verify.check.claim.ClaimChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order of {@link CheckId}: none can be left out without the list saying so. */
final class StandardChecks {
    private static final List<Check> CHECKS = Stream.of(HistoryChecks.all(), ClaimChecks.all())
            .flatMap(List::stream)
            .toList();

    private StandardChecks() {}

    /** The checks that are made, in order. */
    static List<CheckId> ids() {
        return CHECKS.stream().map(Check::id).toList();
    }

    /** The results of every check, each finding weighed by the policy. */
    static List<CheckResult> apply(BundleFacts facts) {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : CHECKS) {
            for (CheckResult result : check.apply(facts)) {
                results.add(new CheckResult(
                        result.check(),
                        result.subject(),
                        result.findings().stream().map(facts.policy()::weigh).toList(),
                        result.prerequisite()));
            }
        }
        return results;
    }
}
