package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * The result of checking a study against product category rules.
 *
 * @param rules the rules
 * @param states the state of each item, in the order of items
 * @param findings the findings, in the order of items
 */
public record PcrReport(ProductCategoryRules rules, Map<PcrItem, ItemState> states, List<Finding> findings) {
    /** Copies states and findings. */
    public PcrReport {
        requireNonNull(rules, "rules");
        states = Maps.immutableEnumMap(states);
        findings = List.copyOf(findings);
    }

    /** The state of an item. */
    public ItemState state(PcrItem item) {
        return states.getOrDefault(item, ItemState.NOT_APPLICABLE);
    }
}
