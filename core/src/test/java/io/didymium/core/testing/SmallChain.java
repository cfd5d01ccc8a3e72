package io.didymium.core.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Constituent;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
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
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pieces of small chains, each named by a word: one operator with two sites, days counted from new year 2026. */
public final class SmallChain {
    /** The operator. */
    public static final Party OPERATOR =
            new Party(new PartyId("did:web:operator.example"), "Operator", new CountryCode("NO"));
    /** The site where batches are made and steps run unless said otherwise. */
    public static final Facility SITE = site("site");
    /** Another site. */
    public static final Facility OTHER_SITE = site("other-site");

    private SmallChain() {}

    /** A draft with the operator and the sites. */
    public static SupplyChain.Builder draft() {
        return SupplyChain.builder().add(OPERATOR).add(SITE).add(OTHER_SITE);
    }

    /** A site of the operator. */
    public static Facility site(String name) {
        return Facility.builder(new FacilityId("urn:example:site:" + name), OPERATOR.id())
                .name(name)
                .activity(new Classification(new Concept("https://classes.example", "Classes"), "2420", "Metals"))
                .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.6")))
                .address(new Address("Street 1", "3936", "Town", "Region", new CountryCode("NO")))
                .build();
    }

    /** Noon of a day, 1 being new year's day of 2026. */
    public static Instant day(int day) {
        return Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    /** The id of a batch. */
    public static BatchId batchId(String name) {
        return new BatchId("urn:example:batch:" + name);
    }

    /** The id of a step. */
    public static StepId stepId(String name) {
        return new StepId("urn:example:step:" + name);
    }

    /** A batch with an exact mass in kg, made at the site on a day, and analysed if contents are given. */
    public static Batch batch(String name, String kilograms, int day, AssayValue... contents) {
        return batch(name, mass(kilograms, "0"), SITE, day, contents);
    }

    /** A batch, analysed if contents are given, of a form that may hold any. */
    public static Batch batch(String name, MeasuredMass mass, Facility site, int day, AssayValue... contents) {
        return batch(name, MaterialForm.LIQUOR, mass, site, day, contents);
    }

    /** A batch that is an oxide of rare earths by its form, and was not analysed. */
    public static Batch oxide(String name, String kilograms, int day) {
        return batch(name, MaterialForm.OXIDE, mass(kilograms, "0"), SITE, day);
    }

    private static Batch batch(
            String name, MaterialForm form, MeasuredMass mass, Facility site, int day, AssayValue... contents) {
        return Batch.builder(batchId(name), form)
                .name(name)
                .mass(mass)
                .producedAt(site.id(), day(day))
                .assay(
                        contents.length == 0
                                ? null
                                : Assay.of("XRF").values(List.of(contents)).build())
                .build();
    }

    /** A content and its standard uncertainty, as fractions. */
    public static AssayValue content(Constituent constituent, String fraction, String standardUncertainty) {
        return new AssayValue(
                constituent, new MeasuredFraction(MassFraction.of(fraction), MassFraction.of(standardUncertainty)));
    }

    /** A mass and its standard uncertainty in kg. */
    public static MeasuredMass mass(String kilograms, String standardUncertainty) {
        return new MeasuredMass(Mass.ofKilograms(kilograms), Mass.ofKilograms(standardUncertainty));
    }

    /** An exact part of a batch in kg. */
    public static BatchPortion portion(String batch, String kilograms) {
        return new BatchPortion(batchId(batch), mass(kilograms, "0"));
    }

    /** A step that brings batches into the chain at the site on a day. */
    public static ProcessStep source(String name, int day, String... outputs) {
        return step(name, ProcessKind.PROCUREMENT, SITE, day, day, List.of(), outputs(outputs), List.of());
    }

    /** A step at the site from one day to another. */
    public static ProcessStep step(String name, int from, int until, List<BatchPortion> inputs, String... outputs) {
        return step(name, ProcessKind.BLENDING, SITE, from, until, inputs, outputs(outputs), List.of());
    }

    /** A step. */
    public static ProcessStep step(
            String name,
            ProcessKind kind,
            Facility site,
            int from,
            int until,
            List<BatchPortion> inputs,
            List<Output> outputs,
            List<Flow> flows) {
        return ProcessStep.builder(stepId(name), kind)
                .name(name)
                .at(site.id())
                .during(day(from), day(until))
                .inputs(inputs)
                .outputs(outputs)
                .flows(flows)
                .build();
    }

    /** Batches that leave a step as products. */
    public static List<Output> outputs(String... batches) {
        return List.of(batches).stream()
                .map(batch -> new Output(batchId(batch), OutputRole.PRODUCT))
                .toList();
    }

    /** A flow, analysed if contents are given. */
    public static Flow flow(FlowKind kind, String name, MeasuredMass mass, AssayValue... contents) {
        return new Flow(
                kind,
                name,
                mass,
                MassBasis.ESTIMATED,
                contents.length == 0
                        ? Optional.empty()
                        : Optional.of(Assay.of("XRF").values(List.of(contents)).build()));
    }

    /** A move between sites, received on a day. */
    public static Transfer transfer(String name, Facility from, Facility to, int day, BatchPortion... portions) {
        return Transfer.builder(new TransferId("urn:example:transfer:" + name), from.id(), to.id())
                .name(name)
                .at(day(day))
                .portions(List.of(portions))
                .build();
    }
}
