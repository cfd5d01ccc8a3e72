package io.didymium.core.lca.format.common;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Impact categories that a package gives several times under one identifier. */
public final class CategoryVersions {
    private CategoryVersions() {}

    /** Equal ones are one; of different ones, or where another cannot be read, no factor is known, which is reported. */
    public static ImpactCategory merge(Collection<ImpactCategory> versions, ImportLog log) {
        Set<ImpactCategory> different = new LinkedHashSet<>(versions);
        ImpactCategory last = List.copyOf(versions).get(versions.size() - 1);
        if (different.size() == 1 && !log.isUnreadable(last.id())) {
            return last;
        }
        log.categoryAmbiguous(last.id());
        Set<FactorTarget> unknown = new LinkedHashSet<>();
        for (ImpactCategory category : different) {
            category.factors().stream().map(ImpactFactor::target).forEach(unknown::add);
            unknown.addAll(category.unknown());
        }
        return last.toBuilder().factors(List.of()).unknown(List.copyOf(unknown)).build();
    }
}
