package io.didymium.passport.verify.check;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.List;

/** Proves one thing of each of its subjects. */
public interface Check {
    /** The check. */
    CheckId id();

    /** The results, one for each subject, in a defined order. */
    List<CheckResult> apply(BundleFacts facts);
}
