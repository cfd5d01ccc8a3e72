package io.didymium.passport.verify.facts;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The footprints of the batches of the chain, calculated if any is claimed, and the documents behind claims. */
public final class FootprintFacts {
    private final PassportBundle bundle;
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

    /** The document of a digest, if it is there. */
    public Optional<EvidenceDocument> document(Digest digest) {
        return bundle.document(DigestMultibase.of(digest));
    }
}
