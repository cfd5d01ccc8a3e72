package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.util.List;

/** One thing that is looked at in a process. */
interface ProcessCheck {
    /** Adds what is wrong or unlikely. */
    void inspect(ProcessView process, List<Finding> findings);
}
