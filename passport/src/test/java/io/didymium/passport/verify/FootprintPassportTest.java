package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.core.testing.scenario.Usage;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Salts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Footprints worked out by hand beforehand, claimed in passports, written to a file, read back and recomputed. */
class FootprintPassportTest {
    private static final BigDecimal POWER = new BigDecimal("0.20");

    @ParameterizedTest
    @CsvSource({
        "value, value, A-O1, 31.95",
        "value, mass, A-O1, 7.81",
        "mass, value, A-O1, 23.55",
        "mass, mass, A-O1, 5.75",
        "none, value, A-O1, 23.02",
        "none, mass, A-O1, 5.62",
        "value, value, A-A7, 24.50",
        "value, mass, A-A7, 11.59"
    })
    void theNorwegianChainUnderEachDivision(String digestion, String separation, String batch, String expected)
            throws MalformedInputException {
        VerificationReport report = writtenAndRead(Footprints.phosphate(digestion, separation));

        assertThat(claimed(report, PhosphateChain.batch(batch))).isEqualTo(expected);
        assertThat(report.of(CheckId.FOOTPRINT_CLAIM))
                .hasSize(6)
                .allMatch(result -> result.outcome() == Outcome.PASSED)
                // Who gives the carbonate no burden at all is named to the buyer.
                .allMatch(result -> result.findings().stream()
                                .anyMatch(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_BURDEN_MOVED)
                        == digestion.equals("none"));
        assertThat(report.of(CheckId.FOOTPRINT_CLAIM))
                .flatExtracting(CheckResult::findings)
                .extracting(Finding::code)
                .allMatch(code -> code == FootprintClaimFinding.FOOTPRINT_BURDEN_MOVED
                        || code == FootprintClaimFinding.FOOTPRINT_CUT_OFF);
    }

    @Test
    void theDanishChainOnSuppliersResults() throws MalformedInputException {
        VerificationReport report = writtenAndRead(Footprints.rotors());

        assertThat(claimed(report, RotorChain.batch("B-M1"))).isEqualTo("55.39");
        assertThat(claimed(report, RotorChain.batch("B-P1"))).isEqualTo("39.89");
        assertThat(message(report, RotorChain.batch("B-O2")))
                .isEqualTo(
                        "the footprint of urn:didymium:rotors:batch:B-O2 is attested, not recomputed: urn:didymium:rotors:step:long-loop does not state its activities");
        assertThat(message(report, RotorChain.batch("B-M1")))
                .isEqualTo(
                        "86.68 % of kg CO2 eq of urn:didymium:rotors:batch:B-M1 comes from suppliers' footprints, which are attested, not recomputed");
    }

    @Test
    void theRecyclingChainOnSuppliersResults() throws MalformedInputException {
        VerificationReport report = writtenAndRead(Footprints.motors());

        assertThat(claimed(report, MotorChain.batch("C-B1"))).isEqualTo("10.39");
        assertThat(claimed(report, MotorChain.batch("C-M1"))).isEqualTo("15.92");
    }

    @Test
    void powerOfOneStepMovesTheMagnetsByWhatIsPredicted() throws MalformedInputException {
        Dossier before = Footprints.phosphate("value", "value");
        Dossier after = Footprints.phosphate("value", "value", withPower("12"));
        writtenAndRead(after);

        BigDecimal moved = total(after).subtract(total(before));

        assertThat(moved.setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal("4121.3").multiply(POWER));
    }

