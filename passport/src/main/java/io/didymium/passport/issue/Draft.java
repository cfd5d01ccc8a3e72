package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.id.TransferId;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.credential.Acknowledgement;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.register.Register;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one operator, register or certifier is about to issue: its own sites, batches, steps, deliveries and statements, which may name
 * whatever its {@link Office} holds. Not thread-safe.
 */
public final class Draft {
    private final List<Party> parties = new ArrayList<>();
    private final List<Facility> facilities = new ArrayList<>();
    private final SupplyChain.Builder events = SupplyChain.builder();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<OriginStatements> origins = new ArrayList<>();
    private final List<CustodyBooks> books = new ArrayList<>();
    private final List<StepInventory> inventories = new ArrayList<>();
    private final List<FootprintClaim> footprints = new ArrayList<>();
    private final List<ResponsibilityRecord> records = new ArrayList<>();
    private final Map<FacilityId, Instant> opened = new HashMap<>();
    private final Map<PartyId, Bytes> didDocuments = new HashMap<>();
    private final Map<Id, String> names = new HashMap<>();
    private final List<Known> acknowledged = new ArrayList<>();
    private final SortedSet<TransferId> received = new TreeSet<>();
    private final SortedMap<TransferId, SortedMap<BatchId, MeasuredMass>> weighed = new TreeMap<>();
    private Optional<AccessPlan> access = Optional.empty();
    private Optional<Register> register = Optional.empty();

    /** A finding that the issuer knows of, and why it issues nevertheless. */
    record Known(FindingCode code, String subject, String reason) {
        boolean covers(Finding finding) {
            return finding.code() == code && finding.location().subject().equals(subject);
        }
    }

    Draft(Party party) {
        parties.add(party);
    }

    /** Adds a site that the operator runs, with the time from which its record is valid. */
    public Draft add(Facility facility, Instant from) {
        facilities.add(requireNonNull(facility, "facility"));
        opened.put(facility.id(), requireNonNull(from, "from"));
        return this;
    }

    /** Adds batches that the operator made. */
    public Draft add(Batch... batches) {
        events.add(batches);
        return this;
    }

    /** Adds steps at the operator's sites. */
    public Draft add(ProcessStep... steps) {
        events.add(steps);
        return this;
    }

    /** Adds a step with the batches that its builder describes. */
    public Draft add(ProcessStep.Builder step) {
        events.add(step);
        return this;
    }

    /** Adds deliveries from the operator's sites; the site of a receiver need not be known. */
    public Draft add(Transfer... transfers) {
        events.add(transfers);
        return this;
    }

    /** Acknowledges deliveries that arrived at the operator's sites, as their sender states them. */
    public Draft received(TransferId... transfers) {
        Collections.addAll(received, transfers);
        return this;
    }

    /** Acknowledges a delivery with the masses that the operator weighed on receipt. */
    public Draft received(TransferId transfer, Map<BatchId, MeasuredMass> weighed) {
        received.add(transfer);
        this.weighed.put(transfer, new TreeMap<>(weighed));
        return this;
    }

    /** Adds an entry in the register that the issuer keeps, which vouches for the DID document of the party. */
    public Draft register(Party party, Registration entry, Bytes didDocument) {
        parties.add(requireNonNull(party, "party"));
        registrations.add(requireNonNull(entry, "entry"));
        didDocuments.put(party.id(), requireNonNull(didDocument, "didDocument"));
        return this;
    }

    /** Adds certificates that the issuer gives. */
    public Draft certify(Certificate... given) {
        certificates.addAll(Arrays.asList(given));
        return this;
    }

    /** Adds claims about the operator's batches. */
    public Draft claim(Claim... made) {
        claims.addAll(Arrays.asList(made));
        return this;
    }

    /** Adds statements about the origin, recycled content and magnets of the operator's batches. */
    public Draft origin(OriginStatements stated) {
        origins.add(requireNonNull(stated, "stated"));
        return this;
    }

    /** Adds books of custody that the operator keeps, or as they are now. */
    public Draft books(CustodyBooks kept) {
        books.add(requireNonNull(kept, "kept"));
        return this;
    }

    /** Adds the inventory of a step, which is disclosed only where a delivery includes activities. */
    public Draft inventory(StepInventory inventory) {
        inventories.add(requireNonNull(inventory, "inventory"));
        return this;
    }

    /** Adds footprints claimed of the operator's batches. */
    public Draft footprint(FootprintClaim... claimed) {
        footprints.addAll(Arrays.asList(claimed));
        return this;
    }

    /** Adds records of responsibility that the issuer keeps. */
    public Draft record(ResponsibilityRecord... kept) {
        records.addAll(Arrays.asList(kept));
        return this;
    }

    /** Gives a name, for people, to a batch or site that this office does not hold, such as that of a receiver. */
    public Draft name(Id subject, String name) {
        names.put(requireNonNull(subject, "subject"), Text.require(name, "name of " + subject));
        return this;
    }

    /**
     * Acknowledges what is found untrue of something, so that the draft is issued nevertheless. The finding and the reason are stated in
     * the signed credentials, and the finding remains one for every verifier.
     *
     * @param code what is found
     * @param subject of what
     * @param reason why the draft is issued nevertheless
     * @throws IllegalArgumentException if it is a finding that no policy may lower, such as a broken signature
     */
    public Draft acknowledge(FindingCode code, Id subject, String reason) {
        return acknowledge(code, subject.value(), reason);
    }

