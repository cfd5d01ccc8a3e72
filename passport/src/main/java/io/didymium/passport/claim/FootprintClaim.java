package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator says that the making of a batch brought about.
 *
 * @param id its identity
 * @param batch the batch
 * @param name what is claimed, for people
 * @param date the day of the claim
 * @param unit what the results are for
 * @param results the result in each category, by key; at least one
 * @param basis what they were made with
 * @param evidence the documents that are to bear them out
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
    /** @throws IllegalArgumentException if the name is blank, nothing is claimed, or a category stands twice */
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

    /** The same claim with these documents as evidence instead of its own. */
    public FootprintClaim withEvidence(List<EvidenceLink> documents) {
        return new FootprintClaim(id, batch, name, date, unit, results, basis, documents);
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
}
