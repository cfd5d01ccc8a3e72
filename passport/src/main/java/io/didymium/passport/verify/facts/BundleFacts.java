package io.didymium.passport.verify.facts;

import io.didymium.core.party.CorporateGroups;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.untp.Untp06;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.UntpProfile;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import io.didymium.passport.verify.facts.lot.AgreementFacts;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import io.didymium.passport.verify.facts.register.ExtractFacts;
import io.didymium.passport.verify.facts.registry.RegistrationFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that checks read: what the credentials of a bundle state, what follows from it, and the policy and time of
 * verification.
 *
 * @param credentials the credentials, each by itself
 * @param versions which of them are current
 * @param described those that describe the chain: the current ones
 * @param identities who the issuers are, and on whose word
 * @param statuses what the status lists state
 * @param receipts what the receipts of logs show
 * @param registrations what proofs of registration say
 * @param events the latest events that credentials and their histories state
 * @param chain the chain that the credentials describe, as they state it
 * @param settled the same chain with the values that settle what parties of lots determined differently
 * @param plain what credentials without the rare-earth extension state
 * @param agreements the specifications and settlement rules that documents state
 * @param settlements the determinations of lots, and what they amount to
 * @param balances the balances of the settled chain
 * @param origins where the elements of the settled chain came from
 * @param custody the books of custody
 * @param footprints the footprints of the batches of the settled chain, and the documents behind claimed ones
 * @param documents the digests of the documents in the bundle
 * @param extracts what the extracts of accounts show
 * @param seenSites the operators of sites in what was accepted before
 * @param policy the policy
 * @param at the time of verification
 * @param asPinned the facts if the chain were described by what those built on who have not restated what was replaced or withdrawn;
 *     empty if all have
 * @param asStated the facts of claims if nothing were settled; empty if no settled value is another than the one stated
 */
public record BundleFacts(
        CredentialSet credentials,
        VersionFacts versions,
        CredentialSet described,
        IdentityFacts identities,
        StatusFacts statuses,
        ReceiptFacts receipts,
        RegistrationFacts registrations,
        LatestEvents events,
        RebuiltChain chain,
        RebuiltChain settled,
        PlainFacts plain,
        AgreementFacts agreements,
        SettlementFacts settlements,
        BalanceFacts balances,
        OriginFacts origins,
        CustodyFacts custody,
        FootprintFacts footprints,
        Set<String> documents,
        ExtractFacts extracts,
        SeenSites seenSites,
        VerificationPolicy policy,
        Instant at,
        Optional<BundleFacts> asPinned,
        Optional<BundleFacts> asStated) {

    /** The versions of UNTP that are read; the first is written too. */
    public static final List<UntpProfile> PROFILES = List.of(new Untp070(), new Untp06());

    /** Gathers the facts of a bundle, of which nothing was seen before. */
    public static BundleFacts gather(PassportBundle bundle, TrustList trust, VerificationPolicy policy, Instant at) {
        return gather(bundle, trust, policy, at, SeenRevocations.NONE, SeenSites.NONE);
    }

    /** Gathers the facts of a bundle, knowing of revocations and operators of sites seen before. */
    public static BundleFacts gather(
            PassportBundle bundle,
            TrustList trust,
            VerificationPolicy policy,
            Instant at,
            SeenRevocations seen,
            SeenSites sites) {
        return gather(bundle, trust, policy, at, seen, sites, PROFILES);
    }

    /** Gathers the facts of a bundle of credentials of some versions of UNTP. */
    public static BundleFacts gather(
            PassportBundle bundle,
            TrustList trust,
            VerificationPolicy policy,
            Instant at,
            SeenRevocations seen,
            SeenSites sites,
            List<UntpProfile> profiles) {
        return new FactGathering(bundle, trust, policy, at, seen).facts(sites, List.copyOf(profiles));
    }

    /** The groups of companies that registers and DID documents show, if the credentials describe one coherent chain. */
    public CorporateGroups groups() {
        return identities.groups(chain.dossier().map(Dossier::registrations).orElse(List.of()));
    }
}
