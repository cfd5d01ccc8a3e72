package io.didymium.examples.cli.explain;

import io.didymium.core.id.Id;
import java.util.List;
import java.util.Set;

/**
 * A claim, its numbers, and what states them.
 *
 * @param id the id of the claim
 * @param batch the label of the batch that it is about
 * @param title what is claimed
 * @param numbers its numbers
 * @param behind the things whose credentials state what the numbers follow from
 */
record ExplainedClaim(String id, String batch, String title, List<ExplainedNumber> numbers, Set<Id> behind) {
    ExplainedClaim {
        numbers = List.copyOf(numbers);
    }
}
