package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.lca.allocation.AllocationMethod;
import io.didymium.core.lca.pcr.study.DeclaredUnit;
import io.didymium.core.lca.pcr.study.ReportingItem;
import io.didymium.core.lca.pcr.study.StudyModule;
import java.util.List;
import java.util.Set;

/**
 * The rules for the products of one life cycle stage.
 *
 * @param unit the declared unit
 * @param modules the modules required
 * @param allocation the allocation methods allowed, preferred ones first
 * @param comparison whether results by another allowed method are required too
 * @param reporting the items required in the report
 */
public record StageRule(
        DeclaredUnit unit,
        Set<StudyModule> modules,
        List<AllocationMethod> allocation,
        boolean comparison,
        Set<ReportingItem> reporting) {
    /** @throws IllegalArgumentException if there is no module or no allocation method */
    public StageRule {
        requireNonNull(unit, "unit");
        allocation = List.copyOf(allocation);
        if (modules.isEmpty() || allocation.isEmpty()) {
            throw new IllegalArgumentException("a stage must have a module and an allocation method");
        }
        modules = Sets.immutableEnumSet(modules);
        reporting = Sets.immutableEnumSet(reporting);
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

    /** Gathers the parts of a {@link StageRule}; each method sets the part of its name. */
    public static final class Builder {
        private final DeclaredUnit unit;
        private Set<StudyModule> modules = Set.of();
        private List<AllocationMethod> allocation = List.of();
        private boolean comparison = false;
        private Set<ReportingItem> reporting = Set.of();

        private Builder(DeclaredUnit unit) {
            this.unit = unit;
        }

        public Builder modules(Set<StudyModule> modules) {
            this.modules = modules;
            return this;
        }

        public Builder allocation(List<AllocationMethod> allocation) {
            this.allocation = allocation;
            return this;
        }

        public Builder comparison(boolean comparison) {
            this.comparison = comparison;
            return this;
        }

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
