package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.ReportingItem;
import io.didymium.core.lca.pcr.study.StudyModule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What rules say of the products of one stage.
 *
 * @param unit the amount that results are for
 * @param modules the modules that results must be given for
 * @param allocation the divisions that are allowed, preferred ones first; subdivision, which comes before all, is none
 * @param comparison whether results by another of them have to be shown too
 * @param reporting what has to be reported
 */
public record StageRule(
        DeclaredUnit unit,
        Set<StudyModule> modules,
        List<AllocationMethod> allocation,
        boolean comparison,
        Set<ReportingItem> reporting) {
    /** @throws IllegalArgumentException if there is no module or no division */
    public StageRule {
        requireNonNull(unit, "unit");
        allocation = List.copyOf(allocation);
        if (modules.isEmpty() || allocation.isEmpty()) {
            throw new IllegalArgumentException("a stage must have a module and a way to divide");
        }
        modules = Collections.unmodifiableSet(EnumSet.copyOf(modules));
        Set<ReportingItem> items = EnumSet.noneOf(ReportingItem.class);
        items.addAll(reporting);
        reporting = Collections.unmodifiableSet(items);
    }
}
