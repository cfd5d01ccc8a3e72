package io.didymium.crypto.integrity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.CanonicalJson;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.KeyType;
import java.math.BigDecimal;
import java.util.Optional;

/** What a proof signs: the hash of its options, then the hash of the document. */
final class HashData {
    static final String CONTEXT = "@context";
    static final String PROOF = "proof";
    static final String PROOF_VALUE = "proofValue";

    /** Two decimals of at most this many digits never share a double. */
    private static final int UNIQUE_DIGITS = 15;

    private HashData() {}

    static Bytes of(KeyType type, JsonObject options, JsonObject document) {
        HashAlgorithm hash = Cryptosuite.hash(type);
        return Bytes.concat(
                hash.digest(CanonicalJson.write(options)).value(),
                hash.digest(CanonicalJson.write(document)).value());
    }

    /** The location of a number whose canonical form is that of another number, so that a proof would hold for both. */
    static Optional<String> inexactNumber(JsonObject object) {
        for (String name : object.names()) {
            Optional<String> found = inexact(object.find(name).orElseThrow(), object.location(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inexact(JsonValue value, String location) {
        if (value instanceof JsonObject object) {
            return inexactNumber(object);
        }
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                Optional<String> found = inexact(array.get(i), array.location(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return value instanceof JsonNumber number && isInexact(number) ? Optional.of(location) : Optional.empty();
    }

    private static boolean isInexact(JsonNumber number) {
        if (number.decimal().precision() <= UNIQUE_DIGITS) {
            return false;
        }
        String canonical = new String(CanonicalJson.write(number).toByteArray(), US_ASCII);
        return new BigDecimal(canonical).compareTo(number.decimal()) != 0;
    }
}
