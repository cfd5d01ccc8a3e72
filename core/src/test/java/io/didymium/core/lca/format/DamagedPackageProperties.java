package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ilcd.IlcdPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.testing.ZipSketch;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random inventories with random damage: every result is the exact one of the undamaged inventory, or is marked: as not known, or
 * as one without inputs that are cut off.
 */
class DamagedPackageProperties {
    private static final List<Damage> OLCA = List.of(
            new Damage("processes/p0.json", "'amount':", "'amounts':"),
            new Damage("processes/p0.json", "'amount':", "'amount':'about ',"),
            new Damage("processes/p1.json", "'amount':", "'amountFormula':'2*k','amounts':"),
            new Damage("processes/p0.json", "'amount':", "'amountFormula':'1/0','amounts':"),
            new Damage("processes/p0.json", "'flow':{'@id':'gas'}", "'flow':{'@id':'gas '}"),
            new Damage("processes/p0.json", "'flow':{'@id':'gas'}", "'flow':{}"),
            new Damage("processes/p1.json", "'flow':{'@id':'gas'},", ""),
            new Damage("processes/p0.json", "'flow':{'@id':'gas'}", "'flow':{'@id':'smoke'}"),
            new Damage("processes/p0.json", "'flow':{'@id':'f1'}", "'flow':{'@id':'unheard-of'}"),
            new Damage("processes/p0.json", "'unit':{'@id':'kg'}", "'unit':{'@id':'kWh'}"),
            new Damage("processes/p1.json", "'flowProperty':{'@id':'mass'}", "'flowProperty':{'@id':'energy'}"),
            new Damage("processes/p0.json", "'defaultProvider':{'@id':'p1'}", "'defaultProvider':{'@id':'p9'}"),
            new Damage("processes/p0.json", "'defaultProvider':{'@id':'p1'}", "'defaultProvider':{'@id':''}"),
            new Damage("processes/p0.json", "'defaultProvider':{'@id':'p2'}", "'defaultProvider':{'@id':'p1'}"),
            new Damage(
                    "processes/p0.json", "'isInput':false,'flow':{'@id':'gas'}", "'isInput':true,'flow':{'@id':'gas'}"),
            new Damage("processes/p0.json", "'isInput':false", "'isInput':'no'"),
            new Damage("processes/p1.json", "{", "["),
            new Damage("processes/p1.json", "'name':", "'title':"),
            new Damage("processes/p1.json", "'isQuantitativeReference':true,", ""),
            new Damage("processes/p0.json", "'internalId':2", "'internalId':1"),
            new Damage("flows/gas.json", "'@id':'gas'", "'@id':'other-gas'"),
            new Damage("flows/f1.json", "{", "{{"),
            new Damage("flows/gas.json", "'flowProperty':{'@id':'mass'}", "'flowProperty':{'@id':'energy'}"),
            new Damage("unit_groups/u.json", "'@id':'kg'", "'@id':'pound'"),
            new Damage("unit_groups/u.json", "{", ""),
            new Damage("flow_properties/mass.json", "'unitGroup':{'@id':'u'}", "'unitGroup':{'@id':'w'}"),
            // One exchange twice: the same, with another amount, in the other direction.
            Damage.of("processes/p0.json", "[{]'internalId':2,.*?'mass'[}][}]", "$0,$0"),
            Damage.of("processes/p0.json", "([{]'internalId':2,'amount':)(.*?'mass'[}][}])", "$0,$17$2"),
            Damage.of(
                    "processes/p0.json",
                    "([{]'internalId':2,'amount':[^,]*,'isInput':)false(.*?'mass'[}][}])",
                    "$0,$1true$2"),
            Damage.of(
                    "processes/p1.json",
                    "[{]'isQuantitativeReference':true,('internalId':1,.*?'mass'[}][}])",
                    "$0,{$1"),
            // Another data set of the same identifier.
            new Damage("processes/p0.json", "'amount':", "'amount':1").as("processes/p0b.json"),
            new Damage("processes/p1.json", "'flow':{'@id':'f1'}", "'flow':{'@id':'f0'}").as("processes/p1b.json"),
            new Damage("processes/p1.json", "'internalId':2", "'internalId':99").as("processes/p1b.json"),
            new Damage("flows/gas.json", "ELEMENTARY", "PRODUCT").as("flows/gasb.json"),
            new Damage("flows/f0.json", "'mass'", "'energy'").as("flows/f0b.json"),
            new Damage("flows/gas.json", "to air", "to water").as("flows/gasb.json"),
            new Damage("flow_properties/mass.json", "'u'", "'w'").as("flow_properties/massb.json"),
            new Damage("unit_groups/u.json", "'@id':'kg','name':'kg'", "'@id':'kg','name':'t'")
                    .as("unit_groups/ub.json"),
            new Damage("unit_groups/u.json", "'@id':'kg'", "'@id':'kilo'").as("unit_groups/ub.json"));

