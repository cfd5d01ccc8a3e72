package io.didymium.core.lca.repository.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.InventoryRepository;
import io.didymium.core.lca.repository.MemoryRepository;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.core.testing.random.InventoryArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever is done, the repository in a folder answers as the one in memory does, also when it is opened again in between. */
class RepositoryProperties {
    private Path folder;
    private FolderRepository kept;

    /** Something that is done with both. */
    private record Deed(String name, Function<InventoryRepository, Object> work, boolean reopens) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, storing()),
                        Tuple.of(3, asking()),
                        Tuple.of(3, searching()),
                        Tuple.of(1, Arbitraries.of(new Deed("reopen", repository -> true, true))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Arbitrary<PartyId> members() {
        return Arbitraries.of("urn:example:one", "urn:example:two").map(PartyId::new);
    }

    private static Arbitrary<Deed> storing() {
        Arbitrary<List<DataSet>> batches =
                InventoryArbitraries.dataSets().list().ofMaxSize(4);
        Arbitrary<Instant> times =
                Arbitraries.oneOf(CoreArbitraries.instants(), Arbitraries.of(Instant.MIN, Instant.MAX));
        // Sometimes the same twice.
        return Combinators.combine(
                        members(), batches, times, Arbitraries.integers().between(1, 2))
                .as((member, batch, at, often) -> new Deed(
                        "store " + batch,
                        repository -> {
                            List<Object> answers = new ArrayList<>();
                            for (int i = 0; i < often; i++) {
                                answers.add(repository.storeAll(member, batch, at));
                            }
                            return answers;
                        },
                        false));
    }

    private static Arbitrary<Deed> asking() {
        return Combinators.combine(Arbitraries.of(DataSet.Kind.class), InventoryArbitraries.ids())
                .as((kind, id) -> new Deed(
                        "ask for " + kind + " " + id,
                        repository -> List.of(repository.versions(kind, id), repository.latest(kind, id)),
                        false));
    }

    private static Arbitrary<Deed> searching() {
        Arbitrary<Optional<String>> names = Arbitraries.oneOf(
                        CoreArbitraries.texts().map(text -> text.substring(0, 1)),
                        Arbitraries.of("", "A", "é", "İ", "%"))
                .optional(0.4);
        Arbitrary<Optional<DataSetId>> ids = InventoryArbitraries.ids().optional(0.2);
        return Combinators.combine(
                        names,
                        ids,
                        ids,
                        Arbitraries.of(-999_999_999, 1950, 2020, 999_999_999).optional(0.3),
                        ids,
                        members().optional(0.3))
                .as((name, flow, region, year, source, member) -> InventoryQuery.builder()
                        .name(name.orElse(null))
                        .flow(flow.orElse(null))
                        .region(region.orElse(null))
                        .year(year.orElse(null))
                        .source(source.orElse(null))
                        .member(member.orElse(null))
                        .build())
                .map(query -> new Deed(
                        query.toString(),
                        repository -> List.of(repository.search(query), bodies(repository.selection(query))),
                        false));
    }

    private static List<Object> bodies(Inventory inventory) {
        return List.of(
                List.copyOf(inventory.unitGroups().values()),
                List.copyOf(inventory.properties().values()),
                List.copyOf(inventory.flows().values()),
                List.copyOf(inventory.regions().values()),
                List.copyOf(inventory.sources().values()),
                List.copyOf(inventory.processes().values()));
    }

    @BeforeTry
    void create() throws IOException {
        folder = Files.createTempDirectory("repository");
        kept = FolderRepository.create(folder, Samples::sha256);
    }

    @AfterTry
    void delete() throws IOException {
        kept.close();
        Files.delete(folder.resolve("inventory.mv.db"));
        Files.delete(folder.resolve("acknowledged"));
        Files.delete(folder);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void answersAsTheOneInMemoryDoes(@ForAll("deeds") List<Deed> deeds) {
        MemoryRepository memory = new MemoryRepository();
        for (Deed deed : deeds) {
            assertThat(deed.work().apply(kept))
                    .as(deed.name())
                    .isEqualTo(deed.work().apply(memory));
            if (deed.reopens()) {
                reopen();
            }
        }
        reopen();
        assertThat(bodies(kept.inventory())).isEqualTo(bodies(memory.inventory()));
        assertThat(kept.search(InventoryQuery.ALL)).isEqualTo(memory.search(InventoryQuery.ALL));
    }

    private void reopen() {
        kept.close();
        try {
            kept = FolderRepository.open(folder, Samples::sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
