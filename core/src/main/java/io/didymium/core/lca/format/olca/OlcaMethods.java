package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.CategoryVersions;
import io.didymium.core.lca.format.common.FactorList;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The impact methods of an olca package, which may come before their categories. */
final class OlcaMethods {
    private static final String WITHOUT_METHOD = "Impact categories without a method";

    private final Map<DataSetId, List<ImpactCategory>> versions = new LinkedHashMap<>();
    private final Map<DataSetId, ImpactCategory> categories = new LinkedHashMap<>();
    private final Set<DataSetId> used = new HashSet<>();
    private final ImportLog log;

    OlcaMethods(ImportLog log) {
        this.log = log;
    }

    void category(Members category) throws MalformedDataException {
        DataSetId id = category.id();
        String name = category.name();
        FactorList factors = new FactorList();
        category.forEach("impactFactors", factor -> {
            try {
                factors.add(factor(factor));
            } catch (MalformedDataException | IllegalArgumentException e) {
                factor.reference("flow").map(FactorTarget.OneFlow::new).ifPresent(factors::addUnknown);
                throw e;
            }
        });
        String unit = category.text("refUnit", "referenceUnitName").orElse("");
        versions.computeIfAbsent(id, any -> new ArrayList<>()).add(factors.category(id, name, unit, log));
        category.reportUnread("impact categories");
    }

    /** Ends the categories; methods may refer to them from now on. */
    void settle() {
        versions.forEach((id, given) -> categories.put(id, CategoryVersions.merge(given, log)));
    }

    private static ImpactFactor factor(Members factor) throws MalformedDataException {
        DataSetId flow = factor.reference("flow").orElseThrow(() -> factor.malformed("flow", "required, but absent"));
        BigDecimal value = factor.number("value").orElseThrow(() -> factor.malformed("value", "required, but absent"));
        Optional<DataSetId> unit = factor.reference("unit");
        Optional<DataSetId> property = factor.reference("flowProperty");
        if (unit.isPresent() != property.isPresent()) {
            throw factor.malformed("unit", "unit and flowProperty must be given together");
        }
        Optional<ImpactFactor.Basis> basis =
                unit.flatMap(given -> property.map(measured -> new ImpactFactor.Basis(given, measured)));
        Optional<DataSetId> region = factor.reference("location");
        factor.reportUnread("impact factors");
        return ImpactFactor.builder(new FactorTarget.OneFlow(flow), value)
                .basis(basis.orElse(null))
                .region(region.map(DataSetId::value).orElse(null))
                .build();
    }

    ImpactMethod method(Members method) throws MalformedDataException {
        Map<DataSetId, ImpactCategory> own = new LinkedHashMap<>();
        method.forEach("impactCategories", reference -> {
            ImpactCategory category = categories.get(reference.id());
            if (category == null) {
                throw reference.malformed("@id", "category " + reference.id() + " is not in the package");
            }
            own.put(category.id(), category);
        });
        used.addAll(own.keySet());
        ImpactMethod whole = new ImpactMethod(
                method.id(), method.name(), method.text("description").orElse(""), List.copyOf(own.values()));
        method.reportUnread("impact methods");
        return whole;
    }

    /** The categories that no method contains, as a method. */
    Optional<ImpactMethod> withoutMethod() {
        List<ImpactCategory> rest = new ArrayList<>(categories.values());
        rest.removeIf(category -> used.contains(category.id()));
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImpactMethod(new DataSetId("categories-without-method"), WITHOUT_METHOD, "", rest));
    }
}
