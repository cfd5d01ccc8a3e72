package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.Jwk;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces claims by digests, the inner ones first (RFC 9901 section 4.2). */
final class ClaimHiding {
    private static final HashAlgorithm ALGORITHM = HashAlgorithm.SHA_256;
    private static final String ALGORITHM_NAME = "sha-256";
    private static final int SALT_BYTES = 16;
    private static final int DECOY_BYTES = 32;

    private final List<Disclosure> disclosures = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final DisclosurePlan plan;
    private final SecureRandom random;

    ClaimHiding(DisclosurePlan plan, SecureRandom random) {
        this.plan = plan;
        this.random = random;
    }

    HiddenClaims hide(Bytes claims) {
        JsonObject open;
        try {
            open = new JsonReader(JsonLimits.standard()).readObject(claims);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("claims are no strict JSON object: " + e.getMessage(), e);
        }
        JsonObjectBuilder payload = hide(open, "").toBuilder();
        for (String pointer : plan.hidden()) {
            if (!met.contains(pointer)) {
                throw new IllegalArgumentException("the document has no claim here: " + pointer);
            }
        }
        payload.put(Reserved.HASH, ALGORITHM_NAME);
        plan.holder().ifPresent(key -> {
            if (open.has(Reserved.CONFIRMATION)) {
                throw new IllegalArgumentException("claims already name a holder");
            }
            payload.put(
                    Reserved.CONFIRMATION,
                    JsonObject.builder()
                            .put("jwk", JsonObject.ofStrings(Jwk.members(key)))
                            .build());
        });
        return new HiddenClaims(payload.toBytes(), disclosures);
    }

    private JsonValue hide(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            return hide(object, pointer);
        }
        return value instanceof JsonArray array ? hide(array, pointer) : value;
    }

    private JsonObject hide(JsonObject object, String pointer) {
        JsonObjectBuilder open = JsonObject.builder();
        List<String> digests = new ArrayList<>();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String name = member.getKey();
            if (Reserved.NAMES.contains(name)) {
                throw new IllegalArgumentException("name reserved for digests: " + pointer + "/" + name);
            }
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonValue value = hide(member.getValue(), inner);
            if (isHidden(inner)) {
                digests.add(digest(Disclosure.ofMember(salt(), name, value)));
            } else {
                open.put(name, value);
            }
        }
        if (digests.isEmpty()) {
            return open.build();
        }
        for (int i = 0; i < plan.decoys(); i++) {
            digests.add(decoy());
        }
        // In the order of the digests, so that it does not show which claims they are.
        digests.sort(null);
        return open.put(Reserved.DIGESTS, JsonArray.ofStrings(digests)).build();
    }

    private JsonArray hide(JsonArray array, String pointer) {
        List<JsonValue> open = new ArrayList<>();
        boolean anyHidden = false;
        for (JsonValue element : array) {
            String inner = pointer + "/" + open.size();
            JsonValue value = hide(element, inner);
            boolean hidden = isHidden(inner);
            open.add(hidden ? placeholder(digest(Disclosure.ofElement(salt(), value))) : value);
            anyHidden |= hidden;
        }
        for (int i = 0; anyHidden && i < plan.decoys(); i++) {
            open.add(random.nextInt(open.size() + 1), placeholder(decoy()));
        }
        return JsonArray.of(open);
    }

    private boolean isHidden(String pointer) {
        return plan.hidden().contains(pointer) && met.add(pointer);
    }

    private String digest(Disclosure disclosure) {
        disclosures.add(disclosure);
        return disclosure.digest(ALGORITHM);
    }

    private static JsonObject placeholder(String digest) {
        return JsonObject.builder()
                .put(Reserved.ELEMENT, new JsonString(digest))
                .build();
    }

    private String salt() {
        return Base64Url.encode(draw(SALT_BYTES));
    }

    private String decoy() {
        return Base64Url.encode(ALGORITHM.digest(draw(DECOY_BYTES)).value());
    }

    private Bytes draw(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return Bytes.of(drawn);
    }
}
