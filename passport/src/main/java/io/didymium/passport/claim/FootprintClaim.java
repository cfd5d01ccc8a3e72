package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The footprint that an operator claims for a batch.
 *
 * @param id its identity
 * @param batch the batch
 * @param name what is claimed, for people
 * @param date the day of the claim
 * @param unit what the results are for
 * @param results the result in each category, by key; at least one
 * @param basis how they were calculated
 * @param evidence the documents that are to support them
 */
public record FootprintClaim(
        ClaimId id,
        BatchId batch,
        String name,
        LocalDate date,
        DeclaredMass unit,
        List<FootprintResult> results,
        FootprintBasis basis,
        List<EvidenceLink> evidence) {
    /** @throws IllegalArgumentException if the name is blank, nothing is claimed, or a category occurs twice */
    public FootprintClaim {
        requireNonNull(id, "id");
        requireNonNull(batch, "batch");
        Text.require(name, "name of " + id);
        requireNonNull(date, "date");
        requireNonNull(unit, "unit");
        results = results.stream()
                .sorted(Comparator.comparing(result -> result.category().key()))
                .toList();
        if (results.isEmpty()) {
            throw new IllegalArgumentException(id + " must claim a result");
        }
        Set<String> keys = new HashSet<>();
        for (FootprintResult result : results) {
            if (!keys.add(result.category().key())) {
                throw new IllegalArgumentException(
                        id + " claims " + result.category().key() + " twice");
            }
        }
        requireNonNull(basis, "basis");
        evidence = List.copyOf(evidence);
    }

    /** Starts with the claim's identity; results and basis must follow. The results are for 1 kg unless stated. */
    public static Builder builder(ClaimId id, BatchId batch, String name, LocalDate date) {
        return new Builder(id, batch, name, date);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, batch, name, date)
                .unit(unit)
                .results(results)
                .basis(basis)
                .evidence(evidence);
    }

    /** The result in a category. */
    public Optional<FootprintResult> find(String category) {
        return results.stream()
                .filter(result -> result.category().key().equals(category))
                .findFirst();
    }

    /** The carbon footprint. */
    public Optional<FootprintResult> carbon() {
        return results.stream().filter(result -> result.category().isCarbon()).findFirst();
    }

    /** Gathers the parts of a {@link FootprintClaim}; each method sets the part of its name. */
    public static final class Builder {
        private final ClaimId id;
        private final BatchId batch;
        private final String name;
        private final LocalDate date;
        private DeclaredMass unit = DeclaredMass.KILOGRAM;
        private List<FootprintResult> results = List.of();
        private @Nullable FootprintBasis basis;
        private List<EvidenceLink> evidence = List.of();

        private Builder(ClaimId id, BatchId batch, String name, LocalDate date) {
            this.id = id;
            this.batch = batch;
            this.name = name;
            this.date = date;
        }

        public Builder unit(DeclaredMass unit) {
            this.unit = unit;
            return this;
        }

        public Builder results(List<FootprintResult> results) {
            this.results = results;
            return this;
        }

        public Builder results(FootprintResult... results) {
            this.results = List.of(results);
            return this;
        }

        public Builder basis(FootprintBasis basis) {
            this.basis = basis;
            return this;
        }

        public Builder evidence(List<EvidenceLink> evidence) {
            this.evidence = evidence;
            return this;
        }

        public Builder evidence(EvidenceLink... evidence) {
            this.evidence = List.of(evidence);
            return this;
        }

        /** The value, checked. */
        public FootprintClaim build() {
            return new FootprintClaim(
                    id, batch, name, date, unit, results, Objects.requireNonNull(basis, "basis"), evidence);
        }
    }
}
