package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The impact methods of an olca package. */
final class OlcaMethods {
    private OlcaMethods() {}

    static ImpactCategory category(Members category) throws MalformedDataException {
        List<ImpactFactor> factors = new ArrayList<>();
        for (Members factor : category.objects("impactFactors")) {
            factors.add(factor(factor));
        }
        return new ImpactCategory(
                category.id(),
                category.name(),
                category.text("refUnit", "referenceUnitName").orElse(""),
                factors);
    }

    private static ImpactFactor factor(Members factor) throws MalformedDataException {
        DataSetId flow = factor.reference("flow").orElseThrow(() -> factor.malformed("flow", "required, but absent"));
        Optional<DataSetId> unit = factor.reference("unit");
        Optional<DataSetId> property = factor.reference("flowProperty");
        if (unit.isPresent() != property.isPresent()) {
            throw factor.malformed("unit", "unit and flowProperty must stand together");
        }
        Optional<ImpactFactor.Basis> basis =
                unit.flatMap(given -> property.map(measured -> new ImpactFactor.Basis(given, measured)));
        return new ImpactFactor(
                new FactorTarget.OneFlow(flow),
                factor.number("value").orElse(BigDecimal.ZERO),
                basis,
                factor.reference("location").map(DataSetId::value));
    }

    static ImpactMethod method(Members method, Map<DataSetId, ImpactCategory> categories)
            throws MalformedDataException {
        List<ImpactCategory> own = new ArrayList<>();
        for (Members reference : method.objects("impactCategories")) {
            ImpactCategory category = categories.get(reference.id());
            if (category == null) {
                throw method.malformed("impactCategories", "category " + reference.id() + " is not in the package");
            }
            own.add(category);
        }
        return new ImpactMethod(
                method.id(), method.name(), method.text("description").orElse(""), own);
    }
}
