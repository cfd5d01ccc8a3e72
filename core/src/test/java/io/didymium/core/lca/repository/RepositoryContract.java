package io.didymium.core.lca.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every repository does, wherever it keeps things. */
public abstract class RepositoryContract {
    private static final PartyId ONE = new PartyId("urn:example:one");
    private static final PartyId TWO = new PartyId("urn:example:two");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private InventoryRepository repository;

    /** An empty repository. */
    protected abstract InventoryRepository empty() throws Exception;

    @BeforeEach
    void start() throws Exception {
        repository = empty();
    }

    @Test
    void keepsEveryVersion() {
        repository.store(ONE, process("a", "Leaching", "1"), AT);
        StoredVersion second = repository.store(TWO, process("a", "Leaching", "2"), AT.plusSeconds(1));
        assertThat(second.number()).isEqualTo(2);
        assertThat(repository.versions(DataSet.Kind.PROCESS, new DataSetId("a")))
                .hasSize(2);
        assertThat(repository.latest(DataSet.Kind.PROCESS, new DataSetId("a"))).contains(second);
        assertThat(repository.inventory().processes()).containsValue((UnitProcess) second.dataSet());
    }

    @Test
    void storesTheSameDataOnce() {
        StoredVersion first = repository.store(ONE, process("a", "Leaching", "1"), AT);
        assertThat(repository.store(TWO, process("a", "Leaching", "1"), AT.plusSeconds(9)))
                .isEqualTo(first);
    }

    @Test
    void storesAgainWhatWasTrueBefore() {
        repository.store(ONE, process("a", "Leaching", "1"), AT);
        repository.store(ONE, process("a", "Leaching", "2"), AT);
        assertThat(repository.store(TWO, process("a", "Leaching", "1"), AT).number())
                .isEqualTo(3);
        assertThat(repository.versions(DataSet.Kind.PROCESS, new DataSetId("a")))
                .extracting(StoredVersion::number, StoredVersion::member)
                .containsExactly(tuple(1, ONE), tuple(2, ONE), tuple(3, TWO));
    }

    @Test
    void storesManyInTheirOrder() {
        List<StoredVersion> stored = repository.storeAll(
                ONE,
                List.of(process("b", "Roasting", "1"), process("a", "Leaching", "1"), process("b", "Roasting", "2")),
                AT);
        assertThat(stored).extracting(StoredVersion::number).containsExactly(1, 1, 2);
        assertThat(stored).extracting(version -> version.dataSet().id().value()).containsExactly("b", "a", "b");
        assertThat(found(InventoryQuery.ALL)).containsExactly("a", "b");
        assertThat(repository.storeAll(ONE, List.of(), AT)).isEmpty();
    }

    @Test
    void storesNothingOfABatchThatHoldsNothing() {
        List<UnitProcess> batch = Arrays.asList(process("a", "Leaching", "1"), null);
        assertThatThrownBy(() -> repository.storeAll(ONE, batch, AT)).isInstanceOf(NullPointerException.class);
        assertThat(found(InventoryQuery.ALL)).isEmpty();
    }

    @Test
    void kindsHaveIdsOfTheirOwn() {
        Region region = new Region(new DataSetId("a"), "Inner Mongolia", "CN-NM");
        repository.store(ONE, region, AT);
        repository.store(TWO, process("a", "Leaching", "1"), AT);
        assertThat(repository
                        .latest(DataSet.Kind.REGION, region.id())
                        .orElseThrow()
                        .dataSet())
                .isEqualTo(region);
        assertThat(repository.versions(DataSet.Kind.PROCESS, region.id())).hasSize(1);
        assertThat(found(InventoryQuery.ALL)).containsExactly("a");
    }

    @Test
    void findsTheLatestVersionOnly() {
        repository.store(ONE, process("a", "Leaching", "1"), AT);
        repository.store(TWO, process("a", "Acid leaching", "1"), AT);
        assertThat(found(InventoryQuery.builder().name("acid").build())).containsExactly("a");
        assertThat(found(InventoryQuery.builder().member(ONE).build())).isEmpty();
    }

