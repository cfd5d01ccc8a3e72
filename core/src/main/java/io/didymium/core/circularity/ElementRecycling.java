package io.didymium.core.circularity;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of the recycling of an element.
 *
 * @param rates the rates that are stated
 * @param gap demand and end of life, if both are stated
 */
public record ElementRecycling(RecyclingRates rates, Optional<SupplyGap> gap) {
    /** @throws IllegalArgumentException if nothing is stated, or the two are of different elements */
    public ElementRecycling {
        requireNonNull(rates, "rates");
        if (gap.filter(stated -> stated.element() != rates.element()).isPresent()) {
            throw new IllegalArgumentException("demand is of another element than rates: " + rates.element());
        }
        if (rates.stages().isEmpty() && gap.isEmpty()) {
            throw new IllegalArgumentException("nothing is stated of " + rates.element());
        }
    }

    /** Starts with an element of which nothing is stated. */
    public static Builder builder(Element element) {
        return new Builder(element);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(rates.element()).rates(rates.stages()).gap(gap.orElse(null));
    }

    /** The element. */
    public Element element() {
        return rates.element();
    }

    /** Gathers the parts of an {@link ElementRecycling}; each method sets the part of its name. */
    public static final class Builder {
        private final Element element;
        private Map<RecyclingStage, Rate> rates = Map.of();
        private @Nullable SupplyGap gap;

        private Builder(Element element) {
            this.element = element;
        }

        public Builder rates(Map<RecyclingStage, Rate> rates) {
            this.rates = rates;
            return this;
        }

        public Builder gap(@Nullable SupplyGap gap) {
            this.gap = gap;
            return this;
        }

        /** The value, checked. */
        public ElementRecycling build() {
            return new ElementRecycling(new RecyclingRates(element, rates), Optional.ofNullable(gap));
        }
    }
}
