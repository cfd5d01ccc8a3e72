package io.didymium.passport.compose;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Registration;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.compose.CredentialFactory.Issued;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.untp.Untp070;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Composes the signed passports of a chain: every registration, facility, certificate, step, transfer and batch as a
 * credential of its own issuer, each pinning by digest what it builds on, with status lists and DID documents beside.
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
        return new PassportComposer(identities, statusTerms, Optional.of(new Hiding(parts, salts)));
    }

    /**
     * The passports of a dossier.
     *
     * @throws IllegalArgumentException if a party that issues has no identity, a party would be described by no
     *     credential, a revoked credential is none of these, or a value cannot be carried, such as a year above 9999
     */
    public PassportBundle compose(Dossier dossier) {
        return new Composition(dossier).bundle();
    }

    /** The work on one dossier. */
    private final class Composition {
        private final Dossier dossier;
        private final SupplyChain chain;
        private final List<BookPeriods> books;
        private final StatusRegister statuses;
        private final CredentialFactory factory;
        private final ListMultimap<BatchId, Transfer> transfersOf = ArrayListMultimap.create();
        private final ListMultimap<BatchId, Claim> claimsOf;
        private final Map<Id, OriginStatements> originsOf;
        private final ListMultimap<BatchId, FootprintClaim> footprintsOf;
        private final SortedMap<StepId, StepInventory> inventories = new TreeMap<>();

        Composition(Dossier dossier) {
            this.dossier = dossier;
            this.chain = dossier.chain();
            this.books =
                    dossier.custody().books().stream().map(BookPeriods::new).toList();
            this.statuses = new StatusRegister(dossier, books);
            this.factory = new CredentialFactory(chain, new Untp070(), identities, statuses, this::nameOf, hiding);
            for (Transfer transfer : chain.transfers()) {
                for (BatchPortion portion : transfer.portions()) {
                    transfersOf.put(portion.batch(), transfer);
                }
            }
            this.claimsOf = Multimaps.index(
                    dossier.claims(), claim -> chain.batch(claim.batch()).id());
            this.originsOf = dossier.origin().bySubject();
            requireInChain(originsOf.keySet());
            this.footprintsOf = Multimaps.index(
                    dossier.footprints().claims(),
                    claim -> chain.batch(claim.batch()).id());
            dossier.footprints().inventories().forEach(inventory -> inventories.put(inventory.step(), inventory));
        }

        private void requireInChain(Set<Id> subjects) {
            Set<Id> known = new HashSet<>();
            chain.batches().forEach(batch -> known.add(batch.id()));
            chain.steps().forEach(step -> known.add(step.id()));
            subjects.stream()
                    .filter(subject -> !known.contains(subject))
                    .findFirst()
                    .ifPresent(subject -> {
                        throw new IllegalArgumentException("origin stated for what is not in the chain: " + subject);
                    });
        }

        PassportBundle bundle() {
            requireEachPartyActs();
            dossier.registrations().forEach(this::issueRegistration);
            chain.facilities().forEach(this::issueFacility);
            dossier.certificates().forEach(this::issueCertificate);
            for (ProcessStep step : chain.steps()) {
                step.outputs().forEach(output -> passportOf(output.batch()));
                eventOf(step);
            }
            if (!inventories.isEmpty()) {
                throw new IllegalArgumentException("not in the chain: " + inventories.keySet());
            }
            chain.transfers().forEach(this::moveOf);
            CustodyIssue custody = new CustodyIssue(
                    factory,
                    books,
                    chain.batches().stream().map(Batch::id).collect(toSet()),
                    this::passportOf,
                    this::moveOf);
            custody.issueAll();
            return new BundleAssembly(factory, statuses, statusTerms, custody.documents()).bundle();
        }

        private void issueRegistration(Registration entry) {
            factory.issue(
                    entry.register(),
                    entry.registeredOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    Optional.empty(),
                    IdentitySubject.builder(entry)
                            .party(chain.party(entry.party()))
                            .didDocumentDigest(factory.identity(entry.party()).didDocumentDigest())
                            .build(),
                    "Identity of " + entry.registeredName(),
                    List.of());
        }

        private void issueFacility(Facility facility) {
            factory.issue(
                    facility.operator(),
                    firstUse(facility.id()),
                    Optional.empty(),
                    new FacilitySubject(facility),
                    "Facility " + facility.name(),
                    List.of());
        }

        private void issueCertificate(Certificate certificate) {
            factory.issue(
                    certificate.certifier(),
                    certificate.validFrom(),
                    certificate.validUntil(),
                    new CertificateSubject(certificate),
                    certificate.name(),
                    identitiesOf(certificate.certifier(), certificate.validFrom()));
        }

        /** The identity anchors of a party that are valid at a time. */
        private List<Issued> identitiesOf(PartyId party, Instant at) {
            return dossier.registrations().stream()
                    .filter(entry -> entry.party().equals(party))
                    .flatMap(entry -> factory.find(CredentialIds.ofIdentity(entry.register(), party)).stream())
                    .filter(identity -> !identity.validFrom().isAfter(at))
                    .toList();
        }

        private Issued passportOf(BatchId id) {
            return factory.find(id).orElseGet(() -> issuePassport(chain.batch(id)));
        }

        private Issued issuePassport(Batch batch) {
            ProcessStep producer = chain.producerOf(batch.id());
            Facility facility = chain.facility(batch.facility());
            List<Claim> claims = claimsOf.get(batch.id());
            List<Issued> upstream = new ArrayList<>(List.of(eventOf(producer), recordOf(facility.id())));
            OriginStatements origin = originsOf.getOrDefault(batch.id(), OriginStatements.NONE);
            Stream.concat(
                            claims.stream().map(Claim::evidence),
                            origin.recycled().stream().map(RecycledStatement::evidence))
                    .flatMap(Optional::stream)
                    .flatMap(certificate -> factory.find(certificate).stream())
                    .forEach(upstream::add);
            return factory.issue(
                    facility.operator(),
                    producer.endedAt(),
                    Optional.empty(),
                    new ProductSubject(
                            batch, facility.address().country(), claims, origin, footprintsOf.get(batch.id())),
                    "Passport of " + batch.name(),
                    upstream);
        }

        private Issued eventOf(ProcessStep step) {
            return factory.find(step.id()).orElseGet(() -> issueEvent(step));
        }

        private Issued issueEvent(ProcessStep step) {
            List<Issued> upstream = new ArrayList<>(List.of(recordOf(step.facility())));
            for (BatchPortion input : step.inputs()) {
                upstream.add(passportOf(input.batch()));
                upstream.addAll(arrivals(input.batch(), step.facility(), step.startedAt()));
            }
            SortedMap<BatchId, Mass> produced = new TreeMap<>();
            step.outputs()
                    .forEach(output -> produced.put(
                            output.batch(), chain.batch(output.batch()).mass().value()));
            return factory.issue(
                    chain.facility(step.facility()).operator(),
                    step.endedAt(),
                    Optional.empty(),
                    new StepSubject(
                            step, produced, reagentsOf(step), Optional.ofNullable(inventories.remove(step.id()))),
                    step.name(),
                    upstream);
        }

        private Optional<SourceDeclaration> reagentsOf(ProcessStep step) {
            return originsOf.getOrDefault(step.id(), OriginStatements.NONE).sources().stream()
                    .findFirst();
        }

        private Issued moveOf(Transfer transfer) {
            return factory.find(transfer.id()).orElseGet(() -> issueMove(transfer));
        }

        private Issued moveOf(TransferId id) {
            return chain.transfers().stream()
                    .filter(transfer -> transfer.id().equals(id))
                    .findFirst()
                    .map(this::moveOf)
                    .orElseThrow(() -> new IllegalArgumentException("not in the chain: " + id));
        }

        private Issued issueMove(Transfer transfer) {
            List<Issued> upstream = new ArrayList<>(List.of(recordOf(transfer.from()), recordOf(transfer.to())));
            for (BatchPortion portion : transfer.portions()) {
                upstream.add(passportOf(portion.batch()));
                upstream.addAll(arrivals(portion.batch(), transfer.from(), transfer.at()));
            }
            return factory.issue(
                    chain.facility(transfer.from()).operator(),
                    transfer.at(),
                    Optional.empty(),
                    new TransferSubject(transfer),
                    transfer.name(),
                    upstream);
        }

        /** The moves that brought a batch to a site before a time; those at that very time are left out, so that links stay acyclic. */
        private List<Issued> arrivals(BatchId batch, FacilityId site, Instant before) {
            return transfersOf.get(batch).stream()
                    .filter(transfer ->
                            transfer.to().equals(site) && transfer.at().isBefore(before))
                    .map(this::moveOf)
                    .toList();
        }

        private Issued recordOf(FacilityId facility) {
            return factory.find(facility)
                    .orElseThrow(() -> new IllegalArgumentException("not in the chain: " + facility));
        }

        /** When something first happened at a site; the start of the chain, or of the status lists, if nothing did. */
        private Instant firstUse(FacilityId site) {
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

        private void requireEachPartyActs() {
            Set<PartyId> described = new HashSet<>(statuses.byIssuer().keySet());
            dossier.registrations().forEach(entry -> described.add(entry.party()));
            chain.parties().forEach(party -> {
                if (!described.contains(party.id())) {
                    throw new IllegalArgumentException("no credential would describe " + party.id()
                            + ": it is in no register, runs no facility, keeps no register and certifies nothing");
                }
            });
        }

        private String nameOf(Id id) {
            if (id instanceof BatchId batch) {
                return chain.batch(batch).name();
            }
            return id instanceof FacilityId facility
                    ? chain.facility(facility).name()
                    : chain.party((PartyId) id).name();
        }
    }
}
