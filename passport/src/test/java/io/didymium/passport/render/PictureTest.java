package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.graph.Redaction;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.UnverifiedStatements;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Pictures are images of their own, say the same as their tables, and show what is missing. */
class PictureTest {
    @ParameterizedTest
    @EnumSource
    void everyPictureIsAnImageOfItsOwnWithATableBesideIt(ShownScenario scenario) {
        for (Picture picture : scenario.in("en").pictures(scenario.product())) {
            ReadPage read = ReadPage.svg(picture.svg());
            Element svg = read.elements("svg").get(0);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(read.elements("title").get(0).getTextContent()).isEqualTo(picture.title());
            assertThat(picture.table()).as(picture.name()).hasSizeGreaterThan(1);
            assertThat(picture.table())
                    .allSatisfy(row -> assertThat(row)
                            .hasSameSizeAs(picture.table().get(0))
                            .allSatisfy(cell -> assertThat(cell).isNotBlank()));
            assertThat(read.text())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .doesNotContainPattern("\\dE-?\\d");
        }
    }

    @Test
    void equalInputGivesEqualBytes() {
        List<Picture> once = ShownScenario.MOTORS.in("en").pictures(ShownScenario.MOTORS.product());
        assertThat(ShownScenario.MOTORS.in("en").pictures(ShownScenario.MOTORS.product()))
                .isEqualTo(once);
    }

    @Test
    void theSankeyOfEachElementNamesLossesAndTheErrorOfEachBalance() {
        Picture neodymium = picture(ShownScenario.ROTORS, "flow-nd");

        assertThat(ReadPage.svg(neodymium.svg()).words())
                .contains("residue")
                .contains("loss")
                .contains("error")
                .contains("closed");
        assertThat(neodymium.table()).anySatisfy(row -> assertThat(row.get(0)).isEqualTo("casting"));
        assertThat(ReadPage.svg(neodymium.svg()).text())
                .contains("k-pre-consumer")
                .contains("k-primary");
    }

    @Test
    void custodyModelsAreNamedWhereBooksStateThem() {
        assertThat(ReadPage.svg(picture(ShownScenario.MOTORS, "chain").svg()).words())
                .contains("mass balance");
        assertThat(picture(ShownScenario.PHOSPHATE, "chain").table())
                .filteredOn(row -> row.contains("not stated"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void whatIsMissingIsDashedAndSaidToBeMissing() {
        PassportBundle part = ReportPageTest.without(ShownScenario.ROTORS);
        Picture chain = Presentation.of(part, Sketched.verify(part), Wording.english())
                .pictures(ShownScenario.ROTORS.product())
                .get(0);

        assertThat(dashed(chain)).isEqualTo(1);
        assertThat(dashed(picture(ShownScenario.ROTORS, "chain"))).isZero();
        assertThat(chain.table()).anySatisfy(row -> assertThat(row.get(6)).contains("not here"));
    }

    @Test
    void whatIsWithheldIsDashedAndSaidToBeWithheld() {
        PassportBundle part = Redaction.withhold(
                Disclosures.bundle(),
                new BatchId("urn:didymium:phosphate:batch:A-M1"),
                Set.of(DisclosableClaim.RADIOACTIVITY, DisclosableClaim.PERFORMANCE_CLAIMS));
        Picture chain = Presentation.of(part, Phosphate.verify(part), Wording.english())
                .pictures(ShownScenario.PHOSPHATE.product())
                .get(0);

        assertThat(chain.table())
                .filteredOn(row -> row.get(6).contains("part withheld"))
                .isNotEmpty();
        assertThat(dashed(chain)).isPositive();
    }

    private static long dashed(Picture chain) {
        return ReadPage.svg(chain.svg()).elements("rect").stream()
                        .filter(box -> box.getAttribute("class").endsWith("dashed"))
                        .count()
                - 1;
    }

    private static Picture picture(ShownScenario scenario, String name) {
        return scenario.in("en").pictures(scenario.product()).stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A line of ten thousand batches, of which no credential is here: the page says so, and stays small. */
    @Test
    void aChainOfTenThousandBatchesIsShownInGroups() {
        SupplyChain chain = line(10_000);
        Dossier dossier = Dossier.builder(chain).build();
        PassportBundle bundle = PassportBundle.builder().build();
        VerificationReport report = new VerificationReport(
                Sketched.AT,
                List.of(),
                Optional.of(dossier),
                Optional.of(chain),
                Optional.of(ChainBalance.of(chain)),
                OriginEvidence.none(),
                UnverifiedStatements.NONE);
        BatchId last =
                chain.steps().get(chain.steps().size() - 1).outputs().get(0).batch();
        Presentation presentation = Presentation.of(bundle, report, Wording.english());

        assertThat(presentation.passportPage(last).length()).isLessThan(2_000_000);
        Picture picture = presentation.pictures(last).get(0);
        assertThat(ReadPage.svg(picture.svg()).elements("rect").size()).isLessThan(80);
        assertThat(ReadPage.svg(picture.svg()).words()).contains("10,000 batches and 10,000 steps");
        long batches = ReadPage.svg(picture.svg()).elements("text").stream()
                .map(Element::getTextContent)
                .filter(text -> text.endsWith(" batches"))
                .map(text -> text.replace(" batches", "").replace(",", ""))
                .map(BigDecimal::new)
                .mapToLong(BigDecimal::longValueExact)
                .sum();
        // The product and the source are boxes of their own.
        assertThat(batches + 2)
                .isEqualTo(chain.batches().stream().map(Batch::id).distinct().count());
        assertThat(picture.table().get(picture.table().size() - 1).get(0)).isEqualTo("and 9800 more");
    }

    private static SupplyChain line(int batches) {
        ChainSketch sketch = new ChainSketch("line")
                .site("SITE", "maker", "NO", "region")
                .source(ProcessKind.EXTRACTION, "SITE", "L-0", MaterialForm.OXIDE, "1000", "Nd 64, Pr 21");
        for (int i = 1; i < batches; i++) {
            sketch.step("step-" + i, ProcessKind.REGRADING, "SITE")
                    .in("L-" + (i - 1), "1000")
                    .out("L-" + i, MaterialForm.OXIDE, "1000", "Nd 64, Pr 21")
                    .done();
        }
        return sketch.chain();
    }
}
