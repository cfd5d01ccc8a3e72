package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No change of a sound token verifies, and nothing but the typed fault is thrown on the way. */
class TokenMutationTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private final TokenVerifier verifier =
            new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), new DidDocuments(List.of()));

    private static CompactJws token(KeyType type, String subject) {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        DidUrl name = DidKey.ofKey(key.publicKey());
        Bytes document = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("type", JsonArray.ofStrings(List.of("VerifiableCredential")))
                .put("issuer", name.did().text())
                .put(
                        "credentialSubject",
                        JsonObject.builder().put("id", subject).build())
                .toBytes();
        return new TokenIssuer(name, Signer.of(key)).issue(TokenKind.CREDENTIAL, document);
    }

    private boolean accepts(byte[] token) {
        try {
            return verifier.verify(CompactJws.read(Bytes.of(token)), AT).isAccepted();
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    private boolean accepts(String token) {
        return accepts(token.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void noByteCanBeChanged(KeyType type) {
        byte[] token = token(type, "urn:lot:1").toBytes().toByteArray();
        assertThat(accepts(token)).isTrue();
        int mask = type == KeyType.ED25519 ? 0xff : 0x25;
        for (int i = 0; i < token.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((mask >> bit & 1) == 1) {
                    token[i] ^= (byte) (1 << bit);
                    assertThat(accepts(token)).as("bit %d of byte %d", bit, i).isFalse();
                    token[i] ^= (byte) (1 << bit);
                }
            }
        }
        assertThat(accepts(token)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void noByteCanBeRemovedAddedOrDoubled(KeyType type) {
        String token = token(type, "urn:lot:1").text();
        int step = type == KeyType.ED25519 ? 1 : 5;
        for (int i = 0; i < token.length(); i += step) {
            assertThat(accepts(token.substring(0, i) + token.substring(i + 1))).isFalse();
            assertThat(accepts(token.substring(0, i))).isFalse();
            assertThat(accepts(token.substring(i + 1))).isFalse();
            for (String added : new String[] {"A", ".", "=", " ", "\n", "\u0000", "~", token.substring(i, i + 1)}) {
                assertThat(accepts(token.substring(0, i) + added + token.substring(i)))
                        .isFalse();
            }
        }
        for (String added : new String[] {"A", "AAAA", ".", "=", "==", " ", "\r\n", "~", ".AAAA", "\uFEFF"}) {
            assertThat(accepts(token + added)).isFalse();
            assertThat(accepts(added + token)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void noPartCanBeRemovedSwappedOrDoubled(KeyType type) {
        String[] own = token(type, "urn:lot:1").text().split("\\.", -1);
        String[] other = token(type, "urn:lot:2").text().split("\\.", -1);
        List<String> parts = List.of(own[0], own[1], own[2], other[0], other[1], other[2], "");
        int accepted = 0;
        for (String first : parts) {
            assertThat(accepts(first)).isFalse();
            for (String second : parts) {
                assertThat(accepts(first + "." + second)).isFalse();
                for (String third : parts) {
                    accepted += accepts(first + "." + second + "." + third) ? 1 : 0;
                    assertThat(accepts(first + "." + second + "." + third + "." + third))
                            .isFalse();
                }
            }
        }
        assertThat(accepted).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void noMemberOfTheHeaderCanBeChanged(KeyType type) throws MalformedInputException {
        CompactJws token = token(type, "urn:lot:1");
        String header = "{\"alg\":\"" + token.header().algorithm() + "\",\"typ\":\"vc+jwt\",\"cty\":\"vc\",\"kid\":\""
                + token.header().keyId().orElseThrow() + "\"}";
        String rest = token.text().substring(token.text().indexOf('.'));
        assertThat(accepts(Base64Url.encode(Bytes.ofUtf8(header)) + rest)).isTrue();
        for (String changed : List.of(
                header.replace("\"cty\":\"vc\",", ""),
                header.replace("vc+jwt", "application/vc+jwt"),
                header.replace("{", "{ "),
                header.replace("\"typ\"", "\"\\u0074yp\""),
                header.replace("}", ",\"x\":1}"),
                header.replaceFirst("\"alg\":\"[^\"]*\"", "\"alg\":\"none\""))) {
            assertThat(accepts(Base64Url.encode(Bytes.ofUtf8(changed)) + rest))
                    .as(changed)
                    .isFalse();
        }
    }
}
