package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager understands the report: nothing untrue, each cause once, whom to ask, and what holds all the same. */
class ReportPageTest {
    private static final PassportBundle BUNDLE = Sketched.bundle(Rotors.dossier());
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    @Test
    void expiredListsAreOneCauseWithTheCompaniesToAsk() {
        VerificationReport report = new ChainVerifier(Sketched.trust()).verify(BUNDLE, LATER);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        long unknown = report.of(CheckId.NOT_REVOKED).stream()
                .filter(result -> result.outcome() == Outcome.UNDECIDED)
                .count();

        ReadPage page = page(report, "en");

        String banner = page.byId("verdict").getTextContent();
        assertThat(banner)
                .contains("Verified with gaps")
                .contains("As of 2027-06-01 00:00 UTC")
                .contains("Nothing untrue was found.")
                .contains(unknown
                        + " credentials could not be checked for withdrawal because the lists expired; ask these"
                        + " companies for fresh ones.")
                .contains("mag-1")
                .contains("pump-dk")
                .contains("What may still be relied on")
                .contains("the signature is of the key that the token names")
                .contains("each element that went into the step came out of it")
                .contains("What was not checked")
                .contains("a signature binds words, not goods")
                .doesNotContain("Not verified");
        assertThat(page.byId("verdict").getAttribute("class")).isEqualTo("banner open");
        List<String> causes = ReadPage.within(page.byId("verdict"), "ul").stream()
                .filter(list -> list.getAttribute("class").equals("causes"))
                .map(list -> list.getTextContent())
                .toList();
        assertThat(causes).filteredOn(cause -> cause.contains("withdrawal")).hasSize(1);
        assertThat(page(report, "de").byId("verdict").getTextContent())
                .contains("Es wurde nichts Unwahres gefunden.")
                .contains("weil die Listen abgelaufen sind");
    }

    /** A citizen or a manager need not open the full page to see whom to ask. */
    @Test
    void thePlainPageNamesTheCauseAndTheCompaniesToo() {
        VerificationReport report = new ChainVerifier(Sketched.trust()).verify(BUNDLE, LATER);

        ReadPage page = ReadPage.html(
                Presentation.of(BUNDLE, report, Wording.english()).plainPage(ShownScenario.ROTORS.product()));

        assertThat(page.byId("verdict").getTextContent())
                .contains("Nothing untrue was found, but not everything could be checked")
                .contains(
                        "credentials could not be checked for withdrawal because the lists expired; ask these companies"
                                + " for fresh ones.")
                .contains("mag-1", "pump-dk")
                .contains("What may still be relied on");
    }

    @Test
    void whoTrustsNobodyIsNotToldThatAnythingIsVerified() {
        VerificationReport report = new ChainVerifier(new TrustList(List.of())).verify(BUNDLE, Sketched.AT);

        ReadPage page = page(report, "en");

        assertThat(page.byId("verdict").getTextContent())
                .contains("Not verified: nobody here is known to you")
                .doesNotContain("each element that went into the step");
        assertThat(page.byId("verdict").getAttribute("class")).isEqualTo("banner open");
    }

    @Test
    void whatIsUntrueComesFirstAndIsRed() {
        String token = BUNDLE.credentials().get(0).token();
        int place = token.lastIndexOf('.') + 3;
        String forged =
                token.substring(0, place) + (token.charAt(place) == 'A' ? 'B' : 'A') + token.substring(place + 1);
        PassportBundle bundle =
                BUNDLE.toBuilder().credential(new SignedCredential(forged)).build();
        VerificationReport report = Sketched.verify(bundle);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);

        ReadPage page =
                ReadPage.html(Presentation.of(bundle, report, Wording.english()).reportPage());

        assertThat(page.byId("verdict").getTextContent())
                .contains("Not verified: something is untrue")
                .contains("What is untrue or unusable")
                .contains("it was changed or forged");
        assertThat(page.byId("verdict").getAttribute("class")).isEqualTo("banner bad");
        assertThat(page.byId("report").getTextContent()).contains("What to do:");
    }

    @Test
    void acceptedReportsStillSayWhatShouldBeLookedAt() {
        ReadPage page = page(Sketched.verify(BUNDLE), "en");

        assertThat(page.byId("verdict").getTextContent())
                .contains("Verified")
                .contains("What should be looked at")
                .contains("they are the issuer's own statements");
        assertThat(page.byId("verdict").getAttribute("class")).isEqualTo("banner good");
    }

    @Test
    void aPassportThatIsMissingAsksForIt() {
        PassportBundle part = without(ShownScenario.ROTORS);
        VerificationReport report = Sketched.verify(part);

        ReadPage page =
                ReadPage.html(Presentation.of(part, report, Wording.english()).reportPage());

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(page.byId("verdict").getTextContent())
                .contains("builds on others that are not here; ask these companies");
    }

    /** The bundle without the passport of an intermediate, whose event describes it. */
    static PassportBundle without(ShownScenario scenario) {
        PassportBundle whole = scenario.makeBundle();
        String dropped = BundleGraph.of(whole)
                .about(new BatchId("urn:didymium:rotors:batch:B-A3"))
                .get(0)
                .digest();
        PassportBundleBuilder part = PassportBundle.builder()
                .credentials(whole.credentials().stream()
                        .filter(credential -> !credential.digest().equals(dropped))
                        .toList());
        whole.statusLists().forEach(part::statusList);
        whole.didDocuments().forEach(part::receivedDidDocument);
        whole.roots().stream().filter(root -> !root.equals(dropped)).forEach(part::root);
        return part.build();
    }

    private static ReadPage page(VerificationReport report, String language) {
        return ReadPage.html(
                Presentation.of(BUNDLE, report, Wording.find(language).orElseThrow())
                        .reportPage());
    }
}
