package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.ecospold.EcoSpoldReader;
import io.didymium.core.lca.system.ProviderRule;
import io.didymium.core.testing.ZipSketch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random inventories of ecoSpold with damage at one to three places: every result is the exact one of the undamaged inventory, or
 * is marked.
 */
class DamagedEcoSpoldProperties {
    private static final List<Damage> FIRST = List.of(
            // Units.
            new Damage("p0", "name='gas' unit='kg'", "name='gas' unit='kWh'"),
            new Damage("p1", "name='gas' unit='kg'", "name='gas'"),
            new Damage("p0", "name='p1' unit='kg'", "name='p1' unit='m3'"),
            new Damage("p1", "name='p1' unit='kg' meanValue", "name='p1' unit='MJ' meanValue"),
            new Damage("p0", "referenceFunction name='p0' unit='kg'", "referenceFunction name='p0' unit='MJ'"),
            // Amounts.
            new Damage("p0", "unit='kg' meanValue='", "unit='kg' meanValue='about "),
            new Damage("p1", "category='air' meanValue=", "category='air' meanvalue="),
            new Damage("p0", "[.]0'><outputGroup>4", ",0'><outputGroup>4"),
            // Identifiers: numbers and names.
            new Damage("p0", "number='2'", "number='3'"),
            new Damage("p1", "number='2'", "number='two'"),
            new Damage("p0", "name='gas'", "name=''"),
            new Damage("p1", "name='gas'", "name='gase'"),
            new Damage("p0", "name='p1' unit", "name='p9' unit"),
            new Damage("p1", "referenceFunction name='p1'", "referenceFunction name='p0'"),
            // Repetitions.
            new Damage("p0", "<exchange number='2'.*?</exchange>", "$0$0"),
            new Damage("p1", "(<exchange number='2'.*?)[.]0(.*?</exchange>)", "$0$1.5$2"),
            new Damage("p1", "<exchange number='1'.*?</exchange>", "$0$0"),
            // References.
            new Damage("p0", "<outputGroup>0", "<outputGroup>2"),
            new Damage("p1", "<outputGroup>0</outputGroup>", ""),
            new Damage("p0", "name='p1' unit", "name='p1' location='NO' unit"),
            // Directions.
            new Damage("p0", "<outputGroup>4</outputGroup>", "<inputGroup>4</inputGroup>"),
            new Damage("p1", "<outputGroup>4", "<outputGroup>7"),
            new Damage("p0", "<inputGroup>5</inputGroup>", "<outputGroup>2</outputGroup>"),
            new Damage("p0", "<inputGroup>5</inputGroup>", "<inputGroup>0</inputGroup>"),
            // Missing members.
            new Damage("p1", "<exchange (number='2'.*?)</exchange>", "<exchanged $1</exchanged>"),
            new Damage("p0", "flowData>", "flowDatum>"),
            new Damage("p1", "<exchange .*</exchange>", ""),
            new Damage("p1", "<referenceFunction", "<reference"),
            new Damage("p1", "</flowData>", ""),
            new Damage("p1", "<ecoSpold", "<ecoSpolt"));