    private static final List<Damage> ILCD = List.of(
            new Damage("ILCD/processes/p0.xml", "<meanAmount>", "<meanAmounts>0</meanAmounts><meanAmount>~"),
            new Damage("ILCD/processes/p0.xml", "<meanAmount>", "<meanAmount>,"),
            new Damage("ILCD/processes/p1.xml", " refObjectId='gas'", ""),
            new Damage("ILCD/processes/p0.xml", "refObjectId='gas'", "refObjectId='fine dust'"),
            new Damage("ILCD/processes/p0.xml", "refObjectId='gas'", "refObjectId='smoke'"),
            new Damage("ILCD/processes/p0.xml", "refObjectId='f1'", "refObjectId='f9'"),
            new Damage("ILCD/processes/p0.xml", "<exchangeDirection>Output", "<exchangeDirection>Sideways"),
            new Damage(
                    "ILCD/processes/p0.xml",
                    "refObjectId='gas'/><exchangeDirection>Output",
                    "refObjectId='gas'/><exchangeDirection>Input"),
            new Damage("ILCD/processes/p1.xml", "<processDataSet", "<processDataset"),
            new Damage("ILCD/processes/p1.xml", "</exchanges>", ""),
            new Damage("ILCD/processes/p0.xml", "dataSetInternalID='2'", "dataSetInternalID='1'"),
            new Damage("ILCD/flows/gas.xml", ">gas<", ">other-gas<"),
            new Damage("ILCD/flows/f1.xml", "<flowDataSet", "<flowDataSet <"),
            new Damage("ILCD/flowproperties/mass.xml", "refObjectId='u'", "refObjectId='w'"),
            new Damage("ILCD/unitgroups/u.xml", "<meanValue>1", "<meanValue>one"),
            Damage.of("ILCD/processes/p0.xml", "<exchange dataSetInternalID='2'.*?</exchange>", "$0$0"),
            Damage.of("ILCD/processes/p1.xml", "<exchange dataSetInternalID='1'.*?</exchange>", "$0$0"),
            Damage.of("ILCD/processes/p0.xml", "(<exchange dataSetInternalID='2'.*?)[.]0(.*?</exchange>)", "$0$1.5$2"),
            Damage.of(
                    "ILCD/processes/p0.xml",
                    "(<exchange dataSetInternalID='2'.*?)Output(.*?</exchange>)",
                    "$0$1Input$2"),
            new Damage("ILCD/processes/p0.xml", "<meanAmount>", "<meanAmount>1").as("ILCD/processes/p0_01.xml"),
            new Damage("ILCD/flows/gas.xml", "Elementary flow", "Product flow").as("ILCD/flows/gas_01.xml"),
            new Damage("ILCD/flows/f0.xml", "'mass'", "'energy'").as("ILCD/flows/f0_01.xml"),
            new Damage("ILCD/unitgroups/u.xml", ">kg<", ">t<").as("ILCD/unitgroups/u_01.xml"));

    /**
     * Something that is wrong with a package.
     *
     * @param file a file of it
     * @param from what occurs in the file
     * @param to what is in its place
     * @param as the file that is written; another one stands beside that of the package
     */
    record Damage(String file, Pattern from, String to, String as) {
        /** Another text in place of one that occurs. */
        Damage(String file, String from, String to) {
            this(file, Pattern.compile(Pattern.quote(from)), Matcher.quoteReplacement(to), file);
        }

        /** Another text in place of one that matches a pattern. */
        static Damage of(String file, String from, String to) {
            return new Damage(file, Pattern.compile(from), to, file);
        }

        /** The damaged file beside the one of the package. */
        Damage as(String other) {
            return new Damage(file, from, to, other);
        }

        /** The name of the data set that is damaged. */
        String place() {
            return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        }
    }

    @Provide
    Arbitrary<ProcessChain> chains() {
        return ProcessChain.any();
    }

