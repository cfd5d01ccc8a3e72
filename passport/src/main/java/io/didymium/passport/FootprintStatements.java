package io.didymium.passport;

import static java.util.Comparator.comparing;

import io.didymium.core.burden.StepInventory;
import io.didymium.core.id.Id;
import io.didymium.passport.footprint.FootprintClaim;
import java.util.List;
import java.util.function.Function;

/**
 * What passports say of footprints: what steps use and give off, and what is claimed of batches.
 *
 * @param inventories what operators say of their steps, by step, each step once
 * @param claims the footprints claimed, by id, each once
 */
public record FootprintStatements(List<StepInventory> inventories, List<FootprintClaim> claims) {
    /** Nothing is said. */
    public static final FootprintStatements NONE = new FootprintStatements(List.of(), List.of());

    /** @throws IllegalArgumentException if a step or an id stands twice */
    public FootprintStatements {
        inventories = sorted(inventories, StepInventory::step);
        claims = sorted(claims, FootprintClaim::id);
    }

    /** These statements with these claims instead of their own. */
    public FootprintStatements withClaims(List<FootprintClaim> others) {
        return new FootprintStatements(inventories, others);
    }

    private static <T> List<T> sorted(List<T> things, Function<T, ? extends Id> id) {
        List<T> sorted = things.stream()
                .sorted(comparing(thing -> id.apply(thing).value()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Id later = id.apply(sorted.get(i));
            if (id.apply(sorted.get(i - 1)).equals(later)) {
                throw new IllegalArgumentException("stands twice: " + later.value());
            }
        }
        return sorted;
    }
}
