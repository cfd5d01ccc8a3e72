package io.didymium.passport.verify.facts;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The chain that the credentials describe, rebuilt from their statements alone. */
public final class RebuiltChain {
    private final Map<BatchId, Batch> batches = new TreeMap<>();
    private final Map<FacilityId, Facility> facilities = new TreeMap<>();
    private final SetMultimap<PartyId, Party> parties =
            MultimapBuilder.treeKeys().linkedHashSetValues().build();
    private final Map<CertificateId, Certificate> certificates = new TreeMap<>();
    private final Map<ClaimId, PartyId> claimers = new HashMap<>();
    private final List<ProcessStep> steps = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final OriginCollection origins = new OriginCollection();
    private final List<StepInventory> inventories = new ArrayList<>();
    private final List<FootprintClaim> footprints = new ArrayList<>();
    private final Multiset<String> ids = HashMultiset.create();
    private final List<Finding> findings;
    private final Optional<Dossier> dossier;

    /** The chain of statements, in the order given. */
    RebuiltChain(List<Statement> statements, CustodyStatements custody) {
        SupplyChain.Builder draft = SupplyChain.builder();
        for (Statement statement : statements) {
            statement.issuer().party().ifPresent(this::describe);
            if (statement.subject() instanceof ProductSubject product) {
                product.claims()
                        .forEach(claim -> claimers.putIfAbsent(
                                claim.id(), statement.issuer().id()));
                product.origin()
                        .recycled()
                        .forEach(claim -> claimers.putIfAbsent(
                                claim.id(), statement.issuer().id()));
            }
            add(draft, statement.subject());
        }
        Multimaps.asMap(parties)
                .values()
                .forEach(described -> draft.add(described.iterator().next()));
        findings = draft.inspect();
        dossier = findings.isEmpty() && duplicates().isEmpty()
                ? Optional.of(Dossier.builder(draft.build())
                        .registrations(registrations)
                        .certificates(List.copyOf(certificates.values()))
                        .claims(claims)
                        .origin(origins.statements())
                        .custody(custody)
                        .footprints(new FootprintStatements(inventories, footprints))
                        .build())
                : Optional.empty();
    }

    private void describe(Party party) {
        parties.put(party.id(), party);
    }

    private void add(SupplyChain.Builder draft, Subject subject) {
        if (subject instanceof ProductSubject made) {
            draft.add(made.batch());
            batches.putIfAbsent(made.batch().id(), made.batch());
            claims.addAll(made.claims());
            made.claims().forEach(claim -> ids.add(claim.id().value()));
            origins.add(made.origin());
            made.origin().recycled().forEach(claim -> ids.add(claim.id().value()));
            footprints.addAll(made.footprints());
            made.footprints().forEach(claim -> ids.add(claim.id().value()));
        } else if (subject instanceof StepSubject run) {
            draft.add(run.step());
            steps.add(run.step());
            run.reagents().ifPresent(origins::add);
            run.inventory().ifPresent(inventories::add);
        } else if (subject instanceof TransferSubject moved) {
            draft.add(moved.transfer());
            transfers.add(moved.transfer());
        } else if (subject instanceof FacilitySubject site) {
            draft.add(site.facility());
            facilities.putIfAbsent(site.facility().id(), site.facility());
        } else if (subject instanceof CertificateSubject attested) {
            certificates.putIfAbsent(attested.certificate().id(), attested.certificate());
            ids.add(attested.certificate().id().value());
        } else if (subject instanceof IdentitySubject identity) {
            Registration entry = identity.registration();
            // Of the entries of a party in several registers, the first is that of the dossier.
            if (registrations.stream().noneMatch(other -> other.party().equals(entry.party()))) {
                registrations.add(entry);
            }
            identity.party().ifPresent(this::describe);
            ids.add("registration of " + entry.party() + " by " + entry.register());
        }
    }

    /** The ids that more than one certificate, claim or registration has, with the number of them. */
    public SortedMap<String, Integer> duplicates() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Multiset.Entry<String> id : ids.entrySet()) {
            if (id.getCount() > 1) {
                counts.put(id.getElement(), id.getCount());
            }
        }
        return counts;
    }

    /** What keeps the statements from describing one coherent chain. */
    public List<Finding> findings() {
        return findings;
    }

    /** What of one kind keeps the statements from describing one coherent chain. */
    public List<Finding> findings(ChainFinding code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    /** The dossier that the credentials were composed of, if they describe one coherent chain. */
    public Optional<Dossier> dossier() {
        return dossier;
    }

    /** The steps described, in the order of statements. */
    public List<ProcessStep> steps() {
        return steps;
    }

    /** The batches described, by id. */
    public Map<BatchId, Batch> batches() {
        return batches;
    }

    /** The claims made, those of recycled shares after all others. */
    public List<Claim> claims() {
        return Stream.concat(claims.stream(), origins.recycled().stream().map(RecycledStatement::claim))
                .toList();
    }

    /** The statements of origin, whether or not the chain is coherent. */
    public OriginCollection origins() {
        return origins;
    }

    /** The footprints claimed, in the order of statements. */
    public List<FootprintClaim> footprints() {
        return footprints;
    }

    /** The facility of an id, if it is described. */
    public Optional<Facility> facility(FacilityId id) {
        return Optional.ofNullable(facilities.get(id));
    }

    /** The facilities described, by id. */
    public Map<FacilityId, Facility> facilities() {
        return facilities;
    }

    /** The transfers described, in the order of statements. */
    public List<Transfer> transfers() {
        return transfers;
    }

    /** The party that makes a claim. */
    public PartyId claimer(ClaimId claim) {
        return Objects.requireNonNull(claimers.get(claim), "claim");
    }

    /** The certificates, by id. */
    public Map<CertificateId, Certificate> certificates() {
        return certificates;
    }

    /** The certificate of an id, if it is there. */
    public Optional<Certificate> certificate(CertificateId id) {
        return Optional.ofNullable(certificates.get(id));
    }

    /** The descriptions of each party, by itself and by registers; more than one where they differ. */
    public Map<PartyId, Set<Party>> parties() {
        return Multimaps.asMap(parties);
    }
}
