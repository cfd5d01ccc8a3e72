package io.didymium.passport.custody;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.facts.BookEvidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What stands of the receipts and deliveries of books after all corrections, by the number of the entry. */
final class Standing {
    private final Map<Long, BookEntry.Receipt> receipts = new LinkedHashMap<>();
    private final Map<Long, BookEntry.Delivery> deliveries = new LinkedHashMap<>();

    Standing(BookEvidence evidence) {
        for (BookEvidence.Numbered line : evidence.entries()) {
            if (line.entry() instanceof BookEntry.Receipt receipt) {
                receipts.put(line.number(), receipt);
            } else if (line.entry() instanceof BookEntry.Delivery delivery) {
                deliveries.put(line.number(), delivery);
            } else if (line.entry() instanceof BookEntry.Correction correction) {
                receipts.computeIfPresent(correction.corrects(), (any, receipt) -> with(receipt, correction.amount()));
                deliveries.computeIfPresent(
                        correction.corrects(), (any, delivery) -> with(delivery, correction.amount()));
            }
        }
    }

    /** The receipts, in the order of the journal. */
    Map<Long, BookEntry.Receipt> receipts() {
        return receipts;
    }

    /** What a delivery claims. */
    BookEntry.Delivery delivery(long entry) {
        return Objects.requireNonNull(deliveries.get(entry), "delivery");
    }

    private static BookEntry.Receipt with(BookEntry.Receipt receipt, Mass qualifying) {
        return new BookEntry.Receipt(
                receipt.date(),
                receipt.account(),
                receipt.document(),
                receipt.batch(),
                receipt.sourceClass(),
                receipt.model(),
                qualifying,
                receipt.total());
    }

    private static BookEntry.Delivery with(BookEntry.Delivery delivery, Mass claimed) {
        return new BookEntry.Delivery(
                delivery.date(),
                delivery.account(),
                delivery.document(),
                delivery.delivered(),
                claimed,
                delivery.model(),
                delivery.method());
    }
}
