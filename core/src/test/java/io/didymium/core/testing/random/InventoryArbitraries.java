package io.didymium.core.testing.random;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of data sets of inventories, awkward ones among them: words with line breaks, tabs and halves of surrogate pairs,
 * ids that look like paths, decimals up to the limits.
 */
public final class InventoryArbitraries {
    private static final BigInteger WIDEST = BigInteger.TEN.pow(28).subtract(BigInteger.ONE);

    private InventoryArbitraries() {}

    /** Words that nobody has checked: any characters at all. */
    public static Arbitrary<String> words() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.chars().range('!', '~')),
                        Tuple.of(3, Arbitraries.of('\n', '\r', '\t', '\\', 'n', 't', 'u', ' ', '\0', 'é')),
                        Tuple.of(2, Arbitraries.of('\ud83d', '\ude00', '\udfff', '\ud800', '\uffff')))
                .list()
                .ofMaxSize(10)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }

    /** A few ids, so that they meet again. */
    public static Arbitrary<DataSetId> ids() {
        return Arbitraries.of(
                        "a", "b", "B", "kg", "mass", "0.id", "p.\\t", "é", "\ud83d\ude00", "\ud83dx", "x".repeat(200))
                .map(DataSetId::new);
    }

    /** Decimals of any sign, to the limits. */
    public static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-9, 9).map(BigDecimal::valueOf),
                Combinators.combine(
                                Arbitraries.bigIntegers().between(WIDEST.negate(), WIDEST),
                                Arbitraries.integers().between(-2, 100))
                        .as(BigDecimal::new));
    }

    /** Data sets of every kind. */
    public static Arbitrary<DataSet> dataSets() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, unitGroups()),
                Tuple.of(
                        1,
                        Combinators.combine(ids(), CoreArbitraries.texts(), ids())
                                .as(FlowProperty::new)),
                Tuple.of(1, flows()),
                Tuple.of(
                        1,
                        Combinators.combine(ids(), CoreArbitraries.texts(), words())
                                .as(Region::new)),
                Tuple.of(1, sources()),
                Tuple.of(5, processes()));
    }

    private static Arbitrary<DataSet> sources() {
        return Combinators.combine(ids(), CoreArbitraries.texts(), words(), optional(Arbitraries.integers()))
                .as((id, name, citation, year) -> Publication.builder(id, name)
                        .citation(citation)
                        .year(year.orElse(null))
                        .build());
    }

    private static Arbitrary<DataSet> unitGroups() {
        Arbitrary<Unit> units = Combinators.combine(
                        ids(), CoreArbitraries.texts(), decimals().filter(factor -> factor.signum() > 0))
                .as(Unit::new);
        return Combinators.combine(
                        ids(), CoreArbitraries.texts(), ids(), units.list().ofMaxSize(3))
                .as((id, name, reference, others) -> {
                    List<Unit> all = new ArrayList<>(others);
                    all.add(new Unit(reference, name, BigDecimal.ONE));
                    return new UnitGroup(id, name, reference, all);
                });
    }

    private static Arbitrary<DataSet> flows() {
        Arbitrary<InventoryFlow.Substance> substances = Combinators.combine(
                        optional(words()), optional(words()), optional(Arbitraries.of(Direction.class)))
                .as(InventoryFlow.Substance::new);
        Arbitrary<InventoryFlow.Measures> measures = Combinators.combine(
                        ids(),
                        Arbitraries.maps(ids(), decimals().filter(factor -> factor.signum() != 0))
                                .ofMaxSize(3))
                .as((reference, others) -> {
                    Map<DataSetId, BigDecimal> factors = new HashMap<>(others);
                    factors.put(reference, BigDecimal.ONE);
                    return new InventoryFlow.Measures(reference, factors);
                });
        return Combinators.combine(
                        ids(), CoreArbitraries.texts(), Arbitraries.of(FlowType.class), words(), substances, measures)
                .as(InventoryFlow::new);
    }

    /** Processes of up to four exchanges. */
    public static Arbitrary<UnitProcess> processes() {
        return Combinators.combine(
                        ids(),
                        CoreArbitraries.texts(),
                        words(),
                        origins(),
                        exchanges().list().ofMaxSize(4).uniqueElements(Exchange::number),
                        Arbitraries.integers().between(0, 3),
                        allocations())
                .as((id, name, version, origin, exchanges, index, allocation) -> UnitProcess.builder(id, name)
                        .version(version)
                        .origin(origin)
                        .exchanges(exchanges)
                        .reference(
                                index < exchanges.size()
                                        ? (Integer) exchanges.get(index).number()
                                        : null)
                        .allocation(allocation)
                        .build());
    }

    private static Arbitrary<UnitProcess.Origin> origins() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                CoreArbitraries.dates(), Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2020, 2, 29)));
        Arbitrary<Coverage> coverages = Combinators.combine(optional(days), optional(days), optional(ids()), words())
                .as((one, other, region, description) ->
                        one.isPresent() && other.isPresent() && other.get().isBefore(one.get())
                                ? Coverage.builder()
                                        .from(other.orElse(null))
                                        .until(one.orElse(null))
                                        .region(region.orElse(null))
                                        .description(description)
                                        .build()
                                : Coverage.builder()
                                        .from(one.orElse(null))
                                        .until(other.orElse(null))
                                        .region(region.orElse(null))
                                        .description(description)
                                        .build());
        return Combinators.combine(coverages, ids().list().ofMaxSize(3), words())
                .as(UnitProcess.Origin::new);
    }

    private static Arbitrary<StoredAllocation> allocations() {
        Arbitrary<StoredAllocation.Factor> factors = Combinators.combine(
                        Arbitraries.of(StoredAllocation.Key.class), ids(), optional(Arbitraries.integers()), decimals())
                .as((key, product, exchange, value) ->
                        new StoredAllocation.Factor(key, product, integer(exchange), value));
        return Combinators.combine(
                        optional(Arbitraries.of(StoredAllocation.Key.class)),
                        factors.list().ofMaxSize(2))
                .as(StoredAllocation::new);
    }

    private static Arbitrary<Exchange> exchanges() {
        Arbitrary<Amount> amounts =
                Combinators.combine(decimals(), ids(), ids()).as(Amount::new);
        Arbitrary<Exchange.Link> links = Combinators.combine(optional(ids()), Arbitraries.of(true, false))
                .as(Exchange.Link::new);
        Arbitrary<Provenance> provenances = Combinators.combine(
                        Arbitraries.of(Provenance.Origin.class),
                        optional(uncertainties()),
                        optional(words()),
                        optional(words()))
                .as(Provenance::new);
        return Combinators.combine(
                        Arbitraries.integers(), Arbitraries.of(Direction.class), ids(), amounts, links, provenances)
                .as(Exchange::new);
    }

    private static Arbitrary<Uncertainty> uncertainties() {
        Arbitrary<List<BigDecimal>> sorted = decimals()
                .list()
                .ofSize(3)
                .map(values -> values.stream().sorted().toList());
        return Combinators.combine(sorted, Arbitraries.integers().between(0, 3)).as((values, kind) -> switch (kind) {
            case 0 ->
                new Uncertainty.LogNormal(
                        values.get(0).signum() == 0 ? BigDecimal.TEN : values.get(0),
                        values.get(2).abs().add(BigDecimal.ONE));
            case 1 -> new Uncertainty.Normal(values.get(0), values.get(2).abs());
            case 2 -> new Uncertainty.Triangle(values.get(0), values.get(1), values.get(2));
            default -> new Uncertainty.Uniform(values.get(0), values.get(2));
        });
    }

    private static OptionalInt integer(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
        return values.optional(0.6);
    }
}
