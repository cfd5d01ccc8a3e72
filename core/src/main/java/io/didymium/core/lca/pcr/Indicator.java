package io.didymium.core.lca.pcr;

import io.didymium.core.id.Text;

/**
 * A category that results are given in.
 *
 * @param id its short name, such as {@code GWP-total}
 * @param unit what it is counted in
 * @param mandatory whether a result without it lacks something
 */
public record Indicator(String id, String unit, boolean mandatory) {
    /** @throws IllegalArgumentException if a text is blank */
    public Indicator {
        Text.require(id, "id of an indicator");
        Text.require(unit, "unit of " + id);
    }
}
