package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Views of scenarios A and C, with inventories, footprints, books and evidence. */
class ViewScenariosTest {
    private static final PassportBundle PHOSPHATE = bundle(Footprints.phosphate("value", "value"), Phosphate.STATUS);
    private static final Dossier BOOKS =
            MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()));

    private static PassportBundle bundle(Dossier dossier, StatusTerms status) {
        return new PassportComposer(Issuers.identities(dossier), status)
                .hiding(AccessPlan.standard(), new Salts())
                .compose(dossier);
    }

    @Test
    void ofScenarioATheAuthorityComputesFootprintsAgainAndTheCustomerDoesNot() {
        VerificationReport whole = Phosphate.verify(PHOSPHATE);
        PassportBundle authority = view(PHOSPHATE, AccessRole.AUTHORITY);
        PassportBundle customer = view(PHOSPHATE, AccessRole.CUSTOMER);

        assertThat(Phosphate.verify(authority).verdict()).isEqualTo(whole.verdict());
        assertThat(authority).isEqualTo(PHOSPHATE);
        assertThat(Phosphate.verify(customer).verdict()).isNotEqualTo(Verdict.REJECTED);
        assertThat(json(authority)).contains("stepActivity", "pricePerKilogram", "elementAssay");
        assertThat(json(customer)).contains("elementAssay").doesNotContain("stepActivity", "pricePerKilogram");
    }

    @Test
    void ofScenarioANothingIsFalseAndNothingFollowsForAnyRole() throws MalformedInputException {
        for (String division : List.of("value", "mass", "substitution", "none")) {
            PassportBundle bundle = bundle(Footprints.phosphate(division, "value"), Phosphate.STATUS);
            assertViews(bundle, Phosphate::verify);
        }
    }

    @Test
    void ofScenarioCNothingIsFalseAndNothingFollowsForAnyRole() throws MalformedInputException {
        assertViews(bundle(Motors.dossier(), Sketched.STATUS), Sketched::verify);
        assertViews(bundle(Footprints.motors(), Phosphate.STATUS), Phosphate::verify);
        assertViews(bundle(BOOKS, MotorCustody.STATUS), MotorCustody::verify);
    }

    private static void assertViews(PassportBundle bundle, Function<PassportBundle, VerificationReport> verifier)
            throws MalformedInputException {
        for (AccessRole role : AccessRole.values()) {
            PassportBundle view = view(bundle, role);
            VerificationReport report = verifier.apply(view);
            assertThat(report.results()).as(role.id()).noneMatch(result -> result.outcome() == Outcome.FAILED);
            Reconstruction attempt = new Reconstruction(bundle, view);
            assertThat(attempt.contents()).as(role.id()).isEmpty();
            assertThat(attempt.read(6)).as(role.id()).isSubsetOf(attempt.openMasses());
            assertThat(attempt.showsDigests()).isFalse();
            assertThat(BundleReader.read(BundleWriter.write(view))).isEqualTo(view);
            assertThat(BundleWriter.write(view(bundle, role))).isEqualTo(BundleWriter.write(view));
        }
    }

    @Test
    void fixedSharesAreWithheldWithTheFootprintsFromWhichTheyFollow() {
        PassportBundle bundle = bundle(Footprints.phosphate("none", "value"), Phosphate.STATUS);

        View view = Views.standard().view(bundle, AccessRole.PUBLIC);

        assertThat(view.withheld())
                .filteredOn(remark -> remark.reason().contains("stepAllocation/fixedShare"))
                .isNotEmpty()
                .allMatch(remark -> remark.member().path().equals("performanceClaim"));
        assertThat(Views.standard().view(PHOSPHATE, AccessRole.PUBLIC).withheld())
                .noneMatch(remark -> remark.member().path().equals("performanceClaim"));
    }

    @Test
    void booksAndTheirJournalsStayWithThoseWhoMaySeeContents() {
        PassportBundle bundle = bundle(BOOKS, MotorCustody.STATUS);

        assertThat(json(view(bundle, AccessRole.CUSTOMER))).contains("custodyPeriod");
        assertThat(json(view(bundle, AccessRole.PUBLIC))).doesNotContain("custodyPeriod", "custodyDeclaration");
        assertThat(view(bundle, AccessRole.AUTHORITY).documents()).isEqualTo(bundle.documents());
        assertThat(bundle.documents()).isNotEmpty();
        assertThat(view(bundle, AccessRole.CUSTOMER).documents()).isEmpty();
        assertThat(Views.standard().view(bundle, AccessRole.CUSTOMER).withheld())
                .extracting(View.Remark::credential)
                .contains(bundle.documents().get(0).digest());
    }

    @Test
    void thePublicVerdictSaysWhatIsWithheld() {
        VerificationReport report = Phosphate.verify(view(PHOSPHATE, AccessRole.PUBLIC));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.UNDECIDED)
                        .filter(finding -> finding.code() == PassportFinding.CLAIMS_WITHHELD)
                        .map(Finding::message))
                .isNotEmpty()
                .allMatch(message -> message.contains("elementAssay"));
    }

    private static PassportBundle view(PassportBundle bundle, AccessRole role) {
        return Views.standard().view(bundle, role).bundle().orElseThrow();
    }

    private static String json(PassportBundle bundle) {
        return bundle.credentials().stream()
                .map(HeldCredential::of)
                .flatMap(one -> Stream.of(one.stated().document().toString()))
                .reduce("", String::concat);
    }
}
