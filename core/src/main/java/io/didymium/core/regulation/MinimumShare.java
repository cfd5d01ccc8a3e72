package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.didymium.core.element.Element;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The minimum recycled shares that a regulation requires of some categories of batteries from a day on.
 *
 * @param from the first day
 * @param categories the categories
 * @param percents the minimum share of each element in per cent
 */
public record MinimumShare(LocalDate from, Set<BatteryCategory> categories, Map<Element, Integer> percents) {
    /** Copies the collections. */
    public MinimumShare {
        requireNonNull(from, "from");
        categories = Sets.immutableEnumSet(categories);
        percents = Maps.immutableEnumMap(percents);
    }
}
