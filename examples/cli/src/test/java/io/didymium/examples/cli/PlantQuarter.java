package io.didymium.examples.cli;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.run.ContinuousRun;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.verify.ChainVerifier;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The packaged scenario D, with changes as one would make who has the keys: of a statement alone, or with the books of the hold-up kept anew so
 * that they agree with it.
 *
 * @param dossier what the passports state
 */
record PlantQuarter(Dossier dossier) {
    static final String PLANT = "urn:didymium:kvitholm:";
    private static final int DIGITS = 6;
    static final Instant AT = Instant.parse("2026-04-02T00:00:00Z");

    /** The scenario as it is packaged. */
    static PlantQuarter packaged() throws Exception {
        try (InputStream file = resource("scenario-d.json")) {
            return new PlantQuarter(
                    DescriptionReader.read(Bytes.of(file.readAllBytes())).dossier());
        }
    }

    private static InputStream resource(String name) {
        return Didymium.class.getResourceAsStream(name);
    }

    /** The policy of the customer of the scenario. */
    static VerificationPolicy policy() throws Exception {
        SettlementChoice choice = new SettlementChoice();
        try (InputStream file = resource("scenario-d-rules.txt")) {
            return VerificationPolicy.builder()
                    .settlements(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(choice::convert)
                            .toList())
                    .build();
        }
    }

    static BatchId id(String batch) {
        return new BatchId(PLANT + "batch:" + batch);
    }

    static StepId stepId(String step) {
        return new StepId(PLANT + "step:" + step);
    }

    static TransferId transferId(String transfer) {
        return new TransferId(PLANT + "transfer:" + transfer);
    }

    SupplyChain chain() {
        return dossier.chain();
    }

    Batch batch(String name) {
        return chain().batch(id(name));
    }

    /** The amount of an element in a batch, in kg. */
    BigDecimal kilograms(String batch, Element element) {
        Batch of = batch(batch);
        return of.mass()
                .value()
                .times(of.composition().orElseThrow().fraction(element).value())
                .kilograms();
    }

    PlantQuarter with(SupplyChain.Builder changed) {
        return on(chain().toBuilder().replaceAll(changed).build());
    }

    PlantQuarter adding(SupplyChain.Builder more) {
        return on(chain().toBuilder().addAll(more).build());
    }

    PlantQuarter changing(String batch, UnaryOperator<Batch.Builder> change) {
        return with(
                SupplyChain.builder().add(change.apply(batch(batch).toBuilder()).build()));
    }

    private PlantQuarter on(SupplyChain chain) {
        return new PlantQuarter(Dossier.builder(chain)
                .registrations(dossier.registrations())
                .certificates(dossier.certificates())
                .claims(dossier.claims())
                .origin(dossier.origin())
                .records(dossier.records())
                .build());
    }

    /** With other records in the place of those of the same identity, or beside them. */
    PlantQuarter recording(ResponsibilityRecord... others) {
        List<ResponsibilityRecord> records = new ArrayList<>(dossier.records());
        for (ResponsibilityRecord other : others) {
            records.removeIf(one -> one.id().equals(other.id()));
            records.add(other);
        }
        return new PlantQuarter(dossier.toBuilder().records(records).build());
    }

