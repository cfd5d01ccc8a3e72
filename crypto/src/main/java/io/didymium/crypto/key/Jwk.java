package io.didymium.crypto.key;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.json.JsonDocument;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The JSON form of keys (RFC 7517; RFC 7518 section 6.2; RFC 8037).
 *
 * <p>Reading refuses whatever could be taken for another key: private members in a public key, members of another family,
 * {@code alg}, {@code use} or {@code key_ops} that do not fit, coordinates of another length or in lax base64url, points off
 * the curve, a private key that does not belong to the public one. Unknown members are ignored.
 */
public final class Jwk {
    private static final JsonReader READER = new JsonReader(JsonLimits.ofBytes(16 << 10));
    private static final Set<String> SECRETS = Set.of("d", "k", "p", "q", "dp", "dq", "qi", "oth");
    private static final Set<String> OPERATIONS =
            Set.of("sign", "verify", "encrypt", "decrypt", "wrapKey", "unwrapKey", "deriveKey", "deriveBits");

    private Jwk() {}

    /**
     * Reads a public key.
     *
     * @throws MalformedInputException if the bytes are no such JWK, or one of another kind of key
     */
    public static PublicKey read(Bytes json) throws MalformedInputException {
        return read(READER.readObject(json));
    }

    /** Reads a public key from JSON that was read before, as {@link #read(Bytes)} does. */
    public static PublicKey read(JsonDocument document) throws MalformedInputException {
        JsonObject jwk = JsonObject.of(document);
        for (String name : jwk.names()) {
            if (SECRETS.contains(name)) {
                throw jwk.malformed(name, "a public key has no private member");
            }
        }
        return readPublic(jwk, "verify");
    }

    /**
     * Reads a private key and checks that the public members belong to it.
     *
     * @throws MalformedInputException if the bytes are no such JWK, or one of another kind of key
     */
    public static SigningKey readSigning(Bytes json) throws MalformedInputException {
        JsonObject jwk = READER.readObject(json);
        PublicKey publicKey = readPublic(jwk, "sign");
        byte[] secret = decode(jwk, "d").toByteArray();
        try {
            SigningKey key = SigningKey.read(publicKey.type(), secret);
            if (!key.publicKey().equals(publicKey)) {
                key.close();
                throw jwk.malformed("d", "private and public members are not of one key");
            }
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Whether the JWK is of a key type that this library does not support: undecided rather than malformed. */
    public static boolean isUnsupported(JsonDocument jwk) throws MalformedInputException {
        return typeOf(JsonObject.of(jwk)).isEmpty();
    }

    /** The JSON of a public key: only the members that the key consists of, in lexical order. */
    public static Bytes write(PublicKey key) {
        return JsonObject.ofStrings(members(key)).toJson();
    }

    /** The members of the JWK of a public key, in lexical order. */
    public static SortedMap<String, String> members(PublicKey key) {
        ImmutableSortedMap.Builder<String, String> members = ImmutableSortedMap.<String, String>naturalOrder()
                .put("crv", key.type().curve())
                .put("kty", key.type().keyFamily())
                .put("x", Base64Url.encode(key.x()));
        key.y().ifPresent(y -> members.put("y", Base64Url.encode(y)));
        return members.build();
    }

    /** The JSON of a private key, which the caller must keep secret. */
    public static Bytes writeSigning(SigningKey key, SecretAccess access) {
        byte[] secret = key.secretBytes(access);
        try {
            return JsonObject.ofStrings(members(key.publicKey())).toBuilder()
                    .put("d", Base64Url.encode(Bytes.of(secret)))
                    .toBytes();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The SHA-256 thumbprint of a key in base64url (RFC 7638). */
    public static String thumbprint(PublicKey key) {
        return Base64Url.encode(HashAlgorithm.SHA_256.digest(write(key)).value());
    }

    private static PublicKey readPublic(JsonObject jwk, String operation) throws MalformedInputException {
        KeyType type = typeOf(jwk).orElseThrow(() -> jwk.malformed("kty", "key type not supported"));
        checkPurpose(jwk, type, operation);
        Bytes x = decode(jwk, "x");
        Bytes encoded = x;
        if (type == KeyType.ED25519) {
            if (jwk.has("y")) {
                throw jwk.malformed("y", "an Ed25519 key has no y");
            }
        } else {
            Bytes y = decode(jwk, "y");
            int length = type.signatureLength() / 2;
            if (x.length() != length || y.length() != length) {
                throw jwk.malformed("x", "coordinates of " + length + " bytes expected");
            }
            encoded = Bytes.concat(Bytes.of(new byte[] {4}), x, y);
        }
        try {
            return PublicKey.read(type, encoded);
        } catch (MalformedInputException e) {
            throw e.within(jwk.location("x"));
        }
    }

    private static Optional<KeyType> typeOf(JsonObject jwk) throws MalformedInputException {
        String family = jwk.requireString("kty");
        Optional<String> curve = jwk.findString("crv");
        return Arrays.stream(KeyType.values())
                .filter(type -> type.keyFamily().equals(family)
                        && curve.filter(type.curve()::equals).isPresent())
                .findFirst();
    }

    private static void checkPurpose(JsonObject jwk, KeyType type, String operation) throws MalformedInputException {
        Set<String> algorithms = switch (type) {
            case ED25519 -> Set.of("EdDSA", "Ed25519");
            case P256 -> Set.of("ES256");
            case P384 -> Set.of("ES384");
        };
        Optional<String> algorithm = jwk.findString("alg");
        if (algorithm.isPresent() && !algorithms.contains(algorithm.get())) {
            throw jwk.malformed("alg", "does not fit " + type.curve());
        }
        Optional<String> use = jwk.findString("use");
        if (use.isPresent() && !use.get().equals("sig")) {
            throw jwk.malformed("use", "expected sig");
        }
        jwk.findString("kid");
        if (jwk.has("key_ops")) {
            List<String> operations = jwk.requireArray("key_ops").strings();
            boolean known = OPERATIONS.containsAll(operations)
                    && Set.of("sign", "verify").containsAll(operations);
            if (!known || !operations.contains(operation) || new HashSet<>(operations).size() != operations.size()) {
                throw jwk.malformed("key_ops", "expected " + operation + ", nothing twice, nothing but signatures");
            }
        }
    }

    private static Bytes decode(JsonObject jwk, String name) throws MalformedInputException {
        try {
            return Base64Url.decode(jwk.requireString(name));
        } catch (MalformedInputException e) {
            throw e.location().isEmpty() || !e.location().startsWith("/")
                    ? new MalformedInputException(jwk.location(name), e.reason(), e)
                    : e;
        }
    }
}
