package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A stranger signs in the name of a registered did:key or did:jwk, with a DID document that lists his own key. */
class SelfCertifyingDidAttackTest {
    private static final Signer OWN = Issuers.signer("the operator's key");
    private static final Signer STRANGER = Issuers.signer("the stranger's key");
    private static final PartyId KEY =
            new PartyId(DidKey.ofKey(OWN.publicKey()).did().text());
    private static final PartyId JWK =
            new PartyId(DidKey.ofJwk(OWN.publicKey()).did().text());

    @Test
    void theOperatorsOwnPassportsAreAccepted() {
        for (PartyId operator : new PartyId[] {KEY, JWK}) {
            VerificationReport report = OneSite.verify(OneSite.bundle(operator, IssuerIdentity.of(operator, OWN)));

            assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void aDocumentThatRestatesTheKeyIsAccepted() {
        IssuerIdentity own = IssuerIdentity.of(KEY, OWN);
        PassportBundle bundle = OneSite.bundle(KEY, own).toBuilder()
                .didDocument(KEY.value(), own.didDocument())
                .build();

        assertThat(OneSite.verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aForgedDocumentGivesNoKey() {
        for (PartyId operator : new PartyId[] {KEY, JWK}) {
            IssuerIdentity forged = forged(operator);
            PassportBundle bundle = OneSite.bundle(operator, forged).toBuilder()
                    .receivedDidDocument(operator.value(), forged.didDocument())
                    .build();

            VerificationReport report = OneSite.verify(bundle);

            assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.DID_DOCUMENT_CONTRADICTED);
        }
    }

    @Test
    void aForgedDocumentIsReportedEvenBesideAnHonestBundle() {
        PassportBundle bundle = OneSite.bundle(KEY, IssuerIdentity.of(KEY, OWN)).toBuilder()
                .receivedDidDocument(KEY.value(), forged(KEY).didDocument())
                .build();

        assertThat(OneSite.verify(bundle).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void theBuilderRefusesADocumentThatContradictsItsDid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder()
                        .didDocument(KEY.value(), forged(KEY).didDocument()))
                .withMessageContaining("carries its own key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassportBundle.builder().didDocument(KEY.value(), Bytes.ofUtf8("{}")));
    }

    @Test
    void anAnchorCannotPinAnotherKeyToADidThatCarriesItsOwn() {
        DidUrl name = DidKey.ofKey(OWN.publicKey());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchor(name, STRANGER))
                .withMessageContaining("carries its own key");
        assertThatIllegalArgumentException().isThrownBy(() -> anchor(new DidUrl(name.did(), "another-name"), STRANGER));
        assertThat(anchor(name, OWN).keys()).hasSize(1);
    }

    private static TrustAnchor anchor(DidUrl name, Signer signer) {
        return TrustAnchor.builder(name.did(), "Operator", Instant.parse("2020-01-01T00:00:00Z"))
                .roles(TrustRole.OPERATOR)
                .keys(new PinnedKey(name, signer.publicKey()))
                .build();
    }

    /** The operator's DID and key name, the stranger's key. */
    private static IssuerIdentity forged(PartyId operator) {
        IssuerIdentity own = IssuerIdentity.of(operator, OWN);
        String document = new String(own.didDocument().toByteArray(), StandardCharsets.UTF_8);
        String x = io.didymium.crypto.key.Jwk.members(OWN.publicKey()).get("x");
        String other = io.didymium.crypto.key.Jwk.members(STRANGER.publicKey()).get("x");
        return new IssuerIdentity(own.did(), own.keyId(), STRANGER, Bytes.ofUtf8(document.replace(x, other)));
    }
}
