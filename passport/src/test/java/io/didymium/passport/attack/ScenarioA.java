package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.SecreetsChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Secreets;

/** The names of scenario A that attacks use, and its verifier. */
final class ScenarioA {
    static final PassportBundle BUNDLE = Secreets.bundle();
    static final String MAGNETS = passport("A-P1");
    static final String METAL = passport("A-M1");
    static final String OXIDE = passport("A-O1");
    static final String SEPARATION = "urn:didymium:dte:" + SecreetsChain.step("separation");
    static final String COATING = "urn:didymium:dte:" + SecreetsChain.step("coating");
    static final String SHIPMENT = "urn:didymium:dte:" + SecreetsChain.transfer("oxides");
    static final String SITE = "urn:didymium:dfr:" + SecreetsChain.facility("REETEC-HER");
    static final String CERTIFICATE = "urn:didymium:dcc:urn:didymium:secreets:certificate:REIA-LCM";

    private ScenarioA() {}

    static String passport(String batch) {
        return "urn:didymium:dpp:" + SecreetsChain.batch(batch);
    }

    static PartyId operator(String site) {
        return SecreetsChain.chain().facility(SecreetsChain.facility(site)).operator();
    }

    static String identityOf(String site) {
        return "urn:didymium:dia:" + operator(site);
    }

    static SignedCredential credential(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Insider insider() {
        return new Insider(BUNDLE);
    }

    /** The verdict is the one expected, and a finding names the attack. */
    static void assertFound(PassportBundle bundle, Verdict verdict, FindingCode code) {
        assertFound(Secreets.verify(bundle), verdict, code);
    }

    static void assertFound(VerificationReport report, Verdict verdict, FindingCode code) {
        assertThat(report.findings()).extracting(Finding::code).contains(code);
        assertThat(report.verdict()).isEqualTo(verdict);
        report.findings().forEach(finding -> assertThat(finding.message()).doesNotContain("{"));
    }
}
