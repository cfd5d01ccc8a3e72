package io.didymium.core.custody.books;

import static io.didymium.core.custody.CustodyFinding.ACCOUNT_MISMATCH;
import static io.didymium.core.custody.CustodyFinding.CLAIM_EXCEEDS_TOTAL;
import static io.didymium.core.custody.CustodyFinding.CORRECTION_MISMATCH;
import static io.didymium.core.custody.CustodyFinding.CORRECTION_UNDERCUTS_CLAIMS;
import static io.didymium.core.custody.CustodyFinding.CREDIT_OVERDRAWN;
import static io.didymium.core.custody.CustodyFinding.METHOD_MISMATCH;
import static io.didymium.core.custody.CustodyFinding.MODEL_UPGRADED;
import static io.didymium.core.custody.CustodyFinding.NOT_QUALIFYING;
import static io.didymium.core.custody.CustodyFinding.NOT_SEGREGATED;
import static io.didymium.core.custody.CustodyFinding.SHARE_EXCEEDED;
import static io.didymium.core.custody.CustodyFinding.SOURCES_MIXED;
import static io.didymium.core.custody.CustodyFinding.TRANSFER_FORBIDDEN;
import static io.didymium.core.custody.CustodyFinding.YIELD_IMPOSSIBLE;
import static io.didymium.core.custody.CustodyFinding.YIELD_UNDERCUTS_CLAIMS;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Conversion;
import io.didymium.core.custody.BookEntry.Correction;
import io.didymium.core.custody.BookEntry.Delivery;
import io.didymium.core.custody.BookEntry.Loss;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.BookEntry.SiteTransfer;
import io.didymium.core.custody.BookEntry.StockTake;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Scheme;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The rules of custody that an entry must meet before it changes anything. */
final class EntryRules {
    private final Scheme scheme;
    private final AccountLedger book;
    private final Map<Long, Books.Entered> entered;

    EntryRules(Scheme scheme, AccountLedger book, Map<Long, Books.Entered> entered) {
        this.scheme = scheme;
        this.book = book;
        this.entered = entered;
    }

    Optional<Finding> refusal(BookEntry entry) {
        if (entry instanceof Receipt receipt) {
            return ofReceipt(receipt);
        } else if (entry instanceof Conversion conversion) {
            return ofConversion(conversion);
        } else if (entry instanceof Delivery delivery) {
            return ofDelivery(delivery, delivery.claimed());
        } else if (entry instanceof Loss loss) {
            return overdrawn(loss, loss.amount().kilograms(), BigDecimal.ZERO);
        } else if (entry instanceof SiteTransfer transfer) {
            return ofTransfer(transfer);
        } else if (entry instanceof Correction correction) {
            return ofCorrection(correction);
        } else if (entry instanceof StockTake) {
            return Optional.empty();
        }
        throw new IllegalStateException("unknown entry: " + entry);
    }

    private Optional<Finding> ofReceipt(Receipt receipt) {
        Attribute attribute = receipt.account().attribute();
        if (!receipt.qualifying().isZero() && !attribute.classes().contains(receipt.sourceClass())) {
            return refused(
                    receipt,
                    NOT_QUALIFYING,
                    Map.of("class", receipt.sourceClass().label(), "attribute", attribute.name()));
        }
        if (!receipt.qualifying().isZero() && !receipt.model().canBecome(scheme.model())) {
            return refused(
                    receipt,
                    MODEL_UPGRADED,
                    Map.of(
                            "from", receipt.model().label(),
                            "to", scheme.model().label()));
        }
        if (scheme.model().canBecome(CustodyModel.SEGREGATED)
                && !receipt.qualifying().equals(receipt.total())) {
            return refused(
                    receipt,
                    NOT_SEGREGATED,
                    Map.of(
                            "qualifying", receipt.qualifying().toString(),
                            "total", receipt.total().toString()));
        }
        return Optional.empty();
    }

    private Optional<Finding> ofConversion(Conversion conversion) {
        if (conversion.out().compareTo(conversion.in()) > 0) {
            return refused(
                    conversion,
                    YIELD_IMPOSSIBLE,
                    Map.of(
                            "out", conversion.out().toString(),
                            "in", conversion.in().toString()));
        }
        BigDecimal after = book.availableAfter(conversion.in(), conversion.out());
        // Where claims already exceed credits, a conversion must not widen the gap beyond the limit of the scheme.
        if (after.add(limit()).signum() < 0) {
            return refused(
                    conversion,
                    YIELD_UNDERCUTS_CLAIMS,
                    Map.of(
                            "out", conversion.out().toString(),
                            "in", conversion.in().toString(),
                            "account", conversion.account().toString(),
                            "missing", text(after.negate())));
        }
        return Optional.empty();
    }

    private Optional<Finding> ofDelivery(Delivery delivery, Mass claimed) {
        if (!scheme.model().canBecome(delivery.model())) {
            return refused(
                    delivery,
                    MODEL_UPGRADED,
                    Map.of(
                            "from", scheme.model().label(),
                            "to", delivery.model().label()));
        }
        if (delivery.method() != scheme.method()) {
            return refused(
                    delivery,
                    METHOD_MISMATCH,
                    Map.of(
                            "claimed", delivery.method().label(),
                            "method", scheme.method().label()));
        }
        return exceeding(delivery, claimed, delivery.delivered())
                .or(() -> shareExceeded(delivery, claimed))
                .or(() -> overdrawn(delivery, claimed.kilograms(), limit()))
                .or(() -> sourcesMixed(delivery, claimed));
    }

