package io.didymium.passport.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.ClaimId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.chain.SupplierFootprint;
import io.didymium.core.process.OutputRole;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Phosphate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FootprintStatementsTest {
    private static final BatchAllocation MASS = new BatchAllocation.ByMass();

    @Test
    void statesAKeyForEachJointStepAndNoOther() {
        FootprintStatements said = FootprintStatements.of(
                PhosphateChain.chain(),
                PhosphateActivities.activities(),
                BatchAllocationPlan.of(MASS)
                        .with(PhosphateChain.step("separation"), PhosphateActivities.BY_VALUE)
                        .with(PhosphateChain.step("milling"), PhosphateActivities.BY_VALUE));

        assertThat(said.plan().exceptions())
                .containsOnlyKeys(
                        PhosphateChain.step("digestion"),
                        PhosphateChain.step("procurement"),
                        PhosphateChain.step("separation"));
        assertThat(said.plan().keyOf(PhosphateChain.step("separation"))).isEqualTo(PhosphateActivities.BY_VALUE);
        assertThat(said.activities()).containsExactlyInAnyOrderElementsOf(PhosphateActivities.activities());
    }

    @Test
    void rejectsAPlanThatCannotBeStated() {
        BatchAllocationPlan all = new BatchAllocationPlan(MASS, new TreeMap<>(), Set.of(OutputRole.values()));
        assertThatThrownBy(() -> FootprintStatements.of(PhosphateChain.chain(), List.of(), all))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FootprintStatements.of(
                        RotorChain.chain(), PhosphateActivities.activities(), BatchAllocationPlan.of(MASS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in the chain");
    }

    @Test
    void rejectsAStepOrAnIdThatStandsTwice() {
        FootprintStatements said = Footprints.rotors().footprints();
        StepInventory first = said.inventories().get(0);
        FootprintClaim claim = said.claims().get(0);
        assertThatThrownBy(() -> new FootprintStatements(List.of(first, first), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> said.withClaims(List.of(claim, claim))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStepOutsideTheChainCannotBeComposed() {
        Dossier dossier = Footprints.rotors();
        StepInventory stray = StepInventory.builder(new StepId("urn:example:step"))
                .activities(dossier.footprints().activities().stream()
                        .limit(1)
                        .map(activity -> Activity.builder(
                                        new StepId("urn:example:step"),
                                        activity.name(),
                                        activity.amount(),
                                        activity.factor())
                                .only(activity.only().orElse(null))
                                .quality(activity.quality().orElse(null))
                                .build())
                        .toList())
                .build();
        assertThatThrownBy(() -> Phosphate.bundle(dossier.toBuilder()
                        .footprints(dossier.footprints().with(stray))
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("urn:example:step");
    }

    @Test
    void takesNothingFromASupplierWhoClaimsTwoResults() {
        FootprintStatements said = Footprints.rotors().footprints();
        FootprintClaim claim = Footprints.attested(RotorChain.batch("B-O1"), "46", "60", "0");
        List<FootprintClaim> claims = new ArrayList<>(said.claims());
        claims.removeIf(other -> other.id().equals(claim.id()));
        claims.add(claim);

        assertThat(said.withClaims(claims).attested())
                .extracting(SupplierFootprint::batch)
                .contains(claim.batch());

        claims.add(FootprintClaim.builder(new ClaimId("urn:example:other"), claim.batch(), claim.name(), claim.date())
                .unit(claim.unit())
                .results(Footprints.attested(claim.batch(), "45", "60", "0").results())
                .basis(claim.basis())
                .build());

        assertThat(said.withClaims(claims).attested())
                .filteredOn(burden -> burden.batch().equals(claim.batch()))
                .singleElement()
                .satisfies(burden -> assertThat(burden.results()).containsOnlyKeys("EUR"));
    }
}
