package io.didymium.crypto.did;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.testing.SharedVectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidVectorTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private static KeyLookup keyOf(Did did) {
        DidUrl name = new DidUrl(did, did.specificId());
        return new DidDocuments(List.of()).lookUp(name, VerificationRelationship.ASSERTION_METHOD, AT);
    }

    @Test
    void derivesEd25519KeysFromTheirSeeds() throws MalformedInputException {
        JsonObject cases = SharedVectors.object("did-key/ed25519-x25519.json");
        for (String text : cases.names()) {
            byte[] seed =
                    Bytes.ofHex(cases.requireObject(text).requireString("seed")).toByteArray();
            PublicKey key = SigningKey.read(KeyType.ED25519, seed).publicKey();
            assertThat(DidKey.ofKey(key).did().text()).isEqualTo(text);
            assertThat(keyOf(Did.parse(text)))
                    .isInstanceOfSatisfying(
                            KeyLookup.Found.class,
                            found -> assertThat(found.key()).isEqualTo(key));
        }
        assertThat(cases.size()).isEqualTo(3);
    }

    @Test
    void readsNistKeys() throws MalformedInputException {
        JsonObject cases = SharedVectors.object("did-key/nist-curves.json");
        int inUse = 0;
        for (String text : cases.names()) {
            JsonObject method = cases.requireObject(text).requireObject("verificationMethod");
            KeyLookup lookup = keyOf(Did.parse(text));
            if (!method.has("publicKeyJwk")) {
                assertThat(lookup).isInstanceOf(KeyLookup.Found.class);
                inUse++;
            } else if (Jwk.isUnsupported(method.requireObject("publicKeyJwk"))) {
                assertThat(((KeyLookup.Refused) lookup).reason()).isEqualTo(KeyRefusal.UNSUPPORTED_KEY);
            } else {
                PublicKey key = Jwk.read(method.requireObject("publicKeyJwk"));
                assertThat(((KeyLookup.Found) lookup).key()).isEqualTo(key);
                assertThat(DidKey.ofKey(key).did().text()).isEqualTo(text);
                SigningKey signing = Jwk.readSigning(JsonWriter.write(method.requireObject("privateKeyJwk")));
                assertThat(signing.publicKey()).isEqualTo(key);
                inUse++;
            }
        }
        assertThat(cases.size()).isEqualTo(4);
        assertThat(inUse).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"x25519, 4", "secp256k1, 6", "rsa, 2", "bls12381, 6"})
    void saysOfOtherKeysThatTheyAreNotInUse(String name, int expected) throws MalformedInputException {
        JsonArray cases = (JsonArray) SharedVectors.json("did-key/unsupported-" + name + ".json");
        for (String text : cases.strings()) {
            KeyLookup lookup = keyOf(Did.parse(text));
            assertThat(((KeyLookup.Refused) lookup).reason()).as(text).isEqualTo(KeyRefusal.UNSUPPORTED_KEY);
        }
        assertThat(cases.size()).isEqualTo(expected);
    }

    @Test
    void mapsDidWebToAddressesAsTheSpecificationDoes() throws MalformedInputException {
        List<String> blocks = ((JsonArray) SharedVectors.json("did-key/did-web-spec-examples.json")).strings();
        int mapped = 0;
        for (String block : blocks) {
            String[] parts = block.strip().split("\\s+->\\s+", -1);
            if (block.startsWith("did:web:") && parts.length == 2) {
                assertThat(DidWeb.url(Did.parse(parts[0].strip()))).isEqualTo(parts[1].strip());
                mapped++;
            }
        }
        assertThat(mapped).isEqualTo(3);
        assertThat(DidWeb.url(Did.parse("did:web:example.com:u:bob"))).isEqualTo("https://example.com/u/bob/did.json");
        List<JsonObject> documents = documents(blocks);
        assertThat(documents).hasSize(2);
        for (JsonObject document : documents) {
            DidDocument read = DidDocument.read(JsonWriter.write(document));
            assertThat(read.id().text()).isEqualTo("did:web:example.com");
        }
    }

    private static List<JsonObject> documents(List<String> blocks) throws MalformedInputException {
        List<JsonObject> documents = new ArrayList<>();
        for (String block : blocks) {
            if (block.startsWith("{")) {
                // One of the examples has a comma too many.
                JsonValue value = new io.didymium.crypto.internal.json.JsonReader(
                                io.didymium.crypto.internal.json.JsonLimits.standard())
                        .read(Bytes.ofUtf8(block.replace("},\n  ],", "}\n  ],")));
                documents.add((JsonObject) value);
            }
        }
        return documents;
    }

    @Test
    void hasNothingToDeriveInTheTextBlocksOfDidJwk() {
        JsonArray blocks = (JsonArray) SharedVectors.json("did-key/did-jwk-spec-examples.json");
        assertThat(blocks.size()).isEqualTo(7);
        assertThat(blocks.values())
                .allSatisfy(block ->
                        assertThat(((JsonString) block).value()).doesNotContainPattern("did:jwk:[A-Za-z0-9_-]{20,}"));
    }
}
