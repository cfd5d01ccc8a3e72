package io.didymium.core.title;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a processor and its customer agreed on for toll processing: which part of each element of the customer's lots is returned.
 *
 * @param processor who processes
 * @param customer who owns the lots
 * @param site where they are processed
 * @param returnable the part of each element that is due when it is poured; the rest, and all other elements, stay with the processor
 * @param opening what was due before the first event, by element
 * @param advances how much of each element the customer may receive before it is due
 */
public record TollTerms(
        PartyId processor,
        PartyId customer,
        FacilityId site,
        Map<Element, MassFraction> returnable,
        Map<Element, Mass> opening,
        Map<Element, Mass> advances) {
    /** @throws IllegalArgumentException if both are one party, or an opening or advance is of an element that is not returned */
    public TollTerms {
        requireNonNull(processor, "processor");
        requireNonNull(site, "site");
        if (processor.equals(requireNonNull(customer, "customer"))) {
            throw new IllegalArgumentException("nobody processes on toll for itself: " + processor);
        }
        returnable = Maps.immutableEnumMap(returnable);
        opening = Maps.immutableEnumMap(opening);
        advances = Maps.immutableEnumMap(advances);
        if (!returnable.keySet().containsAll(opening.keySet())
                || !returnable.keySet().containsAll(advances.keySet())) {
            throw new IllegalArgumentException(
                    "openings and advances are of elements that are returned: " + returnable);
        }
    }

    /** How much of an element the customer may receive before it is due. */
    public Mass advance(Element element) {
        return advances.getOrDefault(element, Mass.ZERO);
    }

    /** Whether these are terms of the same two parties for the same site. */
    public boolean isBetweenSame(TollTerms other) {
        return processor.equals(other.processor) && customer.equals(other.customer) && site.equals(other.site);
    }

    /** Starts with a processor that returns nothing yet to a customer at a site. */
    public static Builder builder(PartyId processor, PartyId customer, FacilityId site) {
        return new Builder(processor, customer, site);
    }

    /** Starts with the parts of these terms. */
    public Builder toBuilder() {
        Builder builder = new Builder(processor, customer, site);
        builder.returnable.putAll(returnable);
        builder.opening.putAll(opening);
        builder.advances.putAll(advances);
        return builder;
    }

    /** Gathers the parts of {@link TollTerms}. */
    public static final class Builder {
        private final PartyId processor;
        private final PartyId customer;
        private final FacilityId site;
        private final Map<Element, MassFraction> returnable = new EnumMap<>(Element.class);
        private final Map<Element, Mass> opening = new EnumMap<>(Element.class);
        private final Map<Element, Mass> advances = new EnumMap<>(Element.class);

        private Builder(PartyId processor, PartyId customer, FacilityId site) {
            this.processor = processor;
            this.customer = customer;
            this.site = site;
        }

        /** Sets the part of an element that is returned, as a text such as {@code "97 %"}. */
        public Builder returns(Element element, String part) {
            returnable.put(element, MassFraction.parse(part));
            return this;
        }

        /** Sets what was due of an element before the first event, as a text such as {@code "118.4 kg"}. */
        public Builder opening(Element element, String mass) {
            opening.put(element, Mass.parse(mass));
            return this;
        }

        /** Sets how much of an element may be received before it is due, as a text such as {@code "25 kg"}. */
        public Builder advance(Element element, String mass) {
            advances.put(element, Mass.parse(mass));
            return this;
        }

        /** The terms, checked. */
        public TollTerms build() {
            return new TollTerms(processor, customer, site, returnable, opening, advances);
        }
    }
}
