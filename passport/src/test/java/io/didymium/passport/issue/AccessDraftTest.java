package io.didymium.passport.issue;

import static io.didymium.passport.testing.TwoCompanies.GRADED;
import static io.didymium.passport.testing.TwoCompanies.LOT;
import static io.didymium.passport.testing.TwoCompanies.SHIPMENT;
import static io.didymium.passport.testing.TwoCompanies.graded;
import static io.didymium.passport.testing.TwoCompanies.purchased;
import static io.didymium.passport.testing.TwoCompanies.receive;
import static io.didymium.passport.testing.TwoCompanies.shipment;
import static io.didymium.passport.testing.TwoCompanies.status;
import static io.didymium.passport.testing.TwoCompanies.trust;
import static io.didymium.passport.testing.TwoCompanies.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessClass;
import io.didymium.passport.disclose.AccessMember;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.AccessRule;
import io.didymium.passport.disclose.MemberKind;
import io.didymium.passport.disclose.View;
import io.didymium.passport.disclose.Views;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.TwoCompanies;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office states in what it issues who may see what of it, and the holders of what it delivered make views accordingly. */
class AccessDraftTest {
    private static final AccessMember ASSAY = new AccessMember(MemberKind.PASSPORT, "elementAssay");
    private static final AccessRule FOR_AUTHORITY = new AccessRule(ASSAY, AccessClass.of(AccessRole.AUTHORITY), false);

    private TwoCompanies companies;

    @BeforeEach
    void open() throws Exception {
        companies = new TwoCompanies();
    }

    /** What the smelter holds of a lot that was issued by a plan. */
    private PassportBundle delivered(AccessPlan plan) throws Exception {
        companies
                .seller
                .issue(purchased(companies.seller.draft().access(plan), "1200.5"), trust(), status(0))
                .orThrow();
        companies
                .seller
                .issue(companies.seller.draft().add(shipment("1200.5")), trust(), status(0))
                .orThrow();
        receive(companies.smelter, companies.seller.deliver(SHIPMENT));
        return companies.smelter.deliver(SHIPMENT);
    }

    private static List<AccessMember> withheld(View view, BatchId batch) {
        return view.withheld().stream()
                .filter(remark -> remark.credential().equals("urn:didymium:dpp:" + batch))
                .map(View.Remark::member)
                .toList();
    }

    @Test
    void byTheTableACustomerSeesTheAssay() throws Exception {
        PassportBundle bundle = delivered(AccessPlan.standard());
        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(withheld(customer, LOT)).isEmpty();
    }

    @Test
    void aRuleOfTheIssuerIsSignedAndHonoured() throws Exception {
        PassportBundle bundle = delivered(AccessPlan.standard().with(LOT, FOR_AUTHORITY));

        assertThat(verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(bundle.credentials())
                .filteredOn(one -> Forgery.id(one).equals("urn:didymium:dpp:" + LOT))
                .singleElement()
                .satisfies(one -> assertThat(Forgery.json(one).toString())
                        .contains("\"accessRule\":[{\"ruleMember\":\"elementAssay\",\"seenBy\":[\"authority\"],"));
        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);
        assertThat(withheld(customer, LOT)).contains(ASSAY);
        // The event of the purchase states the same contents, of which the rule says nothing.
        assertThat(customer.withheld())
                .anyMatch(remark -> remark.member().path().equals("outputBatch/*/elementAssay"));
        assertThat(verify(customer.bundle().orElseThrow()).results())
                .noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(Views.standard().view(bundle, AccessRole.AUTHORITY).bundle()).contains(bundle);
    }

    @Test
    void aRuleThatRefusesIsHonoured() throws Exception {
        PassportBundle bundle = delivered(
                AccessPlan.standard().with(LOT, new AccessRule(ASSAY, AccessClass.of(AccessRole.AUTHORITY), true)));

        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(customer.bundle()).isEmpty();
        assertThat(customer.refusals()).isNotEmpty();
    }

    /** What a customer grades anew has the contents of what it received: its own passport would give them away. */
    @Test
    void aRuleHoldsForWhatIsMadeOfTheBatch() throws Exception {
        delivered(AccessPlan.standard().with(LOT, FOR_AUTHORITY));
        companies
                .smelter
                .issue(graded(companies.smelter.draft().access(AccessPlan.standard()), "1200.5"), trust(), status(0))
                .orThrow();
        PassportBundle bundle = companies.smelter.deliver(GRADED);

        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(withheld(customer, LOT)).contains(ASSAY);
        assertThat(withheld(customer, GRADED)).contains(ASSAY);
        assertThat(customer.bundle().orElseThrow().credentials())
                .filteredOn(SignedCredential::isSdJwt)
                .extracting(SignedCredential::token)
                .isNotEmpty();
    }

    /** Who corrects a mass and does not think of the rule does not publish what it withheld. */
    @Test
    void aCorrectionKeepsWhatWasHiddenAndItsRule() throws Exception {
        delivered(AccessPlan.standard().with(LOT, FOR_AUTHORITY));
        companies.correct("misread", 5);
        PassportBundle bundle = companies.seller.deliver(SHIPMENT);

        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(verify(bundle).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(bundle.credentials())
                .filteredOn(one -> Forgery.id(one).equals("urn:didymium:dpp:" + LOT + "#v2"))
                .singleElement()
                .satisfies(one -> assertThat(Forgery.json(one).toString())
                        .contains("\"accessRule\":[{\"ruleMember\":\"elementAssay\",\"seenBy\":[\"authority\"],")
                        .doesNotContain("\"elementAssay\":{"));
        assertThat(customer.withheld())
                .filteredOn(remark -> remark.member().equals(ASSAY))
                .extracting(View.Remark::credential)
                .contains("urn:didymium:dpp:" + LOT, "urn:didymium:dpp:" + LOT + "#v2");
    }

    @Test
    void aCorrectionWithAPlanOfItsOwnMayLoosenARule() throws Exception {
        delivered(AccessPlan.standard().with(LOT, FOR_AUTHORITY));
        AccessRule loose = new AccessRule(ASSAY, AccessClass.of(AccessRole.CUSTOMER), false);
        companies
                .seller
                .correct(
                        purchased(
                                        companies
                                                .seller
                                                .draft()
                                                .access(AccessPlan.standard().with(LOT, loose)),
                                        "1180.5")
                                .add(shipment("1180.5")),
                        "misread",
                        trust(),
                        status(5))
                .orThrow();

        assertThat(companies.seller.deliver(SHIPMENT).credentials())
                .filteredOn(one -> Forgery.id(one).equals("urn:didymium:dpp:" + LOT + "#v2"))
                .singleElement()
                .satisfies(one -> assertThat(Forgery.json(one).toString())
                        .contains("\"seenBy\":[\"customer\"]")
                        .doesNotContain("\"authority\""));
    }

    @Test
    void aCorrectionOfWhatWasSignedOpenlyStaysOpen() throws Exception {
        companies.play().correct("misread", 5);

        assertThat(companies.seller.deliver(SHIPMENT).credentials()).noneMatch(SignedCredential::isSdJwt);
    }
}
