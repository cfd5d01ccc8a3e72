package io.didymium.core.reconcile.statement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reconciled values of a site and a window of time as one party states them beside the measured ones, which stay as they are and are named by
 * a digest.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who states it
 * @param scope what was reconciled, and under which assumptions
 * @param measured the digest of the {@linkplain MeasuredText measured values}
 * @param values the reconciled values
 * @param unobservable what the measurements leave unknown
 * @param documents its documents, by digest
 */
public record ReconciliationStatement(
        RecordId id,
        String name,
        PartyId keeper,
        ReconciliationScope scope,
        String measured,
        SortedMap<Variable, AdjustedValue> values,
        SortedSet<Variable> unobservable,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no value, or something has a value and is called unobservable */
    public ReconciliationStatement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(scope, "scope");
        Text.require(measured, "digest of what was measured");
        values = ImmutableSortedMap.copyOf(values);
        unobservable = ImmutableSortedSet.copyOf(unobservable);
        if (values.isEmpty() || !Collections.disjoint(values.keySet(), unobservable)) {
            throw new IllegalArgumentException(id + " must have values, none of what it calls unobservable");
        }
        documents = List.copyOf(documents);
    }

    /** Starts with a statement without values. */
    public static Builder builder(RecordId id, PartyId keeper, ReconciliationScope scope, String measured) {
        return new Builder(id, keeper, scope, measured);
    }

    /** Starts with the parts of this statement. */
    public Builder toBuilder() {
        return new Builder(id, keeper, scope, measured)
                .name(name)
                .values(values)
                .unobservable(unobservable)
                .documents(documents);
    }

    @Override
    public LocalDate date() {
        return scope.until().minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Gathers the parts of a {@link ReconciliationStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private final ReconciliationScope scope;
        private final String measured;
        private String name = "Reconciled values";
        private SortedMap<Variable, AdjustedValue> values = new TreeMap<>();
        private SortedSet<Variable> unobservable = new TreeSet<>();
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper, ReconciliationScope scope, String measured) {
            this.id = id;
            this.keeper = keeper;
            this.scope = scope;
            this.measured = measured;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder values(SortedMap<Variable, AdjustedValue> values) {
            this.values = values;
            return this;
        }

        public Builder unobservable(SortedSet<Variable> unobservable) {
            this.unobservable = unobservable;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public ReconciliationStatement build() {
            return new ReconciliationStatement(id, name, keeper, scope, measured, values, unobservable, documents);
        }
    }
}
