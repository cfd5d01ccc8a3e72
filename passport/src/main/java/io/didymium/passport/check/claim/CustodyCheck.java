package io.didymium.passport.check.claim;

import io.didymium.passport.check.Check;
import io.didymium.passport.custody.CustodyRule;
import io.didymium.passport.facts.BundleFacts;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import java.util.List;

/** A check of books of custody. */
record CustodyCheck(CustodyRule rule) implements Check {
    @Override
    public CheckId id() {
        return rule.id();
    }

    @Override
    public List<CheckResult> apply(BundleFacts facts) {
        return rule.results(facts);
    }
}
