package io.didymium.core.lca.format.ilcd;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.FlowDirection;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The data sets of an ILCD package that others refer to. */
final class IlcdNouns {
    /** A placeholder for the unit and property of an exchange until those of its flow are known. */
    static final DataSetId PENDING_UNIT = new DataSetId("pending");

    private IlcdNouns() {}

    static UnitGroup unitGroup(XmlNode root, ImportLog log) throws MalformedDataException {
        DataSetId id = id(root, "unitGroupInformation");
        String reference = root.required("unitGroupInformation", "quantitativeReference", "referenceToReferenceUnit");
        List<XmlNode> stated = root.find("units").map(node -> node.all("unit")).orElse(List.of());
        // Factors count whatever unit has 1, which need not be the reference.
        BigDecimal scale = BigDecimal.ONE;
        for (XmlNode unit : stated) {
            if (unit.attribute("dataSetInternalID").filter(reference::equals).isPresent()) {
                scale = decimal(unit.required("meanValue"));
            }
        }
        if (scale.signum() <= 0) {
            throw new MalformedDataException("units", "the reference unit has no factor above zero");
        }
        List<Unit> units = new ArrayList<>();
        for (XmlNode unit : stated) {
            String number = unit.attribute("dataSetInternalID").orElse("");
            try {
                BigDecimal factor = decimal(unit.required("meanValue")).divide(scale, ROUNDING);
                units.add(new Unit(unitId(id, number), unit.required("name"), factor));
            } catch (MalformedDataException | IllegalArgumentException e) {
                log.broken("unit " + number, String.valueOf(e.getMessage()));
            }
        }
        return new UnitGroup(id, name(root, "unitGroupInformation"), unitId(id, reference), units);
    }

    static FlowProperty flowProperty(XmlNode root) throws MalformedDataException {
        String group = root.find("flowPropertiesInformation", "quantitativeReference", "referenceToReferenceUnitGroup")
                .flatMap(node -> node.attribute("refObjectId"))
                .orElseThrow(() -> new MalformedDataException("referenceToReferenceUnitGroup", "required, but absent"));
        return new FlowProperty(
                id(root, "flowPropertiesInformation"), name(root, "flowPropertiesInformation"), dataSetId(group));
    }

    static InventoryFlow flow(XmlNode root, ImportLog log) throws MalformedDataException {
        FlowType type = type(root);
        String compartment = compartment(root);
        return InventoryFlow.builder(
                        id(root, "flowInformation"),
                        root.english("flowInformation", "dataSetInformation", "name", "baseName")
                                .orElseThrow(() -> new MalformedDataException("baseName", "required, but absent")),
                        type,
                        measures(root, log))
                .compartment(compartment)
                .cas(root.text("flowInformation", "dataSetInformation", "CASNumber")
                        .orElse(null))
                .formula(root.text("flowInformation", "dataSetInformation", "sumFormula")
                        .orElse(null))
                .direction(FlowDirection.of(type, compartment))
                .build();
    }

    private static InventoryFlow.Measures measures(XmlNode root, ImportLog log) throws MalformedDataException {
        String reference =
                root.required("flowInformation", "quantitativeReference", "referenceToReferenceFlowProperty");
        Map<DataSetId, BigDecimal> factors = new LinkedHashMap<>();
        Optional<DataSetId> referenceProperty = Optional.empty();
        for (XmlNode property : root.find("flowProperties")
                .map(node -> node.all("flowProperty"))
                .orElse(List.of())) {
            DataSetId id;
            try {
                id = dataSetId(property.find("referenceToFlowPropertyDataSet")
                        .flatMap(node -> node.attribute("refObjectId"))
                        .orElseThrow(() -> new MalformedDataException("flowProperty", "refers to nothing")));
                factors.put(id, decimal(property.required("meanValue")));
            } catch (MalformedDataException e) {
                log.broken("flow property", String.valueOf(e.getMessage()));
                continue;
            }
            if (property.attribute("dataSetInternalID")
                    .filter(reference::equals)
                    .isPresent()) {
                referenceProperty = Optional.of(id);
            }
        }
        DataSetId own = referenceProperty.orElseThrow(
                () -> new MalformedDataException("flowProperties", "no reference flow property"));
        BigDecimal unit = factors.getOrDefault(own, BigDecimal.ONE);
        if (unit.signum() == 0) {
            throw new MalformedDataException("flowProperties", "the reference flow property is zero");
        }
        factors.replaceAll((id, factor) -> factor.divide(unit, ROUNDING));
        return new InventoryFlow.Measures(own, factors);
    }

    private static FlowType type(XmlNode root) throws MalformedDataException {
        String type = root.required("modellingAndValidation", "LCIMethod", "typeOfDataSet");
        return switch (type) {
            case "Elementary flow" -> FlowType.ELEMENTARY;
            case "Waste flow" -> FlowType.WASTE;
            case "Product flow", "Other flow" -> FlowType.PRODUCT;
            default -> throw new MalformedDataException("typeOfDataSet", "no type of flow: '" + type + "'");
        };
    }

    private static String compartment(XmlNode root) {
        Optional<XmlNode> categories = root.find(
                "flowInformation", "dataSetInformation", "classificationInformation", "elementaryFlowCategorization");
        Optional<XmlNode> classes =
                root.find("flowInformation", "dataSetInformation", "classificationInformation", "classification");
        List<XmlNode> levels = categories
                .map(node -> node.all("category"))
                .or(() -> classes.map(node -> node.all("class")))
                .orElse(List.of());
        List<String> path = new ArrayList<>();
        levels.forEach(level -> level.text().ifPresent(path::add));
        return String.join("/", path);
    }

    static Publication source(XmlNode root) throws MalformedDataException {
        return new Publication(
                id(root, "sourceInformation"),
                root.english("sourceInformation", "dataSetInformation", "shortName")
                        .orElseThrow(() -> new MalformedDataException("shortName", "required, but absent")),
                root.english("sourceInformation", "dataSetInformation", "sourceCitation")
                        .orElse(""),
                OptionalInt.empty());
    }

    static DataSetId id(XmlNode root, String information) throws MalformedDataException {
        return dataSetId(root.required(information, "dataSetInformation", "UUID"));
    }

    static DataSetId dataSetId(String text) throws MalformedDataException {
        try {
            return new DataSetId(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException("UUID", String.valueOf(e.getMessage()), e);
        }
    }

    static BigDecimal decimal(String text) throws MalformedDataException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new MalformedDataException("", "no number: '" + text + "'", e);
        }
    }

    private static DataSetId unitId(DataSetId group, String number) throws MalformedDataException {
        return dataSetId(group.value() + "#" + number);
    }

    private static String name(XmlNode root, String information) throws MalformedDataException {
        return root.english(information, "dataSetInformation", "name")
                .orElseThrow(() -> new MalformedDataException("name", "required, but absent"));
    }
}
