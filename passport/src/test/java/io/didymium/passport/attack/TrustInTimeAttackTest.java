package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody signs with a key that the trust list pinned for a time that is over. */
class TrustInTimeAttackTest {
    private static final PartyId OPERATOR = new PartyId("did:web:smelter.example");
    private static final Signer OLD = Issuers.signer("the key before");
    private static final Signer NEW = Issuers.signer("the key now");
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theRegistersNewerDocumentWinsOverAPinThatHasExpired() {
        PassportBundle bundle = OneSite.bundle(OPERATOR, IssuerIdentity.of(OPERATOR, NEW));

        VerificationReport report = OneSite.verify(bundle, pinned(END));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aKeyWhosePinHasExpiredSignsNothing() {
        IssuerIdentity now = IssuerIdentity.of(OPERATOR, NEW);
        PassportBundle bundle =
                OneSite.bundle(OPERATOR, new IssuerIdentity(now.did(), now.keyId(), OLD, now.didDocument()));

        VerificationReport report = OneSite.verify(bundle, pinned(END));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.SIGNATURE_MISMATCH);
    }

    @Test
    void anExpiredPinWithoutADocumentLeavesTheKeyUnknown() {
        PassportBundle bundle = OneSite.bundle(OPERATOR, IssuerIdentity.of(OPERATOR, OLD));
        PassportBundle without = new io.didymium.passport.testing.Forgery(bundle)
                .removeDidDocument(OPERATOR)
                .bundle();

        VerificationReport report = OneSite.verify(without, pinned(END));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.KEY_UNKNOWN);
    }

    @Test
    void aPinThatIsValidWinsOverTheBundle() {
        PassportBundle bundle = OneSite.bundle(OPERATOR, IssuerIdentity.of(OPERATOR, NEW));

        assertThat(OneSite.verify(bundle, pinned(null)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void aPinThatIsNotYetValidGivesNoKey() {
        IssuerIdentity now = IssuerIdentity.of(OPERATOR, NEW);
        List<TrustAnchor> anchors = new ArrayList<>(OneSite.trust().anchors());
        anchors.add(anchor(OneSite.AT.plusSeconds(1)).build());
        PassportBundle bundle =
                OneSite.bundle(OPERATOR, new IssuerIdentity(now.did(), now.keyId(), OLD, now.didDocument()));

        assertThat(OneSite.verify(bundle, new TrustList(anchors)).verdict()).isEqualTo(Verdict.REJECTED);
    }

    /** Trust in the register, and in the operator's old key until a time. */
    private static TrustList pinned(@org.jspecify.annotations.Nullable Instant until) {
        List<TrustAnchor> anchors = new ArrayList<>(OneSite.trust().anchors());
        anchors.add(anchor(BEGIN).validUntil(until).build());
        return new TrustList(anchors);
    }

    private static TrustAnchor.Builder anchor(Instant from) {
        IssuerIdentity old = IssuerIdentity.of(OPERATOR, OLD);
        return TrustAnchor.builder(old.did(), "Smelter AS", from)
                .roles(TrustRole.OPERATOR)
                .keys(new PinnedKey(old.keyId(), OLD.publicKey()));
    }
}
