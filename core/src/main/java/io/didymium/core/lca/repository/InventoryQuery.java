package io.didymium.core.lca.repository;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A search for processes: all given conditions must hold.
 *
 * @param name a part of the name, ignoring case
 * @param flow a flow that the process exchanges
 * @param region the region it represents
 * @param year a year it covers
 * @param source a publication it comes from
 * @param member the contributor
 */
public record InventoryQuery(
        Optional<String> name,
        Optional<DataSetId> flow,
        Optional<DataSetId> region,
        OptionalInt year,
        Optional<DataSetId> source,
        Optional<PartyId> member) {
    /** All processes. */
    public static final InventoryQuery ALL = builder().build();

    /** @throws NullPointerException if a component is null */
    public InventoryQuery {
        requireNonNull(name, "name");
        requireNonNull(flow, "flow");
        requireNonNull(region, "region");
        requireNonNull(year, "year");
        requireNonNull(source, "source");
        requireNonNull(member, "member");
    }

    /** Whether a version matches; only processes do. */
    public boolean matches(StoredVersion version) {
        if (!(version.dataSet() instanceof UnitProcess process)) {
            return false;
        }
        return name.map(part -> lower(process.name()).contains(lower(part))).orElse(true)
                && flow.map(id -> process.exchanges().stream()
                                .anyMatch(exchange -> exchange.flow().equals(id)))
                        .orElse(true)
                && region.map(id -> process.origin().coverage().region().equals(Optional.of(id)))
                        .orElse(true)
                && (year.isEmpty() || process.origin().coverage().covers(year.getAsInt()))
                && source.map(id -> process.origin().sources().contains(id)).orElse(true)
                && member.map(party -> version.member().equals(party)).orElse(true);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Starts a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder()
                .name(name.orElse(null))
                .flow(flow.orElse(null))
                .region(region.orElse(null))
                .year(year.isEmpty() ? null : year.getAsInt())
                .source(source.orElse(null))
                .member(member.orElse(null));
    }

    /** Gathers the parts of an {@link InventoryQuery}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable DataSetId flow;
        private @Nullable DataSetId region;
        private @Nullable Integer year;
        private @Nullable DataSetId source;
        private @Nullable PartyId member;

        private Builder() {}

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder flow(@Nullable DataSetId flow) {
            this.flow = flow;
            return this;
        }

        public Builder region(@Nullable DataSetId region) {
            this.region = region;
            return this;
        }

        public Builder year(@Nullable Integer year) {
            this.year = year;
            return this;
        }

        public Builder source(@Nullable DataSetId source) {
            this.source = source;
            return this;
        }

        public Builder member(@Nullable PartyId member) {
            this.member = member;
            return this;
        }

        /** The value, checked as by the constructor. */
        public InventoryQuery build() {
            return new InventoryQuery(
                    Optional.ofNullable(name),
                    Optional.ofNullable(flow),
                    Optional.ofNullable(region),
                    year == null ? OptionalInt.empty() : OptionalInt.of(year),
                    Optional.ofNullable(source),
                    Optional.ofNullable(member));
        }
    }
}
