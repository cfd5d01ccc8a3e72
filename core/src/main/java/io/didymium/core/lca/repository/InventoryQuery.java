package io.didymium.core.lca.repository;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What processes are looked for: all that is given must hold.
 *
 * @param name a part of the name, without regard to case
 * @param flow a flow that is exchanged
 * @param region the region it stands for
 * @param year a year it covers
 * @param source a publication it comes from
 * @param member who contributed it
 */
public record InventoryQuery(
        Optional<String> name,
        Optional<DataSetId> flow,
        Optional<DataSetId> region,
        OptionalInt year,
        Optional<DataSetId> source,
        Optional<PartyId> member) {
    /** Everything. */
    public static final InventoryQuery ALL = new InventoryQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    /** @throws NullPointerException if a component is null */
    public InventoryQuery {
        requireNonNull(name, "name");
        requireNonNull(flow, "flow");
        requireNonNull(region, "region");
        requireNonNull(year, "year");
        requireNonNull(source, "source");
        requireNonNull(member, "member");
    }

    /** The same query for names that hold a text. */
    public InventoryQuery named(String part) {
        return new InventoryQuery(Optional.of(part), flow, region, year, source, member);
    }

    /** The same query for processes that exchange a flow. */
    public InventoryQuery exchanging(DataSetId other) {
        return new InventoryQuery(name, Optional.of(other), region, year, source, member);
    }

    /** The same query for a region. */
    public InventoryQuery in(DataSetId other) {
        return new InventoryQuery(name, flow, Optional.of(other), year, source, member);
    }

    /** The same query for a year. */
    public InventoryQuery covering(int other) {
        return new InventoryQuery(name, flow, region, OptionalInt.of(other), source, member);
    }

    /** The same query for a publication. */
    public InventoryQuery from(DataSetId other) {
        return new InventoryQuery(name, flow, region, year, Optional.of(other), member);
    }

    /** The same query for a contributor. */
    public InventoryQuery by(PartyId other) {
        return new InventoryQuery(name, flow, region, year, source, Optional.of(other));
    }

    /** Whether a version is looked for; only processes are. */
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
}
