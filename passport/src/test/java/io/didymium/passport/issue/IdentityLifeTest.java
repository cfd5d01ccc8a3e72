package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.REGISTER;
import static io.didymium.passport.testing.TwoCompanies.SELLER;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.SMELTER;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static io.didymium.passport.testing.TwoCompanies.withLists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.plan.CredentialIds;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a register says of the identities that it gave. */
class IdentityLifeTest {
    private static final String IDENTITY = CredentialIds.ofIdentity(REGISTER, SELLER);

    private TwoCompanies companies;

    @BeforeEach
    void play() throws Exception {
        companies = new TwoCompanies().play();
    }

    private static List<FindingCode> ofIdentity(VerificationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.location().subject().equals(IDENTITY))
                .map(finding -> finding.code())
                .toList();
    }

    @Test
    void aRevokedIdentityRejectsWhatItsHolderSigned() throws Exception {
        assertThat(verify(companies.smelter.deliver(GRADED)).verdict()).isEqualTo(Verdict.ACCEPTED);

        receive(companies.smelter, companies.register.revoke(SELLER, "struck off", status(5)));

        VerificationReport report = verify(companies.smelter.deliver(GRADED));
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(ofIdentity(report)).contains(PassportFinding.REVOKED);
    }

    /** The identity of the other company, of the same register and in the same list, remains. */
    @Test
    void onlyTheIdentitiesOfThatPartyAreRevoked() throws Exception {
        PassportBundle lists = companies.register.revoke(SMELTER, "struck off", status(5));

        VerificationReport seller = verify(withLists(companies.seller.deliver(SHIPMENT), lists));
        VerificationReport smelter = verify(withLists(companies.smelter.deliver(GRADED), lists));

        assertThat(seller.verdict()).as(seller.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(smelter.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(ofIdentity(smelter)).doesNotContain(PassportFinding.REVOKED);
    }

    /** The seller would rather keep its identity, or have that of its customer revoked. */
    @Test
    void onlyTheRegisterRevokesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.seller.revoke(SELLER, "none", status(5)))
                .withMessageContaining("issued nothing about " + SELLER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.seller.revoke(SMELTER, "none", status(5)))
                .withMessageContaining("issued nothing about " + SMELTER);
    }

    /** An id names a thing together with what kind of thing it is. */
    @Test
    void aBatchWithTheIdOfAPartyIsNoIdentity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> companies.register.revoke(new BatchId(SELLER.value()), "none", status(5)))
                .withMessageContaining("issued nothing about");
    }

    @Test
    void aSuspendedIdentityLeavesUndecidedUntilItIsResumed() throws Exception {
        PassportBundle delivery = companies.smelter.deliver(GRADED);

        VerificationReport suspended =
                verify(withLists(delivery, companies.register.suspend(SELLER, "inquiry", status(5))));
        VerificationReport resumed =
                verify(withLists(delivery, companies.register.resume(SELLER, "settled", status(6))));

        assertThat(suspended.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(ofIdentity(suspended)).contains(LifeFinding.SUSPENDED);
        assertThat(resumed.verdict()).as(resumed.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aWithdrawnIdentityIsNoLongerAccepted() throws Exception {
        PassportBundle delivery = companies.smelter.deliver(GRADED);

        VerificationReport report =
                verify(withLists(delivery, companies.register.withdraw(SELLER, "a mix-up", status(5))));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(ofIdentity(report)).contains(LifeFinding.WITHDRAWN);
    }

    @Test
    void anIdentityIsDelivered() {
        PassportBundle delivered = companies.register.deliver(SELLER);

        assertThat(delivered.credentials()).extracting(Forgery::id).containsExactly(IDENTITY);
        assertThat(delivered.statusLists()).isNotEmpty();
    }
}
