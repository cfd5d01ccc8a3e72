package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;

/** The section of a passport page on due diligence. */
class DiligenceSectionTest {
    private static String page(PassportBundle bundle, String language) throws Exception {
        return Presentation.of(
                        bundle, Sketched.verify(bundle), Wording.find(language).orElseThrow())
                .passportPage(Rotors.rotor().batch())
                .toUtf8();
    }

    @Test
    void thePageNamesWhoHasNoStatementAndForWhatPart() throws Exception {
        assertThat(page(Records.bundle(), "en"))
                .contains("id=\"diligence\"")
                .contains("requested and not given in time")
                .contains("Nd 21.05 %")
                .contains("made by the operators themselves")
                .contains("done; 1 document", "in part; 0 documents")
                .contains("taxes, fees and royalties", "measures under way");
        assertThat(page(Records.bundle(), "de")).contains("angefragt und nicht rechtzeitig gegeben");
    }

    @Test
    void recordsAboutPeopleAroundTheSitesAreShownWithWhoKeepsThem() throws Exception {
        assertThat(page(Records.bundle(), "en"))
                .contains("id=\"engagement\"")
                .contains("grievances: 2, of them open: 1, the oldest for 134 days")
                .contains("concerns: 1; commitments overdue: 0")
                .contains("independent by its own statement")
                .contains("Thorium in dust.", "Training places.", "town hall", "residents: 41")
                .contains("dust measured by a laboratory (plant manager, 2026-12-31): open")
                .contains("lorries at night: remedy under way, 134 days open", "accessible, predictable")
                .contains("trust: mean 3.4, standard deviation 1.1", "(didymium-quarters-1)")
                .contains("Consent", "Rehabilitation", Records.MINUTES.digest());
        assertThat(page(Records.bundle(), "de")).contains("im Auftrag des Betreibers");
    }

    @Test
    void whatComesBackIsShownByTheChainAndByWhoStatesIt() throws Exception {
        assertThat(page(Records.bundle(), "en"))
                .contains("id=\"recycling\"")
                .contains("data-of=\"recycling/Nd/RECOVERY\">95.00")
                .contains("European Union, 2025, by ")
                .contains("data-of=\"recycling/Nd/overall\">3.80")
                .contains("data-of=\"recycling/Nd/secondary\">1.42")
                .contains("data-of=\"recycling/Nd/primary\">3,943,000")
                .contains("claimed, and agrees with the chain")
                .contains("data-of=\"recycling/Nd/RECYCLED_INFLOW\">21.05");
        assertThat(page(Records.bundle(), "de")).contains("Was zurückkommt");
    }

    @Test
    void hazardsAreShownWithWhatIsMissingAndNothingStatedIsNotNone() throws Exception {
        assertThat(page(Records.bundle(), "en"))
                .contains("H250 pyrophoric, H317 sensitisation, H350 carcinogenicity")
                .contains("UN1383, class 4.2 in transport")
                .contains("hydrogen (H220 flammable gas, H280 gas under pressure)")
                .contains("Asked for and not stated");
        assertThat(page(Records.bundle(), "de")).contains("UN1383, Klasse 4.2 im Transport");
        assertThat(page(Sketched.bundle(Rotors.dossier()), "en"))
                .contains("Nobody states hazards.")
                .contains("Treat the danger as present.");
    }

    @Test
    void withoutStatementsThereIsNoSection() throws Exception {
        assertThat(page(Sketched.bundle(Rotors.dossier()), "en")).doesNotContain("id=\"diligence\"");
    }
}
