package io.didymium.core.lca.chain;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chain of batches told step by step, with what each step uses. Masses are in kg. */
final class BatchStory {
    static final String GWP = "kg CO2 eq";

    private static final FacilityId SITE = new FacilityId("urn:example:site");
    private static final PartyId PARTY = new PartyId("urn:example:party");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, String> masses = new HashMap<>();
    private final List<ProcessStep> steps = new ArrayList<>();
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();

    /** A step: inputs as {@code "ore 10"}, outputs as {@code "metal 8 PRODUCT"}. */
    BatchStory step(String name, List<String> inputs, List<String> outputs) {
        Instant at = START.plusSeconds(3600L * steps.size());
        List<BatchPortion> portions = new ArrayList<>();
        for (String input : inputs) {
            int split = input.lastIndexOf(' ');
            portions.add(new BatchPortion(batch(input.substring(0, split)), mass(input.substring(split + 1))));
        }
        List<Output> made = new ArrayList<>();
        for (String output : outputs) {
            String[] words = output.split(" ", -1);
            String role = words[words.length - 1];
            String kilograms = words[words.length - 2];
            String called = output.substring(0, output.length() - role.length() - kilograms.length() - 2);
            batches.put(called, batch(called, kilograms, at));
            masses.put(called, kilograms);
            made.add(new Output(batch(called), OutputRole.valueOf(role)));
        }
        steps.add(ProcessStep.builder(step(name), inputs.isEmpty() ? ProcessKind.PROCUREMENT : ProcessKind.BLENDING)
                .name(name)
                .at(SITE)
                .during(at, at)
                .inputs(portions)
                .outputs(made)
                .build());
        return this;
    }

    /** A batch from outside, whose kg carries a factor. */
    BatchStory bought(String batch, String kilograms, String factor) {
        String name = "buying of " + batch;
        return step(name, List.of(), List.of(batch + " " + kilograms + " PRODUCT"))
                .uses(name, batch, kilograms, factor);
    }

    BatchStory uses(String step, String name, String amount, String factor) {
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), factor(name, factor)));
        return this;
    }

    BatchStory measures(String step, String name, String amount, String factor) {
        ActivityFactor own = ActivityFactor.builder(name, "unit", "the operator", Provenance.Origin.PRIMARY)
                .impacts(Map.of(GWP, new BigDecimal(factor)))
                .build();
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), own));
        return this;
    }

    BatchStory usesFor(String batch, String step, String name, String amount, String factor) {
        activities.add(Activity.of(step(step), name, new BigDecimal(amount), factor(name, factor)).toBuilder()
                .only(batch(batch))
                .build());
        return this;
    }

    ChainFootprint footprint(BatchAllocationPlan plan) {
        return ChainFootprint.of(chain(), activities, plan);
    }

    ChainFootprint footprint(BatchAllocationPlan plan, List<SupplierFootprint> results) {
        return ChainFootprint.of(chain(), activities, plan, results);
    }

    SupplyChain chain() {
        SupplyChain.Builder draft = SupplyChain.builder()
                .add(new Party(PARTY, "A party", new CountryCode("NO")))
                .add(site());
        batches.values().forEach(draft::add);
        steps.forEach(draft::add);
        return draft.build();
    }

    static BatchId batch(String name) {
        return new BatchId("urn:example:batch:" + name.replace(' ', '-'));
    }

    static StepId step(String name) {
        return new StepId("urn:example:step:" + name.replace(' ', '-'));
    }

    private static ActivityFactor factor(String name, String value) {
        return ActivityFactor.builder(name, "unit", "a table", Provenance.Origin.SECONDARY)
                .impacts(Map.of(GWP, new BigDecimal(value)))
                .build();
    }

    private static Facility site() {
        CountryCode norway = new CountryCode("NO");
        return Facility.builder(SITE, PARTY)
                .name("A site")
                .activity(new Classification(new Concept("urn:example:isic", "ISIC"), "2420", "Basic metals"))
                .location(new GeoPoint(BigDecimal.TEN, BigDecimal.TEN))
                .address(new Address("A street 1", "0001", "A town", "A region", norway))
                .build();
    }

    private static MeasuredMass mass(String kilograms) {
        return MeasuredMass.exact(Mass.ofKilograms(kilograms));
    }

    private static Batch batch(String name, String kilograms, Instant at) {
        return Batch.builder(batch(name), MaterialForm.ORE)
                .name(name)
                .mass(mass(kilograms))
                .producedAt(SITE, at)
                .build();
    }
}
