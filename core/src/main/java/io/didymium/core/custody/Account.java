package io.didymium.core.custody;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import java.util.Comparator;

/**
 * Credits of one element with one attribute at one site. They cannot be used for another account.
 *
 * @param site the site
 * @param element the element; all amounts are kg of it
 * @param attribute the attribute
 */
public record Account(FacilityId site, Element element, Attribute attribute) implements Comparable<Account> {
    private static final Comparator<Account> ORDER = comparing(Account::site)
            .thenComparing(Account::element)
            .thenComparing(account -> account.attribute().name());

    /** @throws NullPointerException if a component is null */
    public Account {
        requireNonNull(site, "site");
        requireNonNull(element, "element");
        requireNonNull(attribute, "attribute");
    }

    /** By site, then by atomic number, then by attribute. */
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return element.symbol() + " " + attribute.name() + " at " + site;
    }
}
