package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.disclose.AccessPlan;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<FacilityId, Instant> opened = new HashMap<>();
    private final Map<PartyId, Bytes> didDocuments = new HashMap<>();
    private final Map<Id, String> names = new HashMap<>();
    private Optional<AccessPlan> access = Optional.empty();

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

    /** Gives a name, for people, to a batch or site that this office does not hold, such as that of a receiver. */
    public Draft name(Id subject, String name) {
        names.put(requireNonNull(subject, "subject"), Text.require(name, "name of " + subject));
        return this;
    }

    /**
     * Hides what a plan lists, so that holders can make views by role, and states its rules; without a plan, only inventories are
     * hidden.
     */
    public Draft access(AccessPlan plan) {
        access = Optional.of(plan);
        return this;
    }

    Hiding hiding(Function<String, SecureRandom> salts) {
        return access.map(plan -> Hiding.by(plan, salts)).orElseGet(() -> Hiding.of(Set.of(), true, salts));
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

    /** What keeps the draft from continuing what is held. */
    List<Finding> faults(Dossier held) {
        return chain(held).inspect();
    }

    /** What is held, with the draft. */
    Dossier onto(Dossier held) {
        OriginStatements origin = held.origin();
        for (OriginStatements added : origins) {
            origin = origin.and(added);
        }
        return Dossier.builder(chain(held).build())
                .registrations(joined(held.registrations(), registrations))
                .certificates(joined(held.certificates(), certificates))
                .claims(joined(held.claims(), claims))
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
                        joined(held.footprints().inventories(), inventories),
                        joined(held.footprints().claims(), footprints)))
                .build();
    }

    private SupplyChain.Builder chain(Dossier held) {
        SupplyChain.Builder chain = held.chain().toBuilder();
        Set<PartyId> known = new HashSet<>();
        held.chain().parties().forEach(party -> known.add(party.id()));
        parties.stream().filter(party -> known.add(party.id())).forEach(chain::add);
        facilities.forEach(chain::add);
        return chain.addAll(events);
    }

    private static <T> List<T> joined(List<T> held, List<T> added) {
        return ImmutableList.<T>builder().addAll(held).addAll(added).build();
    }
}