    @Provide
    Arbitrary<List<Damage>> olcaDamages() {
        return Arbitraries.of(OLCA).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Damage>> ilcdDamages() {
        return Arbitraries.of(ILCD).list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 300)
    void openLcaPackagesGiveExactOrMarkedResults(
            @ForAll("chains") ProcessChain chain, @ForAll("olcaDamages") List<Damage> damages) throws Exception {
        Map<String, String> files = olca(chain);
        chain.requireExact(OlcaPackageReader.read(zip(files).open()), ProviderRule.ANY_PRODUCT);
        Optional<InventoryImport> damaged = read(damaged(files, damages), OlcaPackageReader::read);
        if (damaged.isPresent()) {
            chain.requireExactOrMarked(damaged.get(), ProviderRule.ANY_PRODUCT, places(damages));
        }
    }

    @Property(tries = 300)
    void ilcdPackagesGiveExactOrMarkedResults(
            @ForAll("chains") ProcessChain chain, @ForAll("ilcdDamages") List<Damage> damages) throws Exception {
        Map<String, String> files = ilcd(chain);
        chain.requireExact(IlcdPackageReader.read(zip(files).open()), ProviderRule.REFERENCE_PRODUCTS);
        Optional<InventoryImport> damaged = read(damaged(files, damages), IlcdPackageReader::read);
        if (damaged.isPresent()) {
            chain.requireExactOrMarked(damaged.get(), ProviderRule.REFERENCE_PRODUCTS, places(damages));
        }
    }

    @Example
    void everyDamageDamagesSomething() {
        List<Integer> numbers = List.of(1, 2, 3, 4);
        ProcessChain chain = new ProcessChain(List.of(numbers, numbers, numbers, numbers), numbers, numbers);
        for (Damage damage : OLCA) {
            assertThat(damaged(olca(chain), List.of(damage))).isNotEqualTo(olca(chain));
        }
        for (Damage damage : ILCD) {
            assertThat(damaged(ilcd(chain), List.of(damage))).isNotEqualTo(ilcd(chain));
        }
    }

    private interface Reader {
        InventoryImport read(InputStream stream) throws MalformedDataException;
    }

    /** What was read; a package may also be refused as a whole. */
    private static Optional<InventoryImport> read(Map<String, String> files, Reader reader) {
        try {
            return Optional.of(reader.read(zip(files).open()));
        } catch (MalformedDataException e) {
            return Optional.empty();
        }
    }

    private static Set<String> places(List<Damage> damages) {
        return damages.stream().map(Damage::place).collect(Collectors.toSet());
    }

    private static Map<String, String> damaged(Map<String, String> files, List<Damage> damages) {
        Map<String, String> damaged = new TreeMap<>(files);
        for (Damage damage : damages) {
            String text = damaged.get(damage.file());
            if (text != null) {
                String changed = damage.from().matcher(text).replaceAll(damage.to());
                if (!changed.equals(text)) {
                    damaged.put(damage.as(), changed);
                }
            }
        }
        return damaged;
    }

    private static ZipSketch zip(Map<String, String> files) {
        ZipSketch zip = new ZipSketch();
        files.forEach(zip::put);
        return zip;
    }

    private static Map<String, String> olca(ProcessChain chain) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "unit_groups/u.json",
                "{'@id':'u','name':'Mass','units':[{'@id':'kg','name':'kg','isRefUnit':true,'conversionFactor':1.0}]}");
        files.put("flow_properties/mass.json", "{'@id':'mass','name':'Mass','unitGroup':{'@id':'u'}}");
        List<String> flows = new ArrayList<>(List.of("gas", "dust"));
        for (int i = 0; i < chain.size(); i++) {
            flows.add("f" + i);
        }
        for (String flow : flows) {
            String type = flow.startsWith("f") ? "PRODUCT_FLOW" : "ELEMENTARY_FLOW";
            files.put(
                    "flows/" + flow + ".json",
                    "{'@id':'" + flow + "','name':'" + flow
                            + "','category':'Elementary flows/Emission to air','flowType':'"
                            + type + "','flowProperties':[{'isRefFlowProperty':true,'conversionFactor':1.0,"
                            + "'flowProperty':{'@id':'mass'}}]}");
        }
        for (int i = 0; i < chain.size(); i++) {
            List<String> exchanges = new ArrayList<>();
            exchanges.add(exchange(1, "1.0", false, "f" + i, "'isQuantitativeReference':true,"));
            exchanges.add(exchange(2, chain.gas().get(i) + ".0", false, "gas", ""));
            exchanges.add(exchange(3, chain.dust().get(i) + ".0", false, "dust", ""));
            for (int j = i + 1; j < chain.size(); j++) {
                String amount =
                        BigDecimal.valueOf(chain.amounts().get(i).get(j), 1).toPlainString();
                exchanges.add(exchange(j + 4, amount, true, "f" + j, "'defaultProvider':{'@id':'p" + j + "'},"));
            }
            files.put(
                    "processes/p" + i + ".json",
                    "{'@id':'p" + i + "','name':'p" + i + "','exchanges':[" + String.join(",", exchanges) + "]}");
        }
        return files;
    }

    private static String exchange(int number, String amount, boolean input, String flow, String more) {
        return "{" + more + "'internalId':" + number + ",'amount':" + amount + ",'isInput':" + input
                + ",'flow':{'@id':'" + flow + "'},'unit':{'@id':'kg'},'flowProperty':{'@id':'mass'}}";
    }

    private static Map<String, String> ilcd(ProcessChain chain) {
        Map<String, String> files = new TreeMap<>();
        String common = " xmlns:common='http://lca.jrc.it/ILCD/Common'";
        files.put(
                "ILCD/unitgroups/u.xml",
                "<unitGroupDataSet xmlns='http://lca.jrc.it/ILCD/UnitGroup'" + common + "><unitGroupInformation>"
                        + information("u", "Units of mass")
                        + "<quantitativeReference><referenceToReferenceUnit>0</referenceToReferenceUnit></quantitativeReference>"
                        + "</unitGroupInformation><units><unit dataSetInternalID='0'><name>kg</name><meanValue>1.0</meanValue>"
                        + "</unit></units></unitGroupDataSet>");
        files.put(
                "ILCD/flowproperties/mass.xml",
                "<flowPropertyDataSet xmlns='http://lca.jrc.it/ILCD/FlowProperty'" + common
                        + "><flowPropertiesInformation>"
                        + information("mass", "Mass")
                        + "<quantitativeReference><referenceToReferenceUnitGroup refObjectId='u'/></quantitativeReference>"
                        + "</flowPropertiesInformation></flowPropertyDataSet>");
        List<String> flows = new ArrayList<>(List.of("gas", "dust"));
        for (int i = 0; i < chain.size(); i++) {
            flows.add("f" + i);
        }
        for (String flow : flows) {
            String type = flow.startsWith("f") ? "Product flow" : "Elementary flow";
            String compartment = flow.startsWith("f")
                    ? ""
                    : "<classificationInformation><common:elementaryFlowCategorization><common:category level='0'>Emissions"
                            + "</common:category><common:category level='1'>Emissions to air</common:category>"
                            + "</common:elementaryFlowCategorization></classificationInformation>";
            files.put(
                    "ILCD/flows/" + flow + ".xml",
                    "<flowDataSet xmlns='http://lca.jrc.it/ILCD/Flow'" + common
                            + "><flowInformation><dataSetInformation>"
                            + "<common:UUID>" + flow + "</common:UUID><name><baseName xml:lang='en'>" + flow
                            + "</baseName></name>" + compartment
                            + "</dataSetInformation><quantitativeReference><referenceToReferenceFlowProperty>0"
                            + "</referenceToReferenceFlowProperty></quantitativeReference></flowInformation>"
                            + "<modellingAndValidation><LCIMethod><typeOfDataSet>" + type
                            + "</typeOfDataSet></LCIMethod></modellingAndValidation><flowProperties><flowProperty"
                            + " dataSetInternalID='0'><referenceToFlowPropertyDataSet refObjectId='mass'/><meanValue>1.0"
                            + "</meanValue></flowProperty></flowProperties></flowDataSet>");
        }
        for (int i = 0; i < chain.size(); i++) {
            StringBuilder exchanges = new StringBuilder();
            exchanges.append(element(1, "1.0", "Output", "f" + i));
            exchanges.append(element(2, chain.gas().get(i) + ".0", "Output", "gas"));
            exchanges.append(element(3, chain.dust().get(i) + ".0", "Output", "dust"));
            for (int j = i + 1; j < chain.size(); j++) {
                String amount =
                        BigDecimal.valueOf(chain.amounts().get(i).get(j), 1).toPlainString();
                exchanges.append(element(j + 4, amount, "Input", "f" + j));
            }
            files.put(
                    "ILCD/processes/p" + i + ".xml",
                    "<processDataSet xmlns='http://lca.jrc.it/ILCD/Process'" + common
                            + "><processInformation><dataSetInformation><common:UUID>p" + i
                            + "</common:UUID><name><baseName xml:lang='en'>p" + i
                            + "</baseName></name></dataSetInformation><quantitativeReference><referenceToReferenceFlow>1"
                            + "</referenceToReferenceFlow></quantitativeReference></processInformation><exchanges>"
                            + exchanges
                            + "</exchanges></processDataSet>");
        }
        return files;
    }

    private static String information(String id, String name) {
        return "<dataSetInformation><common:UUID>" + id + "</common:UUID><common:name xml:lang='en'>" + name
                + "</common:name></dataSetInformation>";
    }

    private static String element(int number, String amount, String direction, String flow) {
        return "<exchange dataSetInternalID='" + number + "'><referenceToFlowDataSet refObjectId='" + flow
                + "'/><exchangeDirection>" + direction + "</exchangeDirection><meanAmount>" + amount
                + "</meanAmount></exchange>";
    }
}
