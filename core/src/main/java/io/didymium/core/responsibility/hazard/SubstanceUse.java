package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Text;
import java.util.SortedSet;

/**
 * A dangerous substance that a step uses or gives off.
 *
 * @param substance which, of the list
 * @param name its name with its strength, for people, such as {@code nitric acid 60 %}
 * @param codes its hazard codes, by code; empty if they are not stated
 */
public record SubstanceUse(Substance substance, String name, SortedSet<HazardCode> codes) {
    /** @throws IllegalArgumentException if the name is blank */
    public SubstanceUse {
        requireNonNull(substance, "substance");
        Text.require(name, "name of a substance");
        codes = ImmutableSortedSet.copyOfSorted(codes);
    }
}
