package io.didymium.core.stock.statement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a site for a period: what was there, came, went, was lost and is left, of all mass and each element, with the stock that
 * was taken at its end.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who states it
 * @param site the site
 * @param from the first day, in UTC
 * @param until the last day
 * @param events the ids of all steps and transfers at the site until then on which it rests
 * @param mass the line of all mass
 * @param elements the lines of elements
 * @param counts what was found of each batch, also of those that should be used up
 * @param documents its documents, by digest
 */
public record MaterialStatement(
        RecordId id,
        String name,
        PartyId keeper,
        FacilityId site,
        LocalDate from,
        LocalDate until,
        SortedSet<String> events,
        StatedLine mass,
        Map<Element, StatedLine> elements,
        SortedMap<BatchId, MeasuredMass> counts,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if a text is blank or the period ends before it begins */
    public MaterialStatement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(site, "site");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins: " + from + " to " + until);
        }
        events = ImmutableSortedSet.copyOf(events);
        requireNonNull(mass, "mass");
        elements = Maps.immutableEnumMap(elements);
        counts = ImmutableSortedMap.copyOf(counts);
        documents = List.copyOf(documents);
    }

    /** Starts with the statement of a site for a period without lines. */
    public static Builder builder(RecordId id, PartyId keeper, FacilityId site, LocalDate from, LocalDate until) {
        return new Builder(id, keeper, site, from, until);
    }

    /** Starts with the parts of this statement. */
    public Builder toBuilder() {
        return new Builder(id, keeper, site, from, until)
                .name(name)
                .events(events)
                .mass(mass)
                .elements(elements)
                .counts(counts)
                .documents(documents);
    }

    @Override
    public LocalDate date() {
        return until;
    }

    /** Gathers the parts of a {@link MaterialStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private final FacilityId site;
        private final LocalDate from;
        private final LocalDate until;
        private @Nullable String name;
        private SortedSet<String> events = new TreeSet<>();
        private @Nullable StatedLine mass;
        private Map<Element, StatedLine> elements = Map.of();
        private SortedMap<BatchId, MeasuredMass> counts = new TreeMap<>();
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper, FacilityId site, LocalDate from, LocalDate until) {
            this.id = id;
            this.keeper = keeper;
            this.site = site;
            this.from = from;
            this.until = until;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder events(SortedSet<String> events) {
            this.events = events;
            return this;
        }

        public Builder mass(StatedLine mass) {
            this.mass = mass;
            return this;
        }

        public Builder elements(Map<Element, StatedLine> elements) {
            this.elements = elements;
            return this;
        }

        public Builder counts(SortedMap<BatchId, MeasuredMass> counts) {
            this.counts = counts;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public MaterialStatement build() {
            return new MaterialStatement(
                    id,
                    name == null ? "Statement until " + until : name,
                    keeper,
                    site,
                    from,
                    until,
                    events,
                    requireNonNull(mass, "mass"),
                    elements,
                    counts,
                    documents);
        }
    }
}
