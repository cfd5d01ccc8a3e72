package io.didymium.examples.cli.description;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.issue.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a description file adds to what an office holds. */
public final class DraftDescription {
    private final DescriptionNode root;
    private final Dossier dossier;
    private final Ids ids;

    /** @param dossier the whole chain, and the statements of the file alone */
    DraftDescription(DescriptionNode root, Dossier dossier, Ids ids) {
        this.root = root;
        this.dossier = dossier;
        this.ids = ids;
    }

    /** Who gets an entry in a register. */
    public Stream<PartyId> members() {
        return dossier.registrations().stream().map(Registration::party);
    }

    /** The faults that the file acknowledges; what of them is found is known only when it is issued. */
    public List<AcknowledgedFault> acknowledged() throws MalformedInputException {
        List<AcknowledgedFault> acknowledged = new ArrayList<>();
        for (DescriptionNode part : root.objects("acknowledged")) {
            acknowledged.add(AcknowledgedFault.read(part));
        }
        return acknowledged;
    }

    /**
     * Puts the parts of the file into a draft.
     *
     * @param didDocuments of the parties that get an entry in a register
     * @param otherwise from when the record of a site is valid that neither says so nor is used in the file
     */
    public void fill(Draft draft, Map<PartyId, Bytes> didDocuments, Instant otherwise) throws MalformedInputException {
        SupplyChain chain = dossier.chain();
        for (DescriptionNode part : root.objects("names")) {
            draft.name(ids.foreign(part), part.text("name"));
        }
        for (DescriptionNode part : root.objects("received")) {
            part.allow("transfer", "portions");
            for (DescriptionNode portion : part.objects("portions")) {
                portion.allow("batch", "receivedKg", "receivedUncertaintyKg");
            }
            TransferId transfer = ids.transfers().refer(part, "transfer");
            if (part.has("portions")) {
                draft.received(transfer, Goods.received(part, ids.batches()));
            } else {
                draft.received(transfer);
            }
        }
        for (DescriptionNode part : root.objects("facilities")) {
            FacilityId id = ids.facilities().refer(part, "id");
            for (Facility facility : chain.facilities()) {
                if (facility.id().equals(id)) {
                    draft.add(
                            facility,
                            part.has("recordFrom")
                                    ? part.instant("recordFrom")
                                    : firstUse(id).orElse(otherwise));
                }
            }
        }
        chain.batches().stream()
                .filter(batch -> ids.batches().declares(batch.id()))
                .forEach((Batch batch) -> draft.add(batch));
        ownSteps().forEach((ProcessStep step) -> draft.add(step));
        restated().forEach((ProcessStep step) -> draft.add(step));
        ownTransfers().forEach((Transfer transfer) -> draft.add(transfer));
        for (Registration entry : dossier.registrations()) {
            Bytes document = didDocuments.get(entry.party());
            if (document == null) {
                throw new MalformedInputException(
                        "/registrations",
                        "no DID document of " + entry.party() + " is known; give the file that it published with"
                                + " --did-document");
            }
            draft.register(chain.party(entry.party()), entry, document);
        }
        draft.certify(dossier.certificates().toArray(Certificate[]::new))
                .claim(dossier.claims().toArray(Claim[]::new))
                .origin(dossier.origin())
                .footprint(dossier.footprints().claims().toArray(FootprintClaim[]::new));
        dossier.custody().books().forEach(draft::books);
        dossier.footprints().inventories().forEach(draft::inventory);
        draft.record(dossier.records().toArray(ResponsibilityRecord[]::new));
    }

    /** The steps whose events state the contents of a batch that is described anew, and are not: they are stated again. */
    private Stream<ProcessStep> restated() {
        return dossier.chain().steps().stream()
                .filter(step -> !ids.steps().declares(step.id()))
                .filter(step ->
                        step.outputs().stream().anyMatch(output -> ids.batches().declares(output.batch())));
    }

    private Stream<ProcessStep> ownSteps() {
        return dossier.chain().steps().stream().filter(step -> ids.steps().declares(step.id()));
    }

    private Stream<Transfer> ownTransfers() {
        return dossier.chain().transfers().stream()
                .filter(transfer -> ids.transfers().declares(transfer.id()));
    }

    private Optional<Instant> firstUse(FacilityId site) {
        return Stream.concat(
                        ownSteps().filter(step -> step.facility().equals(site)).map(ProcessStep::startedAt),
                        ownTransfers()
                                .filter(transfer -> transfer.from().equals(site))
                                .map(Transfer::at))
                .min(Comparator.naturalOrder());
    }

    /**
     * A fault that a draft names because its issuer knows of it.
     *
     * @param code what is found, such as {@code batch-overdrawn}
     * @param subject of what: an id, or the end of one
     * @param reason why the draft is issued nevertheless
     * @param pointer the JSON pointer to it in the draft
     */
    public record AcknowledgedFault(String code, String subject, String reason, String pointer) {
        static AcknowledgedFault read(DescriptionNode part) throws MalformedInputException {
            part.allow("finding", "subject", "reason");
            if (part.text("reason").isBlank()) {
                throw part.fault("reason", "is empty; say why it is issued nevertheless");
            }
            return new AcknowledgedFault(
                    part.text("finding"), part.text("subject"), part.text("reason"), part.pointer());
        }

        /** Whether it names a finding. */
        public boolean names(Finding finding) {
            String found = finding.location().subject();
            return finding.code().id().equals(code)
                    && (found.equals(subject) || found.endsWith(":" + subject) || found.endsWith("/" + subject));
        }
    }
}
