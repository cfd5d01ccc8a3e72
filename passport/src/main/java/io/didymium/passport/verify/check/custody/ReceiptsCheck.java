package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves of each set of books that what they receive is in the chain: it had arrived by that day, contains that much of the
 * element, and is of the stated source class, unless a declaration covers the class.
 */
final class ReceiptsCheck extends BooksCheck {
    ReceiptsCheck(CustodyFacts custody, ChainEvidence chain) {
        super(CheckId.RECEIPTS_SUBSTANTIATED, custody, chain);
    }

    @Override
    List<Finding> findings(BookEvidence evidence) {
        return new Comparison(evidence, chain(), custody()).findings();
    }

    private record Key(Account account, BatchId batch) {}

    private static final class Comparison {
        private final BookEvidence evidence;
        private final ChainEvidence chain;
        private final CustodyFacts custody;
        private final Map<Key, BigDecimal> received = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Comparison(BookEvidence evidence, ChainEvidence chain, CustodyFacts custody) {
            this.evidence = evidence;
            this.chain = chain;
            this.custody = custody;
        }

        List<Finding> findings() {
            evidence.corrected().receipts().forEach((number, receipt) -> {
                if (receipt.model() != CustodyModel.BOOK_AND_CLAIM) {
                    look(number, receipt);
                }
            });
            if (averages(evidence.terms().iterator().next().scheme())) {
                missing();
            }
            return findings;
        }

        private static boolean averages(Scheme scheme) {
            return scheme.model() == CustodyModel.CONTROLLED_BLENDING
                    || (scheme.model() == CustodyModel.MASS_BALANCE
                            && scheme.method() == BalanceMethod.ROLLING_AVERAGE);
        }

        private void look(long number, Receipt receipt) {
            Map<String, String> arguments = new HashMap<>(Map.of(
                    "number", String.valueOf(number),
                    "batch", receipt.batch().value(),
                    "element", receipt.account().element().symbol(),
                    "site", receipt.account().site().value(),
                    "date", receipt.date().toString(),
                    "class", receipt.sourceClass().label()));
            if (chain.batch(receipt.batch()).isEmpty()) {
                find(BookFinding.RECEIPT_BATCH_ABSENT, arguments);
                return;
            }
            List<ChainEvidence.Arrival> arrived = chain
                    .arrivals(receipt.batch(), receipt.account().site())
                    .stream()
                    .filter(arrival -> ChainEvidence.by(receipt.date(), arrival.at()))
                    .toList();
            if (arrived.isEmpty()) {
                find(BookFinding.RECEIPT_NOT_ARRIVED, arguments);
                return;
            }
            FacilityId site = receipt.account().site();
            Element element = receipt.account().element();
            Optional<ElementContent> held = chain.had(receipt.batch(), site, element, receipt.date());
            if (held.isEmpty()) {
                arguments.put("amount", receipt.total().toString());
                find(BookFinding.CONTENT_UNKNOWN, arguments);
                return;
            }
            mass(receipt, held.get(), arguments);
            ElementContent stock =
                    chain.stock(receipt.batch(), site, element, receipt.date()).orElse(ElementContent.NONE);
            if (stock.excess(receipt.total().kilograms(), chain.rule()).signum() > 0
                    && held.get()
                                    .excess(receipt.total().kilograms(), chain.rule())
                                    .signum()
                            == 0) {
                arguments.put("received", receipt.total().toString());
                arguments.put("held", stock.toString());
                find(BookFinding.RECEIPT_DEPARTED, arguments);
            }
            if (!receipt.qualifying().isZero() && custody.restsOnMaterial(receipt)) {
                origin(receipt, arguments);
            }
        }

        private void mass(Receipt receipt, ElementContent held, Map<String, String> arguments) {
            BigDecimal sum = received.merge(
                    new Key(receipt.account(), receipt.batch()), receipt.total().kilograms(), BigDecimal::add);
            BigDecimal excess = held.excess(sum, chain.rule());
            if (excess.signum() > 0) {
                arguments.put("received", ElementContent.text(sum));
                arguments.put("held", held.toString());
                arguments.put("excess", ElementContent.text(excess));
                find(BookFinding.RECEIPT_EXCEEDS_BATCH, arguments);
            }
        }

        /** What qualifies is at most the share of its class in what was received. */
        private void origin(Receipt receipt, Map<String, String> arguments) {
            BigDecimal total = receipt.total().kilograms();
            BigDecimal qualifying = receipt.qualifying().kilograms();
            BigDecimal found = total.multiply(
                    chain.share(receipt.batch(), receipt.account().element(), Set.of(receipt.sourceClass())));
            BigDecimal unknown = total.multiply(
                    chain.share(receipt.batch(), receipt.account().element(), Set.of(SourceClass.UNDETERMINED)));
            BigDecimal over = qualifying.subtract(found).subtract(tolerance(receipt));
            arguments.put("qualifying", receipt.qualifying().toString());
            arguments.put("found", ElementContent.text(found));
            arguments.put("unknown", ElementContent.text(unknown));
            arguments.put("excess", ElementContent.text(qualifying.subtract(found)));
            if (over.subtract(unknown).signum() > 0) {
                find(BookFinding.RECEIPT_UNSUBSTANTIATED, arguments);
            } else if (over.signum() > 0) {
                find(BookFinding.RECEIPT_SOURCE_UNKNOWN, arguments);
            }
        }

        /** What the uncertainties of all that was mixed allow a share to be off by. */
        private BigDecimal tolerance(Receipt receipt) {
            return chain.shareTolerance(receipt.batch(), receipt.account().element(), receipt.sourceClass())
                    .multiply(receipt.total().kilograms())
                    .add(chain.rule().resolution().kilograms());
        }

        /** Where books average over all that came in, all that went into the steps of the site must be in them. */
        private void missing() {
            Set<Account> converting = new TreeSet<>();
            for (BookEvidence.Numbered line : evidence.entries()) {
                if (line.entry() instanceof BookEntry.Conversion conversion) {
                    converting.add(conversion.account());
                }
            }
            Period first = evidence.terms().iterator().next().first();
            Period last = evidence.books().orElseThrow().period();
            for (Account account : converting) {
                SiteProcessing.of(chain, account, new Period(first.from(), last.until()))
                        .inputs()
                        .forEach((batch, used) -> {
                            BigDecimal in = received.getOrDefault(new Key(account, batch), BigDecimal.ZERO);
                            if (used.kilograms().subtract(in).compareTo(used.tolerance(chain.rule())) > 0) {
                                find(
                                        BookFinding.RECEIPT_MISSING,
                                        Map.of(
                                                "used", used.toString(),
                                                "element", account.element().symbol(),
                                                "batch", batch.value(),
                                                "site", account.site().value(),
                                                "received", ElementContent.text(in)));
                            }
                        });
            }
        }

        private void find(BookFinding code, Map<String, String> arguments) {
            findings.add(finding(evidence, code, arguments));
        }
    }
}