    @Test
    void takesWhatIsAskedToTheLetter() {
        repository.store(ONE, process("a'--", "50 % of \"ore_\"", "1"), AT);
        repository.store(ONE, process("b", "' OR '1'='1", "1"), AT);
        assertThat(found(InventoryQuery.builder().name("%").build())).containsExactly("a'--");
        assertThat(found(InventoryQuery.builder().name("_\"").build())).containsExactly("a'--");
        assertThat(found(InventoryQuery.builder().name("' or '").build())).containsExactly("b");
        assertThat(found(InventoryQuery.builder().name("\n").build())).isEmpty();
        assertThat(found(InventoryQuery.builder().flow(new DataSetId("flow-")).build()))
                .isEmpty();
        assertThat(found(InventoryQuery.builder()
                        .flow(new DataSetId("flow-a'--"))
                        .build()))
                .containsExactly("a'--");
    }

    @Test
    void handsOnProcessesWithAllThatDescribesThem() {
        DataSetId mass = new DataSetId("mass");
        FlowProperty property = new FlowProperty(mass, "Mass", new DataSetId("masses"));
        UnitGroup units = new UnitGroup(
                new DataSetId("masses"),
                "Units of mass",
                new DataSetId("kg"),
                List.of(new Unit(new DataSetId("kg"), "kg", BigDecimal.ONE)));
        Region china = new Region(new DataSetId("CN"), "China", "CN");
        Publication source = Publication.builder(new DataSetId("source-a"), "Marx")
                .year(2018)
                .build();
        repository.storeAll(
                ONE,
                List.of(
                        process("a", "Leaching", "1"),
                        process("b", "Roasting", "1"),
                        flow("flow-a"),
                        flow("flow-b"),
                        property,
                        units,
                        china,
                        source,
                        new Region(new DataSetId("NO"), "Norway", "NO")),
                AT);
        Inventory selection =
                repository.selection(InventoryQuery.builder().name("leaching").build());
        assertThat(selection.processes().keySet()).containsExactly(new DataSetId("a"));
        assertThat(selection.flows().values()).containsExactly(flow("flow-a"));
        assertThat(selection.properties().values()).containsExactly(property);
        assertThat(selection.unitGroups().values()).containsExactly(units);
        assertThat(selection.regions().values()).containsExactly(china);
        assertThat(selection.sources().values()).containsExactly(source);
        assertThat(repository
                        .selection(InventoryQuery.builder().name("nothing").build())
                        .flows())
                .isEmpty();
    }

