package io.didymium.passport.verify.check.custody;

import static java.math.MathContext.DECIMAL64;
import static java.util.stream.Collectors.joining;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves of each declaration that the site delivered the goods that it accompanies, on that day or later, and that all
 * declarations of the same goods together deliver no more of the element than the goods contain.
 */
record DeliveriesCheck(CustodyFacts custody, ChainEvidence chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.DELIVERIES_SUBSTANTIATED;
    }

    @Override
    public List<CheckResult> run() {
        Map<String, BigDecimal> delivered = new HashMap<>();
        Map<String, BigDecimal> declared = new HashMap<>();
        return custody.declarations().stream()
                .map(each -> chain.prerequisite()
                        .map(missing -> CheckResult.skipped(id(), each.id().value(), missing))
                        .orElseGet(() -> CheckResult.of(
                                id(),
                                each.id().value(),
                                new Comparison(each, custody.claimed(each), chain, delivered, declared).findings())))
                .toList();
    }

    private static final class Comparison {
        private final DeclarationSubject declared;
        private final BookEntry.Delivery delivery;
        private final ChainEvidence chain;
        private final BigDecimal claimed;
        private final Map<String, BigDecimal> delivered;
        private final Map<String, BigDecimal> declaredBefore;
        private final List<Finding> findings = new ArrayList<>();

        Comparison(
                DeclarationSubject declared,
                BigDecimal claimed,
                ChainEvidence chain,
                Map<String, BigDecimal> delivered,
                Map<String, BigDecimal> declaredBefore) {
            this.claimed = claimed;
            this.declaredBefore = declaredBefore;
            this.declared = declared;
            this.delivery = declared.declaration().delivery();
            this.chain = chain;
            this.delivered = delivered;
        }

        List<Finding> findings() {
            List<BatchId> batches = declared.accompaniment().batches();
            if (batches.isEmpty()) {
                if (delivery.model() != CustodyModel.BOOK_AND_CLAIM) {
                    find(
                            BookFinding.DELIVERY_UNNAMED,
                            Map.of(
                                    "claimed", delivery.claimed().toString(),
                                    "model", delivery.model().label()));
                }
                return findings;
            }
            Optional<ElementContent> held = Optional.of(ElementContent.NONE);
            Map<BatchId, ElementContent> parts = new LinkedHashMap<>();
            for (BatchId batch : batches) {
                if (chain.batch(batch).isEmpty()) {
                    find(BookFinding.DELIVERY_ABSENT, Map.of("what", batch.value()));
                    return findings;
                }
                for (MeasuredMass mass : portions(batch)) {
                    Optional<ElementContent> part =
                            chain.content(batch, mass, delivery.account().element());
                    part.ifPresent(content -> parts.merge(batch, content, ElementContent::plus));
                    held = held.flatMap(sum -> part.map(sum::plus));
                }
            }
            if (findings.isEmpty()) {
                held.ifPresentOrElse(this::compare, this::unknown);
                held.filter(all -> all.kilograms().signum() > 0)
                        .ifPresent(all -> parts.forEach((batch, part) -> again(batch, part, all)));
            }
            return findings;
        }

        /** The portions of a batch that are delivered: by the transfers, or all that the site had of it. */
        private List<MeasuredMass> portions(BatchId batch) {
            List<MeasuredMass> portions = new ArrayList<>();
            for (TransferId id : declared.accompaniment().transfers()) {
                Optional<Transfer> transfer = chain.transfer(id);
                if (transfer.isEmpty()) {
                    find(BookFinding.DELIVERY_ABSENT, Map.of("what", id.value()));
                } else if (!transfer.get().from().equals(delivery.account().site())) {
                    mismatch(
                            id.value(),
                            "leaves " + transfer.get().from() + ", not "
                                    + delivery.account().site());
                } else if (!ChainEvidence.from(delivery.date(), transfer.get().at())) {
                    mismatch(
                            id.value(),
                            "arrived at " + transfer.get().at() + ", before it was delivered on " + delivery.date());
                } else {
                    ChainEvidence.portion(transfer.get(), batch).ifPresent(portions::add);
                }
            }
            if (declared.accompaniment().transfers().isEmpty()) {
                chain.arrivals(batch, delivery.account().site()).stream()
                        .filter(arrival -> ChainEvidence.by(delivery.date(), arrival.at()))
                        .forEach(arrival -> portions.add(arrival.mass()));
            }
            if (portions.isEmpty() && findings.isEmpty()) {
                mismatch(
                        batch.value(),
                        declared.accompaniment().transfers().isEmpty()
                                ? "was not at " + delivery.account().site() + " on " + delivery.date()
                                : "none of its transfers moves");
            }
            return portions;
        }

        private void unknown() {
            find(
                    BookFinding.CONTENT_UNKNOWN,
                    Map.of(
                            "element", delivery.account().element().symbol(),
                            "batch", goods(),
                            "amount", delivery.delivered().toString()));
        }

        private void compare(ElementContent held) {
            String element = delivery.account().element().symbol();
            BigDecimal sum = delivered.merge(
                    delivery.account().site() + " " + element + " " + goods(),
                    delivery.delivered().kilograms(),
                    BigDecimal::add);
            BigDecimal excess = held.excess(sum, chain.rule());
            if (excess.signum() > 0) {
                find(
                        BookFinding.DELIVERY_EXCEEDS_BATCH,
                        Map.of(
                                "delivered", ElementContent.text(sum),
                                "element", element,
                                "goods", goods(),
                                "held", held.toString(),
                                "excess", ElementContent.text(excess)));
            }
        }

        /**
         * All declarations of a batch together, by whatever transfers, deliver at most what the site ever had of it. A
         * declaration that was corrected counts with the part of its claim that is left: goods that return take it back.
         */
        private void again(BatchId batch, ElementContent part, ElementContent all) {
            BigDecimal stated = delivery.claimed().kilograms();
            if (stated.signum() == 0) {
                return;
            }
            Element element = delivery.account().element();
            FacilityId site = delivery.account().site();
            BigDecimal counted = delivery.delivered()
                    .kilograms()
                    .multiply(part.kilograms())
                    .divide(all.kilograms(), DECIMAL64)
                    .multiply(claimed)
                    .divide(stated, DECIMAL64);
            BigDecimal sum = declaredBefore.merge(site + " " + element + " " + batch, counted, BigDecimal::add);
            ElementContent held =
                    chain.had(batch, site, element, delivery.date()).orElse(ElementContent.NONE);
            BigDecimal excess = held.excess(sum, chain.rule());
            if (excess.signum() > 0 && held.excess(counted, chain.rule()).signum() == 0) {
                find(
                        BookFinding.MATERIAL_DECLARED_AGAIN,
                        Map.of(
                                "delivered", ElementContent.text(sum),
                                "element", element.symbol(),
                                "batch", batch.value(),
                                "site", site.value(),
                                "held", held.toString(),
                                "excess", ElementContent.text(excess)));
            }
        }

        private String goods() {
            return declared.accompaniment().transfers().isEmpty()
                    ? text(declared.accompaniment().batches())
                    : text(declared.accompaniment().transfers());
        }

        private static String text(List<?> ids) {
            return ids.stream().map(Object::toString).collect(joining(", "));
        }

        private void mismatch(String what, String problem) {
            find(BookFinding.DELIVERY_MISMATCH, Map.of("what", what, "problem", problem));
        }

        private void find(BookFinding code, Map<String, String> more) {
            Map<String, String> arguments = new HashMap<>(more);
            arguments.put("declaration", declared.id().value());
            findings.add(Finding.of(code, Location.of(declared.id().value()), arguments));
        }
    }
}
