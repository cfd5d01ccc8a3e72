package io.didymium.examples.cli.lca;

import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.ZipSketch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small inventory as files: power, a separation with two products, and metal made of one of them. */
public final class SamplePackages {
    private static final DataSetId MASS = new DataSetId("mass");
    private static final DataSetId ENERGY = new DataSetId("energy");
    private static final DataSetId KG = new DataSetId("kg");
    private static final DataSetId KWH = new DataSetId("kwh");
    private static final DataSetId CARBON_DIOXIDE = new DataSetId("co2");

    private SamplePackages() {}

    /** The inventory, with so many kg of carbon dioxide for a kWh. */
    public static Path inventory(Path file, String perKilowattHour) throws IOException {
        List<DataSet> dataSets = new ArrayList<>(List.of(
                new UnitGroup(
                        new DataSetId("masses"), "Units of mass", KG, List.of(new Unit(KG, "kg", BigDecimal.ONE))),
                new UnitGroup(
                        new DataSetId("energies"),
                        "Units of energy",
                        KWH,
                        List.of(new Unit(KWH, "kWh", BigDecimal.ONE))),
                new FlowProperty(MASS, "Mass", new DataSetId("masses")),
                new FlowProperty(ENERGY, "Energy", new DataSetId("energies")),
                flow("co2", "Carbon dioxide, fossil", FlowType.ELEMENTARY, MASS),
                flow("power", "Electricity", FlowType.PRODUCT, ENERGY),
                flow("nd-oxide", "Neodymium oxide", FlowType.PRODUCT, MASS),
                flow("ce-oxide", "Cerium oxide", FlowType.PRODUCT, MASS),
                flow("nd", "Neodymium metal", FlowType.PRODUCT, MASS)));
        dataSets.add(process("plant", "Power plant", out("power", ENERGY, KWH, "1"), emitted(perKilowattHour)));
        dataSets.add(process(
                "separation",
                "Separation",
                out("nd-oxide", MASS, KG, "2"),
                out("ce-oxide", MASS, KG, "3"),
                in("power", ENERGY, KWH, "10", Optional.empty())));
        dataSets.add(process(
                "cell",
                "Electrolysis",
                out("nd", MASS, KG, "1"),
                in("nd-oxide", MASS, KG, "1.2", Optional.empty()),
                in(
                        "power",
                        ENERGY,
                        KWH,
                        "11",
                        Optional.of(new Uncertainty.Uniform(new BigDecimal("10"), new BigDecimal("12"))))));
        try (OutputStream out = Files.newOutputStream(file)) {
            OlcaPackageWriter.write(new Inventory(dataSets), List.of(), out);
        }
        return file;
    }

    /** A table of factors: climate, and a category in which nothing counts. */
    public static Path factors(Path file) throws IOException {
        return Files.writeString(
                file,
                "category,category_unit,flow_uuid,factor\nClimate change,kg CO2 eq,co2,1\nRadiation,kBq,radon,5\n");
    }

    /** A kiln that makes a kilogram of lime and emits so many kilograms of fossil carbon dioxide. */
    static byte[] kiln(String id, String emitted) {
        return bytes(nouns().put(
                        "processes/p.json",
                        "{'@id':'" + id + "','name':'" + id + "','exchanges':[{'internalId':1,'amount':1.0,"
                                + "'isQuantitativeReference':true,'flow':{'@id':'lime'}," + IN_KG
                                + "},{'internalId':2,'amount':" + emitted + ",'flow':{'@id':'co2'}," + IN_KG + "}]}")
                .open());
    }

    /** A kiln that also needs a kilogram of coal, which no process provides. */
    static byte[] burning() {
        return bytes(nouns().put("flows/coal.json", flowText("coal", "Coal", "PRODUCT_FLOW"))
                .put(
                        "processes/p.json",
                        "{'@id':'kiln','name':'Kiln','exchanges':[{'internalId':1,'amount':1.0,"
                                + "'isQuantitativeReference':true,'flow':{'@id':'lime'}," + IN_KG
                                + "},{'internalId':2,'amount':0.5,'flow':{'@id':'co2'}," + IN_KG
                                + "},{'internalId':3,'amount':1.0,'isInput':true,'flow':{'@id':'coal'}," + IN_KG
                                + "}]}")
                .open());
    }

