package io.didymium.examples.cli.description;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainDraft;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Registration;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.standard.Certificate;
import io.didymium.core.standard.Claim;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.Dossier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads description files: what does not conform is told by its JSON pointer, with what to do about it. */
public final class DescriptionReader {
    private static final String FORMAT = "didymium-chain";

    private final Part root;
    private final Names<FacilityId> facilities;
    private final Names<BatchId> batches;
    private final Names<StepId> steps;
    private final Names<TransferId> transfers;
    private final Names<CertificateId> certificates;
    private final Names<ClaimId> claims;
    private final Names<PartyId> parties;
    private final ChainDraft draft = new ChainDraft();

    private DescriptionReader(Part root) throws MalformedInputException {
        this.root = root;
        String prefix = root.has("idPrefix") ? root.text("idPrefix") : "";
        parties = new Names<>("party", prefix, PartyId::new);
        facilities = new Names<>("facility", prefix, FacilityId::new);
        batches = new Names<>("batch", prefix, BatchId::new);
        steps = new Names<>("step", prefix, StepId::new);
        transfers = new Names<>("transfer", prefix, TransferId::new);
        certificates = new Names<>("certificate", prefix, CertificateId::new);
        claims = new Names<>("claim", prefix, ClaimId::new);
    }

    /**
     * Reads a description file.
     *
     * @throws MalformedInputException if it is not of this format or describes no coherent chain; the location is the
     *     JSON pointer of what is wrong, or its line and column if it is no JSON
     */
    public static Description read(Bytes file) throws MalformedInputException {
        Part root = Part.root(JsonSource.read(file));
        if (!root.has("format") || !root.text("format").equals(FORMAT)) {
            throw root.fault("format", "not a description of a chain: expected \"format\": \"" + FORMAT + "\"");
        }
        if (root.decimal("version").compareTo(BigDecimal.ONE) != 0) {
            throw root.fault("version", "only version 1 is known here, found " + root.decimal("version"));
        }
        root.allow(
                "format",
                "version",
                "name",
                "idPrefix",
                "concepts",
                "parties",
                "registrations",
                "facilities",
                "batches",
                "steps",
                "transfers",
                "certificates",
                "claims");
        return new DescriptionReader(root).description();
    }

    private Description description() throws MalformedInputException {
        Concepts concepts = new Concepts(root);
        Sites sites = new Sites(concepts, parties, facilities);
        for (Part party : root.objects("parties")) {
            draft.add(sites.party(party));
        }
        for (Part facility : root.objects("facilities")) {
            draft.add(sites.facility(facility));
        }
        for (Part batch : root.objects("batches")) {
            draft.add(batch(batch));
        }
        for (Part step : root.objects("steps")) {
            draft.add(step(step));
        }
        for (Part transfer : root.objects("transfers")) {
            draft.add(transfer(transfer));
        }
        requireCoherent();
        List<Registration> registrations = new ArrayList<>();
        for (Part registration : root.objects("registrations")) {
            registrations.add(sites.registration(registration));
        }
        Standards standards = new Standards(concepts, parties, facilities, batches, certificates, claims);
        List<Certificate> attested = new ArrayList<>();
        for (Part certificate : root.objects("certificates")) {
            attested.add(standards.certificate(certificate));
        }
        List<Claim> claimed = new ArrayList<>();
        for (Part claim : root.objects("claims")) {
            claimed.add(standards.claim(claim));
        }
        Dossier dossier = root.make(() -> Dossier.of(draft.build())
                .withRegistrations(registrations)
                .withCertificates(attested)
                .withClaims(claimed));
        return new Description(root.has("name") ? root.text("name") : "Chain", dossier);
    }

    private Batch batch(Part part) throws MalformedInputException {
        part.allow(
                "id",
                "name",
                "form",
                "massKg",
                "standardUncertaintyKg",
                "facility",
                "producedAt",
                "assay",
                "radioactivity");
        return part.make(() -> new Batch(
                batches.declare(part),
                part.text("name"),
                part.word("form", MaterialForm.class),
                Measurements.mass(part),
                facilities.refer(part, "facility"),
                part.instant("producedAt"),
                Measurements.assay(part),
                Measurements.radioactivity(part)));
    }

    private ProcessStep step(Part part) throws MalformedInputException {
        part.allow("id", "name", "kind", "facility", "startedAt", "endedAt", "inputs", "outputs", "flows");
        List<Output> outputs = new ArrayList<>();
        for (Part output : part.objects("outputs")) {
            output.allow("batch", "role");
            outputs.add(new Output(batches.refer(output, "batch"), output.word("role", OutputRole.class)));
        }
        List<Flow> flows = new ArrayList<>();
        for (Part flow : part.objects("flows")) {
            flows.add(flow(flow));
        }
        List<BatchPortion> inputs = portions(part, "inputs");
        return part.make(() -> new ProcessStep(
                steps.declare(part),
                part.text("name"),
                part.word("kind", ProcessKind.class),
                facilities.refer(part, "facility"),
                part.instant("startedAt"),
                part.instant("endedAt"),
                inputs,
                outputs,
                flows));
    }

    private Transfer transfer(Part part) throws MalformedInputException {
        part.allow("id", "name", "from", "to", "at", "portions");
        return part.make(() -> new Transfer(
                transfers.declare(part),
                part.text("name"),
                facilities.refer(part, "from"),
                facilities.refer(part, "to"),
                part.instant("at"),
                portions(part, "portions")));
    }

    private static Flow flow(Part part) throws MalformedInputException {
        part.allow("kind", "name", "massKg", "standardUncertaintyKg", "assay");
        return part.make(() -> new Flow(
                part.word("kind", FlowKind.class),
                part.text("name"),
                Measurements.mass(part),
                Measurements.assay(part)));
    }

    private List<BatchPortion> portions(Part owner, String name) throws MalformedInputException {
        List<BatchPortion> portions = new ArrayList<>();
        for (Part part : owner.objects(name)) {
            part.allow("batch", "massKg", "standardUncertaintyKg");
            portions.add(part.make(() -> new BatchPortion(batches.refer(part, "batch"), Measurements.mass(part))));
        }
        return portions;
    }

    /** Refuses a history that contradicts itself, at the place of the first thing that does. */
    private void requireCoherent() throws MalformedInputException {
        List<Finding> findings = draft.inspect();
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            Map<String, String> pointers = new HashMap<>();
            Stream.of(parties, facilities, batches, steps, transfers)
                    .forEach(names -> pointers.putAll(names.pointers()));
            String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more of this kind)";
            throw new MalformedInputException(
                    pointers.getOrDefault(first.location().subject(), ""),
                    first.message() + "; " + first.code().remedy() + more);
        }
    }
}
