package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;

/** The names of scenario A that attacks use, and its verifier. */
public final class ScenarioA {
    public static final PassportBundle BUNDLE = Phosphate.bundle();
    public static final String MAGNETS = passport("A-P1");
    public static final String METAL = passport("A-M1");
    public static final String OXIDE = passport("A-O1");
    public static final String SEPARATION = "urn:didymium:dte:" + PhosphateChain.step("separation");
    public static final String COATING = "urn:didymium:dte:" + PhosphateChain.step("coating");
    public static final String SHIPMENT = "urn:didymium:dte-move:" + PhosphateChain.transfer("oxides");
    public static final String SITE = "urn:didymium:dfr:" + PhosphateChain.facility("SEP-NO");
    public static final String CERTIFICATE = "urn:didymium:dcc:urn:didymium:phosphate:certificate:REIA-THORNMERE";

    private ScenarioA() {}

    public static String passport(String batch) {
        return "urn:didymium:dpp:" + PhosphateChain.batch(batch);
    }

    public static PartyId operator(String site) {
        return PhosphateChain.chain().facility(PhosphateChain.facility(site)).operator();
    }

    public static String identityOf(String site) {
        return "urn:didymium:dia:" + PhosphateChain.REGISTER + "/" + operator(site);
    }

    public static SignedCredential credential(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Insider insider() {
        return new Insider(BUNDLE);
    }

    /** The verdict is the one expected, and a finding names the attack. */
    public static void assertFound(PassportBundle bundle, Verdict verdict, FindingCode code) {
        assertFound(Phosphate.verify(bundle), verdict, code);
    }

    public static void assertFound(VerificationReport report, Verdict verdict, FindingCode code) {
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).isEqualTo(verdict);
        report.findings().forEach(finding -> assertThat(finding.message()).doesNotContain("{"));
    }
}
