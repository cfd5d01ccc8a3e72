package io.didymium.crypto.did;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.PublicKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documents of identifiers that contain their key: did:key and did:jwk. */
final class DerivedDocument {
    private static final JsonReader READER = new JsonReader(JsonLimits.ofBytes(16 << 10));

    private DerivedDocument() {}

    static Optional<DidDocument> of(Did did) throws MalformedInputException {
        return switch (did.method()) {
            case "key" -> Optional.of(document(did, did.specificId(), "Multikey", multikey(did.specificId())));
            case "jwk" -> Optional.of(document(did, "0", "JsonWebKey", jwk(did.specificId())));
            default -> Optional.empty();
        };
    }

    private static Optional<PublicKey> multikey(String text) throws MalformedInputException {
        return Multikey.isUnsupported(text) ? Optional.empty() : Optional.of(Multikey.decode(text));
    }

    private static Optional<PublicKey> jwk(String text) throws MalformedInputException {
        JsonObject jwk = READER.readObject(Base64Url.decode(text));
        return Jwk.isUnsupported(jwk) ? Optional.empty() : Optional.of(Jwk.read(jwk));
    }

    private static DidDocument document(Did did, String fragment, String type, Optional<PublicKey> key) {
        DidUrl name = new DidUrl(did, fragment);
        VerificationMethod method = VerificationMethod.builder(name, did, type)
                .key(key.orElse(null))
                .build();
        Map<VerificationRelationship, Set<DidUrl>> uses = new EnumMap<>(VerificationRelationship.class);
        for (VerificationRelationship use : VerificationRelationship.values()) {
            uses.put(use, Set.of(name));
        }
        return new DidDocument(did, Map.of(name, method), uses, Set.of(), Optional.empty());
    }
}