    @Test
    void comparesMembersByTheirOwnProcesses() {
        for (int i = 1; i <= 6; i++) {
            repository.store(party(i), process("a" + i, "Leaching", Integer.toString(10 * i)), AT);
        }
        repository.store(party(1), process("a7", "Leaching", "30"), AT);
        repository.store(party(2), process("b", "Roasting", "1000"), AT);
        InventoryQuery leaching = InventoryQuery.builder().name("leaching").build();
        MemberBenchmark benchmark = repository
                .benchmark(party(1), leaching, process -> Optional.of(amount(process)), 5)
                .orElseThrow();
        assertThat(benchmark.own()).isEqualByComparingTo("20");
        assertThat(benchmark.contributors()).isEqualTo(5);
        assertThat(benchmark.median()).isEqualByComparingTo("40");
        assertThat(repository.benchmark(party(1), leaching, process -> Optional.of(amount(process)), 6))
                .isEmpty();
        assertThat(repository.benchmark(party(9), leaching, process -> Optional.of(amount(process)), 5))
                .isEmpty();
        assertThatThrownBy(() -> repository.benchmark(party(9), leaching, process -> Optional.empty(), 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal amount(UnitProcess process) {
        return process.referenceExchange().orElseThrow().amount().value().orElseThrow();
    }

    private static InventoryFlow flow(String id) {
        return InventoryFlow.builder(
                        new DataSetId(id), id, FlowType.PRODUCT, InventoryFlow.Measures.in(new DataSetId("mass")))
                .build();
    }

    @Test
    void findsNothingUnknown() {
        assertThat(repository.latest(DataSet.Kind.FLOW, new DataSetId("a"))).isEmpty();
    }

    @Test
    void findsByAllThatIsAsked() {
        repository.store(ONE, process("a", "Solvent extraction", "1"), AT);
        repository.store(TWO, process("b", "Electrolysis", "1"), AT);
        assertThat(found(InventoryQuery.ALL)).containsExactly("a", "b");
        assertThat(found(InventoryQuery.builder().name("EXTRACTION").build())).containsExactly("a");
        assertThat(found(InventoryQuery.builder().flow(new DataSetId("flow-b")).build()))
                .containsExactly("b");
        assertThat(found(InventoryQuery.builder().region(new DataSetId("CN")).build()))
                .containsExactly("a", "b");
        assertThat(found(InventoryQuery.builder().region(new DataSetId("NO")).build()))
                .isEmpty();
        assertThat(found(InventoryQuery.builder().year(2020).build())).containsExactly("a", "b");
        assertThat(found(InventoryQuery.builder().year(2022).build())).isEmpty();
        assertThat(found(InventoryQuery.builder()
                        .source(new DataSetId("source-a"))
                        .build()))
                .containsExactly("a");
        assertThat(found(InventoryQuery.builder().member(TWO).build())).containsExactly("b");
        assertThat(found(InventoryQuery.builder().member(TWO).name("extraction").build()))
                .isEmpty();
    }

    @Test
    void comparesAMemberWithThePool() {
        Map<PartyId, BigDecimal> pool = pool(6);
        MemberBenchmark benchmark =
                MemberBenchmark.of(party(1), new BigDecimal("35"), pool, 5).orElseThrow();
        assertThat(benchmark.contributors()).isEqualTo(5);
        assertThat(benchmark.median()).isEqualByComparingTo("40");
        assertThat(benchmark.lowerQuartile()).isEqualByComparingTo("30");
        assertThat(benchmark.upperQuartile()).isEqualByComparingTo("50");
        assertThat(benchmark.below()).isEqualTo(2);
    }

    @Test
    void comparesWithNobodyIfThePoolIsSmall() {
        assertThat(MemberBenchmark.of(party(1), BigDecimal.ONE, pool(5), 5)).isEmpty();
        assertThatThrownBy(() -> MemberBenchmark.of(party(1), BigDecimal.ONE, pool(5), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<PartyId, BigDecimal> pool(int size) {
        Map<PartyId, BigDecimal> pool = new TreeMap<>();
        for (int i = 1; i <= size; i++) {
            pool.put(party(i), BigDecimal.valueOf(10L * i));
        }
        return pool;
    }

    private static PartyId party(int number) {
        return new PartyId("urn:example:party:" + number);
    }

    private List<String> found(InventoryQuery query) {
        return repository.search(query).stream()
                .map(version -> version.dataSet().id().value())
                .toList();
    }

    private static UnitProcess process(String id, String name, String amount) {
        Coverage coverage = Coverage.builder()
                .from(LocalDate.of(2019, 1, 1))
                .until(LocalDate.of(2021, 12, 31))
                .region(new DataSetId("CN"))
                .build();
        return UnitProcess.builder(new DataSetId(id), name)
                .version("1")
                .origin(new UnitProcess.Origin(coverage, List.of(new DataSetId("source-" + id)), ""))
                .exchanges(List.of(Exchange.builder(
                                1,
                                Direction.OUTPUT,
                                new DataSetId("flow-" + id),
                                new Amount(new BigDecimal(amount), new DataSetId("kg"), new DataSetId("mass")))
                        .provenance(Provenance.PRIMARY)
                        .build()))
                .reference(1)
                .build();
    }
}
