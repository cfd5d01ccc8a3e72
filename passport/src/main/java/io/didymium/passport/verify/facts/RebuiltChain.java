package io.didymium.passport.verify.facts;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.material.Assay;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.responsibility.ResponsibilityRecord;
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
import io.didymium.passport.verify.facts.party.PartyRecords;
import io.didymium.passport.verify.facts.party.SiteRecords;
import io.didymium.passport.verify.facts.transfer.StatedTransfers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The chain that the credentials describe, rebuilt from their statements alone. */
public final class RebuiltChain {
    private final Map<BatchId, Assay> settled;
    private final Map<BatchId, Batch> batches = new TreeMap<>();
    private final Map<BatchId, Batch> products = new TreeMap<>();
    private final SiteRecords sites = new SiteRecords();
    private final PartyRecords parties = new PartyRecords();
    private final Map<CertificateId, Certificate> certificates = new TreeMap<>();
    private final Map<ClaimId, PartyId> claimers = new HashMap<>();
    private final List<ProcessStep> steps = new ArrayList<>();
    private final Map<BatchId, ProcessStep> producers = new HashMap<>();
    private final Map<RecordId, ResponsibilityRecord> records = new TreeMap<>();
    private final StatedTransfers transfers = new StatedTransfers();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final OriginCollection origins = new OriginCollection();
    private final List<StepInventory> inventories = new ArrayList<>();
    private final List<FootprintClaim> footprints = new ArrayList<>();
    private final Multiset<String> ids = HashMultiset.create();
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<Dossier> dossier;

    /** The chain of statements, in the order given. */
    public RebuiltChain(List<Statement> statements, CustodyStatements custody) {
        this(statements, custody, Map.of());
    }

    /** The chain of statements, with other assays of some batches than those stated. */
    public RebuiltChain(List<Statement> statements, CustodyStatements custody, Map<BatchId, Assay> settled) {
        this.settled = Map.copyOf(settled);
        SupplyChain.Builder draft = SupplyChain.builder();
        for (Statement statement : statements) {
            if (statement.subject() instanceof StepSubject run) {
                run.produced().forEach((id, batch) -> products.putIfAbsent(id, settled(batch)));
            }
        }
        for (Statement statement : statements) {
            parties.add(statement);
            if (statement.subject() instanceof ProductSubject product) {
                product.claims()
                        .forEach(claim -> claimers.putIfAbsent(
                                claim.id(), statement.issuer().id()));
                product.origin()
                        .recycled()
                        .forEach(claim -> claimers.putIfAbsent(
                                claim.id(), statement.issuer().id()));
            }
            add(draft, statement.subject(), statement.issuer().id());
        }
        transfers.all().forEach(draft::add);
        addProducts(draft);
        sites.all().forEach(draft::add);
        parties.latest().forEach(draft::add);
        dossier = draft.build(findings::add)
                .filter(chain -> duplicates().isEmpty())
                .map(chain -> Dossier.builder(chain)
                        .registrations(registrations)
                        .certificates(List.copyOf(certificates.values()))
                        .claims(claims)
                        .origin(origins.statements())
                        .custody(custody)
                        .footprints(new FootprintStatements(inventories, footprints))
                        .records(List.copyOf(records.values()))
                        .build());
    }

    /** Adds the batches that no passport here describes as the events that made them do. */
    private void addProducts(SupplyChain.Builder draft) {
        products.forEach((id, batch) -> {
            if (batches.putIfAbsent(id, batch) == null) {
                draft.add(batch);
            }
        });
    }

    private Batch settled(Batch batch) {
        Assay assay = settled.get(batch.id());
        return assay == null ? batch : batch.toBuilder().assay(assay).build();
    }

    /** A batch of a passport, its contents as the event states them where the passport does not: it may withhold them. */
    private static Batch completed(Batch passport, Map<BatchId, Batch> products) {
        Optional<Batch> event = Optional.ofNullable(products.get(passport.id()));
        return passport.toBuilder()
                .assay(passport.assay().or(() -> event.flatMap(Batch::assay)).orElse(null))
                .radioactivity(passport.radioactivity()
                        .or(() -> event.flatMap(Batch::radioactivity))
                        .orElse(null))
                .build();
    }

    private void add(SupplyChain.Builder draft, Subject subject, PartyId issuer) {
        if (subject instanceof ProductSubject made) {
            Batch batch = settled(completed(made.batch(), products));
            draft.add(batch);
            batches.putIfAbsent(batch.id(), batch);
            claims.addAll(made.claims());
            made.claims().forEach(claim -> ids.add(claim.id().value()));
            origins.add(made.origin());
            made.origin().recycled().forEach(claim -> ids.add(claim.id().value()));
            footprints.addAll(made.footprints());
            made.footprints().forEach(claim -> ids.add(claim.id().value()));
        } else if (subject instanceof StepSubject run) {
            draft.add(run.step());
            steps.add(run.step());
            run.step().outputs().forEach(output -> producers.putIfAbsent(output.batch(), run.step()));
            run.reagents().ifPresent(origins::add);
            run.inventory().ifPresent(inventories::add);
        } else if (subject instanceof TransferSubject moved) {
            transfers.add(moved.transfer(), issuer);
        } else if (subject instanceof FacilitySubject site) {
            sites.add(site.facility());
        } else if (subject instanceof CertificateSubject attested) {
            certificates.putIfAbsent(attested.certificate().id(), attested.certificate());
            ids.add(attested.certificate().id().value());
        } else if (subject instanceof Subject.OfRecord kept) {
            records.putIfAbsent(kept.record().id(), kept.record());
            ids.add(kept.record().id().value());
        } else if (subject instanceof IdentitySubject identity) {
            registrations.add(identity.registration());
            ids.add("registration of " + identity.registration().party() + " by "
                    + identity.registration().register() + " from "
                    + identity.registration().attestedFrom());
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

    /** The batches whose assays are others than those stated, by id. */
    public SortedSet<BatchId> settledLots() {
        return new TreeSet<>(settled.keySet());
    }

    /** The steps described, in the order of statements. */
    public List<ProcessStep> steps() {
        return steps;
    }

    /** The step that made a batch, if an event describes it; of several the first in the order of statements. */
    public Optional<ProcessStep> producer(BatchId batch) {
        return Optional.ofNullable(producers.get(batch));
    }

    /** The batches described, by their passports or else by the events that made them, by id. */
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

    /** The records of sites. */
    public SiteRecords sites() {
        return sites;
    }

    /** The transfers described, in the order of statements. */
    public List<Transfer> transfers() {
        return transfers.all();
    }

    /** Whether a party states a transfer, whatever it states about what was received. */
    public boolean isStatedBy(PartyId party, Transfer transfer) {
        return transfers.isStatedBy(party, transfer);
    }

    /** The party that makes a claim. */
    public PartyId claimer(ClaimId claim) {
        return Objects.requireNonNull(claimers.get(claim), "claim");
    }

    /** The certificates, by id. */
    public Map<CertificateId, Certificate> certificates() {
        return certificates;
    }

    /** The records of responsibility, by id. */
    public Collection<ResponsibilityRecord> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    /** The certificate of an id, if it is there. */
    public Optional<Certificate> certificate(CertificateId id) {
        return Optional.ofNullable(certificates.get(id));
    }

    /** How parties are described, by registers and by themselves. */
    public PartyRecords parties() {
        return parties;
    }
}
