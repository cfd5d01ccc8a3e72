package io.didymium.core.lca.pcr;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a study stands to a profile.
 *
 * @param profile the profile
 * @param states how it stands to each item, in the order of items
 * @param findings what is missing or deviates, in the order of items
 */
public record PcrReport(ProductCategoryRules profile, Map<PcrItem, ItemState> states, List<Finding> findings) {
    /** Copies states and findings. */
    public PcrReport {
        requireNonNull(profile, "profile");
        states = Collections.unmodifiableMap(new EnumMap<>(states));
        findings = List.copyOf(findings);
    }

    /** How the study stands to an item. */
    public ItemState state(PcrItem item) {
        return states.getOrDefault(item, ItemState.NOT_APPLICABLE);
    }
}
