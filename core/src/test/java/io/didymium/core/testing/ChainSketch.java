package io.didymium.core.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Constituent;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MassBasis;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chain in a few lines: sites, then steps in the order of time, an hour each, with deliveries between sites made up
 * as steps need them.
 *
 * <p>Contents are texts in per cent of the mass, such as {@code "Nd 23.2, Pr 5.8"}; an empty text is no assay.
 */
public final class ChainSketch {
    private final String name;
    private final String massUncertainty;
    private final String assayUncertainty;
    private final SupplyChain.Builder draft = SupplyChain.builder();
    private final Map<String, PartyId> operators = new LinkedHashMap<>();
    private final Map<String, FacilityId> sites = new LinkedHashMap<>();
    private final Map<BatchId, FacilityId> places = new HashMap<>();
    private Instant now;
    private int deliveries;

    /** A sketch whose ids begin with a name; masses and contents have relative standard uncertainties. */
    public ChainSketch(String name, Instant from, String massUncertainty, String assayUncertainty) {
        this.name = name;
        this.now = from;
        this.massUncertainty = massUncertainty;
        this.assayUncertainty = assayUncertainty;
    }

    /** A sketch of exact masses and contents. */
    public ChainSketch(String name) {
        this(name, Instant.parse("2026-04-01T06:00:00Z"), "0", "0");
    }

    /** Adds a site, and its operator if that is new. */
    public ChainSketch site(String site, String operator, String country, String region) {
        CountryCode code = new CountryCode(country);
        PartyId party = operators.computeIfAbsent(operator, any -> {
            PartyId id = new PartyId("did:web:" + operator + ".example");
            draft.add(new Party(id, operator, code));
            return id;
        });
        FacilityId id = new FacilityId("urn:didymium:" + name + ":facility:" + site);
        sites.put(site, id);
        draft.add(Facility.builder(id, party)
                .name(site)
                .activity(Classification.isic("2420", "Manufacture of basic precious and other non-ferrous metals"))
                .location(new GeoPoint(BigDecimal.valueOf(50), BigDecimal.valueOf(10)))
                .address(new Address("Street 1", "1000", "Town", region, code))
                .build());
        return this;
    }

    /** Starts a step; the next calls describe it. */
    public Step step(String step, ProcessKind kind, String site) {
        return new Step(step, kind, sites.get(site));
    }

    /** A step that brings one batch into the chain. */
    public ChainSketch source(
            ProcessKind kind, String site, String batch, MaterialForm form, String kilograms, String contents) {
        return step("source-of-" + batch, kind, site)
                .out(batch, form, OutputRole.PRODUCT, kilograms, contents)
                .done();
    }

    /** Moves the time of the next step. */
    public ChainSketch at(Instant time) {
        now = time;
        return this;
    }

    /** The draft, to which more can be added. */
    public SupplyChain.Builder draft() {
        return draft;
    }

    /** The chain. */
    public SupplyChain chain() {
        return draft.build();
    }

    /** The id of a batch, with hyphens for blanks. */
    public BatchId batch(String batch) {
        return new BatchId("urn:didymium:" + name + ":batch:" + batch.replace(' ', '-'));
    }

    /** The id of a step, with hyphens for blanks. */
    public StepId stepId(String step) {
        return new StepId("urn:didymium:" + name + ":step:" + step.replace(' ', '-'));
    }

    /** The id of a site. */
    public FacilityId site(String site) {
        return sites.get(site);
    }

    private MeasuredMass mass(String kilograms) {
        return Measured.mass(kilograms, massUncertainty);
    }

    private @Nullable Assay assay(String contents) {
        if (contents.isEmpty()) {
            return null;
        }
        List<AssayValue> values = new ArrayList<>();
        for (String content : contents.split(",", -1)) {
            String[] parts = content.trim().split(" ", 2);
            values.add(Measured.content(
                    Constituent.parse(parts[0]), new BigDecimal(parts[1]).movePointLeft(2), assayUncertainty));
        }
        return Measured.assay("ICP-OES", values);
    }

    /** A step being described. */
    public final class Step {
        private final String step;
        private final ProcessKind kind;
        private final FacilityId site;
        private final Instant from = now.plus(Duration.ofMinutes(10));
        private final Instant until = now.plus(Duration.ofHours(1));
        private final List<BatchPortion> inputs = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private final List<Flow> flows = new ArrayList<>();

        private Step(String step, ProcessKind kind, FacilityId site) {
            this.step = step;
            this.kind = kind;
            this.site = site;
        }

        /** A portion that it takes, delivered if it is elsewhere. */
        public Step in(String batch, String kilograms) {
            BatchPortion portion = new BatchPortion(batch(batch), mass(kilograms));
            FacilityId place = places.getOrDefault(portion.batch(), site);
            if (!place.equals(site)) {
                deliveries++;
                draft.add(Transfer.builder(
                                new TransferId("urn:didymium:" + name + ":transfer:" + deliveries), place, site)
                        .name("Delivery of " + batch)
                        .at(now)
                        .portions(List.of(portion))
                        .build());
            }
            inputs.add(portion);
            return this;
        }

        /** A batch that it makes. */
        public Step out(String batch, MaterialForm form, OutputRole role, String kilograms, String contents) {
            BatchId id = batch(batch);
            outputs.add(new Output(id, role));
            places.put(id, site);
            draft.add(Batch.builder(id, form)
                    .name(batch)
                    .mass(mass(kilograms))
                    .producedAt(site, until)
                    .assay(assay(contents))
                    .build());
            return this;
        }

        /** A product that it makes. */
        public Step out(String batch, MaterialForm form, String kilograms, String contents) {
            return out(batch, form, OutputRole.PRODUCT, kilograms, contents);
        }

        /** What else passes in or out. */
        public Step flow(FlowKind flowKind, String flow, String kilograms, String contents) {
            flows.add(new Flow(
                    flowKind, flow, mass(kilograms), MassBasis.ESTIMATED, Optional.ofNullable(assay(contents))));
            return this;
        }

        /** Ends the step. */
        public ChainSketch done() {
            draft.add(ProcessStep.builder(stepId(step), kind)
                    .name(step)
                    .at(site)
                    .during(from, until)
                    .inputs(inputs)
                    .outputs(outputs)
                    .flows(flows)
                    .build());
            now = until;
            return ChainSketch.this;
        }
    }
}
