package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.id.TransferId;
import io.didymium.core.piece.PieceShare;
import io.didymium.core.quantity.MeasuredMass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The move of portions of batches from one site to another, what the sender shipped and what the receiver found on its own scales; or the
 * passing of title to them on a site.
 *
 * @param id its identity
 * @param name what was moved, for people
 * @param from the site it left
 * @param to the site it reached, another one unless title passes
 * @param at when it was received
 * @param portions what was shipped, each batch once, at least one
 * @param received the masses that the receiver weighed, zero where nothing arrived; what is not listed was not weighed again
 * @param ownership who owned it before and after, if that is stated
 * @param permits the permits on which it draws
 */
public record Transfer(
        TransferId id,
        String name,
        FacilityId from,
        FacilityId to,
        Instant at,
        List<BatchPortion> portions,
        SortedMap<BatchId, MeasuredMass> received,
        Optional<Ownership> ownership,
        SortedSet<CertificateId> permits) {
    /**
     * @throws IllegalArgumentException if the sites are the same and no title passes, a batch is listed twice, none is, or one was received
     *     that was not shipped
     */
    public Transfer {
        requireNonNull(id, "id");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(at, "at");
        requireNonNull(ownership, "ownership");
        Text.require(name, "name of " + id);
        permits = ImmutableSortedSet.copyOf(permits);
        if (from.equals(to) && ownership.filter(Ownership::passes).isEmpty()) {
            throw new IllegalArgumentException(id + " must not end where it began: " + from);
        }
        portions = List.copyOf(portions);
        if (portions.isEmpty()) {
            throw new IllegalArgumentException(id + " must move a batch");
        }
        Set<BatchId> batches = new HashSet<>();
        for (BatchPortion portion : portions) {
            if (!batches.add(portion.batch())) {
                throw new IllegalArgumentException(id + " must name " + portion.batch() + " once");
            }
        }
        received = Collections.unmodifiableSortedMap(new TreeMap<>(received));
        for (BatchId batch : received.keySet()) {
            if (!batches.contains(batch)) {
                throw new IllegalArgumentException(id + " must not receive " + batch + ", which it does not move");
            }
        }
    }

    /** What arrived of a portion: as the receiver weighed it, otherwise as it was shipped. */
    public MeasuredMass arrived(BatchPortion portion) {
        return received.getOrDefault(portion.batch(), portion.mass());
    }

    /** This transfer as its sender knows it. */
    public Transfer asShipped() {
        return received.isEmpty() ? this : toBuilder().received(Map.of()).build();
    }

    /** Starts a builder of a transfer from one site to another, named "transfer" unless stated otherwise. */
    public static Builder builder(TransferId id, FacilityId from, FacilityId to) {
        return new Builder(id, from, to);
    }

    /** Starts a builder of the passing of title to goods on a site, named "title transfer" unless stated otherwise. */
    public static Builder title(TransferId id, FacilityId site, PartyId seller, PartyId buyer) {
        return new Builder(id, site, site).name("title transfer").ownership(new Ownership(seller, buyer));
    }

    /** Whether nothing moves: title passes on one site. */
    public boolean isOnSite() {
        return from.equals(to);
    }

    /** Starts a builder with the parts of this transfer. */
    public Builder toBuilder() {
        return new Builder(id, from, to)
                .name(name)
                .at(at)
                .portions(portions)
                .received(received)
                .ownership(ownership.orElse(null))
                .permits(permits);
    }

    /** Gathers the parts of a {@link Transfer}; masses are texts such as {@code "8754 kg ± 1.8"}. */
    public static final class Builder {
        private final TransferId id;
        private final FacilityId from;
        private final FacilityId to;
        private String name = "transfer";
        private @Nullable Instant at;
        private final List<BatchPortion> portions = new ArrayList<>();
        private final SortedMap<BatchId, MeasuredMass> received = new TreeMap<>();
        private @Nullable Ownership ownership;
        private final SortedSet<CertificateId> permits = new TreeSet<>();

        private Builder(TransferId id, FacilityId from, FacilityId to) {
            this.id = id;
            this.from = from;
            this.to = to;
        }

        /** Sets what was moved, for people. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets when it was received. */
        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        /** Adds a portion moved. */
        public Builder moves(BatchId batch, String mass) {
            return moves(batch, MeasuredMass.parse(mass));
        }

        /** Adds a portion moved. */
        public Builder moves(BatchId batch, MeasuredMass mass) {
            portions.add(new BatchPortion(batch, mass));
            return this;
        }

        /** Adds a portion moved that consists of pieces or packages. */
        public Builder moves(BatchId batch, String mass, PieceShare pieces) {
            portions.add(BatchPortion.of(batch, MeasuredMass.parse(mass), pieces));
            return this;
        }

        /** Replaces the portions moved. */
        public Builder portions(Collection<BatchPortion> moved) {
            portions.clear();
            portions.addAll(moved);
            return this;
        }

        /** Adds what the receiver weighed of a batch. */
        public Builder receives(BatchId batch, String mass) {
            received.put(batch, MeasuredMass.parse(mass));
            return this;
        }

        /** Replaces what the receiver weighed. */
        public Builder received(Map<BatchId, MeasuredMass> weighed) {
            received.clear();
            received.putAll(weighed);
            return this;
        }

        /** Sets who owned it before and after. */
        public Builder ownership(@Nullable Ownership ownership) {
            this.ownership = ownership;
            return this;
        }

        /** Sets that it stays the property of a party, which need operate neither site. */
        public Builder of(PartyId owner) {
            return ownership(Ownership.of(owner));
        }

        /** Adds a permit on which it draws. */
        public Builder permit(CertificateId permit) {
            permits.add(permit);
            return this;
        }

        /** Replaces the permits on which it draws. */
        public Builder permits(Collection<CertificateId> all) {
            permits.clear();
            permits.addAll(all);
            return this;
        }

        /** The transfer, checked. */
        public Transfer build() {
            return new Transfer(
                    id,
                    name,
                    from,
                    to,
                    requireNonNull(at, "at"),
                    portions,
                    received,
                    Optional.ofNullable(ownership),
                    permits);
        }
    }
}
