package io.didymium.passport.verify;

import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.stepId;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.testing.scenario.Usage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The footprints of two repaired rotors: old magnets of 20 kg CO2 eq for a kg, and a new one of 80, each where it is. */
class MadeFromFootprintBundleTest {
    private static final BatchAllocationPlan BY_MASS = BatchAllocationPlan.of(new BatchAllocation.ByMass());

    @Test
    void aSwappedMagnetKeepsItsOwnFootprint() {
        Dossier dossier = claimed();
        VerificationReport report = Sketched.verify(dossier);

        assertThat(values(dossier)).containsExactly("20.00", "80.00");
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    /** The verifier finds the mixture, 32 kg CO2 eq for a kg, where the event no longer states what went where. */
    @Test
    void withoutTheStatementTheGoodFootprintIsFalse() {
        PassportBundle mixed = new Insider(Sketched.bundle(claimed()))
                .set(Counted.event("repair"), "/credentialSubject/0/outputBatch/0/madeFrom", "[]")
                .set(Counted.event("repair"), "/credentialSubject/0/outputBatch/1/madeFrom", "[]")
                .bundle();
        VerificationReport report = Sketched.verify(mixed);

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == FootprintClaimFinding.FOOTPRINT_MISMATCH)
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("claimed to be 20.00", "give 32"));
    }

    private static List<String> values(Dossier dossier) {
        return dossier.footprints().claims().stream()
                .flatMap(claim -> claim.results().stream())
                .filter(result -> result.category().equals(Footprints.CARBON))
                .map(result -> result.value().toPlainString())
                .toList();
    }

    private static Dossier claimed() {
        Dossier dossier = Counted.dossier();
        FootprintStatements said = FootprintStatements.of(
                dossier.chain(),
                List.of(
                        bought("magnets", "1226.642", "20"),
                        bought("oxide", "98", "40"),
                        bought("old", "0.058", "20"),
                        bought("new", "0.0145", "80"),
                        Activity.of(stepId("repair"), "energy", BigDecimal.ZERO, factor("energy", "0.5"))),
                BY_MASS);
        ChainFootprint footprint = said.calculate(dossier.chain());
        List<FootprintClaim> claims = List.of(batchId("kept"), batchId("swapped")).stream()
                .map(batch -> Footprints.claim(footprint, batch))
                .toList();
        return dossier.toBuilder().footprints(said.withClaims(claims)).build();
    }

    private static Activity bought(String name, String kilograms, String factor) {
        BatchId batch = batchId(name);
        return Activity.of(stepId("purchase"), name, new BigDecimal(kilograms), factor(name, factor)).toBuilder()
                .only(batch)
                .build();
    }

    private static ActivityFactor factor(String name, String value) {
        return ActivityFactor.builder(name, "kg", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(Usage.GWP, new BigDecimal(value), Usage.COST, BigDecimal.ONE))
                .build();
    }
}
