package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.id.Concept;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion demands of one metric: a value, a score, or both (UNTP 0.7.0, {@code passThreshold}).
 *
 * <p>UNTP states no direction: whether the value is the least or the most follows from the metric ({@link KnownMetric}).
 *
 * @param metric what is measured
 * @param value the value, on that metric
 * @param score the score that is needed
 */
public record Threshold(Concept metric, Optional<Performance> value, Optional<Score> score) {
    /** @throws IllegalArgumentException if it states neither a value nor a score, or its value is on another metric */
    public Threshold {
        requireNonNull(metric, "metric");
        requireNonNull(value, "value");
        requireNonNull(score, "score");
        if (value.isEmpty() && score.isEmpty()) {
            throw new IllegalArgumentException("a threshold on " + metric.iri() + " must state a value or a score");
        }
        if (value.filter(limit -> !limit.metric().equals(metric)).isPresent()) {
            throw new IllegalArgumentException("the value of a threshold must be on " + metric.iri());
        }
    }

    /** Starts with a metric; a value or a score must follow. */
    public static Builder builder(Concept metric) {
        return new Builder(metric);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(metric).value(value.orElse(null)).score(score.orElse(null));
    }

    /** A threshold of a value alone. */
    public static Threshold of(Performance value) {
        return builder(value.metric()).value(value).build();
    }

    /** Gathers the parts of a {@link Threshold}; each method sets the part of its name. */
    public static final class Builder {
        private final Concept metric;
        private @Nullable Performance value;
        private @Nullable Score score;

        private Builder(Concept metric) {
            this.metric = metric;
        }

        public Builder value(@Nullable Performance value) {
            this.value = value;
            return this;
        }

        public Builder score(@Nullable Score score) {
            this.score = score;
            return this;
        }

        /** The value, checked. */
        public Threshold build() {
            return new Threshold(metric, Optional.ofNullable(value), Optional.ofNullable(score));
        }
    }
}
