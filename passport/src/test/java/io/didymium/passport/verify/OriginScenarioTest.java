package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.Scope;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of scenarios B and C, read from passport files that were verified. */
class OriginScenarioTest {
    private static final VerificationReport ROTORS = verified(Rotors.dossier());
    private static final VerificationReport MOTORS = verified(Motors.dossier());

    private static VerificationReport verified(Dossier dossier) {
        try {
            return Sketched.verify(BundleReader.read(BundleWriter.write(Sketched.bundle(dossier))));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void acceptsBothAndRebuildsWhatWasComposed() {
        assertThat(ROTORS.verdict()).as(ROTORS.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(ROTORS.dossier()).contains(Rotors.dossier());
        assertThat(MOTORS.verdict()).as(MOTORS.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(MOTORS.dossier()).contains(Motors.dossier());
    }

    @Test
    void findsNothingButClaimsWithoutCertificateAndWhatIsNotDemandedYet() {
        assertThat(ROTORS.findings())
                .extracting(Finding::code)
                .containsOnly(
                        PassportFinding.CLAIM_UNSUPPORTED,
                        PassportFinding.CERTIFICATE_ENDED,
                        RuleFinding.ELEMENT_NOT_ANALYSED);
        assertThat(MOTORS.findings())
                .extracting(Finding::code)
                .containsOnly(PassportFinding.CLAIM_UNSUPPORTED, OriginStatementFinding.LEGAL_DATA_NOT_YET_REQUIRED);
        assertThat(MOTORS.of(CheckId.PRODUCT_INFORMATION)).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(result.findings())
                    .hasSize(9)
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFORM));
        });
    }

    @Test
    void reportsEachCheckOfWhatIsSaid() {
        assertThat(ROTORS.of(CheckId.ORIGIN_CLAIM)).hasSize(10);
        assertThat(ROTORS.of(CheckId.RECYCLED_CONTENT)).hasSize(4);
        assertThat(ROTORS.of(CheckId.PRODUCT_INFORMATION)).hasSize(1);
        for (CheckId check : List.of(CheckId.ORIGIN_CLAIM, CheckId.RECYCLED_CONTENT, CheckId.PRODUCT_INFORMATION)) {
            assertThat(ROTORS.of(check)).allMatch(result -> result.outcome() == Outcome.PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"NEODYMIUM, 21.05", "PRASEODYMIUM, 16.67", "DYSPROSIUM, 0.00", "BORON, 0.00", "COBALT, 0.00"})
    void recyclesPreConsumerNeodymiumAndPraseodymiumInTheRotors(Element element, String percent) {
        assertThat(claimed(ROTORS, Rotors.claimId("B-R1", RulePacks.ISO_14021).value(), element))
                .hasToString(percent);
        assertThat(claimed(
                        ROTORS,
                        Rotors.claimId("B-R1", RulePacks.CRMA_ARTICLE_29).value(),
                        element))
                .hasToString("0.00");
    }

    @Test
    void keepsTheRotorsBelowTheThresholdOfArticle29() {
        var rotor = ROTORS.dossier().orElseThrow().origin().products().get(0);

        assertThat(rotor.pieces()).isEqualTo(21_149);
        assertThat(rotor.information().scope().magnetMass().kilograms()).isEqualByComparingTo("0.116");
        assertThat(RulePacks.CRMA_ARTICLE_29.scope().of(rotor.information().scope()))
                .isEqualTo(Scope.State.BELOW_THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "NEODYMIUM, 37.45, 43.67",
        "PRASEODYMIUM, 31.53, 36.76",
        "DYSPROSIUM, 66.03, 70.05",
        "TERBIUM, 100.00, 100.00",
        "BORON, 37.99, 43.99",
        "COBALT, 49.59, 55.01"
    })
    void recyclesEachElementOfTheMotors(Element element, String law, String draft) {
        assertThat(claimed(MOTORS, RulePacks.CRMA_ARTICLE_29, element)).hasToString(law);
        assertThat(claimed(MOTORS, RulePacks.CRMA_ARTICLE_29_DRAFT, element)).hasToString(draft);
    }

    /** The eight-element table of the blend, samarium aside, of which no share is stated. */
    @ParameterizedTest
    @CsvSource({
        "NEODYMIUM, 588.31, 37.45, 6.22, 331.40",
        "PRASEODYMIUM, 174.70, 31.53, 5.24, 110.48",
        "DYSPROSIUM, 37.39, 66.03, 4.01, 11.20",
        "TERBIUM, 0.95, 100.00, 0.00, 0.00",
        "BORON, 25.00, 37.99, 6.00, 14.00",
        "COBALT, 24.89, 49.59, 5.42, 11.20",
        "NICKEL, 0.47, 100.00, 0.00, 0.00"
    })
    void statesWhereTheBlendCameFrom(Element element, String kilograms, String post, String pre, String primary) {
        List<MaterialProvenance> entries = MOTORS.dossier().orElseThrow().origin().provenance().stream()
                .filter(entry -> entry.element() == element)
                .toList();

        assertThat(rounded(entries.stream()
                        .map(entry -> entry.mass().orElseThrow().kilograms())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .isEqualByComparingTo(kilograms);
        assertThat(percent(entries, SourceClass.POST_CONSUMER)).isEqualByComparingTo(post);
        assertThat(percent(entries, SourceClass.PRE_CONSUMER)).isEqualByComparingTo(pre);
        assertThat(rounded(entries.stream()
                        .filter(entry -> entry.sourceClass() == SourceClass.PRIMARY)
                        .map(entry -> entry.mass().orElseThrow().kilograms())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .isEqualByComparingTo(primary);
    }

    private static BigDecimal percent(List<MaterialProvenance> entries, SourceClass sourceClass) {
        return rounded(entries.stream()
                .filter(entry -> entry.sourceClass() == sourceClass)
                .map(MaterialProvenance::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2));
    }

    /** By way of four digits: contents are given to eight, so a half in the third decimal must be found again first. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal claimed(VerificationReport report, RulePack pack, Element element) {
        return claimed(report, Motors.claimId(pack).value(), element);
    }

    private static BigDecimal claimed(VerificationReport report, String claim, Element element) {
        RecycledStatement stated = report.dossier().orElseThrow().origin().recycled().stream()
                .filter(one -> one.id().value().equals(claim))
                .findFirst()
                .orElseThrow();
        return stated.percents().get(element);
    }
}
