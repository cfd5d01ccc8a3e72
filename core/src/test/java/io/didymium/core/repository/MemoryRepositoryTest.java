package io.didymium.core.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.PartyId;
import io.didymium.core.inventory.Amount;
import io.didymium.core.inventory.Coverage;
import io.didymium.core.inventory.DataSetId;
import io.didymium.core.inventory.DataSetKind;
import io.didymium.core.inventory.Direction;
import io.didymium.core.inventory.Exchange;
import io.didymium.core.inventory.Provenance;
import io.didymium.core.inventory.StoredAllocation;
import io.didymium.core.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemoryRepositoryTest {
    private static final PartyId ONE = new PartyId("urn:example:one");
    private static final PartyId TWO = new PartyId("urn:example:two");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryRepository repository = new MemoryRepository();

    @Test
    void keepsEveryVersion() {
        repository.store(ONE, process("a", "Leaching", "1"), AT);
        StoredVersion second = repository.store(TWO, process("a", "Leaching", "2"), AT.plusSeconds(1));
        assertThat(second.number()).isEqualTo(2);
        assertThat(repository.versions(DataSetKind.PROCESS, new DataSetId("a"))).hasSize(2);
        assertThat(repository.latest(DataSetKind.PROCESS, new DataSetId("a"))).contains(second);
        assertThat(repository.inventory().processes()).containsValue((UnitProcess) second.dataSet());
    }

    @Test
    void storesTheSameDataOnce() {
        StoredVersion first = repository.store(ONE, process("a", "Leaching", "1"), AT);
        assertThat(repository.store(TWO, process("a", "Leaching", "1"), AT.plusSeconds(9)))
                .isEqualTo(first);
    }

    @Test
    void findsNothingUnknown() {
        assertThat(repository.latest(DataSetKind.FLOW, new DataSetId("a"))).isEmpty();
    }

    @Test
    void findsByAllThatIsAsked() {
        repository.store(ONE, process("a", "Solvent extraction", "1"), AT);
        repository.store(TWO, process("b", "Electrolysis", "1"), AT);
        assertThat(found(InventoryQuery.ALL)).containsExactly("a", "b");
        assertThat(found(InventoryQuery.ALL.named("EXTRACTION"))).containsExactly("a");
        assertThat(found(InventoryQuery.ALL.exchanging(new DataSetId("flow-b"))))
                .containsExactly("b");
        assertThat(found(InventoryQuery.ALL.in(new DataSetId("CN")))).containsExactly("a", "b");
        assertThat(found(InventoryQuery.ALL.in(new DataSetId("NO")))).isEmpty();
        assertThat(found(InventoryQuery.ALL.covering(2020))).containsExactly("a", "b");
        assertThat(found(InventoryQuery.ALL.covering(2022))).isEmpty();
        assertThat(found(InventoryQuery.ALL.from(new DataSetId("source-a")))).containsExactly("a");
        assertThat(found(InventoryQuery.ALL.by(TWO))).containsExactly("b");
        assertThat(found(InventoryQuery.ALL.by(TWO).named("extraction"))).isEmpty();
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
        Coverage coverage = new Coverage(
                Optional.of(LocalDate.of(2019, 1, 1)),
                Optional.of(LocalDate.of(2021, 12, 31)),
                Optional.of(new DataSetId("CN")),
                "");
        return new UnitProcess(
                new DataSetId(id),
                name,
                "1",
                new UnitProcess.Origin(coverage, List.of(new DataSetId("source-" + id)), ""),
                List.of(new Exchange(
                        1,
                        Direction.OUTPUT,
                        new DataSetId("flow-" + id),
                        new Amount(new BigDecimal(amount), new DataSetId("kg"), new DataSetId("mass")),
                        Exchange.Link.OPEN,
                        Provenance.PRIMARY)),
                OptionalInt.of(1),
                StoredAllocation.NONE);
    }
}
