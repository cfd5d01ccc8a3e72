package io.didymium.core.circularity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a party states of recycling rates, and of demand beside what comes back.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who states it
 * @param date the day of which it is the state
 * @param scope of what the rates are
 * @param region the year and the region, or the steps, for people
 * @param source where the numbers are from, for people
 * @param elements what is stated of each element, by atomic number, each once, at least one
 * @param documents its documents, by digest
 */
public record RecyclingRecord(
        RecordId id,
        String name,
        PartyId keeper,
        LocalDate date,
        RecyclingScope scope,
        String region,
        String source,
        List<ElementRecycling> elements,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no element or one twice, or own steps have a demand */
    public RecyclingRecord {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(date, "date");
        requireNonNull(scope, "scope");
        Text.require(region, "region of " + id);
        Text.require(source, "source of " + id);
        elements = elements.stream()
                .sorted(Comparator.comparing(ElementRecycling::element))
                .toList();
        if (elements.isEmpty()
                || elements.stream().map(ElementRecycling::element).distinct().count() < elements.size()) {
            throw new IllegalArgumentException(id + " must state something of an element, of each once");
        }
        if (scope == RecyclingScope.OWN_STEPS
                && elements.stream().anyMatch(element -> element.gap().isPresent())) {
            throw new IllegalArgumentException(id + " is of own steps, which have no demand");
        }
        documents = List.copyOf(documents);
    }

    /** What is stated of an element, if anything. */
    public Optional<ElementRecycling> find(Element element) {
        return elements.stream().filter(one -> one.element() == element).findFirst();
    }

    /** Starts a builder; what has no default must follow. */
    public static Builder builder(RecordId id, PartyId keeper) {
        return new Builder(id, keeper);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, keeper)
                .name(name)
                .date(date)
                .scope(scope)
                .region(region)
                .source(source)
                .elements(elements)
                .documents(documents);
    }

    /** Gathers the parts of a {@link RecyclingRecord}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private String name = "Recycling rates";
        private @Nullable LocalDate date;
        private RecyclingScope scope = RecyclingScope.REGION;
        private @Nullable String region;
        private @Nullable String source;
        private List<ElementRecycling> elements = List.of();
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper) {
            this.id = id;
            this.keeper = keeper;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        public Builder scope(RecyclingScope scope) {
            this.scope = scope;
            return this;
        }

        public Builder region(String region) {
            this.region = region;
            return this;
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        public Builder elements(List<ElementRecycling> elements) {
            this.elements = elements;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public RecyclingRecord build() {
            return new RecyclingRecord(
                    id,
                    name,
                    keeper,
                    requireNonNull(date, "date"),
                    scope,
                    requireNonNull(region, "region"),
                    requireNonNull(source, "source"),
                    elements,
                    documents);
        }
    }
}