    private static final List<Damage> SECOND = List.of(
            // Units.
            new Damage("p0", "<name>gas</name><unitName>kg", "<name>gas</name><unitName>kWh"),
            new Damage("p1", "<name>gas</name><unitName>kg</unitName>", "<name>gas</name>"),
            new Damage("p0", "<name>f1</name><unitName>kg", "<name>f1</name><unitName>m3"),
            new Damage("p1", "<name>f1</name><unitName>kg", "<name>f1</name><unitName>MJ"),
            // Amounts.
            new Damage("p0", "amount='", "amount='~"),
            new Damage("p1", "amount=", "amounts="),
            new Damage("p0", "[.]0' elementaryExchangeId", ",0' elementaryExchangeId"),
            // Identifiers.
            new Damage("p0", "id='p0-2'", "id='p0-3'"),
            new Damage("p0", "elementaryExchangeId='gas'", ""),
            new Damage("p1", "elementaryExchangeId='gas'", "elementaryExchangeId='gase'"),
            new Damage("p0", "intermediateExchangeId='f1'", "intermediateExchangeId='f 1'"),
            new Damage("p1", "activity id='p1'", "activity id='p0'"),
            new Damage("p1", "activity id='p1'", "activity"),
            // Repetitions.
            new Damage("p0", "<elementaryExchange id='p0-2'.*?</elementaryExchange>", "$0$0"),
            new Damage("p1", "(<elementaryExchange id='p1-2'.*?)[.]0(.*?</elementaryExchange>)", "$0$1.5$2"),
            new Damage("p1", "<intermediateExchange id='p1-1'.*?</intermediateExchange>", "$0$0"),
            // References.
            new Damage("p0", "<outputGroup>0", "<outputGroup>2"),
            new Damage("p1", "<outputGroup>0</outputGroup>", ""),
            new Damage("p0", "activityLinkId='p1'", "activityLinkId='p9'"),
            new Damage("p0", "activityLinkId='p2'", "activityLinkId='p1'"),
            // Directions.
            new Damage("p0", "<outputGroup>4</outputGroup>", "<inputGroup>4</inputGroup>"),
            new Damage("p1", "<outputGroup>4", "<outputGroup>5"),
            new Damage("p0", "<inputGroup>5</inputGroup>", "<outputGroup>2</outputGroup>"),
            new Damage("p0", "<inputGroup>5</inputGroup>", ""),
            // Missing members.
            new Damage("p1", "<elementaryExchange (id='p1-2'.*?)</elementaryExchange>", "<exchange $1</exchange>"),
            new Damage("p0", "flowData>", "flowDatum>"),
            new Damage("p1", "<activityName>p1</activityName>", ""),
            new Damage("p1", "</flowData>", ""));

    /** Something that is wrong with a data set: another text in place of one that occurs in it. */
    record Damage(String process, String from, String to) {
        /** The process that is damaged, and that whose name it takes. */
        Stream<String> places() {
            return to.endsWith("name='p0'") ? Stream.of(process, "p0") : Stream.of(process);
        }
    }

    @Provide
    Arbitrary<ProcessChain> chains() {
        return ProcessChain.any();
    }

