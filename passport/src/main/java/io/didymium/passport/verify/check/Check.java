package io.didymium.passport.verify.check;

import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import java.util.List;

/** One check, bound to the facts that it reads: it proves one thing of each of its subjects. */
public interface Check {
    /** The id of the check. */
    CheckId id();

    /** The results, one for each subject, in a defined order. */
    List<CheckResult> run();
}
