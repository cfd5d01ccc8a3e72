package io.didymium.passport.attack;

import static io.didymium.passport.attack.OneSite.AT;
import static io.didymium.passport.attack.OneSite.MADE;
import static io.didymium.passport.attack.OneSite.REGISTER;
import static io.didymium.passport.attack.OneSite.SITE;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who signs the record of a site needs the word of a register, a certificate or an earlier record. */
class SiteEvidenceTest {
    private static final PartyId OPERATOR = new PartyId("did:web:smelter.example");
    private static final PartyId CROOK = new PartyId("did:web:crook.example");
    private static final PartyId SITES = new PartyId("did:web:site-register.example");
    private static final String RECORD = "urn:didymium:dfr:" + SITE;
    private static final TrustList TRUST = new TrustList(
                    List.of(Issuers.anchor(REGISTER, TrustRole.REGISTER), Issuers.anchor(SITES, TrustRole.REGISTER)))
            .withLogs(List.of(Logs.trusted(2)));

    @Test
    void aSiteOfWhichNobodyElseSpeaksHasNothingToCheck() {
        assertOutcome(verify(compose(OneSite.dossier(OPERATOR))), Outcome.NOTHING_TO_CHECK);
    }

    @Test
    void theRegisterOfSitesConfirmsItsOperator() {
        assertOutcome(verify(compose(entered(OPERATOR))), Outcome.PASSED);
    }

    @Test
    void theRegisterOfSitesNamesAnotherOperator() {
        assertFound(verify(compose(entered(CROOK))), INDETERMINATE, EvidenceFinding.SITE_OPERATOR_DISPUTED);
    }

    @Test
    void aRegisterThatNobodyTrustsConfirmsNothing() {
        VerificationReport report = new ChainVerifier(OneSite.trust()).verify(compose(entered(OPERATOR)), AT);

        assertThat(report.of(CheckId.SITE_OPERATOR))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.NOTHING_TO_CHECK);
        assertThat(report.verdict()).isEqualTo(INDETERMINATE);
    }

    @Test
    void aRecordInALogBeforeAnythingWasMadeConfirmsItsOperator() {
        assertOutcome(verify(logged(MADE.minus(Duration.ofDays(200)))), Outcome.PASSED);
    }

    @Test
    void aRecordThatWasWrittenWithThePassportsConfirmsNothing() {
        assertOutcome(verify(logged(MADE.plus(Duration.ofDays(1)))), Outcome.NOTHING_TO_CHECK);
    }

    @Test
    void aCertificateThatIsADeclarationConfirmsNothing() {
        Insider certifier = ScenarioA.insider();
        ScenarioA.BUNDLE.credentials().stream()
                .map(Forgery::id)
                .filter(id -> id.startsWith("urn:didymium:dcc:"))
                .forEach(id -> certifier.setText(id, "/credentialSubject/assessorLevel", "self"));

        assertThat(outcomes(Phosphate.bundle())).contains(Outcome.PASSED);
        assertThat(outcomes(certifier.bundle())).containsOnly(Outcome.NOTHING_TO_CHECK);
    }

    private static List<Outcome> outcomes(PassportBundle bundle) {
        return Phosphate.verify(bundle).of(CheckId.SITE_OPERATOR).stream()
                .map(CheckResult::outcome)
                .toList();
    }

    @Test
    void anAcceptedRecordConfirmsTheSameOperatorLater() {
        VerificationReport first = verify(compose(OneSite.dossier(OPERATOR)));
        SeenSites seen = SeenSites.NONE.with(first);

        assertThat(seen.of(SITE)).extracting(SeenSites.Site::operator).containsExactly(OPERATOR);
        assertThat(seen.with(first)).isEqualTo(seen);
        assertOutcome(verify(compose(OneSite.dossier(OPERATOR)), seen), Outcome.PASSED);
    }

    @Test
    void whoSignsTheRecordOfAKnownSiteIsFound() {
        SeenSites seen = SeenSites.NONE.with(verify(compose(OneSite.dossier(OPERATOR))));
        PassportBundle crooked = compose(OneSite.dossier(CROOK));

        assertThat(verify(crooked).verdict()).isEqualTo(ACCEPTED);
        assertFound(verify(crooked, seen), INDETERMINATE, EvidenceFinding.SITE_CHANGE_UNSHOWN);
        // A period that begins after the earlier verification needs the earlier operator's word too.
        Instant later = AT.plus(Duration.ofDays(1));
        PassportBundle bought = new Insider(crooked)
                .setText(RECORD, "/credentialSubject/operatedFrom", later.toString())
                .bundle();
        assertThat(verify(bought, seen).findings())
                .extracting(finding -> finding.code())
                .contains(EvidenceFinding.SITE_CHANGE_UNSHOWN);
    }

    @Test
    void aSaleThatTheEarlierOperatorStatesIsAccepted() {
        SeenSites seen = SeenSites.of(
                Set.of(new SeenSites.Site(SITE, OPERATOR, HonestChangeTest.SOLD.minus(Duration.ofDays(40)))));
        PassportBundle sold = compose(HonestChangeTest.sold(HonestChangeTest.SOLD, HonestChangeTest.SOLD));

        assertThat(verify(sold, seen).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void whatIsNotAcceptedIsNotRemembered() {
        VerificationReport rejected = Phosphate.verify(ScenarioA.insider()
                .setText(ScenarioA.METAL, "/credentialSubject/performanceClaim/0/claimDate", "1970-01-01")
                .bundle());

        assertThat(rejected.verdict()).isEqualTo(REJECTED);
        assertThat(SeenSites.NONE.with(rejected)).isEqualTo(SeenSites.NONE);
    }

    private static PassportBundle logged(Instant seen) {
        PassportBundle bundle = compose(OneSite.dossier(OPERATOR));
        return bundle.toBuilder()
                .receipt(Logs.receipt(ScenarioA.credential(bundle, RECORD), seen, seen))
                .build();
    }

    /** The site's operator, and the entry of the site in a register of sites. */
    private static Dossier entered(PartyId holder) {
        Dossier one = OneSite.dossier(OPERATOR);
        CountryCode norway = new CountryCode("NO");
        SupplyChain.Builder chain = one.chain().toBuilder().add(new Party(SITES, "Register of sites", norway));
        if (!holder.equals(OPERATOR)) {
            chain.add(new Party(holder, "Crook AS", norway));
        }
        Registration entry = Registration.builder(holder, SITES)
                .scheme(new Concept("https://site-register.example/sites", "Sites"))
                .registered("Smelter", SITE.value())
                .on(LocalDate.parse("2019-01-01"))
                .build();
        return Dossier.builder(chain.build())
                .registrations(Stream.concat(one.registrations().stream(), Stream.of(entry))
                        .toList())
                .build();
    }

    private static PassportBundle compose(Dossier dossier) {
        return new PassportComposer(Issuers.identities(dossier), OneSite.STATUS).compose(dossier);
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return verify(bundle, SeenSites.NONE);
    }

    private static VerificationReport verify(PassportBundle bundle, SeenSites sites) {
        return new ChainVerifier(TRUST).verify(bundle, AT, SeenRevocations.NONE, sites);
    }

    private static void assertOutcome(VerificationReport report, Outcome outcome) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(ACCEPTED);
        assertThat(report.of(CheckId.SITE_OPERATOR))
                .extracting(CheckResult::outcome)
                .containsExactly(outcome);
    }
}