    @Provide
    Arbitrary<List<Damage>> firstDamages() {
        return Arbitraries.of(FIRST).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Damage>> secondDamages() {
        return Arbitraries.of(SECOND).list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 500)
    void versionOneGivesExactOrMarkedResults(
            @ForAll("chains") ProcessChain chain, @ForAll("firstDamages") List<Damage> damages) throws Exception {
        check(chain, first(chain), damages);
    }

    @Property(tries = 500)
    void versionTwoGivesExactOrMarkedResults(
            @ForAll("chains") ProcessChain chain, @ForAll("secondDamages") List<Damage> damages) throws Exception {
        check(chain, second(chain), damages);
    }

    @Example
    void everyDamageDamagesSomething() {
        List<Integer> numbers = List.of(1, 2, 3, 4);
        ProcessChain chain = new ProcessChain(List.of(numbers, numbers, numbers, numbers), numbers, numbers);
        assertThat(FIRST)
                .allSatisfy(damage ->
                        assertThat(damaged(first(chain), List.of(damage))).isNotEqualTo(first(chain)));
        assertThat(SECOND)
                .allSatisfy(damage ->
                        assertThat(damaged(second(chain), List.of(damage))).isNotEqualTo(second(chain)));
    }

    /** The product of a data set in another unit than its reference function, and nobody who needs it. */
    @Example
    void aProductThatIsNotThatOfItsReferenceFunctionIsNamed() throws Exception {
        List<Integer> none = List.of(0, 0, 0, 0);
        ProcessChain chain = new ProcessChain(List.of(none, none, none, none), none, none);
        check(
                chain,
                first(chain),
                List.of(
                        new Damage("p1", "name='p1' unit='kg' meanValue", "name='p1' unit='MJ' meanValue"),
                        new Damage("p0", "<inputGroup>5</inputGroup>", "<outputGroup>2</outputGroup>")));
    }

    private static void check(ProcessChain chain, Map<String, String> files, List<Damage> damages)
            throws MalformedDataException {
        chain.requireExact(read(files), ProviderRule.REFERENCE_PRODUCTS);
        Set<String> places = damages.stream().flatMap(Damage::places).collect(Collectors.toSet());
        chain.requireExactOrMarked(read(damaged(files, damages)), ProviderRule.REFERENCE_PRODUCTS, places);
    }

    private static Map<String, String> damaged(Map<String, String> files, List<Damage> damages) {
        Map<String, String> damaged = new TreeMap<>(files);
        for (Damage damage : damages) {
            damaged.computeIfPresent(
                    damage.process() + ".xml", (name, text) -> text.replaceAll(damage.from(), damage.to()));
        }
        return damaged;
    }

    private static InventoryImport read(Map<String, String> files) throws MalformedDataException {
        ZipSketch zip = new ZipSketch();
        files.forEach(zip::put);
        return EcoSpoldReader.read(zip.open());
    }

    private static Map<String, String> first(ProcessChain chain) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < chain.size(); i++) {
            StringBuilder exchanges = new StringBuilder();
            exchanges.append(first(1, "name='p" + i + "' unit='kg' meanValue='1.0'", "<outputGroup>0</outputGroup>"));
            exchanges.append(first(2, emission("gas", chain.gas().get(i)), "<outputGroup>4</outputGroup>"));
            exchanges.append(first(3, emission("dust", chain.dust().get(i)), "<outputGroup>4</outputGroup>"));
            for (int j = i + 1; j < chain.size(); j++) {
                String amount = needed(chain, i, j);
                exchanges.append(first(
                        j + 4, "name='p" + j + "' unit='kg' meanValue='" + amount + "'", "<inputGroup>5</inputGroup>"));
            }
            files.put(
                    "p" + i + ".xml",
                    "<ecoSpold xmlns='http://www.EcoInvent.org/EcoSpold01'><dataset number='" + i
                            + "'><metaInformation><processInformation><referenceFunction name='p" + i
                            + "' unit='kg' amount='1'/><geography location='CN'/></processInformation></metaInformation>"
                            + "<flowData>" + exchanges + "</flowData></dataset></ecoSpold>");
        }
        return files;
    }

    private static String first(int number, String attributes, String group) {
        return "<exchange number='" + number + "' " + attributes + ">" + group + "</exchange>";
    }

    private static String emission(String name, int amount) {
        return "name='" + name + "' unit='kg' category='air' meanValue='" + amount + ".0'";
    }

    private static Map<String, String> second(ProcessChain chain) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < chain.size(); i++) {
            StringBuilder exchanges = new StringBuilder();
            String id = "id='p" + i + "-";
            exchanges.append(intermediate(id + "1' amount='1.0'", "f" + i, "<outputGroup>0</outputGroup>"));
            exchanges.append(elementary(id + "2' amount='" + chain.gas().get(i) + ".0'", "gas"));
            exchanges.append(elementary(id + "3' amount='" + chain.dust().get(i) + ".0'", "dust"));
            for (int j = i + 1; j < chain.size(); j++) {
                String link = "' activityLinkId='p" + j + "'";
                exchanges.append(intermediate(
                        id + (j + 4) + "' amount='" + needed(chain, i, j) + link,
                        "f" + j,
                        "<inputGroup>5</inputGroup>"));
            }
            files.put(
                    "p" + i + ".xml",
                    "<ecoSpold xmlns='http://www.EcoInvent.org/EcoSpold02'><activityDataset><activityDescription><activity id='p"
                            + i + "'><activityName>p" + i
                            + "</activityName></activity></activityDescription><flowData>" + exchanges
                            + "</flowData></activityDataset></ecoSpold>");
        }
        return files;
    }

    private static String needed(ProcessChain chain, int product, int supplier) {
        BigDecimal needed = chain.needed(product, supplier);
        return needed.toPlainString();
    }

    private static String intermediate(String attributes, String flow, String group) {
        return "<intermediateExchange " + attributes + " intermediateExchangeId='" + flow + "'><name>" + flow
                + "</name><unitName>kg</unitName>" + group + "</intermediateExchange>";
    }

    private static String elementary(String attributes, String flow) {
        return "<elementaryExchange " + attributes + " elementaryExchangeId='" + flow + "'><name>" + flow
                + "</name><unitName>kg</unitName><compartment><compartment>air</compartment></compartment>"
                + "<outputGroup>4</outputGroup></elementaryExchange>";
    }
}
