package io.didymium.examples.cli.description;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.LotNumbers;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.piece.Pieces;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.exchange.gs1.CompanyKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param records of records of responsibility
 * @param keys the keys of GS1 that the issuer makes, if the file has its {@code gs1Prefix}
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
        Names<ClaimId> books,
        Names<RecordId> records,
        Optional<CompanyKeys> keys) {
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
                new Names<>("books", prefix, ClaimId::new),
                new Names<>("record", prefix, RecordId::new),
                root.has("gs1Prefix")
                        ? Optional.of(root.make(() -> new CompanyKeys(root.text("gs1Prefix"))))
                        : Optional.empty());
    }

    /** The id of a batch: its member {@code id}, or the Digital Link of its numbers of GS1. */
    BatchId batch(DescriptionNode part, Optional<Pieces> pieces) throws MalformedInputException {
        if (part.has("gtin")) {
            return batches.declare(part, "gtin", Goods.digitalLink(part, pieces));
        }
        if (!part.has("itemReference")) {
            return batches.declare(part);
        }
        if (keys.isEmpty()) {
            throw part.fault("itemReference", "needs the GS1 company prefix: give gs1Prefix at the top of the file");
        }
        String number = part.text("id");
        String reference = part.text("itemReference");
        Optional<String> serial = pieces.flatMap(Pieces::serial);
        if (serial.isPresent() && !serial.get().equals(number)) {
            throw part.fault("id", "is another number than the serial of its pieces, " + serial.get());
        }
        BatchId link = part.make(() -> serial.isPresent()
                ? keys.get().item(reference, number)
                : keys.get().lot(reference, number));
        if (!batches.abbreviate(number, link)) {
            throw part.fault(
                    "id",
                    "is the number of a lot of another product too; give one of them gtin and lot, and name it by its link");
        }
        return batches.declare(part, "id", link.value());
    }

    /** The same for a draft of an office, which may name what the office holds. */
    static Ids of(DescriptionNode root, DraftGround ground) throws MalformedInputException {
        Ids ids = of(root);
        Dossier held = ground.held();
        SupplyChain chain = held.chain();
        ids.parties.hold(
                Stream.concat(Stream.of(ground.own()), chain.parties().stream()).map(Party::id), true);
        ids.facilities.hold(chain.facilities().stream().map(Facility::id), false);
        boolean again = ground.correcting();
        ids.batches.hold(chain.batches().stream().map(Batch::id), again);
        ids.steps.hold(chain.steps().stream().map(ProcessStep::id), again);
        ids.transfers.hold(chain.transfers().stream().map(Transfer::id), again);
        ids.certificates.hold(held.certificates().stream().map(Certificate::id), false);
        ids.claims.hold(
                Stream.concat(
                        held.claims().stream().map(Claim::id),
                        held.origin().recycled().stream().map(RecycledStatement::id)),
                again);
        ids.footprints.hold(held.footprints().claims().stream().map(FootprintClaim::id), again);
        ids.books.hold(
                held.custody().books().stream().map(books -> books.terms().books()), true);
        ids.records.hold(held.records().stream().map(ResponsibilityRecord::id), again);
        for (DescriptionNode part : root.objects("names")) {
            ids.foreign(part);
        }
        ids.keys.ifPresent(keys -> ids.abbreviateLots(keys, chain));
        return ids;
    }

    /** Lets lots of the issuer's own products be named by their numbers, where a number is that of one of them. */
    private void abbreviateLots(CompanyKeys keys, SupplyChain chain) {
        Map<String, List<BatchId>> lots = chain.batches().stream()
                .map(Batch::id)
                .filter(id -> keys.isOwn(id) && LotNumbers.numberOf(id).isPresent())
                .collect(Collectors.groupingBy(id -> LotNumbers.numberOf(id).orElseThrow()));
        lots.forEach((number, links) -> {
            if (links.size() == 1) {
                batches.abbreviate(number, links.get(0));
            }
        });
    }

    /** The id of what is named for people because it is neither described nor held. */
    Id foreign(DescriptionNode part) throws MalformedInputException {
        part.allow("batch", "facility", "name");
        if (part.has("batch") == part.has("facility")) {
            throw new MalformedInputException(
                    part.pointer(), "a name is of one thing; give either a batch or a facility");
        }
        return part.has("batch") ? batches.foreign(part, "batch") : facilities.foreign(part, "facility");
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

    /** The concepts that a file names once and refers to by a word of its own. */
    static final class Concepts {
        private final Map<String, Concept> byWord = new TreeMap<>();

        Concepts(DescriptionNode root) throws MalformedInputException {
            if (root.has("concepts")) {
                for (DescriptionNode part : root.named("concepts")) {
                    byWord.put(part.ownName(), part.allow("iri", "name").concept());
                }
            }
        }

        /** The concept of a member: the word of one described under {@code concepts}, or the concept itself. */
        Concept of(DescriptionNode part, String name) throws MalformedInputException {
            if (part.has(name) && part.node().get(name).isObject()) {
                return part.object(name).allow("iri", "name").concept();
            }
            String word = part.text(name);
            Concept concept = byWord.get(word);
            if (concept == null) {
                String meant = Nearest.to(word, byWord.keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it under concepts, or write {\"iri\": ..., \"name\": ...} here");
                throw part.fault(name, "unknown concept '" + word + "'; " + meant);
            }
            return concept;
        }
    }
}
