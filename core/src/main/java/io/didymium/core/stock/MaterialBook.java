package io.didymium.core.stock;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.material.Composition;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The period statements of the sites of a chain: for each site with a process and each period of the calendar in which something happened
 * there.
 *
 * <p>What a step took is there as the batch that went in until the step ends. What is made and taken up again inside a site cancels, in the amount and in its uncertainty. A weighing difference of a lot that was used up
 * stays in the books as the little that is left or too much.
 */
public final class MaterialBook {
    private static final MeasuredFraction WHOLE = new MeasuredFraction(MassFraction.ONE, MassFraction.ZERO);

    private final SupplyChain chain;
    private final StockRule rule;
    private final UnaccountedAccounts accounts;
    private final SortedMap<FacilityId, SortedMap<LocalDate, MaterialTally>> tallies = new TreeMap<>();

    private MaterialBook(SupplyChain chain, StockRule rule) {
        this.chain = chain;
        this.rule = rule;
        accounts = new UnaccountedAccounts(chain, rule, true);
        chain.steps().forEach(this::add);
        chain.transfers().stream().filter(transfer -> !transfer.isOnSite()).forEach(this::add);
    }

    /** The statements of a chain, by site, then by time. */
    public static List<MaterialPeriod> of(SupplyChain chain, StockRule rule) {
        return new MaterialBook(chain, rule).periods();
    }

    private MaterialTally at(FacilityId site, Instant at) {
        return tallies.computeIfAbsent(site, any -> new TreeMap<>())
                .computeIfAbsent(rule.periodOf(at), any -> new MaterialTally());
    }

    private void add(ProcessStep step) {
        boolean isSource = step.kind().isSource();
        MaterialTally tally = at(step.facility(), step.endedAt());
        for (Output output : step.outputs()) {
            Batch batch = chain.batch(output.batch());
            tally.stock(batch.id(), batch.mass().value().kilograms());
            if (isSource) {
                tally.came(batch.id(), batch.mass().value().kilograms());
            } else {
                tally.made(batch);
            }
        }
        for (BatchPortion input : step.inputs()) {
            tally.stock(input.batch(), input.mass().value().kilograms().negate());
            tally.taken(chain.batch(input.batch()), input.mass());
        }
        if (!isSource) {
            for (Flow flow : step.flows()) {
                tally.flow(flow);
            }
        }
    }

    private void add(Transfer transfer) {
        for (BatchPortion portion : transfer.portions()) {
            MaterialTally left = at(transfer.from(), transfer.at());
            BigDecimal shipped = portion.mass().value().kilograms();
            left.stock(portion.batch(), shipped.negate());
            left.went(portion.batch(), shipped);
            MaterialTally arrived = at(transfer.to(), transfer.at());
            BigDecimal received = transfer.arrived(portion).value().kilograms();
            arrived.stock(portion.batch(), received);
            arrived.came(portion.batch(), received);
        }
    }

    private List<MaterialPeriod> periods() {
        List<MaterialPeriod> periods = new ArrayList<>();
        tallies.forEach((site, byTime) -> {
            boolean hasProcess = chain.steps().stream()
                    .anyMatch(
                            step -> step.facility().equals(site) && !step.kind().isSource());
            if (hasProcess) {
                SortedMap<BatchId, BigDecimal> stock = new TreeMap<>();
                byTime.forEach((from, tally) -> {
                    SortedMap<BatchId, BigDecimal> opening = new TreeMap<>(stock);
                    tally.changes().forEach((batch, change) -> stock.merge(batch, change, BigDecimal::add));
                    stock.values().removeIf(mass -> mass.signum() == 0);
                    periods.add(new MaterialPeriod(
                            site,
                            from,
                            from.plusMonths(rule.periodMonths()),
                            lines(site, from, opening, stock, tally)));
                });
            }
        });
        return periods;
    }

    private List<MaterialLine> lines(
            FacilityId site,
            LocalDate from,
            Map<BatchId, BigDecimal> opening,
            Map<BatchId, BigDecimal> closing,
            MaterialTally tally) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (Map<BatchId, BigDecimal> part : List.of(opening, closing, tally.came(), tally.went())) {
            part.keySet()
                    .forEach(batch -> chain.batch(batch)
                            .composition()
                            .ifPresent(
                                    known -> elements.addAll(known.fractions().keySet())));
        }
        List<MaterialLine> lines = new ArrayList<>();
        lines.add(line(site, from, opening, closing, tally, Optional.empty()));
        elements.forEach(element -> lines.add(line(site, from, opening, closing, tally, Optional.of(element))));
        return lines;
    }

    private MaterialLine line(
            FacilityId site,
            LocalDate from,
            Map<BatchId, BigDecimal> opening,
            Map<BatchId, BigDecimal> closing,
            MaterialTally tally,
            Optional<Element> element) {
        Passage.Account account = new Passage.Account(site.value(), from, element);
        BigDecimal processed = accounts.entered(account);
        return new MaterialLine(
                element,
                sum(opening, element),
                sum(tally.came(), element).add(tally.reagents(element)),
                sum(tally.went(), element),
                tally.losses(element),
                sum(closing, element),
                tally.uncertainty(element),
                processed,
                accounts.missing(account),
                processed.multiply(rule.unaccountedShare()),
                element.map(tally::unanalysed).orElse(BigDecimal.ZERO));
    }

    private BigDecimal sum(Map<BatchId, BigDecimal> masses, Optional<Element> element) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BatchId, BigDecimal> mass : masses.entrySet()) {
            sum = sum.add(mass.getValue()
                    .multiply(content(chain.batch(mass.getKey()).composition(), element)
                            .value()
                            .value()));
        }
        return Decimals.fitted(sum);
    }

    /** The content of an element, of all mass one; nothing where it is not stated. */
    static MeasuredFraction content(Optional<Composition> composition, Optional<Element> element) {
        return element.isEmpty()
                ? WHOLE
                : composition
                        .flatMap(known -> Optional.ofNullable(known.fractions().get(element.get())))
                        .orElse(MeasuredFraction.ZERO);
    }

    /** The part of a batch that a portion is. */
    static double share(MeasuredMass portion, MeasuredMass whole) {
        double all = whole.value().kilograms().doubleValue();
        return all == 0 ? 0 : portion.value().kilograms().doubleValue() / all;
    }
}
