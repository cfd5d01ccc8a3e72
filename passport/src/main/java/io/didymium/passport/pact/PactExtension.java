package io.didymium.passport.pact;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import java.util.Optional;

/**
 * What a sender says beyond the data model of the exchange.
 *
 * @param specVersion the version of the specification of extensions, such as {@code 2.0.0}
 * @param dataSchema where the schema of the data is, a URI
 * @param documentation where it is explained, a URI
 * @param data the data: the compact text of a JSON object
 */
public record PactExtension(String specVersion, String dataSchema, Optional<String> documentation, String data) {
    /** @throws IllegalArgumentException if the data are no JSON object */
    public PactExtension {
        requireNonNull(specVersion, "specVersion");
        requireNonNull(dataSchema, "dataSchema");
        requireNonNull(documentation, "documentation");
        requireNonNull(data, "data");
        data = parse(data).toString();
    }

    JsonObject dataObject() {
        return parse(data);
    }

    private static JsonObject parse(String data) {
        try {
            return new JsonReader(JsonLimits.standard()).readObject(Bytes.ofUtf8(data));
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("data of an extension must be a JSON object: " + e.getMessage(), e);
        }
    }
}
