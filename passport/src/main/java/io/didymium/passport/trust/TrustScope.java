package io.didymium.passport.trust;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.Text;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.CountryCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an anchor may vouch for within its roles; an empty set does not restrict.
 *
 * @param schemes the IRIs of the schemes under which a certifier may certify, and for which a scheme may accredit registers
 * @param topics the IRIs of the topics of conformity on which it may
 * @param countries the countries of the parties that a register, or one that a scheme accredits, may register, and of the sites that a certifier may assess
 * @param forms the forms of material about which a certifier may certify
 */
public record TrustScope(
        SortedSet<String> schemes,
        SortedSet<String> topics,
        SortedSet<CountryCode> countries,
        SortedSet<MaterialForm> forms) {
    /** A scope without restriction. */
    public static final TrustScope UNRESTRICTED = builder().build();

    /** @throws IllegalArgumentException if an IRI is blank */
    public TrustScope {
        schemes.forEach(scheme -> Text.require(scheme, "scheme of a scope"));
        topics.forEach(topic -> Text.require(topic, "topic of a scope"));
        schemes = ImmutableSortedSet.copyOf(schemes);
        topics = ImmutableSortedSet.copyOf(topics);
        countries = ImmutableSortedSet.copyOf(countries);
        forms = ImmutableSortedSet.copyOf(forms);
    }

    /** Starts with a scope without restriction. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether nothing is restricted. */
    public boolean isUnrestricted() {
        return schemes.isEmpty() && topics.isEmpty() && countries.isEmpty() && forms.isEmpty();
    }

    /** Whether a scheme is in the scope. */
    public boolean includesScheme(String iri) {
        return schemes.isEmpty() || schemes.contains(iri);
    }

    /** Whether a topic is in the scope. */
    public boolean includesTopic(String iri) {
        return topics.isEmpty() || topics.contains(iri);
    }

    /** Whether a country is in the scope. */
    public boolean includes(CountryCode country) {
        return countries.isEmpty() || countries.contains(country);
    }

    /** Whether a party is in the scope by its country: one whose country is not known is only in a scope of all countries. */
    public boolean includesParty(@Nullable CountryCode country) {
        return country == null ? countries.isEmpty() : includes(country);
    }

    /** Whether a form of material is in the scope. */
    public boolean includes(MaterialForm form) {
        return forms.isEmpty() || forms.contains(form);
    }

    /** Gathers the parts of a {@link TrustScope}. */
    public static final class Builder {
        private final SortedSet<String> schemes = new TreeSet<>();
        private final SortedSet<String> topics = new TreeSet<>();
        private final SortedSet<CountryCode> countries = new TreeSet<>();
        private final SortedSet<MaterialForm> forms = new TreeSet<>();

        private Builder() {}

        /** Adds schemes by their IRIs. */
        public Builder schemes(String... iris) {
            Collections.addAll(schemes, iris);
            return this;
        }

        /** Adds topics by their IRIs. */
        public Builder topics(String... iris) {
            Collections.addAll(topics, iris);
            return this;
        }

        /** Adds countries. */
        public Builder countries(CountryCode... more) {
            Collections.addAll(countries, more);
            return this;
        }

        /** Adds forms of material. */
        public Builder forms(MaterialForm... more) {
            Collections.addAll(forms, more);
            return this;
        }

        /** The scope. */
        public TrustScope build() {
            return new TrustScope(schemes, topics, countries, forms);
        }
    }
}