    /** The record of an identity of the plant's. */
    <T> T record(String name, Class<T> kind) {
        return dossier.records().stream()
                .filter(one -> one.id().value().equals(PLANT + name))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The packaged chain, or a changed one, its lots settled as the customer does. */
    SettledHistory settled() throws Exception {
        return SettledChain.history(dossier, policy().settlements());
    }

    /** With the provenance that follows from its own books for what another one states. */
    PlantQuarter stating(List<MaterialProvenance> provenance) {
        return new PlantQuarter(dossier.toBuilder()
                .origin(dossier.origin().toBuilder().provenance(provenance).build())
                .build());
    }

    /** The provenance of all products as their origins follow from the books. */
    List<MaterialProvenance> provenance() {
        OriginBook book = OriginBook.of(chain(), dossier.origin().sources());
        Map<BatchId, Set<Element>> stated = new TreeMap<>();
        dossier.origin()
                .provenance()
                .forEach(entry -> stated.computeIfAbsent(entry.batch(), any -> new TreeSet<>())
                        .add(entry.element()));
        List<MaterialProvenance> follows = new ArrayList<>();
        stated.forEach((batch, elements) -> {
            if (chain().batches().stream().anyMatch(known -> known.id().equals(batch))) {
                follows.addAll(MaterialProvenance.of(book, batch, elements, DIGITS));
            }
        });
        return follows;
    }

    /** What a verifier finds of it, signed by all parties. */
    VerificationReport verify() throws Exception {
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>();
        chain().parties().forEach(party -> identities.put(party.id(), DemoOffice.identity(party.id())));
        StatusTerms terms = StatusTerms.between(AT, AT.plus(Duration.ofDays(30)));
        PassportWriting writing = new PassportWriting(dossier, identities);
        return new ChainVerifier(writing.trust(), policy())
                .verify(new PassportComposer(identities, terms).compose(dossier), AT);
    }

    /** The books of the hold-up kept anew under a rule, without some drawings; what is missing in the end is not accounted for. */
    PlantQuarter rebooked(MixingRule rule, Set<String> leftOut) {
        SupplyChain chain = chain();
        List<ProcessStep> drawings = chain.steps().stream()
                .filter(step -> step.drawing().isPresent())
                .sorted(Comparator.comparing(ProcessStep::endedAt))
                .toList();
        ContinuousRun run = new ContinuousRun(
                ProcessKind.SEPARATION,
                drawings.get(0).facility(),
                rule,
                MaterialForm.LIQUOR,
                drawings.get(0).startedAt(),
                step -> id("hold-up-" + step.value().replaceAll(".*:(drawing-)?", "")));
        List<ProcessStep.Builder> kept = new ArrayList<>();
        Set<BatchId> made = new HashSet<>();
        for (ProcessStep step : drawings) {
            step.outputs().forEach(output -> made.add(output.batch()));
            for (BatchPortion input : step.inputs()) {
                Batch batch = chain.batch(input.batch());
                Instant at = step.drawing().orElseThrow().pouredAt().get(input.batch());
                if (at != null) {
                    run.pour(batch, input.mass(), at);
                } else if (!chain.producerOf(input.batch()).isHoldUp(input.batch())) {
                    run.opening(batch);
                }
            }
            if (leftOut.stream().noneMatch(name -> step.id().equals(stepId(name)))) {
                kept.add(drawn(run, step).name(step.name()).owners(step.owners()));
            }
        }
        SupplyChain.Builder anew = SupplyChain.builder();
        chain.parties().forEach(anew::add);
        chain.facilities().forEach(anew::add);
        chain.batches().stream().filter(batch -> !made.contains(batch.id())).forEach(anew::add);
        chain.steps().stream().filter(step -> step.drawing().isEmpty()).forEach(anew::add);
        kept.forEach(anew::add);
        chain.transfers().forEach(anew::add);
        PlantQuarter booked = on(anew.build());
        return booked.stating(booked.provenance());
    }

    private ProcessStep.Builder drawn(ContinuousRun run, ProcessStep step) {
        Flow[] flows = step.flows().toArray(Flow[]::new);
        List<Output> out = step.outputs().stream()
                .filter(output -> !step.isHoldUp(output.batch()))
                .toList();
        if (out.isEmpty()) {
            return run.draw(step.id(), step.endedAt(), flows);
        }
        Batch.Builder batch = chain().batch(out.get(0).batch()).toBuilder();
        if (out.get(0).role() == OutputRole.INTERNAL_RETURN) {
            return run.close(
                    step.id(),
                    batch,
                    step.endedAt(),
                    missing(run, chain().batch(out.get(0).batch())));
        }
        return run.draw(step.id(), batch, out.get(0).role(), step.endedAt(), flows);
    }

    /** What is not accounted for: all that the books have and the stock-take does not. */
    private static Flow missing(ContinuousRun run, Batch found) {
        BigDecimal mass = run.bookedMass().subtract(found.mass().value().kilograms());
        List<AssayValue> values = new ArrayList<>();
        found.composition().orElseThrow().fractions().forEach((element, fraction) -> {
            BigDecimal lost = run.booked(element)
                    .subtract(found.mass().value().times(fraction.value()).kilograms());
            if (lost.signum() > 0) {
                values.add(new AssayValue(
                        element,
                        new MeasuredFraction(
                                new MassFraction(lost.divide(mass, MathContext.DECIMAL64)), MassFraction.ZERO)));
            }
        });
        return Flow.of(
                FlowKind.UNACCOUNTED,
                "not accounted for at the stock-take",
                MeasuredMass.exact(new Mass(mass)),
                Assay.of("by difference").values(values).build());
    }

    /** What had happened until a time, without the drawings after another. */
    PlantQuarter until(Instant end, Instant lastDrawing) {
        SupplyChain.Builder known = SupplyChain.builder();
        chain().parties().forEach(known::add);
        chain().facilities().forEach(known::add);
        Set<BatchId> made = new HashSet<>();
        for (ProcessStep step : chain().steps()) {
            if (!step.endedAt().isAfter(step.drawing().isPresent() ? lastDrawing : end)) {
                known.add(step);
                step.outputs().forEach(output -> made.add(output.batch()));
            }
        }
        made.forEach(batch -> known.add(chain().batch(batch)));
        chain().transfers().stream()
                .filter(transfer -> !transfer.at().isAfter(end)
                        && transfer.portions().stream().allMatch(portion -> made.contains(portion.batch())))
                .forEach(known::add);
        return new PlantQuarter(Dossier.builder(known.build())
                .registrations(dossier.registrations())
                .certificates(dossier.certificates().stream()
                        .filter(certificate -> !certificate.determinations().isEmpty()
                                && certificate.determinations().stream().allMatch(one -> made.contains(one.batch())))
                        .toList())
                .origin(OriginStatements.builder()
                        .sources(dossier.origin().sources().stream()
                                .filter(source -> made.stream().anyMatch(source.subject()::equals))
                                .toList())
                        .build())
                .build());
    }

    /** A transfer of the scenario, to change. */
    Transfer.Builder transfer(String name) {
        return chain().transfer(transferId(name)).toBuilder();
    }
}
