package io.didymium.spark;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a job reads.
 *
 * @param folder holds {@code bundles/*.dpp.zip}, {@code units/*.txt} with the file of a unit's passport in each line, in base64, and
 *     {@code trust.json}
 * @param at the time of verification
 */
record JobInput(Path folder, Instant at) {
    Path bundles() {
        return folder.resolve("bundles");
    }

    Path units() {
        return folder.resolve("units");
    }

    Path trustFile() {
        return folder.resolve("trust.json");
    }

    TrustList trust() throws IOException, MalformedInputException {
        return TrustReader.read(trustFile());
    }
}
