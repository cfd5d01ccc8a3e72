package io.didymium.core.title;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a processor owes its customer of each element, in kg of the element: credited when a lot of the customer is poured, debited when
 * title to a product passes to it. Nothing of it is stated by anybody: it follows from contents, from whose portion each step consumed,
 * and from the passing of title. So no lot of another owner is credited, and no oxide is booked as its element.
 */
public final class TollAccount {
    /**
     * An entry.
     *
     * @param at when
     * @param event the step or transfer
     * @param batch the lot poured or the product delivered
     * @param element the element
     * @param kilograms what is credited, negative for what is delivered
     * @param balance what is due afterwards, negative for an advance
     * @param standardUncertainty the standard uncertainty of that balance in kg: weighings are independent, and so are the contents of
     *     different batches; the content of one batch is one measurement, however often the batch is taken
     */
    public record Entry(
            Instant at,
            Id event,
            BatchId batch,
            Element element,
            BigDecimal kilograms,
            BigDecimal balance,
            double standardUncertainty) {
        /** @throws NullPointerException if a component is null */
        public Entry {
            requireNonNull(at, "at");
            requireNonNull(event, "event");
            requireNonNull(batch, "batch");
            requireNonNull(element, "element");
            requireNonNull(kilograms, "kilograms");
            requireNonNull(balance, "balance");
        }
    }

    private record Event(Instant at, Id id, Batch batch, MeasuredMass mass, boolean credits) {}

    private final SupplyChain chain;
    private final TollTerms terms;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Element, BigDecimal> balances = new EnumMap<>(Element.class);
    private final Map<Element, BalanceVariance> variances = new EnumMap<>(Element.class);

    private TollAccount(SupplyChain chain, TollTerms terms) {
        this.chain = chain;
        this.terms = terms;
        terms.returnable().keySet().forEach(element -> balances.put(element, BigDecimal.ZERO));
        terms.opening().forEach((element, mass) -> balances.put(element, mass.kilograms()));
    }

    /** The account of a chain under terms, from its first event to its last. */
    public static TollAccount of(SupplyChain chain, TollTerms terms) {
        return of(chain, terms, Instant.MIN, Instant.MAX);
    }

    /**
     * The account of a part of a chain's history under terms.
     *
     * @param from from when events count; what was before is in the opening
     * @param until from when events no longer count
     */
    public static TollAccount of(SupplyChain chain, TollTerms terms, Instant from, Instant until) {
        TollAccount account = new TollAccount(chain, terms);
        account.events().stream()
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                .sorted(comparing(Event::at)
                        .thenComparing(event -> !event.credits())
                        .thenComparing(event -> event.id().value())
                        .thenComparing(event -> event.batch().id()))
                .forEach(account::post);
        return account;
    }

    private List<Event> events() {
        TitleBook book = TitleBook.of(chain);
        List<Event> events = new ArrayList<>();
        chain.steps().stream()
                .filter(step -> step.facility().equals(terms.site())
                        && chain.operatorOf(step).equals(terms.processor()))
                .forEach(step -> gather(step, book, events));
        chain.transfers().stream()
                .filter(transfer -> transfer.from().equals(terms.site())
                        && transfer.ownership().equals(Optional.of(new Ownership(terms.processor(), terms.customer()))))
                .forEach(transfer -> gather(transfer, chain, events));
        return events;
    }

    /** What is only received, divided, mixed or graded anew is not processed. */
    private void gather(ProcessStep step, TitleBook book, List<Event> events) {
        if (step.kind().isSource()
                || step.kind() == ProcessKind.SPLITTING
                || step.kind() == ProcessKind.BLENDING
                || step.kind() == ProcessKind.REGRADING) {
            return;
        }
        Optional<PartyId> customer = Optional.of(terms.customer());
        for (BatchPortion input : step.inputs()) {
            if (book.ownerOf(input.batch(), step.id()).equals(customer)) {
                events.add(new Event(step.takenAt(input), step.id(), chain.batch(input.batch()), input.mass(), true));
            }
        }
        for (Output output : step.outputs()) {
            if (book.ownerWhenMade(output.batch()).equals(terms.customer())) {
                Batch batch = chain.batch(output.batch());
                events.add(new Event(batch.producedAt(), step.id(), batch, batch.mass(), false));
            }
        }
    }