    @Test
    void theOldClaimOverAnotherPowerIsRejectedWithBothAmounts() {
        Dossier before = Footprints.phosphate("value", "value");
        Dossier after = Footprints.phosphate("value", "value", withPower("12"));
        FootprintStatements mixed =
                after.footprints().withClaims(before.footprints().claims());

        VerificationReport report = Phosphate.verify(
                Phosphate.bundle(after.toBuilder().footprints(mixed).build()));

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_MISMATCH)
                        .filter(finding -> finding.location()
                                .subject()
                                .equals(Footprints.id(PhosphateChain.batch("A-A7"))
                                        .value()))
                        .map(Finding::message)
                        .filter(message -> message.startsWith("kg CO2")))
                .first()
                .asString()
                .startsWith(
                        "kg CO2 eq of urn:didymium:phosphate:batch:A-A7 is claimed to be 24.50 for 1 kg at the gate, but the data of its steps give 24.58");
    }

    @Test
    void aFootprintInTheFormOfPactBearsOutTheClaim() {
        VerificationReport report = Phosphate.verify(Footprints.withPact(text -> text));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.FOOTPRINT_EVIDENCE))
                .singleElement()
                .satisfies(result -> assertThat(result.findings()).isEmpty());
    }

    @Test
    void whatASupplierWithholdsLeavesTheRestUndecided() {
        Dossier dossier = Footprints.rotors();
        PassportBundle hiding = new PassportComposer(Issuers.identities(dossier), Phosphate.STATUS)
                .hiding(Set.of(DisclosableClaim.PERFORMANCE_CLAIMS), new Salts())
                .compose(dossier);
        assertThat(Phosphate.verify(hiding).verdict()).isEqualTo(Verdict.ACCEPTED);
        SignedCredential oxide = hiding.credentials().stream()
                .filter(credential -> Forgery.json(credential)
                        .toString()
                        .contains("\"id\":\"urn:didymium:dpp:urn:didymium:rotors:batch:B-O1\",\"issuer\""))
                .findFirst()
                .orElseThrow();

        VerificationReport report = new ChainVerifier(
                        Phosphate.trust(),
                        VerificationPolicy.builder()
                                .severity(PassportFinding.CLAIMS_WITHHELD, Severity.INFORM)
                                .build())
                .verify(
                        Disclosures.replace(
                                hiding,
                                oxide,
                                one -> Disclosures.without(one, Set.of(DisclosableClaim.PERFORMANCE_CLAIMS))),
                        Phosphate.AT);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .contains(FootprintClaimFinding.FOOTPRINT_UNKNOWN)
                .doesNotContain(FootprintClaimFinding.FOOTPRINT_MISMATCH);
    }

    @Test
    void aPolicyMayDemandThatEverythingIsRecomputed() {
        VerificationPolicy strict = VerificationPolicy.builder()
                .severity(FootprintClaimFinding.FOOTPRINT_ATTESTED, Severity.UNDECIDED)
                .build();

        VerificationReport report = new ChainVerifier(Phosphate.trust(), strict)
                .verify(Phosphate.bundle(Footprints.rotors()), Phosphate.AT);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void silenceOfStepsMattersOnlyWhereAFootprintIsClaimed() {
        Dossier dossier = Footprints.phosphate("value", "value");
        FootprintStatements partly =
                new FootprintStatements(dossier.footprints().inventories().subList(0, 3), List.of());

        VerificationReport report = Phosphate.verify(
                Phosphate.bundle(dossier.toBuilder().footprints(partly).build()));

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.FOOTPRINT_CLAIM)).isEmpty();
    }

    private static VerificationReport writtenAndRead(Dossier dossier) throws MalformedInputException {
        VerificationReport report = Phosphate.verify(BundleReader.read(BundleWriter.write(Phosphate.bundle(dossier))));
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(dossier);
        return report;
    }

    private static String claimed(VerificationReport report, BatchId batch) {
        return report.dossier().orElseThrow().footprints().claims().stream()
                .filter(claim -> claim.batch().equals(batch))
                .flatMap(claim -> claim.carbon().stream())
                .map(result -> result.value().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    private static String message(VerificationReport report, BatchId batch) {
        return report.findings().stream()
                .filter(finding ->
                        finding.location().subject().equals(Footprints.id(batch).value()))
                .filter(finding -> finding.message().contains(" attested"))
                .filter(finding -> !finding.message().contains("EUR"))
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal total(Dossier dossier) {
        return dossier.footprints()
                .calculate(dossier.chain())
                .total(PhosphateChain.batch("A-A7"), Usage.GWP)
                .orElseThrow();
    }

    /** The activities with so many kWh for a kg of NdPr metal instead of 11. */
    private static List<Activity> withPower(String kilowattHours) {
        List<Activity> changed = new ArrayList<>();
        for (Activity activity : PhosphateActivities.activities()) {
            boolean cells = activity.step().equals(PhosphateChain.step("electrolysis"))
                    && activity.name().equals("electricity at MET-GB");
            changed.add(
                    cells
                            ? Activity.builder(
                                            activity.step(),
                                            activity.name(),
                                            new BigDecimal(kilowattHours).multiply(new BigDecimal("4121.3")),
                                            activity.factor())
                                    .only(activity.only().orElse(null))
                                    .quality(activity.quality().orElse(null))
                                    .covers(activity.covers())
                                    .build()
                            : activity);
        }
        return changed;
    }
}
