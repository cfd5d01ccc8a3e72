package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.issue.plan.BookPeriods;
import io.didymium.passport.issue.plan.ChainLabels;
import io.didymium.passport.issue.plan.IssuePlan;
import io.didymium.passport.untp.Untp070;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Composes the signed passports of a chain by one hand that holds every party's key, as demonstrations and tests do: every
 * registration, facility, certificate, step, transfer and batch as a credential of its own issuer, each pinning by digest what it
 * builds on, with status lists and DID documents beside. A company that holds its own key alone has an {@link Office}, which issues by
 * the same code.
 *
 * <p>The same dossier, keys and terms always give the same bytes; with hidden parts, the same salts too.
 */
public final class PassportComposer {
    private final Map<PartyId, IssuerIdentity> identities;
    private final StatusTerms statusTerms;
    private final Optional<Hiding> hiding;

    /**
     * @param identities the key and DID document of every party that issues a credential
     * @param statusTerms what the status lists say
     */
    public PassportComposer(Map<PartyId, IssuerIdentity> identities, StatusTerms statusTerms) {
        this(identities, statusTerms, Optional.empty());
    }

    private PassportComposer(
            Map<PartyId, IssuerIdentity> identities, StatusTerms statusTerms, Optional<Hiding> hiding) {
        this.identities = Map.copyOf(identities);
        this.statusTerms = requireNonNull(statusTerms, "statusTerms");
        this.hiding = hiding;
    }

    /**
     * This composer, but product passports that have one of the parts are SD-JWTs in which these parts are hidden, each on its
     * own. They are composed with everything disclosed; a holder leaves out disclosures before passing one on, and every link and
     * receipt still matches.
     *
     * @param salts the source of the salts; who can guess a salt can guess what is hidden
     */
    public PassportComposer hiding(Set<DisclosableClaim> parts, SecureRandom salts) {
        requireNonNull(salts, "salts");
        return new PassportComposer(identities, statusTerms, Optional.of(Hiding.of(parts, false, id -> salts)));
    }

    /**
     * This composer, but what a plan lists is hidden, so that a holder can make views by role of what was signed once.
     *
     * @param salts the source of the salts; who can guess a salt can guess what is hidden
     */
    public PassportComposer hiding(AccessPlan plan, SecureRandom salts) {
        requireNonNull(plan, "plan");
        requireNonNull(salts, "salts");
        return new PassportComposer(identities, statusTerms, Optional.of(Hiding.by(plan, id -> salts)));
    }

    /**
     * The passports of a dossier, issued for the first time.
     *
     * @throws IllegalArgumentException if a party that issues has no identity, a party would be described by no
     *     credential, a revoked credential is none of these, or a value cannot be carried, such as a year above 9999
     */
    public PassportBundle compose(Dossier dossier) {
        return compose(dossier, new StatusPositions());
    }

    /**
     * The passports of a dossier. Who composes again, with more in the dossier or with something revoked, must keep the positions:
     * in other positions a revoked credential would be valid again.
     *
     * @param positions the positions in status lists so far; those of new credentials are added
     * @throws IllegalArgumentException as {@link #compose(Dossier)}
     */
    public PassportBundle compose(Dossier dossier, StatusPositions positions) {
        List<BookPeriods> books =
                dossier.custody().books().stream().map(BookPeriods::new).toList();
        IssuePlan plan = new IssuePlan(dossier, books);
        Set<TransferId> sold = addReceiptsOfTitle(dossier.chain(), plan);
        requireEachPartyActs(dossier, plan);
        plan.issuers().forEach((credential, issuer) -> positions.assign(issuer, credential));
        CredentialFactory factory = new CredentialFactory(
                dossier.chain(),
                new Untp070(),
                identities,
                positions,
                new ChainLabels(dossier.chain(), Map.of()),
                hiding);
        DossierIssue composition = new DossierIssue(
                dossier,
                books,
                factory,
                facility -> firstUse(dossier.chain(), facility),
                party -> factory.identity(party).didDocumentDigest(),
                event -> Collections.emptySortedMap());
        return new BundleAssembly(factory, positions, statusTerms, Map.of(), composition.issue(sold)).bundle();
    }

    /** Who buys on a site takes nothing away by which it would acknowledge the sale: it states the sale too. */
    private static Set<TransferId> addReceiptsOfTitle(SupplyChain chain, IssuePlan plan) {
        Set<TransferId> sold = new TreeSet<>();
        for (Transfer transfer : chain.transfers()) {
            if (transfer.isOnSite()) {
                IssuePlan.receiverOf(transfer, chain)
                        .ifPresent(buyer -> plan.addReceipts(chain, buyer, Set.of(transfer.id())));
                sold.add(transfer.id());
            }
        }
        return sold;
    }

    /** When something first happened at a site; the start of the chain, or of the status lists, if nothing did. */
    private Instant firstUse(SupplyChain chain, FacilityId site) {
        List<Instant> uses = new ArrayList<>();
        List<Instant> all = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            all.add(step.startedAt());
            if (step.facility().equals(site)) {
                uses.add(step.startedAt());
            }
        }
        for (Transfer transfer : chain.transfers()) {
            if (transfer.from().equals(site) || transfer.to().equals(site)) {
                uses.add(transfer.at());
            }
        }
        return (uses.isEmpty() ? all : uses)
                .stream().min(Comparator.naturalOrder()).orElse(statusTerms.issuedAt());
    }

    private static void requireEachPartyActs(Dossier dossier, IssuePlan plan) {
        Set<PartyId> described = new HashSet<>(plan.issuers().values());
        dossier.registrations().forEach(entry -> described.add(entry.party()));
        dossier.chain().parties().forEach(party -> {
            if (!described.contains(party.id())) {
                throw new IllegalArgumentException("no credential would describe " + party.id()
                        + ": it is in no register, runs no facility, keeps no register and certifies nothing");
            }
        });
    }
}
