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

    /** Starts a builder. */
    public static Builder builder(DeclaredUnit unit) {
        return new Builder(unit);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(unit)
                .modules(modules)
                .allocation(allocation)
                .comparison(comparison)
                .reporting(reporting);
    }

    /** Collects the parts of a {@link StageRule}. */
    public static final class Builder {
        private final DeclaredUnit unit;
        private Set<StudyModule> modules = Set.of();
        private List<AllocationMethod> allocation = List.of();
        private boolean comparison = false;
        private Set<ReportingItem> reporting = Set.of();

        private Builder(DeclaredUnit unit) {
            this.unit = unit;
        }

        /** Sets {@link StageRule#modules}. */
        public Builder modules(Set<StudyModule> modules) {
            this.modules = modules;
            return this;
        }

        /** Sets {@link StageRule#allocation}. */
        public Builder allocation(List<AllocationMethod> allocation) {
            this.allocation = allocation;
            return this;
        }

        /** Sets {@link StageRule#comparison}. */
        public Builder comparison(boolean comparison) {
            this.comparison = comparison;
            return this;
        }

        /** Sets {@link StageRule#reporting}. */
        public Builder reporting(Set<ReportingItem> reporting) {
            this.reporting = reporting;
            return this;
        }

        /** The value, checked as by the constructor. */
        public StageRule build() {
            return new StageRule(unit, modules, allocation, comparison, reporting);
        }
    }
}
