package io.didymium.core.testing.scenario;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Registration;
import java.util.List;

/**
 * Scenario A, a campaign of the first quarter of 2026: from phosphate rock to coated magnets through five operators, with a
 * fertiliser co-product and a nitrate liquor that returns to the fertiliser works.
 *
 * <p>All parties and sites are made up, and no number is a company's; README.md names the project whose chain it follows.
 *
 * <p>Masses are the estimates of scenario A; where it gives none (reagents, sand, vapours), they are
 * chosen so that all matter is accounted for. Oxides and metals count as wholly rare-earth, as the scenario's masses
 * do; a grade of 99.5 % is a minimum.
 */
public final class PhosphateChain {
    /** The party that keeps the register of all other parties. */
    public static final PartyId REGISTER = PhosphateSites.REGISTER;
    /** The party that gives all certificates. */
    public static final PartyId CERTIFIER = PhosphateSites.CERTIFIER;

    private PhosphateChain() {}

    /** The chain. */
    public static SupplyChain chain() {
        return draft().build();
    }

    /** The draft of the chain, to which more can be added. */
    public static SupplyChain.Builder draft() {
        SupplyChain.Builder draft = SupplyChain.builder();
        PhosphateSites.parties().forEach(draft::add);
        PhosphateSites.facilities().forEach(draft::add);
        PhosphateBatches.ofPhosphate().forEach(draft::add);
        PhosphateBatches.ofSeparation().forEach(draft::add);
        PhosphateBatches.ofMetals().forEach(draft::add);
        PhosphateBatches.bought().forEach(draft::add);
        PhosphateBatches.ofMagnets().forEach(draft::add);
        PhosphateSteps.ofPhosphate().forEach(draft::add);
        draft.add(PhosphateSteps.separation());
        PhosphateSteps.ofMetals().forEach(draft::add);
        PhosphateSteps.ofMagnets().forEach(draft::add);
        PhosphateSteps.transfers().forEach(draft::add);
        return draft;
    }

    /** The certificates, all by the certifier: ISO 14001 of each site, a REIA assessment, an EPD, analyses of lots. */
    public static List<Certificate> certificates() {
        return PhosphateStandards.certificates();
    }

    /** What operators claim of their batches, each with one of the certificates as evidence. */
    public static List<Claim> claims() {
        return PhosphateStandards.claims();
    }

    /** The entry of each operator, and of the certifier, in the register. */
    public static List<Registration> registrations() {
        return PhosphateSites.registrations();
    }

    /** The id of a batch, such as {@code A-O1}. */
    public static BatchId batch(String name) {
        return new BatchId("urn:didymium:phosphate:batch:" + name);
    }

    /** The id of a step: extraction, digestion, separation, return, electrolysis, dysprosium, procurement, casting, milling, sintering, machining or coating. */
    public static StepId step(String name) {
        return new StepId("urn:didymium:phosphate:step:" + name);
    }

    /** The id of a transfer: rock, carbonate, liquor, oxides or metals. */
    public static TransferId transfer(String name) {
        return new TransferId("urn:didymium:phosphate:transfer:" + name);
    }

    /** The id of a site: MINE-K, FERT-NO, SEP-NO, MET-GB or MAG-DE. */
    public static FacilityId facility(String name) {
        return PhosphateSites.facility(name);
    }
}
