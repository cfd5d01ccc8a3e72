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
     */
    public record Entry(
            Instant at, Id event, BatchId batch, Element element, BigDecimal kilograms, BigDecimal balance) {
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

    private record Event(Instant at, Id id, Batch batch, BigDecimal kilograms, boolean credits) {}

    private final TollTerms terms;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Element, BigDecimal> balances = new EnumMap<>(Element.class);

    private TollAccount(TollTerms terms) {
        this.terms = terms;
        terms.returnable().keySet().forEach(element -> balances.put(element, BigDecimal.ZERO));
        terms.opening().forEach((element, mass) -> balances.put(element, mass.kilograms()));
    }

    /** The account of a chain under terms. */
    public static TollAccount of(SupplyChain chain, TollTerms terms) {
        TollAccount account = new TollAccount(terms);
        TitleBook book = TitleBook.of(chain);
        List<Event> events = new ArrayList<>();
        chain.steps().stream()
                .filter(step -> step.facility().equals(terms.site())
                        && chain.operatorOf(step).equals(terms.processor()))
                .forEach(step -> account.gather(step, chain, book, events));
        chain.transfers().stream()
                .filter(transfer -> transfer.from().equals(terms.site())
                        && transfer.ownership().equals(Optional.of(new Ownership(terms.processor(), terms.customer()))))
                .forEach(transfer -> gather(transfer, chain, events));
        events.stream()
                .sorted(comparing(Event::at)
                        .thenComparing(event -> !event.credits())
                        .thenComparing(event -> event.id().value())
                        .thenComparing(event -> event.batch().id()))
                .forEach(account::post);
        return account;
    }

    /** What is only received, divided, mixed or graded anew is not processed. */
    private void gather(ProcessStep step, SupplyChain chain, TitleBook book, List<Event> events) {
        if (step.kind().isSource()
                || step.kind() == ProcessKind.SPLITTING
                || step.kind() == ProcessKind.BLENDING
                || step.kind() == ProcessKind.REGRADING) {
            return;
        }
        Optional<PartyId> customer = Optional.of(terms.customer());
        for (BatchPortion input : step.inputs()) {
            if (book.ownerOf(input.batch(), step.id()).equals(customer)) {
                events.add(new Event(
                        step.startedAt(),
                        step.id(),
                        chain.batch(input.batch()),
                        input.mass().value().kilograms(),
                        true));
            }
        }
        for (Output output : step.outputs()) {
            if (book.ownerWhenMade(output.batch()).equals(terms.customer())) {
                Batch batch = chain.batch(output.batch());
                events.add(new Event(
                        batch.producedAt(),
                        step.id(),
                        batch,
                        batch.mass().value().kilograms(),
                        false));
            }
        }
    }

    private static void gather(Transfer transfer, SupplyChain chain, List<Event> events) {
        for (BatchPortion portion : transfer.portions()) {
            events.add(new Event(
                    transfer.at(),
                    transfer.id(),
                    chain.batch(portion.batch()),
                    portion.mass().value().kilograms(),
                    false));
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
        BigDecimal held = event.kilograms().multiply(content.get().value().value());
        BigDecimal moved = event.credits() ? held.multiply(part.value()) : held.negate();
        BigDecimal balance = balances.merge(element, moved, BigDecimal::add);
        entries.add(new Entry(event.at(), event.id(), event.batch().id(), element, moved, balance));
        BigDecimal agreed = Optional.ofNullable(terms.advances().get(element))
                .map(mass -> mass.kilograms())
                .orElse(BigDecimal.ZERO);
        if (!event.credits() && balance.negate().compareTo(agreed) > 0) {
            find(
                    TollFinding.TOLL_OVERDRAWN,
                    event,
                    element,
                    Map.of(
                            "advance", balance.negate().stripTrailingZeros().toPlainString() + " kg",
                            "agreed", agreed.toPlainString() + " kg"));
        }
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

    /** Advances beyond what was agreed, and contents that are not known, in the order of time. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
