package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.testing.DailyRun;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import org.junit.jupiter.api.Test;

/** What the page of a passport shows of its batch as a lot. */
class LotSectionTest {
    @Test
    void determinationsAreShownWithWhoStatesThemAndWhatIsSettled() {
        DisputedLot lot = new DisputedLot().disputed().within("0.20 %", UmpireRule.UMPIRE);

        assertThat(section(lot.dossier(), lot.policy(), lot.id("lot"), "en"))
                .contains("Pr6O11", "seller", "buyer", "7.9 %", "7.75 %")
                .contains("Pr6O11 is settled at 7.825 %; all that is calculated of the lot uses this value.");
    }

    /** 1,000 kg with 0.2 % moisture are 998 kg of dry matter. */
    @Test
    void whatIsWetIsShownDryToo() {
        DisputedLot lot = DisputedLot.analysed();

        assertThat(section(lot.dossier(), lot.policy(), lot.id("lot"), "en"))
                .contains("Dry matter (DMT of the trade)998");
    }

    /** Without a rule the page shows both values and settles nothing. */
    @Test
    void anOpenDisputeIsShownAsOpen() {
        DisputedLot lot = new DisputedLot().disputed();

        assertThat(section(lot.dossier(), lot.policy(), lot.id("lot"), "de"))
                .contains("Verkäufer", "Käufer")
                .doesNotContain("vereinbart");
    }

    @Test
    void theMixingRuleAndTheStockAreShown() {
        String shown = section(DailyPassports.honest(), VerificationPolicy.standard(), DailyRun.product(3), "en");

        assertThat(shown).contains("by the rule everything mixed; 1 batches", "made", "210", "left");
    }

    @Test
    void codesAndWhatTheReceiverWeighedAreShown() {
        String shown = section(
                Tolling.dossier(Tolling.permit()), VerificationPolicy.standard(), Tolling.batch("residue"), "en");

        assertThat(shown).contains("waste code 060313*", "shipped", "not weighed by the receiver", "LANDFILL1200");
    }

    private static String section(Dossier dossier, VerificationPolicy policy, BatchId batch, String language) {
        PassportBundle bundle = Sketched.bundle(dossier);
        return ReadPage.html(Presentation.of(
                                bundle,
                                Sketched.verify(bundle, policy),
                                Wording.find(language).orElseThrow())
                        .passportPage(batch))
                .byId("lot")
                .getTextContent();
    }
}
