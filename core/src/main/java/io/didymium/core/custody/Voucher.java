package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.LocalDate;

/**
 * What every entry in the books has: a day, an account and the document that supports it.
 *
 * @param date the day of the event
 * @param account the account; of a transfer of credits, the one that gives
 * @param document the id of the supporting document, unique in the books
 */
public record Voucher(LocalDate date, Account account, String document) {
    /** @throws IllegalArgumentException if the document is blank */
    public Voucher {
        requireNonNull(date, "date");
        requireNonNull(account, "account");
        Text.require(document, "document of an entry");
    }
}
