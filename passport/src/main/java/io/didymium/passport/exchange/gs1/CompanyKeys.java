package io.didymium.passport.exchange.gs1;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.check.CheckDigit;
import java.util.regex.Pattern;

/**
 * The keys that a company makes under the GS1 company prefix it was given (GS1 General Specifications, 1.4.4). Whether the prefix is the
 * company's own, its GS1 member organisation knows.
 *
 * @param prefix the prefix, 4 to 12 digits
 */
public record CompanyKeys(String prefix) {
    private static final Pattern PREFIX = Pattern.compile("[0-9]{4,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** The digits of a GTIN-13 before its check digit. */
    private static final int DATA = 12;

    /** @throws IllegalArgumentException if the prefix has not 4 to 12 digits */
    public CompanyKeys {
        if (!PREFIX.matcher(requireNonNull(prefix, "prefix")).matches()) {
            throw new IllegalArgumentException("a GS1 company prefix has 4 to 12 digits: '" + prefix + "'");
        }
    }

    /**
     * The GTIN of a product, as 14 digits with a zero before it.
     *
     * @param itemReference the number that the company gave the product; zeros before it may be left out
     * @throws IllegalArgumentException if it is no number, or has more digits than the prefix leaves
     */
    public String gtin(String itemReference) {
        int room = DATA - prefix.length();
        if (!DIGITS.matcher(itemReference).matches() || itemReference.length() > room) {
            throw new IllegalArgumentException("an item reference under the prefix " + prefix + " has at most " + room
                    + " digits: '" + itemReference + "'");
        }
        String data = prefix + "0".repeat(room - itemReference.length()) + itemReference;
        return "0" + data + CheckDigit.of(data);
    }

    /**
     * The id of a lot of a product: its Digital Link.
     *
     * @throws IllegalArgumentException if the number of the product or of the lot is none of GS1
     */
    public BatchId lot(String itemReference, String lot) {
        return id(itemReference, "10", lot);
    }

    /**
     * The id of a single item: its Digital Link.
     *
     * @throws IllegalArgumentException if the number of the product or the serial number is none of GS1
     */
    public BatchId item(String itemReference, String serial) {
        return id(itemReference, "21", serial);
    }

    /** Whether an id is the Digital Link of a lot or item under this prefix, as this class makes it. */
    public boolean isOwn(BatchId id) {
        return id.value().startsWith(DigitalLink.GS1 + "/01/0" + prefix);
    }

    private BatchId id(String itemReference, String qualifier, String number) {
        try {
            return new BatchId(DigitalLink.read(DigitalLink.GS1 + "/01/" + gtin(itemReference) + "/" + qualifier + "/"
                            + PercentCoding.path(number))
                    .toString());
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("no number of GS1: '" + number + "': " + e.reason(), e);
        }
    }
}
