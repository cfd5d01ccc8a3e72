package io.didymium.crypto.sdjwt.json;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import java.util.List;
import java.util.Optional;

/**
 * The form of an SD-JWT in JWS JSON serialization, flattened or general (RFC 9901, 8; RFC 7515, 7.2): the same token, disclosures and key
 * binding as in the compact form.
 *
 * <p>One signature is supported: a second would have to cover the same disclosures, and nobody here could say whose counts.
 */
public final class SdJwtJson {
    private static final String HEADER = "header";
    private static final String DISCLOSURES = "disclosures";
    private static final String BINDING = "kb_jwt";

    private SdJwtJson() {}

    /**
     * Reads either form, of at most 4 MiB. Nothing is verified.
     *
     * @throws MalformedInputException if a part is not what it must be, there is more than one signature, or the unprotected header has
     *     members beside {@code disclosures} and {@code kb_jwt}, which nothing protects
     */
    public static SdJwt read(Bytes json) throws MalformedInputException {
        JsonObject object = new JsonReader(JsonLimits.standard()).readObject(json);
        JsonObject signature = object;
        if (object.has("signatures")) {
            List<JsonObject> signatures = object.requireArray("signatures").objects();
            if (signatures.size() != 1 || object.has("signature")) {
                throw object.malformed("signatures", "expected one signature, found " + signatures.size());
            }
            signature = signatures.get(0);
        }
        Optional<JsonObject> header = signature.findObject(HEADER);
        StringBuilder compact = new StringBuilder()
                .append(signature.requireString("protected"))
                .append('.')
                .append(object.requireString("payload"))
                .append('.')
                .append(signature.requireString("signature"))
                .append('~');
        if (header.isPresent()) {
            for (String name : header.get().names()) {
                if (!name.equals(DISCLOSURES) && !name.equals(BINDING)) {
                    throw header.get().malformed(name, "is not protected by a signature");
                }
            }
            Optional<JsonArray> disclosures = header.get().findArray(DISCLOSURES);
            if (disclosures.isPresent()) {
                disclosures.get().strings().forEach(text -> compact.append(text).append('~'));
            }
            header.get().findString(BINDING).ifPresent(compact::append);
        }
        return SdJwt.parse(compact.toString());
    }

    /** Writes the flattened form. */
    public static Bytes write(SdJwt sdJwt) {
        String[] parts = sdJwt.token().text().split("\\.", -1);
        JsonObjectBuilder header = JsonObject.builder()
                .put(
                        DISCLOSURES,
                        JsonArray.ofStrings(sdJwt.disclosures().stream()
                                .map(Disclosure::text)
                                .toList()));
        sdJwt.keyBinding().map(CompactJws::text).ifPresent(binding -> header.put(BINDING, binding));
        return JsonObject.builder()
                .put("payload", parts[1])
                .put("protected", parts[0])
                .put("signature", parts[2])
                .put(HEADER, header.build())
                .toBytes();
    }
}