    /** A kiln whose emission follows from a parameter of the package and one of its own. */
    static byte[] parameterised() {
        return bytes(nouns().put(
                        "processes/p.json",
                        "{'@id':'kiln','name':'Kiln','parameters':[{'name':'unabated','isInputParameter':true,'value':0.3595},"
                                + "{'name':'emitted','isInputParameter':false,'value':0,"
                                + "'formula':'unabated*(1-capture_frac)'}],'exchanges':["
                                + "{'internalId':1,'amount':1.0,'isQuantitativeReference':true,'flow':{'@id':'lime'},"
                                + IN_KG
                                + "},{'internalId':2,'amount':0.25568,'amountFormula':'emitted','flow':{'@id':'co2'},"
                                + IN_KG
                                + "}]}")
                .put("parameters/g.json", "{'@id':'g','name':'capture_frac','isInputParameter':true,'value':0.8}")
                .open());
    }

    private static final String IN_KG = "'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}";

    private static ZipSketch nouns() {
        return new ZipSketch()
                .put(
                        "unit_groups/u.json",
                        "{'@id':'u','name':'Mass','units':[{'@id':'kg','name':'kg','isRefUnit':true,'conversionFactor':1.0}]}")
                .put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'u'}}")
                .put("flows/co2.json", flowText("co2", "Carbon dioxide, fossil", "ELEMENTARY_FLOW"))
                .put("flows/lime.json", flowText("lime", "Lime", "PRODUCT_FLOW"));
    }

    private static String flowText(String id, String name, String type) {
        return "{'@id':'" + id + "','name':'" + name + "','category':'Elementary flows/air','flowType':'" + type
                + "','flowProperties':[{'isRefFlowProperty':true,"
                + "'conversionFactor':1.0,'flowProperty':{'@id':'mass'}}]}";
    }

    private static byte[] bytes(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InventoryFlow flow(String id, String name, FlowType type, DataSetId property) {
        String compartment = type == FlowType.ELEMENTARY ? "air/unspecified" : "";
        return InventoryFlow.builder(new DataSetId(id), name, type, InventoryFlow.Measures.in(property))
                .compartment(compartment)
                .build();
    }

    private static UnitProcess process(String id, String name, Exchange... exchanges) {
        List<Exchange> numbered = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            numbered.add(exchange.toBuilder().number(numbered.size() + 1).build());
        }
        return UnitProcess.builder(new DataSetId(id), name)
                .version("01.00.000")
                .exchanges(numbered)
                .reference(1)
                .build();
    }

    private static Exchange out(String flow, DataSetId property, DataSetId unit, String amount) {
        return exchange(Direction.OUTPUT, flow, new Amount(new BigDecimal(amount), unit, property), Optional.empty());
    }

    private static Exchange in(
            String flow, DataSetId property, DataSetId unit, String amount, Optional<Uncertainty> uncertainty) {
        return exchange(Direction.INPUT, flow, new Amount(new BigDecimal(amount), unit, property), uncertainty);
    }

    private static Exchange emitted(String amount) {
        return exchange(
                Direction.OUTPUT,
                CARBON_DIOXIDE.value(),
                new Amount(new BigDecimal(amount), KG, MASS),
                Optional.empty());
    }

    private static Exchange exchange(
            Direction direction, String flow, Amount amount, Optional<Uncertainty> uncertainty) {
        return Exchange.builder(1, direction, new DataSetId(flow), amount)
                .provenance(Provenance.builder(Provenance.Origin.SECONDARY)
                        .uncertainty(uncertainty.orElse(null))
                        .build())
                .build();
    }
}
