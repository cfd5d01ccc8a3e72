package io.didymium.crypto.jws;

import static io.didymium.crypto.jws.RefusalReason.AUDIENCE_MISMATCH;
import static io.didymium.crypto.jws.RefusalReason.NONCE_MISMATCH;
import static io.didymium.crypto.jws.RefusalReason.PRESENTATION_TOO_OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A presentation made for one verifier, once, is refused by every other, at any other time, and a second time. */
class PresentationReplayTest {
    private static final String VERIFIER = "https://verifier.example";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");
    private static final long SIGNED = AT.getEpochSecond() - 60;
    private static final PresentationPolicy POLICY = new PresentationPolicy(VERIFIER, NONCE, Duration.ofMinutes(5));

    private final Signer holder = Signer.of(SigningKey.generate(KeyType.ED25519, new SecureRandom()));
    private final DidUrl name = DidKey.ofKey(holder.publicKey());
    private final DidDocuments documents = new DidDocuments(List.of());
    private final TokenVerifier expecting = TokenVerifier.ofPresentations(documents, POLICY);

    @Test
    void acceptsAPresentationThatAnswers() {
        assertThat(reasons(expecting, answer())).isEmpty();
        assertThat(reasons(expecting, answer().put("iat", SIGNED - 240))).isEmpty();
        assertThat(reasons(expecting, answer().put("iat", "2026-04-30T23:59:00Z")))
                .isEmpty();
    }

    @Test
    void refusesOneForAnotherVerifier() {
        assertThat(reasons(expecting, answer().put("aud", "https://other.example")))
                .containsExactly(AUDIENCE_MISMATCH);
        assertThat(reasons(expecting, answer().put("aud", VERIFIER + "/"))).containsExactly(AUDIENCE_MISMATCH);
        assertThat(reasons(expecting, answer().remove("aud"))).containsExactly(AUDIENCE_MISMATCH);
        assertThat(reasons(
                        expecting,
                        answer().put("aud", JsonArray.ofStrings(List.of(VERIFIER, "https://other.example")))))
                .contains(AUDIENCE_MISMATCH);
    }

    @Test
    void refusesOneWithAnotherNonce() {
        assertThat(reasons(expecting, answer().put("nonce", "other"))).containsExactly(NONCE_MISMATCH);
        assertThat(reasons(expecting, answer().remove("nonce"))).containsExactly(NONCE_MISMATCH);
    }

    @Test
    void refusesOneThatIsOldOrOfNoTimeOrOfTheFuture() {
        assertThat(reasons(expecting, answer().put("iat", SIGNED - 241))).containsExactly(PRESENTATION_TOO_OLD);
        assertThat(reasons(expecting, answer().remove("iat"))).containsExactly(PRESENTATION_TOO_OLD);
        assertThat(reasons(expecting, answer().put("iat", -1))).contains(PRESENTATION_TOO_OLD);
        assertThat(reasons(expecting, answer().put("iat", AT.getEpochSecond() + 3600)))
                .isNotEmpty();
    }

    @Test
    void aVerifierWhoExpectsNothingRefusesWhatIsMeantForAnother() {
        TokenVerifier plain = new TokenVerifier(HeaderPolicy.strict(TokenKind.PRESENTATION), documents);

        assertThat(reasons(plain, answer())).containsExactly(AUDIENCE_MISMATCH, NONCE_MISMATCH);
        assertThat(reasons(plain, answer().remove("aud"))).containsExactly(NONCE_MISMATCH);
        assertThat(reasons(plain, answer().remove("aud").remove("nonce"))).isEmpty();
    }

    @Test
    void aPolicyExpectsSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PresentationPolicy("", NONCE, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new PresentationPolicy(VERIFIER, "", Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PresentationPolicy(VERIFIER, NONCE, Duration.ofSeconds(-1)));
    }

    private JsonObjectBuilder answer() {
        return JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("type", JsonArray.ofStrings(List.of("VerifiablePresentation")))
                .put("holder", name.did().text())
                .put("aud", VERIFIER)
                .put("nonce", NONCE)
                .put("iat", SIGNED);
    }

    /** Signed as the holder wishes: what it claims is for the verifier to judge. */
    private List<RefusalReason> reasons(TokenVerifier verifier, JsonObjectBuilder presentation) {
        JwsHeader header = JwsHeader.of(
                JwsAlgorithm.of(holder.publicKey().type()),
                TokenKind.PRESENTATION.type(),
                TokenKind.PRESENTATION.contentType(),
                name.text());
        CompactJws token = CompactJws.sign(header, presentation.toBytes(), holder);
        return verifier.verify(token, AT).refusals().stream()
                .map(Refusal::reason)
                .toList();
    }
}
