package io.didymium.passport.verify.check.claim;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.check.custody.CustodyRule;
import io.didymium.passport.verify.facts.BundleFacts;
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
