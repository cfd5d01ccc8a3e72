package io.didymium.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.testing.SharedVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** SD-JWTs of RFC 9901, of the reference implementation and of the W3C, and the matrix of what must be refused. */
class SdJwtVectorTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final String EXAMPLE = "example+sd-jwt";

    @Test
    void judgesTheMatrixAsTheStandardDoes() throws Exception {
        JsonObject matrix = SharedVectors.object("sd-jwt/derived_negative.json");
        PublicKey issuer = Jwk.read(matrix.requireObject("issuer_jwk"));
        int refused = 0;
        for (JsonObject c : matrix.requireArray("cases").objects()) {
            Optional<SdJwtVerification> verification = verify(c, issuer);
            boolean accepted =
                    verification.filter(SdJwtVerification::isAccepted).isPresent();
            // Of the hash functions beyond SHA-256 we support the two longer ones of its family.
            boolean expected = !c.requireString("result").equals("invalid");
            assertThat(accepted).as(c.requireString("id")).isEqualTo(expected);
            refused += accepted ? 0 : 1;
            if (c.has("processed")) {
                assertThat(verification.orElseThrow().document()).contains(c.requireObject("processed"));
            }
        }
        assertThat(refused).isEqualTo(36);
    }

    private static Optional<SdJwtVerification> verify(JsonObject c, PublicKey issuer) throws MalformedInputException {
        SdJwtPolicy policy = SdJwtPolicy.plain();
        Instant at = AT;
        if (c.findBoolean("require_key_binding").orElse(false)) {
            policy = policy.toBuilder()
                    .keyBinding(new KeyBindingPolicy(
                            c.requireString("aud"), c.requireString("nonce"), Duration.ofMinutes(5), Duration.ZERO))
                    .build();
            at = Instant.ofEpochSecond(c.requireInteger("now"));
        }
        try {
            SdJwt sdJwt = SdJwt.parse(c.requireString("sd_jwt"));
            return Optional.of(
                    SdJwtVerifier.ofIssuer(issuer, "vc+sd-jwt", policy).verify(sdJwt, at));
        } catch (MalformedInputException refused) {
            return Optional.empty();
        }
    }

    @Test
    void verifiesTheTokensPrintedInTheStandard() throws Exception {
        JsonObject section = SharedVectors.object("sd-jwt/rfc9901/section5.json");
        PublicKey issuer = issuer("issuer");
        SdJwt issued = SdJwt.parse(section.requireString("issuance"));
        assertAccepted(
                SdJwtVerifier.ofIssuer(issuer, EXAMPLE, SdJwtPolicy.plain()).verify(issued, AT));
        assertThat(new SdJwtHolder(issued).hidden()).hasSize(10).contains("/nationalities/1", "/birthdate");

        SdJwt presented = SdJwt.parse(section.requireString("presentation_kb"));
        Instant at = Instant.ofEpochSecond(section.requireInteger("kb_iat") + 1);
        KeyBindingPolicy binding = new KeyBindingPolicy(
                section.requireString("aud"), section.requireString("nonce"), Duration.ofMinutes(1), Duration.ZERO);
        SdJwtVerification verification = SdJwtVerifier.ofIssuer(
                        issuer,
                        EXAMPLE,
                        SdJwtPolicy.builder().keyBinding(binding).build())
                .verify(presented, at);
        assertAccepted(verification);
        assertThat(verification.document()).contains(section.requireObject("processed"));
        assertThat(presented.text()).isEqualTo(section.requireString("presentation_kb"));

        SdJwt flattened = SdJwt.parse(compact(section.requireObject("flattened_issuance")));
        assertAccepted(
                SdJwtVerifier.ofIssuer(issuer, EXAMPLE, SdJwtPolicy.plain()).verify(flattened, AT));
    }

    @Test
    void agreesWithTheReferenceImplementation() throws Exception {
        PublicKey issuer = issuer("issuer");
        List<JsonObject> cases = new ArrayList<>(SharedVectors.objects("sd-jwt/rfc9901_examples_generated.json"));
        cases.addAll(SharedVectors.objects("sd-jwt/reference_testcases.json"));
        int agreed = 0;
        for (JsonObject c : cases) {
            String name = c.requireString("name");
            if (name.equals("header_mod")) {
                // Its kid is a number, which RFC 7515 section 4.1.4 does not allow.
                assertThatThrownBy(() -> SdJwt.parse(compact(c.require("sd_jwt_presentation"))))
                        .isInstanceOf(MalformedInputException.class);
                continue;
            }
            checkIssuance(name, c, issuer);
            checkPresentation(name, c, issuer);
            agreed++;
        }
        assertThat(agreed).isEqualTo(14);
    }

    private static void checkIssuance(String name, JsonObject c, PublicKey issuer) throws MalformedInputException {
        SdJwt issued = SdJwt.parse(compact(c.require("sd_jwt_issuance")));
        SdJwtVerification verification =
                SdJwtVerifier.ofIssuer(issuer, EXAMPLE, SdJwtPolicy.plain()).verify(issued, AT);
        assertThat(verification.isAccepted())
                .as("%s %s %s", name, verification.refusals(), verification.tokenRefusals())
                .isTrue();
        JsonObject claims = c.requireObject("user_claims");
        for (String claim : claims.names()) {
            assertThat(verification.document().map(JsonObject::of).orElseThrow().find(claim))
                    .as(name)
                    .isEqualTo(claims.find(claim));
        }
    }

    private static void checkPresentation(String name, JsonObject c, PublicKey issuer) throws MalformedInputException {
        SdJwt presented = SdJwt.parse(compact(c.require("sd_jwt_presentation")));
        Optional<JsonObject> bound = c.findObject("kb_jwt_payload");
        SdJwtPolicy policy = SdJwtPolicy.plain();
        Instant at = AT;
        if (bound.isPresent()) {
            policy = policy.toBuilder()
                    .keyBinding(new KeyBindingPolicy(
                            bound.get().requireString("aud"),
                            bound.get().requireString("nonce"),
                            Duration.ZERO,
                            Duration.ZERO))
                    .build();
            at = Instant.ofEpochSecond(bound.get().requireInteger("iat"));
        }
        SdJwtVerification verification =
                SdJwtVerifier.ofIssuer(issuer, EXAMPLE, policy).verify(presented, at);
        assertAccepted(verification);
        assertThat(verification.document()).as(name).contains(c.requireObject("verified_contents"));
    }

    /** The tokens in the W3C's Recommendation hide {@code type}, against its own advice: right signatures, refused here. */
    @Test
    void refusesTheExamplesOfTheW3cForWhatTheyHide() throws Exception {
        JsonObject file = SharedVectors.object("vc-jwt/w3c-tr-examples/vcdm-2.0-REC-2025.json");
        PublicKey issuer = Jwk.read(file.requireObject("jwk"));
        int refused = 0;
        for (JsonObject c : file.requireArray("cases").objects()) {
            if (c.requireString("kind").equals("sd-jwt")) {
                SdJwt sdJwt = SdJwt.parse(c.requireString("token"));
                assertThat(sdJwt.token().isSignedBy(issuer)).isTrue();
                assertThatThrownBy(() -> new SdJwtHolder(sdJwt))
                        .isInstanceOf(MalformedInputException.class)
                        .hasMessageContaining(SdJwtReason.CLAIM_MUST_NOT_BE_HIDDEN.code());
                refused++;
            }
        }
        assertThat(refused).isEqualTo(9);
    }

    /** A credential of the IETF's own kind is a right SD-JWT, but not the W3C's. */
    @Test
    void tellsTheCredentialOfTheIetfFromThatOfTheW3c() throws Exception {
        SdJwt ietf = SdJwt.parse(SharedVectors.text("sd-jwt/sd-jwt-vc-draft17/issuance-sd-jwt-vc.txt")
                .strip());
        PublicKey issuer = issuer("issuer");
        assertAccepted(
                SdJwtVerifier.ofIssuer(issuer, "dc+sd-jwt", SdJwtPolicy.plain()).verify(ietf, AT));
        assertThat(SdJwtVerifier.ofIssuer(issuer, "vc+sd-jwt", SdJwtPolicy.plain())
                        .verify(ietf, AT)
                        .isAccepted())
                .isFalse();
    }

    @Test
    void holderPresentsWhatTheReferenceImplementationDoes() throws Exception {
        for (JsonObject c : SharedVectors.objects("sd-jwt/reference_testcases.json")) {
            if (c.requireString("name").equals("recursions")) {
                SdJwtHolder holder = new SdJwtHolder(SdJwt.parse(c.requireString("sd_jwt_issuance")));
                SdJwt theirs = SdJwt.parse(c.requireString("sd_jwt_presentation"));
                SdJwt ours = holder.present(Set.of(
                        "/foo/1",
                        "/bar/green",
                        "/qux/0/1",
                        "/baz/0/1",
                        "/baz/1/0",
                        "/baz/1/1",
                        "/animals/snake/age",
                        "/animals/bird/age"));
                assertThat(new TreeSet<>(texts(ours))).isEqualTo(new TreeSet<>(texts(theirs)));
            }
        }
    }

    private static List<String> texts(SdJwt sdJwt) {
        return sdJwt.disclosures().stream().map(Disclosure::text).toList();
    }

    private static PublicKey issuer(String name) throws MalformedInputException {
        JsonObject key = SharedVectors.object("sd-jwt/rfc9901/keys.json").requireObject(name);
        return Jwk.read(key.toBuilder().remove("d").build());
    }

    /** The compact form; the JSON forms are rewritten into it, since we read that one alone. */
    private static String compact(JsonValue sdJwt) throws MalformedInputException {
        if (sdJwt instanceof JsonString text) {
            return text.value();
        }
        JsonObject json = (JsonObject) sdJwt;
        JsonObject header = json.requireObject("header");
        String token = json.requireString("protected") + "." + json.requireString("payload") + "."
                + json.requireString("signature");
        List<String> disclosures = header.requireArray("disclosures").strings();
        return token + "~" + String.join("~", disclosures) + "~"
                + header.findString("kb_jwt").orElse("");
    }

    private static void assertAccepted(SdJwtVerification verification) {
        assertThat(verification.tokenRefusals()).isEmpty();
        assertThat(verification.refusals()).isEmpty();
        assertThat(verification.isAccepted()).isTrue();
    }
}