    private static void gather(Transfer transfer, SupplyChain chain, List<Event> events) {
        for (BatchPortion portion : transfer.portions()) {
            events.add(new Event(transfer.at(), transfer.id(), chain.batch(portion.batch()), portion.mass(), false));
        }
    }

    private void post(Event event) {
        terms.returnable().forEach((element, part) -> post(event, element, part));
    }

    private void post(Event event, Element element, MassFraction part) {
        Optional<MeasuredFraction> content = event.batch().composition().flatMap(known -> known.find(element));
        if (content.isEmpty()) {
            boolean lookedFor = event.batch()
                    .composition()
                    .filter(known -> known.isAnalysed(element))
                    .isPresent();
            // A product of other elements need not have been analysed for this one, a lot must be.
            if (!lookedFor && (event.credits() || event.batch().composition().isEmpty())) {
                find(
                        TollFinding.TOLL_CONTENT_UNKNOWN,
                        event,
                        element,
                        Map.of("batch", event.batch().id().value()));
            }
            return;
        }
        BigDecimal held =
                event.mass().value().kilograms().multiply(content.get().value().value());
        BigDecimal moved = event.credits() ? held.multiply(part.value()) : held.negate();
        BigDecimal balance = balances.merge(element, moved, BigDecimal::add);
        BalanceVariance variance = variances.computeIfAbsent(element, any -> new BalanceVariance());
        variance.add(
                event.batch().id(),
                event.mass(),
                content.get(),
                event.credits() ? part.value().doubleValue() : -1);
        entries.add(new Entry(
                event.at(), event.id(), event.batch().id(), element, moved, balance, variance.standardUncertainty()));
    }

    /**
     * Advances beyond what was agreed, in the order of time.
     *
     * @param coverageFactor by how many standard uncertainties of the balance an advance must exceed what was agreed
     */
    public List<Finding> advances(BigDecimal coverageFactor) {
        List<Finding> beyond = new ArrayList<>();
        for (Entry entry : entries) {
            BigDecimal agreed = agreedAdvance(entry.element());
            double excess = entry.balance().negate().subtract(agreed).doubleValue();
            if (entry.kilograms().signum() < 0
                    && excess > 0
                    && excess > coverageFactor.doubleValue() * entry.standardUncertainty()) {
                beyond.add(overdrawn(entry.event(), entry.element(), entry.balance(), agreed));
            }
        }
        return beyond;
    }

    private BigDecimal agreedAdvance(Element element) {
        return terms.advance(element).kilograms();
    }

    private static Finding overdrawn(Id event, Element element, BigDecimal balance, BigDecimal agreed) {
        return Finding.of(
                TollFinding.TOLL_OVERDRAWN,
                Location.of(event.value()),
                Map.of(
                        "event",
                        event.value(),
                        "element",
                        element.symbol(),
                        "advance",
                        balance.negate().stripTrailingZeros().toPlainString() + " kg",
                        "agreed",
                        agreed.toPlainString() + " kg"));
    }

    private void find(TollFinding code, Event event, Element element, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("event", event.id().value());
        arguments.put("element", element.symbol());
        findings.add(Finding.of(code, Location.of(event.id().value()), arguments));
    }

    /** What moved the account, in the order of time; at one instant what is credited comes first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What is due of each element in the end, in kg, negative for an advance. */
    public Map<Element, BigDecimal> balances() {
        return new EnumMap<>(balances);
    }

    /** The standard uncertainty of what is due of an element in the end, in kg. */
    public double standardUncertainty(Element element) {
        return Optional.ofNullable(variances.get(element))
                .map(BalanceVariance::standardUncertainty)
                .orElse(0.0);
    }

    /** Contents that are not known, in the order of time, then advances beyond what was agreed, however uncertain. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(advances(BigDecimal.ZERO));
        return all;
    }

    /** Contents that are not known, in the order of time. */
    public List<Finding> unknownContents() {
        return List.copyOf(findings);
    }

    /** The terms of the account. */
    public TollTerms terms() {
        return terms;
    }
}
