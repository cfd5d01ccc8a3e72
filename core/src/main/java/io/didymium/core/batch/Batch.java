package io.didymium.core.batch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Text;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Composition;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.piece.Packing;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.MeasuredMass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a material, made at one place and time by one process step.
 *
 * @param id its identity, as printed on the goods or their papers
 * @param name what it is, for people
 * @param form the form of the material
 * @param mass the mass made, as weighed
 * @param facility where it was made
 * @param producedAt when it was made
 * @param assay what an analysis found in it, if it was analysed
 * @param radioactivity the thorium and uranium in it, if they were measured
 * @param pieces the pieces that it consists of, if they were counted
 * @param packages the packages that it fills, each id and seal once; empty if none are stated
 * @param codes its codes in lists of customs, waste and transport law, at most one of each list
 * @param localOffset the offset of local time from UTC where and when it was made, if it is stated: whole minutes from -12:00 to +14:00
 */
public record Batch(
        BatchId id,
        String name,
        MaterialForm form,
        MeasuredMass mass,
        FacilityId facility,
        Instant producedAt,
        Optional<Assay> assay,
        Optional<Radioactivity> radioactivity,
        Optional<Pieces> pieces,
        List<Packing> packages,
        SortedSet<CommodityCode> codes,
        Optional<ZoneOffset> localOffset) {
    private static final int FIRST_OFFSET = -12 * 3600;
    private static final int LAST_OFFSET = 14 * 3600;

    /** @throws IllegalArgumentException if the name is blank, the mass is zero, the offset is none of a place, two packages have one id or seal, or two codes are of one list */
    public Batch {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(form, "form");
        if (requireNonNull(mass, "mass").value().isZero()) {
            throw new IllegalArgumentException("mass of " + id + " must not be zero");
        }
        requireNonNull(facility, "facility");
        requireNonNull(producedAt, "producedAt");
        localOffset.map(ZoneOffset::getTotalSeconds).ifPresent(seconds -> {
            if (seconds % 60 != 0 || seconds < FIRST_OFFSET || seconds > LAST_OFFSET) {
                throw new IllegalArgumentException("offset of local time must be whole minutes from -12:00 to +14:00: "
                        + ZoneOffset.ofTotalSeconds(seconds));
            }
        });
        requireNonNull(assay, "assay");
        requireNonNull(radioactivity, "radioactivity");
        requireNonNull(pieces, "pieces");
        packages = List.copyOf(packages);
        requireDistinct(packages.stream().map(Packing::id), "package of " + id);
        requireDistinct(packages.stream().flatMap(each -> each.seal().stream()), "seal on packages of " + id);
        codes = ImmutableSortedSet.copyOf(codes);
        if (codes.stream().map(CommodityCode::scheme).distinct().count() != codes.size()) {
            throw new IllegalArgumentException(id + " has two codes of one list: " + codes);
        }
    }

    private static void requireDistinct(Stream<String> texts, String name) {
        Set<String> seen = new HashSet<>();
        texts.filter(text -> !seen.add(text)).findFirst().ifPresent(text -> {
            throw new IllegalArgumentException(name + " must be named once: " + text);
        });
    }

    /** The content of each element as received, if it was analysed. */
    public Optional<Composition> composition() {
        return assay.map(Assay::composition);
    }

    /** When it was made, in local time if its offset is stated, otherwise in UTC. */
    public OffsetDateTime producedLocally() {
        return producedAt.atOffset(localOffset.orElse(ZoneOffset.UTC));
    }

    /** Starts a builder of a batch, named by its form unless stated otherwise. */
    public static Builder builder(BatchId id, MaterialForm form) {
        return new Builder(id, form);
    }

    /** Starts a builder of a batch that was weighed; the mass is a text such as {@code "8754 kg ± 1.8"}. */
    public static Builder builder(BatchId id, MaterialForm form, String mass) {
        return new Builder(id, form).mass(mass);
    }

    /** Starts a builder of a batch that was weighed and analysed; the mass is a text such as {@code "8754 kg ± 1.8"}. */
    public static Builder builder(BatchId id, MaterialForm form, String mass, Assay assay) {
        return new Builder(id, form).mass(mass).assay(assay);
    }

    /** Starts a builder with the parts of this batch. */
    public Builder toBuilder() {
        return new Builder(id, form)
                .name(name)
                .mass(mass)
                .producedAt(facility, producedAt)
                .assay(assay.orElse(null))
                .radioactivity(radioactivity.orElse(null))
                .pieces(pieces.orElse(null))
                .packages(packages)
                .codes(codes)
                .localOffset(localOffset.orElse(null));
    }

    /** Gathers the parts of a {@link Batch}. */
    public static final class Builder {
        private final BatchId id;
        private final MaterialForm form;
        private String name;
        private @Nullable MeasuredMass mass;
        private @Nullable FacilityId facility;
        private @Nullable Instant producedAt;
        private @Nullable Assay assay;
        private @Nullable Radioactivity radioactivity;
        private @Nullable Pieces pieces;
        private @Nullable ZoneOffset localOffset;
        private List<Packing> packages = List.of();
        private final SortedSet<CommodityCode> codes = new TreeSet<>();

        private Builder(BatchId id, MaterialForm form) {
            this.id = id;
            this.form = form;
            this.name = form.label();
        }

        /** The identity of the batch. */
        public BatchId id() {
            return id;
        }

        /** Sets what it is, for people. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the mass made, as a text such as {@code "8754 kg ± 1.8"}. */
        public Builder mass(String mass) {
            return mass(MeasuredMass.parse(mass));
        }

        /** Sets the mass made. */
        public Builder mass(MeasuredMass mass) {
            this.mass = mass;
            return this;
        }

        /** Sets where and when it was made. */
        public Builder producedAt(FacilityId facility, Instant producedAt) {
            this.facility = facility;
            this.producedAt = producedAt;
            return this;
        }

        /** Sets what an analysis found in it. */
        public Builder assay(@Nullable Assay assay) {
            this.assay = assay;
            return this;
        }

        /** Sets the thorium and uranium in it. */
        public Builder radioactivity(@Nullable Radioactivity radioactivity) {
            this.radioactivity = radioactivity;
            return this;
        }

        /** Sets the pieces that it consists of. */
        public Builder pieces(@Nullable Pieces pieces) {
            this.pieces = pieces;
            return this;
        }

        /** Sets the packages that it fills. */
        public Builder packages(Collection<Packing> packages) {
            this.packages = List.copyOf(packages);
            return this;
        }

        /** Adds a code in a list of customs, waste or transport law. */
        public Builder code(CommodityCode code) {
            codes.add(code);
            return this;
        }

        /** Replaces the codes. */
        public Builder codes(Collection<CommodityCode> all) {
            codes.clear();
            codes.addAll(all);
            return this;
        }

        /** Sets the offset of local time. */
        public Builder localOffset(@Nullable ZoneOffset localOffset) {
            this.localOffset = localOffset;
            return this;
        }

        /** Sets where and when it was made, in local time. */
        public Builder producedAt(FacilityId facility, OffsetDateTime producedAt) {
            return producedAt(facility, producedAt.toInstant()).localOffset(producedAt.getOffset());
        }

        /** The batch, checked. */
        public Batch build() {
            return new Batch(
                    id,
                    name,
                    form,
                    requireNonNull(mass, "mass"),
                    requireNonNull(facility, "facility"),
                    requireNonNull(producedAt, "producedAt"),
                    Optional.ofNullable(assay),
                    Optional.ofNullable(radioactivity),
                    Optional.ofNullable(pieces),
                    packages,
                    codes,
                    Optional.ofNullable(localOffset));
        }
    }
}
