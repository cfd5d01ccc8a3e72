package io.didymium.passport.verify.facts;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.pact.PactReader;
import io.didymium.core.lca.pact.PactReading;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.EvidenceLink;
import io.didymium.passport.claim.FootprintClaim;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The footprints of the batches of the chain, calculated if any is claimed, and the documents behind claims. */
public final class FootprintFacts {
    /** How many bytes of PACT documents are read in one verification. */
    private static final int MAX_PACT_BYTES = 16 << 20;

    /**
     * What a document gave, read as one product carbon footprint of PACT.
     *
     * @param reading the footprint and what is wrong with it, if it can be read as one
     * @param fault why it cannot be, if it cannot
     */
    public record PactDocument(Optional<PactReading> reading, Optional<String> fault) {}

    private final PassportBundle bundle;
    private final Map<HashAlgorithm, Map<Digest, EvidenceDocument>> otherwise = new EnumMap<>(HashAlgorithm.class);
    private final Map<Digest, PactDocument> pact = new HashMap<>();
    private final Optional<ChainFootprint> chain;
    private final Map<StepId, StepInventory> inventories = new HashMap<>();

    FootprintFacts(RebuiltChain rebuilt, PassportBundle bundle) {
        this.bundle = bundle;
        Optional<Dossier> claimed = rebuilt.dossier()
                .filter(dossier -> !dossier.footprints().claims().isEmpty());
        chain = claimed.map(dossier -> dossier.footprints().calculate(dossier.chain()));
        claimed.ifPresent(dossier -> dossier.footprints().inventories().stream()
                .filter(inventory -> !inventory.activities().isEmpty())
                .forEach(inventory -> inventories.put(inventory.step(), inventory)));
        readPact(rebuilt.footprints());
    }

    /** Reads each document once, however many claims name it. */
    private void readPact(List<FootprintClaim> claims) {
        Set<Digest> named = new LinkedHashSet<>();
        claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .filter(EvidenceLink::isPact)
                .forEach(link -> named.add(link.digest()));
        long left = MAX_PACT_BYTES;
        for (Digest digest : named) {
            Optional<Bytes> content = document(digest).map(EvidenceDocument::content);
            if (content.isPresent() && content.get().length() <= left) {
                left -= content.get().length();
                pact.put(digest, read(content.get()));
            }
        }
    }

    private static PactDocument read(Bytes content) {
        try {
            List<PactReading> readings = PactReader.read(content.toByteArray());
            return readings.size() == 1
                    ? new PactDocument(Optional.of(readings.get(0)), Optional.empty())
                    : new PactDocument(Optional.empty(), Optional.of("it holds " + readings.size() + " footprints"));
        } catch (MalformedDataException e) {
            return new PactDocument(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** What a document gave, read as a footprint of PACT; empty if all such documents together are too large to be read. */
    public Optional<PactDocument> pact(Digest digest) {
        return Optional.ofNullable(pact.get(digest));
    }

    /** The footprints of all batches, if the credentials describe one coherent chain and a footprint is claimed. */
    public Optional<ChainFootprint> chain() {
        return chain;
    }

    /** Whether a step states any activity of its inventory. */
    public boolean hasInventory(StepId step) {
        return inventories.containsKey(step);
    }

    /** The inventory of a step, if it states any activity. */
    public Optional<StepInventory> inventory(StepId step) {
        return Optional.ofNullable(inventories.get(step));
    }

    /** The document of a digest of any hash function, if it is there. */
    public Optional<EvidenceDocument> document(Digest digest) {
        return digest.algorithm() == HashAlgorithm.SHA_256
                ? bundle.document(DigestMultibase.of(digest))
                : Optional.ofNullable(otherwise
                        .computeIfAbsent(digest.algorithm(), this::digested)
                        .get(digest));
    }

    /** Each document is digested once for each other hash function, however many links name it. */
    private Map<Digest, EvidenceDocument> digested(HashAlgorithm algorithm) {
        Map<Digest, EvidenceDocument> digested = new HashMap<>();
        bundle.documents().forEach(document -> digested.put(algorithm.digest(document.content()), document));
        return digested;
    }
}
