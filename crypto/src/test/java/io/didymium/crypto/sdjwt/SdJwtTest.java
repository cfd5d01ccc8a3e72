package io.didymium.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdJwtTest extends SdJwtFixture {
    @Test
    void hiddenClaimsAreNotInTheToken() throws Exception {
        SdJwt issued = issue(plan);
        String payload = issued.token().payload().toUtf8();
        assertThat(payload)
                .doesNotContain("A Mine", "SE", "a/b~c", "Nd 20.1", "Dy 1.0")
                .contains("Pr 6.2", "urn:lot:7");
        assertThat(issued.disclosures()).hasSize(5);
    }

    @Test
    void credentialWithEverythingDisclosedIsTheOneIssued() throws Exception {
        SdJwtVerification verification = verify(issue(plan.toBuilder().decoys(3).build()), SdJwtPolicy.plain());
        assertAccepted(verification);
        assertThat(verification.document().map(JsonDocument::toJson)).isPresent();
        assertThat(verification.signedWith().orElseThrow().id()).isEqualTo(keyName);
        assertThat(verification.document().orElseThrow()).isEqualTo(read(credential));
    }

    @Test
    void credentialWithNothingDisclosedLacksJustWhatIsHidden() throws Exception {
        SdJwt shown = new SdJwtHolder(issue(plan.toBuilder().decoys(2).build())).present(Set.of());
        SdJwtVerification verification = verify(shown, SdJwtPolicy.plain());
        assertAccepted(verification);
        JsonObject subject =
                verification.document().map(JsonObject::of).orElseThrow().requireObject("credentialSubject");
        assertThat(subject.names()).containsExactly("id", "assays");
        assertThat(subject.requireArray("assays").strings()).containsExactly("Pr 6.2");
    }

    @Test
    void saysWhereSomethingIsWithheldAndDecoysToo() throws Exception {
        SdJwt all = issue(plan);
        assertThat(verify(all, SdJwtPolicy.plain()).withheld()).isEmpty();
        assertThat(verify(new SdJwtHolder(all).present(Set.of()), SdJwtPolicy.plain())
                        .withheld())
                .containsExactly("/credentialSubject", "/credentialSubject/assays");
        assertThat(verify(new SdJwtHolder(all).present(Set.of("/credentialSubject/supplier")), SdJwtPolicy.plain())
                        .withheld())
                .containsExactly("/credentialSubject", "/credentialSubject/assays", "/credentialSubject/supplier");
        assertThat(verify(issue(plan.toBuilder().decoys(1).build()), SdJwtPolicy.plain())
                        .withheld())
                .contains("/credentialSubject");
    }

    @Test
    void disclosingAnInnerClaimDisclosesWhatItStandsIn() throws Exception {
        SdJwtHolder holder = new SdJwtHolder(issue(plan));
        assertThat(holder.hidden()).isEqualTo(plan.hidden());
        JsonObject inner = subject(holder.present(Set.of("/credentialSubject/supplier/name")));
        assertThat(inner.requireObject("supplier").requireString("name")).isEqualTo("A Mine");
        assertThat(inner.has("a/b~c")).isFalse();
        JsonObject outer = subject(holder.present(Set.of("/credentialSubject/supplier")));
        assertThat(outer.requireObject("supplier").names()).containsExactly("country");
        JsonObject element = subject(holder.present(Set.of("/credentialSubject/assays/2")));
        assertThat(element.requireArray("assays").strings()).containsExactly("Pr 6.2", "Dy 1.0");
        assertThatThrownBy(() -> holder.present(Set.of("/credentialSubject/id")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decoysHideHowMuchIsHidden() throws Exception {
        JsonObject payload =
                read(issue(plan.toBuilder().decoys(4).build()).token().payload());
        JsonObject subject = payload.requireObject("credentialSubject");
        List<String> digests = subject.requireArray("_sd").strings();
        assertThat(digests).hasSize(2 + 4).isSorted().allMatch(digest -> digest.length() == 43);
        assertThat(subject.requireArray("assays").size()).isEqualTo(3 + 4);
        assertThat(payload.has("_sd")).isFalse();
    }

    @Test
    void sameSourceOfSaltsGivesTheSameToken() throws Exception {
        assertThat(issue(plan)).isEqualTo(issue(plan));
        List<String> salts = issue(plan).disclosures().stream()
                .map(Disclosure::text)
                .distinct()
                .toList();
        assertThat(salts).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@context",
                "/@context/0",
                "/type",
                "/issuer",
                "/issuer/id",
                "/credentialStatus/statusListIndex",
                "/credentialSchema",
                "/validFrom",
                "/validUntil",
                "/relatedResource/0",
                "/iss",
                "/aud",
                "/exp",
                "/nbf",
                "/cnf",
                "/cnf/jwk",
                "/vct",
                "/status",
                "",
                "credentialSubject"
            })
    void refusesToHideWhatAVerifierMustSee(String pointer) {
        assertThatThrownBy(() -> DisclosurePlan.hiding(pointer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToHideWhatIsNotThere() {
        assertThatThrownBy(() -> issue(DisclosurePlan.hiding("/credentialSubject/mass")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/credentialSubject/mass");
        assertThatThrownBy(() -> HiddenClaims.hide(Bytes.ofUtf8("[]"), plan, random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hide("{\"a\":{\"_sd\":[]}}", "/a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hide("{\"a\":[{\"...\":\"x\"}]}", "/a")).isInstanceOf(IllegalArgumentException.class);
        Bytes named = Bytes.ofUtf8("{\"a\":1,\"cnf\":{}}");
        DisclosurePlan toHolder = DisclosurePlan.hiding("/a").toBuilder()
                .holder(holderKey.publicKey())
                .build();
        assertThatThrownBy(() -> HiddenClaims.hide(named, toHolder, random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.toBuilder().decoys(101).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAForgedDisclosureOfACriticalClaim() throws Exception {
        Disclosure hidden =
                Disclosure.ofMember("salt", "validUntil", read(credential).require("validUntil"));
        String digest = hidden.digest(HashAlgorithm.SHA_256);
        String claims =
                credential.toUtf8().replace("\"validUntil\":\"2027-01-01T00:00:00Z\"", "\"_sd\":[\"" + digest + "\"]");
        HiddenClaims wrong = new HiddenClaims(Bytes.ofUtf8(claims), List.of(hidden));
        assertReason(verify(wrong.sign(issuer), SdJwtPolicy.plain()), SdJwtReason.CLAIM_MUST_NOT_BE_HIDDEN);
        SdJwt withheld = new SdJwt(wrong.sign(issuer).token(), List.of(), Optional.empty());
        assertReason(
                verify(withheld, SdJwtPolicy.builder().required("validUntil").build()), SdJwtReason.CLAIM_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"credentialStatus\":{\"type\":\"x\",\"_sd\":[\"d\"]}",
                "\"relatedResource\":[{\"...\":\"d\"}]",
                "\"cnf\":{\"jwk\":{\"_sd\":[\"d\"]}}"
            })
    void refusesWhatIsHiddenWithinACriticalClaim(String claim) throws Exception {
        Bytes claims = Bytes.ofUtf8(credential.toUtf8().replace("{\"@context\"", "{" + claim + ",\"@context\""));
        SdJwt wrong = new HiddenClaims(claims, List.of()).sign(issuer);
        assertReason(verify(wrong, SdJwtPolicy.plain()), SdJwtReason.CLAIM_MUST_NOT_BE_HIDDEN);
    }

    @Test
    void refusesDisclosuresOfAnotherToken() throws Exception {
        SdJwt one = issue(plan);
        SdJwt other = HiddenClaims.hide(credential, plan, random(9)).sign(issuer);
        SdJwt mixed = new SdJwt(one.token(), other.disclosures(), Optional.empty());
        assertReason(verify(mixed, SdJwtPolicy.plain()), SdJwtReason.DISCLOSURE_UNREFERENCED);
    }

    @Test
    void refusesDisclosuresNestedWithoutEnd() throws Exception {
        Disclosure inner = Disclosure.ofMember("salt", "n", read(Bytes.ofUtf8("{}")));
        List<Disclosure> all = new ArrayList<>(List.of(inner));
        for (int i = 0; i < 5000; i++) {
            String value = "{\"_sd\":[\"" + inner.digest(HashAlgorithm.SHA_256) + "\"]}";
            inner = Disclosure.ofMember("salt", "n", read(Bytes.ofUtf8(value)));
            all.add(inner);
        }
        String digest = inner.digest(HashAlgorithm.SHA_256);
        String claims = credential.toUtf8().replace("\"urn:lot:7\"", "\"urn:lot:7\",\"_sd\":[\"" + digest + "\"]");
        SdJwt deep = new HiddenClaims(Bytes.ofUtf8(claims), all).sign(issuer);
        assertReason(verify(SdJwt.parse(deep.text()), SdJwtPolicy.plain()), SdJwtReason.TOO_DEEP);
    }

    @Test
    void credentialIsJudgedByItsClaimsAsAnyOther() throws Exception {
        SdJwt issued = issue(plan);
        SdJwtVerifier verifier = SdJwtVerifier.ofCredentials(new DidDocuments(List.of()), SdJwtPolicy.plain());
        SdJwtVerification late = verifier.verify(issued, Instant.parse("2027-01-02T00:00:00Z"));
        assertThat(late.tokenRefusals()).extracting("reason").containsExactly(RefusalReason.NO_LONGER_VALID);
        assertThat(late.isAccepted()).isFalse();
        Signer stranger = Signer.of(key(KeyType.ED25519, 5));
        JwsHeader header = JwsHeader.of(JwsAlgorithm.EDDSA, "vc+sd-jwt", "vc", keyName.text());
        SdJwt forged = HiddenClaims.hide(credential, plan, random()).sign(header, stranger);
        assertThat(verifier.verify(forged, AT).tokenRefusals())
                .extracting("reason")
                .containsExactly(RefusalReason.SIGNATURE_MISMATCH);
        assertThat(verifier.verify(forged, AT).document()).isEmpty();
        JwsHeader plain = JwsHeader.of(JwsAlgorithm.EDDSA, "vc+jwt", "vc", keyName.text());
        SdJwt otherType = HiddenClaims.hide(credential, plan, random()).sign(plain, Signer.of(issuerKey));
        assertThat(verifier.verify(otherType, AT).tokenRefusals())
                .extracting("reason")
                .containsExactly(RefusalReason.TYPE_MISMATCH);
    }
}
