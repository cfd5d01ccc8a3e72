package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.finding.Finding;
import io.didymium.passport.credential.DeclarationSubject;
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

/**
 * Proves of each set of books that every claim received from other books has its declaration, is of the same element, attribute
 * and goods, is no more than declared, and keeps the custody model or takes a weaker one (ISO 22095).
 */
final class ReceivedClaimsCheck extends BooksCheck {
    ReceivedClaimsCheck(CustodyFacts custody, ChainEvidence chain) {
        super(CheckId.CLAIMS_PASSED_ON, custody, chain);
    }

    @Override
    List<Finding> findings(BookEvidence evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.corrected().receipts().forEach((number, receipt) -> {
            if (receipt.qualifying().isZero()) {
                return;
            }
            Optional<DeclarationSubject> behind = custody().declaration(receipt.document());
            if (behind.isPresent()) {
                new Comparison(evidence, custody(), number, receipt, behind.get(), findings).run();
            } else if (!receipt.model().isPhysical()) {
                findings.add(finding(
                        evidence,
                        BookFinding.CLAIM_DECLARATION_ABSENT,
                        Map.of(
                                "number", String.valueOf(number),
                                "model", receipt.model().label(),
                                "document", receipt.document())));
            }
        });
        return findings;
    }

    private record Comparison(
            BookEvidence evidence,
            CustodyFacts custody,
            long number,
            Receipt receipt,
            DeclarationSubject declared,
            List<Finding> findings) {
        void run() {
            BookEntry.Delivery delivery = declared.declaration().delivery();
            same(
                    "element",
                    delivery.account().element().symbol(),
                    receipt.account().element().symbol());
            if (!receipt.account()
                    .attribute()
                    .classes()
                    .containsAll(delivery.account().attribute().classes())) {
                another(
                        "attribute",
                        delivery.account().attribute().classes().toString(),
                        receipt.account().attribute().classes().toString());
            }
            if (receipt.date().isBefore(delivery.date())) {
                another("day", delivery.date().toString(), "before it, " + receipt.date());
            }
            if (delivery.model() != CustodyModel.BOOK_AND_CLAIM
                    && !declared.accompaniment().batches().contains(receipt.batch())) {
                another(
                        "batch",
                        declared.accompaniment().batches().toString(),
                        receipt.batch().value());
            }
            if (!delivery.model().canBecome(receipt.model())) {
                findings.add(finding(
                        evidence,
                        CustodyFinding.MODEL_UPGRADED,
                        Map.of(
                                "from", delivery.model().label(),
                                "to", receipt.model().label())));
            }
            BigDecimal claimed = custody.claimed(declared);
            BigDecimal excess = receipt.qualifying().kilograms().subtract(claimed);
            if (excess.signum() > 0) {
                add(
                        BookFinding.CLAIM_EXCEEDS_DECLARATION,
                        Map.of(
                                "qualifying", receipt.qualifying().toString(),
                                "claimed", ElementContent.text(claimed),
                                "excess", ElementContent.text(excess)));
            }
        }

        private void same(String what, String found, String expected) {
            if (!found.equals(expected)) {
                another(what, found, expected);
            }
        }

        private void another(String what, String found, String expected) {
            add(BookFinding.CLAIM_DECLARATION_MISMATCH, Map.of("what", what, "found", found, "expected", expected));
        }

        private void add(BookFinding code, Map<String, String> more) {
            Map<String, String> arguments = new HashMap<>(more);
            arguments.put("number", String.valueOf(number));
            arguments.put("declaration", declared.id().value());
            findings.add(finding(evidence, code, arguments));
        }
    }
}
