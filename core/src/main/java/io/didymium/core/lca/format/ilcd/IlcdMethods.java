package io.didymium.core.lca.format.ilcd;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.FactorList;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.Optional;

/** The impact methods of an ILCD package: one data set for each category. */
final class IlcdMethods {
    private static final String INFORMATION = "LCIAMethodInformation";

    private IlcdMethods() {}

    /** The method that a category belongs to. */
    static String methodology(XmlNode root) {
        return root.text(INFORMATION, "dataSetInformation", "methodology").orElse("unnamed method");
    }

    static ImpactCategory category(XmlNode root, ImportLog log) throws MalformedDataException {
        String name = root.english(INFORMATION, "dataSetInformation", "name")
                .orElseThrow(() -> new MalformedDataException("name", "required, but absent"));
        FactorList factors = new FactorList();
        int number = 0;
        for (XmlNode factor : root.all("characterisationFactors", "factor")) {
            number++;
            try {
                factors.add(factor(factor));
            } catch (MalformedDataException | IllegalArgumentException e) {
                log.broken("factor " + number, String.valueOf(e.getMessage()));
                flow(factor)
                        .filter(id -> id.matches("[!-~]{1,200}"))
                        .ifPresent(id -> factors.addUnknown(new FactorTarget.OneFlow(new DataSetId(id))));
            }
        }
        String unit = root.find(INFORMATION, "quantitativeReference", "referenceQuantity")
                .flatMap(node -> node.english("shortDescription"))
                .orElse("");
        ImpactCategory category = factors.category(IlcdNouns.id(root, INFORMATION), name, unit, log);
        log.notRead("impact categories", root.unread());
        return category;
    }

    private static ImpactFactor factor(XmlNode factor) throws MalformedDataException {
        String flow = flow(factor).orElseThrow(() -> new MalformedDataException("", "refers to no flow"));
        BigDecimal value = IlcdNouns.decimal(factor.required("meanValue"));
        return ImpactFactor.builder(new FactorTarget.OneFlow(IlcdNouns.dataSetId(flow)), value)
                .region(factor.text("location").orElse(null))
                .build();
    }

    private static Optional<String> flow(XmlNode factor) {
        return factor.find("referenceToFlowDataSet").flatMap(node -> node.attribute("refObjectId"));
    }
}
