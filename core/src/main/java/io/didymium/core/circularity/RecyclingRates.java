package io.didymium.core.circularity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rates of the stages by which an element comes back; a stage without one is unknown.
 *
 * @param element the element
 * @param stages the rates that are known
 */
public record RecyclingRates(Element element, Map<RecyclingStage, Rate> stages) {
    /** Copies the rates. */
    public RecyclingRates {
        requireNonNull(element, "element");
        stages = Maps.immutableEnumMap(stages);
    }

    /** The stages of which no rate is known. */
    public Set<RecyclingStage> unknown() {
        Set<RecyclingStage> unknown = EnumSet.allOf(RecyclingStage.class);
        unknown.removeAll(stages.keySet());
        return unknown;
    }

    /** Collection times pre-treatment times recovery; empty if one of them is unknown, which is not zero. */
    public Optional<Rate> overall() {
        return unknown().isEmpty() ? stages.values().stream().reduce(Rate::times) : Optional.empty();
    }

    /** These rates, and for stages that are unknown here those of others. */
    public RecyclingRates or(RecyclingRates others) {
        if (others.element != element) {
            throw new IllegalArgumentException("rates of " + others.element + " are none of " + element);
        }
        Map<RecyclingStage, Rate> all = Maps.newEnumMap(RecyclingStage.class);
        all.putAll(others.stages);
        all.putAll(stages);
        return new RecyclingRates(element, all);
    }
}
