package io.didymium.passport.verify.facts;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The footprints of the chain that the credentials tell, as far as anybody claims one. */
public final class FootprintFacts {
    private final PassportBundle bundle;
    private final Optional<ChainFootprint> chain;
    private final Set<StepId> speaking = new HashSet<>();

    FootprintFacts(ChainFacts history, PassportBundle bundle) {
        this.bundle = bundle;
        Optional<Dossier> claimed = history.dossier()
                .filter(dossier -> !dossier.footprints().claims().isEmpty());
        chain = claimed.map(dossier -> dossier.footprints().calculate(dossier.chain()));
        claimed.ifPresent(dossier -> dossier.footprints().inventories().stream()
                .filter(inventory -> !inventory.activities().isEmpty())
                .map(StepInventory::step)
                .forEach(speaking::add));
    }

    /** The footprints of all batches, if the credentials tell one coherent chain and a footprint is claimed. */
    public Optional<ChainFootprint> chain() {
        return chain;
    }

    /** Whether a step says what it uses and gives off. */
    public boolean isSpeaking(StepId step) {
        return speaking.contains(step);
    }

    /** The document of a digest, if it is there. */
    public Optional<EvidenceDocument> document(Digest digest) {
        return bundle.document(DigestMultibase.of(digest));
    }
}
