package io.didymium.examples.cli.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.chain.BatchAllocation;
import io.didymium.core.lca.chain.BatchAllocationPlan;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Party;
import io.didymium.core.testing.scenario.MotorActivities;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateActivities;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorActivities;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Didymium;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged files and the chains that the project's tests build in Java are one. */
class ScenarioFileTest {
    @Test
    void scenarioAIsThePhosphateChain() throws Exception {
        Description description = packaged("a");
        assertThat(description.dossier().chain()).isEqualTo(PhosphateChain.chain());
        assertThat(description.dossier())
                .isEqualTo(Dossier.builder(PhosphateChain.chain())
                        .registrations(PhosphateChain.registrations())
                        .certificates(PhosphateChain.certificates())
                        .claims(PhosphateChain.claims())
                        .origin(description.dossier().origin())
                        .footprints(description.dossier().footprints())
                        .build());
        assertThat(description.name()).isEqualTo("From phosphate rock to magnets, first quarter of 2026");
        BatchAllocation byMass = new BatchAllocation.ByMass();
        BatchAllocationPlan plan = BatchAllocationPlan.of(byMass)
                .with(PhosphateChain.step("digestion"), PhosphateActivities.BY_VALUE)
                .with(PhosphateChain.step("separation"), PhosphateActivities.BY_VALUE);
        assertThat(description.dossier().footprints().inventories())
                .isEqualTo(
                        FootprintStatements.of(PhosphateChain.chain(), PhosphateActivities.activities(), plan)
                                .inventories()
                                .stream()
                                .map(inventory -> inventory.toBuilder()
                                        .cutOffs(PhosphateActivities.CUT_OFFS.getOrDefault(inventory.step(), Map.of()))
                                        .build())
                                .toList());
    }

    @Test
    void scenarioBIsTheRotorChain() throws Exception {
        Dossier dossier = packaged("b").dossier();
        assertThat(dossier.chain()).isEqualTo(withRegister(RotorChain.sketch().draft()));
        assertThat(dossier.origin().sources()).containsExactlyInAnyOrderElementsOf(RotorChain.declarations());
        assertThat(RotorActivities.activities())
                .containsAll(dossier.footprints().activities());
    }

    @Test
    void scenarioCIsTheMotorChain() throws Exception {
        Dossier dossier = packaged("c").dossier();
        assertThat(dossier.chain()).isEqualTo(withRegister(MotorChain.sketch().draft()));
        assertThat(dossier.origin().sources()).containsExactlyInAnyOrderElementsOf(MotorChain.declarations());
        assertThat(MotorActivities.activities())
                .containsAll(dossier.footprints().activities());
    }

    /** The chain with the two parties that vouch for the others. */
    private static SupplyChain withRegister(SupplyChain.Builder draft) {
        CountryCode country = new CountryCode("DE");
        return draft.add(new Party(new PartyId("did:web:register.example"), "Register", country))
                .add(new Party(new PartyId("did:web:certifier.example"), "Certifier", country))
                .build();
    }

    private static Description packaged(String scenario) throws Exception {
        try (InputStream file = Didymium.class.getResourceAsStream("scenario-" + scenario + ".json")) {
            return DescriptionReader.read(Bytes.of(file.readAllBytes()));
        }
    }
}