    private static Optional<Finding> exceeding(BookEntry entry, Mass claimed, Mass whole) {
        return claimed.compareTo(whole) <= 0
                ? Optional.empty()
                : refused(
                        entry,
                        CLAIM_EXCEEDS_TOTAL,
                        Map.of("claimed", claimed.toString(), "delivered", whole.toString()));
    }

    /** Under a rolling average or controlled blending, every output has the average share of the receipts. */
    private Optional<Finding> shareExceeded(Delivery delivery, Mass claimed) {
        boolean blended = scheme.model() == CustodyModel.CONTROLLED_BLENDING;
        if (!blended && (scheme.model() != CustodyModel.MASS_BALANCE || scheme.method() == BalanceMethod.CREDIT)) {
            return Optional.empty();
        }
        Inflow inflow = blended ? book.inflow() : book.averagedInflow();
        BigDecimal most = delivery.delivered().kilograms().multiply(inflow.qualifying());
        if (claimed.kilograms().multiply(inflow.total()).compareTo(most) <= 0
                && (inflow.total().signum() > 0 || claimed.isZero())) {
            return Optional.empty();
        }
        String share = inflow.share()
                .map(known -> known.percent(4).toPlainString() + " %")
                .orElse("unknown");
        return refused(
                delivery,
                SHARE_EXCEEDED,
                Map.of(
                        "claimed", claimed.toString(),
                        "delivered", delivery.delivered().toString(),
                        "share", share));
    }

    private Optional<Finding> sourcesMixed(Delivery delivery, Mass claimed) {
        if (delivery.model() != CustodyModel.IDENTITY_PRESERVED) {
            return Optional.empty();
        }
        return book.next()
                .filter(first -> first.amount().compareTo(claimed) < 0)
                .flatMap(first -> refused(
                        delivery,
                        SOURCES_MIXED,
                        Map.of(
                                "wanted", claimed.toString(),
                                "receipt", String.valueOf(first.receipt()),
                                "available", first.amount().toString())));
    }

    private Optional<Finding> ofTransfer(SiteTransfer transfer) {
        Account from = transfer.account();
        Account to = transfer.to();
        if (from.element() != to.element() || !from.attribute().equals(to.attribute())) {
            return refused(transfer, ACCOUNT_MISMATCH, Map.of("from", from.toString(), "to", to.toString()));
        }
        if (!scheme.transfersBetweenSites()) {
            return refused(
                    transfer,
                    TRANSFER_FORBIDDEN,
                    Map.of(
                            "scheme", scheme.name(),
                            "from", from.site().value(),
                            "to", to.site().value()));
        }
        return overdrawn(transfer, transfer.amount().kilograms(), BigDecimal.ZERO);
    }

    private Optional<Finding> ofCorrection(Correction correction) {
        Books.Entered wrong = entered.get(correction.corrects());
        if (wrong == null || !wrong.entry.account().equals(correction.account())) {
            return refused(
                    correction,
                    CORRECTION_MISMATCH,
                    Map.of(
                            "number", String.valueOf(correction.corrects()),
                            "account", correction.account().toString()));
        }
        if (wrong.entry instanceof Receipt receipt) {
            return exceeding(correction, correction.amount(), receipt.total()).or(() -> undercut(correction, wrong));
        }
        Delivery delivery = (Delivery) wrong.entry;
        BigDecimal more = correction.amount().kilograms().subtract(wrong.amount.kilograms());
        if (more.signum() <= 0) {
            return Optional.empty();
        }
        return ofDelivery(delivery, correction.amount())
                .filter(finding -> finding.code() != CREDIT_OVERDRAWN)
                .or(() -> overdrawn(correction, more, limit()));
    }

    private Optional<Finding> undercut(Correction correction, Books.Entered wrong) {
        BigDecimal difference = correction.amount().kilograms().subtract(wrong.amount.kilograms());
        BigDecimal after = book.isOpen(correction.corrects())
                ? book.availableWith(difference)
                : book.available().add(book.creditOf(wrong.period, difference));
        if (difference.signum() >= 0 || after.add(limit()).signum() >= 0) {
            return Optional.empty();
        }
        return refused(
                correction,
                CORRECTION_UNDERCUTS_CLAIMS,
                Map.of(
                        "amount", correction.amount().toString(),
                        "number", String.valueOf(correction.corrects()),
                        "account", correction.account().toString(),
                        "missing", text(after.negate())));
    }

    private Optional<Finding> overdrawn(BookEntry entry, BigDecimal wanted, BigDecimal ahead) {
        BigDecimal available = book.available();
        if (wanted.compareTo(available.add(ahead)) <= 0) {
            return Optional.empty();
        }
        return refused(
                entry,
                CREDIT_OVERDRAWN,
                Map.of(
                        "wanted", text(wanted),
                        "account", entry.account().toString(),
                        "available", text(available),
                        "excess", text(wanted.subtract(available))));
    }

    private BigDecimal limit() {
        return scheme.deficitLimit().kilograms();
    }

    private static String text(BigDecimal kilograms) {
        return kilograms.stripTrailingZeros().toPlainString() + " kg";
    }

    private static Optional<Finding> refused(BookEntry entry, CustodyFinding code, Map<String, String> arguments) {
        return Optional.of(Finding.of(code, Location.of(entry.document()), arguments));
    }
}
