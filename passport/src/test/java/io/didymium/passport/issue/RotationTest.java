package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.AT;
import static io.didymium.passport.testing.TwoCompanies.SELLER;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.verify.ChainVerifier;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller gets a new key, and its old one is lost. */
class RotationTest {
    private static final IssuerIdentity FIRST = Issuers.identity(SELLER);
    private static final IssuerIdentity SECOND = FIRST.rotated(Issuers.signer("the second key"));
    private static final Instant STOLEN = Instant.parse("2026-04-25T00:00:00Z");
    private static final LocalDate ENTERED = LocalDate.parse("2026-04-10");

    private TwoCompanies companies;

    @BeforeEach
    void play() throws Exception {
        companies = new TwoCompanies().play();
    }

    private static Set<String> keys(PassportBundle bundle) throws Exception {
        Set<String> keys = new TreeSet<>();
        for (SignedCredential credential : bundle.credentials()) {
            if (Forgery.issuer(credential).equals(SELLER)) {
                keys.add(CompactJws.parse(credential.issuerToken())
                        .header()
                        .keyId()
                        .orElseThrow());
            }
        }
        return keys;
    }

    @Test
    void theOldSignaturesAndTheNewOnesAreAccepted() throws Exception {
        Office seller = companies.sellerWith(SECOND, ENTERED);
        seller.correct(purchased(seller.draft(), "1180.5").add(shipment("1180.5")), "misread", trust(), status(5))
                .orThrow();

        PassportBundle delivered = seller.deliver(SHIPMENT);
        VerificationReport report = verify(delivered);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(keys(delivered)).containsExactly(SELLER + "#key-1", SELLER + "#key-2");
        receive(companies.smelter, delivered);
    }

    /** Without the register's word the new key is nobody's: what it signs is not kept. */
    @Test
    void aKeyThatTheRegisterDoesNotKnowSignsNothing() throws Exception {
        Office seller = companies.sellerWith(FIRST, ENTERED);
        Office other = Office.open(seller.party(), SECOND, new MemoryStore(), new SecureRandom(new byte[] {8}));
        receive(other, seller.holdings());

        IssueReport report = other.correct(
                purchased(other.draft(), "1180.5").add(shipment("1180.5")), "misread", trust(), status(5));

        assertThat(report.issued()).isEmpty();
        assertThat(report.faults()).extracting(Finding::code).containsOnly(PassportFinding.KEY_NOT_AUTHORISED);
    }

    /** The old key was stolen: what it signed counts as far as receipts show it to be older. */
    @Test
    void signaturesOfAStolenKeyCountAsFarAsReceiptsShowTheirTime() throws Exception {
        Office seller = companies.sellerWith(SECOND, ENTERED);
        PassportBundle before = seller.deliver(SHIPMENT);
        IssuerIdentity revoked = SECOND.revoking(FIRST.keyId(), STOLEN);
        Office after = companies.sellerWith(revoked, LocalDate.parse("2026-04-11"));
        PassportBundle lists = after.refreshStatus(status(6));

        PassportBundle unlogged = with(before, after, lists, STOLEN.plusSeconds(1), false);
        PassportBundle logged = with(before, after, lists, STOLEN.minusSeconds(1), true);
        PassportBundle late = with(before, after, lists, STOLEN.plusSeconds(1), true);

        assertThat(verdict(logged)).isEqualTo(Verdict.ACCEPTED);
        assertThat(verdict(unlogged)).isEqualTo(Verdict.REJECTED);
        assertThat(verdict(late)).isEqualTo(Verdict.REJECTED);
    }

    /** What was delivered, with what holds afterwards: the new document, its entry, and lists signed by the new key. */
    private static PassportBundle with(
            PassportBundle before, Office after, PassportBundle lists, Instant seen, boolean receipts) {
        PassportBundleBuilder bundle = PassportBundle.builder();
        before.credentials().forEach(bundle::credential);
        after.holdings().credentials().stream()
                .filter(one -> Forgery.id(one).startsWith("urn:didymium:dia"))
                .filter(one -> before.credential(one.digest()).isEmpty())
                .forEach(bundle::credential);
        before.statusLists().stream()
                .filter(list -> !Forgery.id(list).contains("seller"))
                .forEach(bundle::statusList);
        lists.statusLists().forEach(bundle::statusList);
        before.didDocuments().forEach((did, document) -> {
            if (!did.equals(SELLER.value())) {
                bundle.didDocument(did, document);
            }
        });
        lists.didDocuments().forEach(bundle::didDocument);
        before.roots().forEach(bundle::root);
        if (receipts) {
            before.credentials().stream()
                    .filter(one -> Forgery.issuer(one).equals(SELLER))
                    .forEach(one -> bundle.receipt(Logs.receipt(one, seen, seen)));
        }
        return bundle.build();
    }

    private static Verdict verdict(PassportBundle bundle) {
        return new ChainVerifier(trust().withLogs(List.of(Logs.trusted(2))))
                .verify(bundle, AT)
                .verdict();
    }

    @Test
    void aKeyThatIsTheDidCannotRotate() {
        Signer key = Issuers.signer("a key");
        IssuerIdentity self = IssuerIdentity.of(
                new PartyId(DidKey.ofKey(key.publicKey()).did().text()), key);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> self.rotated(Issuers.signer("another")))
                .withMessageContaining("is the key itself and cannot rotate its key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> self.revoking(self.keyId(), STOLEN))
                .withMessageContaining("is the key itself");
    }

    @Test
    void theKeyThatSignsIsNotRevoked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.revoking(FIRST.keyId(), STOLEN))
                .withMessageContaining("rotate first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SECOND.revoking(new DidUrl(SECOND.did(), "key-9"), STOLEN))
                .withMessageContaining("no key of did:web:seller.example");
        assertThat(SECOND.rotated(Issuers.signer("third")).keyId().text()).isEqualTo(SELLER + "#key-3");
    }
}
