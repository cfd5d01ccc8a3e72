package io.didymium.passport.exchange.en18223;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a passport, which both forms have alike (EN 18223, 4.1).
 *
 * @param id the id of the passport ({@code digitalProductPassportId})
 * @param product the id of what it is about ({@code uniqueProductIdentifier})
 * @param granularity model, batch or item, in lower case
 * @param schemaVersion the version of the standard
 * @param status active, inactive, archived, invalid, or another word ({@code dppStatus})
 * @param lastUpdated when this version was made
 * @param operator the id of the economic operator; empty where a document lacks it
 * @param facility the id of the facility, if stated
 * @param contentSpecifications what defines the content
 */
public record DppHeader(
        String id,
        String product,
        String granularity,
        String schemaVersion,
        String status,
        Instant lastUpdated,
        Optional<String> operator,
        Optional<String> facility,
        List<String> contentSpecifications) {
    /** The version of the standard that is written. */
    public static final String EN_18223 = "EN 18223:2026";

    private static final Set<String> GRANULARITIES = Set.of("model", "batch", "item");

    /** @throws IllegalArgumentException if a text is blank or the granularity is another */
    public DppHeader {
        Text.require(id, "id of a passport");
        Text.require(product, "product of " + id);
        granularity = granularity.toLowerCase(Locale.ROOT);
        if (!GRANULARITIES.contains(granularity)) {
            throw new IllegalArgumentException("granularity is model, batch or item, found '" + granularity + "'");
        }
        Text.require(schemaVersion, "schema version of " + id);
        Text.require(status, "status of " + id);
        requireNonNull(lastUpdated, "lastUpdated");
        operator.ifPresent(text -> Text.require(text, "operator of " + id));
        facility.ifPresent(text -> Text.require(text, "facility of " + id));
        contentSpecifications = List.copyOf(contentSpecifications);
    }

    /** Starts with what every header has; of {@link #EN_18223}, active. */
    public static Builder builder(String id, String product, String granularity, Instant lastUpdated) {
        return new Builder(id, product, granularity, lastUpdated);
    }

    /** Starts with the parts of this header. */
    public Builder toBuilder() {
        return builder(id, product, granularity, lastUpdated)
                .schemaVersion(schemaVersion)
                .status(status)
                .operator(operator.orElse(null))
                .facility(facility.orElse(null))
                .contentSpecifications(contentSpecifications);
    }

    /** Gathers the parts of a {@link DppHeader}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String product;
        private final String granularity;
        private final Instant lastUpdated;
        private String schemaVersion = EN_18223;
        private String status = "active";
        private @Nullable String operator;
        private @Nullable String facility;
        private List<String> contentSpecifications = List.of();

        private Builder(String id, String product, String granularity, Instant lastUpdated) {
            this.id = id;
            this.product = product;
            this.granularity = granularity;
            this.lastUpdated = lastUpdated;
        }

        public Builder schemaVersion(String version) {
            this.schemaVersion = version;
            return this;
        }

        public Builder status(String status) {
            this.status = status;
            return this;
        }

        public Builder operator(@Nullable String operator) {
            this.operator = operator;
            return this;
        }

        public Builder facility(@Nullable String facility) {
            this.facility = facility;
            return this;
        }

        public Builder contentSpecifications(List<String> ids) {
            this.contentSpecifications = ids;
            return this;
        }

        /** The header, checked. */
        public DppHeader build() {
            return new DppHeader(
                    id,
                    product,
                    granularity,
                    schemaVersion,
                    status,
                    lastUpdated,
                    Optional.ofNullable(operator),
                    Optional.ofNullable(facility),
                    contentSpecifications);
        }
    }
}
