package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for an officer with the product or the magnet in hand says what to compare, how, and what the law asks for. */
class InspectionPageTest {
    private static ReadPage page(ShownScenario scenario, BatchId batch, String language) {
        return ReadPage.html(scenario.in(language).inspectionPage(batch));
    }

    private static ReadPage rotors() {
        return page(ShownScenario.ROTORS, ShownScenario.ROTORS.product(), "en");
    }

    private static List<String> rows(ReadPage page, String start) {
        return ReadPage.within(page.byId("in-hand"), "tr").stream()
                .map(row -> ReadPage.within(row, "td").stream()
                        .map(cell ->
                                cell.getTextContent().replaceAll("\\s+", " ").strip())
                        .collect(Collectors.joining(" ")))
                .filter(text -> text.contains(start))
                .toList();
    }

    @Test
    void eachPropertyOfAMagnetHasTheMeansToSeeIt() {
        ReadPage page = rotors();

        assertThat(rows(page, "one magnet weighs"))
                .isNotEmpty()
                .allMatch(row -> row.contains("14.5 g") && row.endsWith("a scale"));
        assertThat(rows(page, "the label names the type"))
                .isNotEmpty()
                .allMatch(row -> row.contains("neodymium") && row.endsWith("reading the label"));
        assertThat(rows(page, "the data carrier"))
                .singleElement()
                .asString()
                .contains(ShownScenario.ROTORS.product().value());
        assertThat(rows(page, "the elements in the magnet")).isNotEmpty().allMatch(row -> row.contains("Nd"));
    }

    @Test
    void aRotorWithTooLittleMagnetIsNotUnderArticle29ButItsLabelIsUnderArticle28() {
        String law = rotors().byId("law").getTextContent();

        assertThat(law)
                .contains("Article 28", "covered")
                .contains("Article 29", "not covered: its magnets weigh too little")
                .contains("not before 2028-11-22")
                .contains("general knowledge of the act")
                .contains("no legal advice");
    }

    @Test
    void aMagnetAloneIsComparedByItsContentsAndNoLawIsClaimedForIt() {
        ReadPage page = page(ShownScenario.ROTORS, new BatchId("urn:didymium:rotors:batch:B-P1"), "en");

        assertThat(rows(page, "the content of Nd")).singleElement().asString().endsWith("analysis");
        assertThat(page.byId("law").getTextContent())
                .contains("not known from what is stated", "the product group is not stated");
    }

    @Test
    void theBannerSaysWhetherTheCredentialsHold() {
        assertThat(rotors().byId("verdict").getTextContent()).contains("As of");
        assertThat(page(ShownScenario.ROTORS, ShownScenario.ROTORS.product(), "de")
                        .text())
                .contains("Mit dem Produkt in der Hand", "ein Magnet wiegt im Mittel");
    }
}
