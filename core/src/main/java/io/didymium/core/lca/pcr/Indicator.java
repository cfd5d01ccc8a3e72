package io.didymium.core.lca.pcr;

import io.didymium.core.id.Text;

/**
 * An indicator that results are given for.
 *
 * @param id the short name, such as {@code GWP-total}
 * @param unit the unit
 * @param mandatory whether the rules require it
 */
public record Indicator(String id, String unit, boolean mandatory) {
    /** @throws IllegalArgumentException if a text is blank */
    public Indicator {
        Text.require(id, "id of an indicator");
        Text.require(unit, "unit of " + id);
    }
}
