package io.didymium.passport.verify.facts.custody;

import io.didymium.core.custody.BookEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The receipts and deliveries of books after all corrections, by the number of the entry. */
public final class CorrectedEntries {
    private final Map<Long, BookEntry.Receipt> receipts = new LinkedHashMap<>();
    private final Map<Long, BookEntry.Delivery> deliveries = new LinkedHashMap<>();

    CorrectedEntries(List<BookEvidence.Numbered> entries) {
        for (BookEvidence.Numbered line : entries) {
            if (line.entry() instanceof BookEntry.Receipt receipt) {
                receipts.put(line.number(), receipt);
            } else if (line.entry() instanceof BookEntry.Delivery delivery) {
                deliveries.put(line.number(), delivery);
            } else if (line.entry() instanceof BookEntry.Correction correction) {
                receipts.computeIfPresent(
                        correction.corrects(),
                        (any, receipt) -> receipt.toBuilder()
                                .qualifying(correction.amount())
                                .build());
                deliveries.computeIfPresent(
                        correction.corrects(),
                        (any, delivery) -> delivery.toBuilder()
                                .claimed(correction.amount())
                                .build());
            }
        }
    }

    /** The receipts, in the order of the journal. */
    public Map<Long, BookEntry.Receipt> receipts() {
        return Collections.unmodifiableMap(receipts);
    }

    /** The delivery of an entry, if it is one. */
    public Optional<BookEntry.Delivery> delivery(long entry) {
        return Optional.ofNullable(deliveries.get(entry));
    }
}
