package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.util.List;

/** One thing that is looked at in a recorded step. */
interface StepCheck {
    /** Adds what is wrong or unlikely. */
    void inspect(StepView step, List<Finding> findings);
}
