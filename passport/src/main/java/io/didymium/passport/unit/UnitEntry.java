package io.didymium.passport.unit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;

/** What the tree of a register holds of a unit. */
final class UnitEntry {
    private UnitEntry() {}

    /**
     * The entry: a line each of the format, the digest of the batch's passport, the place, the serial number and the salt. The digest keeps
     * the units of one batch from being taken for those of another; the salt keeps hashes from betraying the serial numbers beside.
     */
    static Bytes of(String passport, int index, String serial, Bytes salt) {
        String text =
                "didymium-unit/v1\n" + passport + '\n' + index + '\n' + serial + '\n' + Base64Url.encode(salt) + '\n';
        return Bytes.of(text.getBytes(US_ASCII));
    }
}
