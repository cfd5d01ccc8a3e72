package io.didymium.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.jws.PresentationPolicy;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Presentations with hidden claims, {@code vp+sd-jwt}, are bound to one verifier like others. */
class SelectivePresentationTest extends SdJwtFixture {
    private static final PresentationPolicy EXPECTED =
            new PresentationPolicy("https://customs.example", "n-7", Duration.ofMinutes(5));

    private final SdJwtVerifier verifier =
            SdJwtVerifier.ofPresentations(new DidDocuments(List.of()), EXPECTED, SdJwtPolicy.plain());

    private SdJwt presentation(String audience, String holder) {
        return hide("""
                        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"],"holder":"%s",
                         "aud":"%s","nonce":"n-7","iat":%d,"purpose":"import"}""".formatted(holder, audience, AT.getEpochSecond() - 60), "/purpose")
                .signPresentation(issuer);
    }

    private SdJwt presentation() {
        return presentation("https://customs.example", keyName.did().text());
    }

    @Test
    void theHolderShowsOrHidesAClaim() throws MalformedInputException {
        SdJwt hidden = new SdJwtHolder(presentation()).present(Set.of());

        assertThat(JsonObject.of(verifier.verify(presentation(), AT).document().orElseThrow())
                        .requireString("purpose"))
                .isEqualTo("import");
        assertThat(verifier.verify(presentation(), AT).isAccepted()).isTrue();
        assertThat(verifier.verify(hidden, AT).isAccepted()).isTrue();
        assertThat(verifier.verify(hidden, AT).document().orElseThrow().toString())
                .doesNotContain("purpose");
    }

    @Test
    void whatIsMeantForAnotherVerifierOrOldIsRefused() {
        assertThat(reasons(verifier.verify(
                        presentation("https://other.example", keyName.did().text()), AT)))
                .containsExactly(RefusalReason.AUDIENCE_MISMATCH);
        assertThat(reasons(verifier.verify(presentation(), AT.plusSeconds(3600))))
                .containsExactly(RefusalReason.PRESENTATION_TOO_OLD);
    }

    @Test
    void aPresentationIsNoCredentialAndTheOtherWayRound() {
        SdJwtVerifier credentials = SdJwtVerifier.ofCredentials(new DidDocuments(List.of()), SdJwtPolicy.plain());

        assertThat(reasons(credentials.verify(presentation(), AT))).contains(RefusalReason.TYPE_MISMATCH);
        assertThat(reasons(verifier.verify(issue(plan), AT))).contains(RefusalReason.TYPE_MISMATCH);
    }

    @Test
    void onlyTheHolderSigns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> presentation("https://customs.example", "did:web:other.example"));
    }

    private static List<RefusalReason> reasons(SdJwtVerification verification) {
        return verification.tokenRefusals().stream().map(Refusal::reason).toList();
    }
}