    /**
     * Acknowledges a fault that kept the draft from being issued, wherever it is.
     *
     * @param fault one of {@link IssueReport#faults}
     * @param reason why the draft is issued nevertheless
     * @throws IllegalArgumentException if it is a finding that no policy may lower, such as a broken signature
     */
    public Draft acknowledge(Finding fault, String reason) {
        return acknowledge(fault.code(), fault.location().subject(), reason);
    }

    private Draft acknowledge(FindingCode code, String subject, String reason) {
        if (code.explanation().mandatory()) {
            throw new IllegalArgumentException("cannot be acknowledged: " + code.id());
        }
        acknowledged.add(new Known(code, subject, Text.require(reason, "reason for " + code.id())));
        return this;
    }

    /** The acknowledgements of those findings that are acknowledged. */
    List<Acknowledgement> acknowledgements(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> acknowledged.stream()
                        .filter(known -> known.covers(finding))
                        .limit(1)
                        .map(known -> new Acknowledgement(
                                known.code().id(), known.subject(), finding.message(), known.reason())))
                .distinct()
                .toList();
    }

    /** The ids of the batches, steps and transfers of the draft. */
    Set<Id> subjects() {
        return events.ids();
    }

    /**
     * Hides what a plan lists, so that holders can make views by role, and states its rules; without a plan, only inventories are
     * hidden. A correction keeps the rules of what it replaces, unless the plan has others, and without a plan hides by the published
     * table if what it replaces hid more than inventories.
     */
    public Draft access(AccessPlan plan) {
        access = Optional.of(plan);
        return this;
    }

    /** What is hidden: by the plan of the draft, or by that of what is replaced, whose rules are kept. */
    Hiding hiding(List<SignedCredential> replaced, Function<String, SecureRandom> salts) {
        return access.or(() -> replaced.stream().anyMatch(AccessPlan::isFollowedBy)
                        ? Optional.of(AccessPlan.standard())
                        : Optional.empty())
                .map(plan -> Hiding.by(plan.keeping(replaced), salts))
                .orElseGet(() -> Hiding.of(Set.of(), true, salts));
    }

    /** Withdraws what the steps and deliveries of the draft take from their accounts, in a register. */
    public Draft withdrawIn(Register register) {
        this.register = Optional.of(register);
        return this;
    }

    Optional<Register> register() {
        return register;
    }

    SortedSet<TransferId> received() {
        return received;
    }

    Map<Id, String> names() {
        return names;
    }

    Optional<Instant> opened(FacilityId facility) {
        return Optional.ofNullable(opened.get(facility));
    }

    Optional<Bytes> didDocument(PartyId party) {
        return Optional.ofNullable(didDocuments.get(party));
    }

    /** What keeps the draft from continuing what is held, or from replacing parts of it. */
    List<Finding> faults(Dossier held, boolean replacing) {
        return chain(held, replacing).inspect();
    }

    /** What is held, with the draft, which may replace parts of it. */
    Dossier onto(Dossier held, boolean replacing) {
        OriginStatements origin = OriginStatements.NONE;
        Set<Id> stated = new HashSet<>();
        origins.forEach(added -> stated.addAll(added.bySubject().keySet()));
        for (Map.Entry<Id, OriginStatements> known : held.origin().bySubject().entrySet()) {
            if (!replacing || !stated.contains(known.getKey())) {
                origin = origin.and(known.getValue());
            }
        }
        for (OriginStatements added : origins) {
            origin = origin.and(added);
        }
        return Dossier.builder(chain(held, replacing).build())
                .registrations(joined(held.registrations(), registrations))
                .certificates(joined(held.certificates(), certificates))
                .claims(joined(held.claims(), claims, Claim::id, replacing))
                .origin(origin)
                .custody(new CustodyStatements(joined(
                        held.custody().books().stream()
                                .filter(known -> books.stream()
                                        .noneMatch(now -> now.terms()
                                                .books()
                                                .equals(known.terms().books())))
                                .toList(),
                        books)))
                .footprints(new FootprintStatements(
                        joined(held.footprints().inventories(), inventories, StepInventory::step, replacing),
                        joined(held.footprints().claims(), footprints, FootprintClaim::id, replacing)))
                .records(joined(held.records(), records, ResponsibilityRecord::id, replacing))
                .build();
    }

    private SupplyChain.Builder chain(Dossier held, boolean replacing) {
        SupplyChain.Builder chain = held.chain().toBuilder();
        Set<PartyId> known = new HashSet<>();
        held.chain().parties().forEach(party -> known.add(party.id()));
        parties.stream().filter(party -> known.add(party.id())).forEach(chain::add);
        facilities.forEach(chain::add);
        SupplyChain.Builder receipts = SupplyChain.builder();
        held.chain().transfers().stream()
                .filter(transfer -> weighed.containsKey(transfer.id()))
                .forEach(transfer -> receipts.add(transfer.toBuilder()
                        .received(weighed.getOrDefault(transfer.id(), new TreeMap<>()))
                        .build()));
        chain.replaceAll(receipts);
        return replacing ? chain.replaceAll(events) : chain.addAll(events);
    }

    private static <T> List<T> joined(List<T> held, List<T> added, Function<T, Id> id, boolean replacing) {
        Set<Id> ids = new HashSet<>();
        added.forEach(one -> ids.add(id.apply(one)));
        List<T> kept = held.stream()
                .filter(one -> !replacing || !ids.contains(id.apply(one)))
                .toList();
        return joined(kept, added);
    }

    private static <T> List<T> joined(List<T> held, List<T> added) {
        return ImmutableList.<T>builder().addAll(held).addAll(added).build();
    }
}
