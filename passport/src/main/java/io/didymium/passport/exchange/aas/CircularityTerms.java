package io.didymium.passport.exchange.aas;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.MassFraction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of circularity demands of a battery and passports do not state: documents by their ids, and shares. */
public final class CircularityTerms {
    /** What a document is about. */
    public enum Topic {
        /** How it is dismantled. */
        DISMANTLING,
        /** How it is handled safely. */
        SAFETY,
        /** How waste is prevented. */
        WASTE_PREVENTION,
        /** How it is collected separately. */
        SEPARATE_COLLECTION,
        /** Where it is collected and taken back. */
        COLLECTION
    }

    private final Map<Topic, List<String>> documents;
    private final List<String> extinguishingAgents;
    private final MassFraction renewable;

    private CircularityTerms(Builder parts) {
        this.documents = Map.copyOf(parts.documents);
        this.extinguishingAgents = List.copyOf(parts.extinguishingAgents);
        if (parts.renewable == null) {
            throw new IllegalArgumentException("circularity needs the share of renewable material");
        }
        this.renewable = parts.renewable;
        for (Topic topic : Topic.values()) {
            if (documents(topic).isEmpty()) {
                throw new IllegalArgumentException("circularity needs a document on " + topic);
            }
        }
        if (extinguishingAgents.isEmpty()) {
            throw new IllegalArgumentException("circularity needs an extinguishing agent");
        }
    }

    /** Starts with nothing; all of it is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** The ids of the documents on a topic. */
    public List<String> documents(Topic topic) {
        return documents.getOrDefault(topic, List.of());
    }

    /** The classes of extinguishing agents that are fit. */
    public List<String> extinguishingAgents() {
        return extinguishingAgents;
    }

    /** The part of renewable material. */
    public MassFraction renewable() {
        return renewable;
    }

    /** Gathers the terms. */
    public static final class Builder {
        private final Map<Topic, List<String>> documents = new EnumMap<>(Topic.class);
        private List<String> extinguishingAgents = List.of();
        private @Nullable MassFraction renewable;

        private Builder() {}

        /** Sets the ids of the documents on a topic. */
        public Builder documents(Topic topic, List<String> ids) {
            ids.forEach(id -> Text.require(id, "id of a document"));
            documents.put(topic, List.copyOf(ids));
            return this;
        }

        /** Sets the classes of extinguishing agents that are fit. */
        public Builder extinguishingAgents(List<String> classes) {
            classes.forEach(one -> Text.require(one, "extinguishing agent"));
            extinguishingAgents = List.copyOf(classes);
            return this;
        }

        /** Sets the part of renewable material. */
        public Builder renewable(MassFraction part) {
            renewable = part;
            return this;
        }

        /**
         * The terms.
         *
         * @throws IllegalArgumentException if one is missing
         */
        public CircularityTerms build() {
            return new CircularityTerms(this);
        }
    }
}
