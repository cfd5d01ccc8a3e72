package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Phosphate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A footprint made smaller by leaving out what a step uses, with claims that follow from what is left. */
class FootprintCompletenessTest {
    @Test
    void scenariosAccountForWhatTheyUse() {
        Stream.of(Footprints.phosphate("value", "value"), Footprints.rotors(), Footprints.motors())
                .map(dossier -> Phosphate.verify(Phosphate.bundle(dossier)))
                .forEach(report -> assertThat(report.verdict())
                        .as(report.findings().toString())
                        .isEqualTo(Verdict.ACCEPTED));
    }

    @TestFactory
    Stream<DynamicTest> anActivityThatAccountsForSomethingCannotBeLeftOut() {
        return Stream.of(Footprints.phosphate("value", "value"), Footprints.rotors(), Footprints.motors())
                .flatMap(FootprintCompletenessTest::omissions);
    }

    private static Stream<DynamicTest> omissions(Dossier dossier) {
        return dossier.footprints().activities().stream()
                .filter(activity -> !activity.covers().isEmpty())
                .filter(activity -> !fallsSilent(activity, dossier))
                .map(activity -> DynamicTest.dynamicTest(activity.step() + ": " + activity.name(), () -> {
                    Dossier less = claimedAgain(dossier, without(activity, dossier.footprints()));
                    VerificationReport report = Phosphate.verify(Phosphate.bundle(less));

                    if (less.footprints().claims().equals(dossier.footprints().claims())) {
                        assertThat(report.verdict()).isIn(Verdict.ACCEPTED, Verdict.INDETERMINATE);
                    } else {
                        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                        assertThat(report.findings())
                                .extracting(Finding::code)
                                .containsAnyOf(
                                        FootprintClaimFinding.FOOTPRINT_INCOMPLETE,
                                        FootprintClaimFinding.FOOTPRINT_UNKNOWN);
                    }
                }));
    }

    /** Whether a maker without the activity states none, so that what it claims is attested. */
    private static boolean fallsSilent(Activity activity, Dossier dossier) {
        return dossier.footprints().claims().stream()
                        .anyMatch(claim ->
                                dossier.chain().producerOf(claim.batch()).id().equals(activity.step()))
                && dossier.footprints().activities().stream()
                                .filter(other -> other.step().equals(activity.step()))
                                .count()
                        == 1;
    }

    private static FootprintStatements without(Activity activity, FootprintStatements said) {
        List<StepInventory> rest = new ArrayList<>();
        for (StepInventory inventory : said.inventories()) {
            List<Activity> kept = inventory.activities().stream()
                    .filter(other -> !other.equals(activity))
                    .toList();
            if (!kept.isEmpty() || inventory.allocation().isPresent()) {
                rest.add(inventory.toBuilder().activities(kept).build());
            }
        }
        return new FootprintStatements(rest, said.claims());
    }

    @Test
    void whoFallsSilentShowsNothing() {
        Dossier dossier = Footprints.phosphate("value", "value");
        List<Activity> coating = dossier.footprints().activities().stream()
                .filter(activity -> activity.step().equals(PhosphateChain.step("coating")))
                .toList();
        FootprintStatements silent = dossier.footprints();
        for (Activity each : coating) {
            silent = without(each, silent);
        }
        assertThat(coating).hasSize(2);
        VerificationReport report = Phosphate.verify(
                Phosphate.bundle(dossier.toBuilder().footprints(silent).build()));

        assertThat(report.of(CheckId.FOOTPRINT_CLAIM))
                .filteredOn(result -> result.outcome() == Outcome.NOTHING_TO_CHECK)
                .extracting(CheckResult::subject)
                .containsExactly(Footprints.id(PhosphateChain.batch("A-P1")).value());
    }

    @Test
    void aFootprintIsClaimedOnTheCriterionThatItIsCalculatedBy() {
        PassportBundle bundle = Phosphate.bundle(Footprints.phosphate("value", "value"));
        VerificationReport report = Phosphate.verify(new Insider(bundle)
                .replace(ScenarioA.METAL, "footprint-follows", "footprint-verified")
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.PROFILE_VIOLATED);
    }

    /** The claims as they follow from other statements, where anything follows. */
    private static Dossier claimedAgain(Dossier dossier, FootprintStatements said) {
        var footprint = said.calculate(dossier.chain());
        List<FootprintClaim> claims = said.claims().stream()
                .map(claim -> claim.toBuilder()
                        .results(claim.results().stream()
                                .map(result -> footprint.supplied().contains(claim.batch())
                                                || footprint
                                                        .total(
                                                                claim.batch(),
                                                                result.category()
                                                                        .key())
                                                        .isEmpty()
                                        ? result
                                        : FootprintResult.of(
                                                result.category(),
                                                footprint,
                                                claim.batch(),
                                                claim.unit(),
                                                result.value().scale()))
                                .toList())
                        .build())
                .toList();
        return dossier.toBuilder().footprints(said.withClaims(claims)).build();
    }
}
