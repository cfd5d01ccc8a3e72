package io.didymium.core.lca.format.ilcd;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The impact methods of an ILCD package: one data set for each category. */
final class IlcdMethods {
    private static final String INFORMATION = "LCIAMethodInformation";

    private IlcdMethods() {}

    /** The method that a category belongs to. */
    static String methodology(XmlNode root) {
        return root.text(INFORMATION, "dataSetInformation", "methodology").orElse("unnamed method");
    }

    static ImpactCategory category(XmlNode root) throws MalformedDataException {
        List<ImpactFactor> factors = new ArrayList<>();
        for (XmlNode factor : root.find("characterisationFactors")
                .map(node -> node.all("factor"))
                .orElse(List.of())) {
            String flow = factor.find("referenceToFlowDataSet")
                    .flatMap(node -> node.attribute("refObjectId"))
                    .orElseThrow(() -> new MalformedDataException("factor", "refers to no flow"));
            BigDecimal value = IlcdNouns.decimal(factor.required("meanValue"));
            factors.add(new ImpactFactor(
                    new FactorTarget.OneFlow(IlcdNouns.dataSetId(flow)),
                    value,
                    Optional.empty(),
                    factor.text("location")));
        }
        String unit = root.find(INFORMATION, "quantitativeReference", "referenceQuantity")
                .flatMap(node -> node.english("shortDescription"))
                .orElse("");
        return new ImpactCategory(
                IlcdNouns.id(root, INFORMATION),
                root.english(INFORMATION, "dataSetInformation", "name")
                        .orElseThrow(() -> new MalformedDataException("name", "required, but absent")),
                unit,
                factors);
    }
}
