package io.didymium.examples.cli.description;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ids of a file, by what they are of.
 *
 * @param parties of parties
 * @param facilities of sites
 * @param batches of batches
 * @param steps of steps
 * @param transfers of transfers
 * @param certificates of certificates
 * @param claims of claims, also of recycled shares
 * @param footprints of claimed footprints
 * @param books of books of custody
 */
record Ids(
        Names<PartyId> parties,
        Names<FacilityId> facilities,
        Names<BatchId> batches,
        Names<StepId> steps,
        Names<TransferId> transfers,
        Names<CertificateId> certificates,
        Names<ClaimId> claims,
        Names<ClaimId> footprints,
        Names<ClaimId> books) {
    /** The ids of a file whose short ones begin with its {@code idPrefix}. */
    static Ids of(DescriptionNode root) throws MalformedInputException {
        String prefix = root.has("idPrefix") ? root.text("idPrefix") : "";
        return new Ids(
                new Names<>("party", prefix, PartyId::new),
                new Names<>("facility", prefix, FacilityId::new),
                new Names<>("batch", prefix, BatchId::new),
                new Names<>("step", prefix, StepId::new),
                new Names<>("transfer", prefix, TransferId::new),
                new Names<>("certificate", prefix, CertificateId::new),
                new Names<>("claim", prefix, ClaimId::new),
                new Names<>("footprint", prefix, ClaimId::new),
                new Names<>("books", prefix, ClaimId::new));
    }

    /** The JSON pointer to each thing of the chain, by id. */
    Map<String, String> pointers() {
        Map<String, String> pointers = new TreeMap<>(parties.pointers());
        pointers.putAll(facilities.pointers());
        pointers.putAll(batches.pointers());
        pointers.putAll(steps.pointers());
        pointers.putAll(transfers.pointers());
        return pointers;
    }
}
