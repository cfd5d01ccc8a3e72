package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.process.ProcessKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The due diligence behind a batch on a day: each operator through whose sites part of it passed, with the share of each element, and for
 * each element how far its whole way is covered.
 *
 * <p>The operator that made the batch is a supplier of it too. Whoever is in the chain is known by where the batch passed; who sold
 * material into the chain from outside is not.
 *
 * @param batch the batch
 * @param day the day for which statements must be valid
 * @param suppliers the suppliers, by id
 * @param elements the elements, by atomic number
 */
public record DiligenceTable(
        BatchId batch, LocalDate day, List<SupplierLine> suppliers, Map<Element, ElementCoverage> elements) {
    /** More ways than any real chain has; what comes on further ones counts as unknown. */
    private static final int MOST_WAYS = 4_096;

    /** Copies the lists. */
    public DiligenceTable {
        requireNonNull(batch, "batch");
        requireNonNull(day, "day");
        suppliers = List.copyOf(suppliers);
        elements = Maps.immutableEnumMap(elements);
    }

    /** Where material passed: whose site, and whether it was bought there from outside. */
    private record Passage(PartyId operator, boolean bought) {}

    /** The state of a supplier, with the statement that it rests on. */
    private record Known(SupplierState state, Optional<DueDiligenceStatement> statement) {}

    /**
     * The table of a batch.
     *
     * @param pack for how long after its period a statement counts, whatever end it states
     * @param statements the statements that are known
     * @param audited which of them have an audit that is shown by somebody else
     * @throws IllegalArgumentException if the batch is not in the chain of the book
     */
    public static DiligenceTable of(
            OriginBook book,
            BatchId batch,
            DiligencePack pack,
            Collection<DueDiligenceStatement> statements,
            Predicate<DueDiligenceStatement> audited,
            LocalDate day) {
        return of(book, Map.of(batch, day), pack, statements, audited).get(0);
    }

    /**
     * The tables of several batches, each for its day, in the order of their ids.
     *
     * @param pack for how long after its period a statement counts, whatever end it states
     * @param statements the statements that are known
     * @param audited which of them have an audit that is shown by somebody else
     * @throws IllegalArgumentException if a batch is not in the chain of the book
     */
    public static List<DiligenceTable> of(
            OriginBook book,
            Map<BatchId, LocalDate> days,
            DiligencePack pack,
            Collection<DueDiligenceStatement> statements,
            Predicate<DueDiligenceStatement> audited) {
        SupplyChain chain = book.chain();
        List<DiligenceTable> tables = new ArrayList<>();
        book.ways(
                        days.keySet(),
                        step -> new Passage(chain.operatorOf(step), step.kind() == ProcessKind.PROCUREMENT),
                        MOST_WAYS)
                .forEach((batch, ways) -> tables.add(of(
                        chain.batch(batch),
                        ways,
                        requireNonNull(days.get(batch)),
                        (operator, day) -> known(operator, pack, statements, audited, day))));
        return tables;
    }

    private static DiligenceTable of(
            Batch batch,
            Map<Element, Map<OriginBook.Way<Passage>, Share>> ways,
            LocalDate day,
            BiFunction<PartyId, LocalDate, Known> knowing) {
        SortedMap<PartyId, Map<Element, Share>> passed = new TreeMap<>();
        ways.forEach((element, shares) -> shares.forEach((way, share) -> operators(way)
                .forEach(operator -> passed.computeIfAbsent(operator, any -> new EnumMap<>(Element.class))
                        .merge(element, share, Share::plus))));
        Map<PartyId, Known> states = new TreeMap<>();
        passed.keySet().forEach(operator -> states.put(operator, knowing.apply(operator, day)));
        Map<Element, ElementCoverage> elements = new EnumMap<>(Element.class);
        ways.forEach((element, shares) -> elements.put(element, coverage(batch, element, shares, states)));
        List<SupplierLine> suppliers = passed.entrySet().stream()
                .map(one -> line(one.getKey(), requireNonNull(states.get(one.getKey())), one.getValue()))
                .toList();
        return new DiligenceTable(batch.id(), day, suppliers, elements);
    }

    private static SupplierLine line(PartyId supplier, Known known, Map<Element, Share> shares) {
        return new SupplierLine(supplier, known.state(), known.statement().map(DueDiligenceStatement::id), shares);
    }

    private static Set<PartyId> operators(OriginBook.Way<Passage> way) {
        return way.passed().stream().map(Passage::operator).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ElementCoverage coverage(
            Batch batch, Element element, Map<OriginBook.Way<Passage>, Share> ways, Map<PartyId, Known> states) {
        Share audited = Share.ZERO;
        Share ownWord = Share.ZERO;
        Share uncovered = Share.ZERO;
        Share unknown = Share.ZERO;
        Share outside = Share.ZERO;
        for (Map.Entry<OriginBook.Way<Passage>, Share> one : ways.entrySet()) {
            Set<PartyId> operators = operators(one.getKey());
            if (one.getKey().passed().stream().anyMatch(Passage::bought)) {
                outside = outside.plus(one.getValue());
            }
            if (!operators.stream().allMatch(operator -> state(states, operator).isValid())) {
                uncovered = uncovered.plus(one.getValue());
            } else if (!one.getKey().complete()) {
                unknown = unknown.plus(one.getValue());
            } else if (operators.stream().allMatch(operator -> state(states, operator) == SupplierState.AUDITED)) {
                audited = audited.plus(one.getValue());
            } else {
                ownWord = ownWord.plus(one.getValue());
            }
        }
        Optional<BigDecimal> kilograms = batch.composition()
                .map(known -> known.fraction(element)
                        .value()
                        .value()
                        .multiply(batch.mass().value().kilograms()));
        return new ElementCoverage(audited, ownWord, uncovered, unknown, outside, kilograms);
    }

    private static SupplierState state(Map<PartyId, Known> states, PartyId operator) {
        return requireNonNull(states.get(operator)).state();
    }

    /** The best that is known of a supplier: its own statements first, then what others state to have asked it for. */
    private static Known known(
            PartyId supplier,
            DiligencePack pack,
            Collection<DueDiligenceStatement> statements,
            Predicate<DueDiligenceStatement> audited,
            LocalDate day) {
        return statements.stream()
                .filter(statement -> statement.operator().equals(supplier))
                .map(statement -> new Known(state(statement, pack, audited, day), Optional.of(statement)))
                .min(Comparator.comparing(Known::state)
                        .thenComparing(known ->
                                known.statement().map(DueDiligenceStatement::id).orElseThrow()))
                .orElseGet(() -> new Known(requested(supplier, statements, day), Optional.empty()));
    }

    private static SupplierState state(
            DueDiligenceStatement statement,
            DiligencePack pack,
            Predicate<DueDiligenceStatement> audited,
            LocalDate day) {
        if (!pack.isValid(statement, day)) {
            return SupplierState.EXPIRED;
        }
        if (!pack.isComplete(statement)) {
            return SupplierState.INCOMPLETE;
        }
        return audited.test(statement) ? SupplierState.AUDITED : SupplierState.OWN_WORD;
    }

    private static SupplierState requested(
            PartyId supplier, Collection<DueDiligenceStatement> statements, LocalDate day) {
        List<StatementRequest> requests = statements.stream()
                .flatMap(statement -> statement.requests().stream())
                .filter(request -> request.supplier().equals(supplier)
                        && !request.requestedOn().isAfter(day))
                .toList();
        if (requests.isEmpty()) {
            return SupplierState.NOT_REQUESTED;
        }
        return requests.stream().anyMatch(request -> request.dueOn().isBefore(day))
                ? SupplierState.MISSING
                : SupplierState.REQUESTED;
    }
}
