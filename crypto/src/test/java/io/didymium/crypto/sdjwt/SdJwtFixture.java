package io.didymium.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One credential with hidden claims, its issuer, its holder and its verifier. */
abstract class SdJwtFixture {
    static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    static final BindingRequest REQUEST = new BindingRequest("did:web:customs.example", "n-7", AT);
    static final KeyBindingPolicy BINDING =
            new KeyBindingPolicy("did:web:customs.example", "n-7", Duration.ofMinutes(5), Duration.ofSeconds(30));

    final SigningKey issuerKey = key(KeyType.ED25519, 1);
    final SigningKey holderKey = key(KeyType.P256, 2);
    final DidUrl keyName = DidKey.ofKey(issuerKey.publicKey());
    final TokenIssuer issuer = new TokenIssuer(keyName, Signer.of(issuerKey));
    final Bytes credential = Bytes.ofUtf8("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
            + "\"type\":[\"VerifiableCredential\"],\"issuer\":\"" + keyName.did() + "\","
            + "\"validUntil\":\"2027-01-01T00:00:00Z\","
            + "\"credentialSubject\":{\"id\":\"urn:lot:7\",\"supplier\":{\"name\":\"A Mine\",\"country\":\"SE\"},"
            + "\"a/b~c\":1,\"assays\":[\"Nd 20.1\",\"Pr 6.2\",\"Dy 1.0\"]}}");
    final DisclosurePlan plan = DisclosurePlan.hiding(
            "/credentialSubject/supplier",
            "/credentialSubject/supplier/name",
            "/credentialSubject/a~1b~0c",
            "/credentialSubject/assays/0",
            "/credentialSubject/assays/2");

    SdJwt issue(DisclosurePlan disclosurePlan) {
        return HiddenClaims.hide(credential, disclosurePlan, random()).sign(issuer);
    }

    static HiddenClaims hide(String claims, String pointer) {
        return HiddenClaims.hide(Bytes.ofUtf8(claims), DisclosurePlan.hiding(pointer), random());
    }

    SdJwt issueBound() {
        return issue(plan.toBuilder().holder(holderKey.publicKey()).build());
    }

    SdJwt bound() throws MalformedInputException {
        return new SdJwtHolder(issueBound())
                .present(Set.of("/credentialSubject/assays/0"), REQUEST, Signer.of(holderKey));
    }

    static JsonObject subject(SdJwt shown) throws MalformedInputException {
        SdJwtVerification verification = verify(shown, SdJwtPolicy.plain());
        assertAccepted(verification);
        return verification.document().map(JsonObject::of).orElseThrow().requireObject("credentialSubject");
    }

    static SdJwtVerification verify(SdJwt sdJwt, SdJwtPolicy policy) {
        return verify(sdJwt, policy, AT);
    }

    static SdJwtVerification verify(SdJwt sdJwt, SdJwtPolicy policy, Instant at) {
        return SdJwtVerifier.ofCredentials(new DidDocuments(List.of()), policy).verify(sdJwt, at);
    }

    static void assertReason(SdJwtVerification verification, SdJwtReason reason) {
        assertThat(verification.refusals()).extracting(SdJwtRefusal::reason).containsExactly(reason);
        assertThat(verification.isAccepted()).isFalse();
    }

    static void assertAccepted(SdJwtVerification verification) {
        assertThat(verification.tokenRefusals()).isEmpty();
        assertThat(verification.refusals()).isEmpty();
        assertThat(verification.isAccepted()).isTrue();
    }

    static JsonObject read(Bytes json) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard()).readObject(json);
    }

    static SigningKey key(KeyType type, int seed) {
        byte[] secret = new byte[32];
        secret[31] = (byte) seed;
        try {
            return SigningKey.read(type, secret);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    static SecureRandom random() {
        return random(3);
    }

    /** A source that repeats itself. */
    static SecureRandom random(int seed) {
        Random numbers = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                numbers.nextBytes(bytes);
            }

            @Override
            public int nextInt(int bound) {
                return numbers.nextInt(bound);
            }
        };
    }
}
