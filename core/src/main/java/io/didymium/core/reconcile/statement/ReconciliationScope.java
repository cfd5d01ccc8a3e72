package io.didymium.core.reconcile.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.FacilityId;
import io.didymium.core.material.CommonError;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is reconciled, and under which assumptions of the author.
 *
 * @param site the site
 * @param from steps that ended from then on are in it
 * @param until steps that ended before then are in it, and what moved before then
 * @param unstatedIsAbsent whether elements that an analysis does not state are taken to be absent
 * @param commonErrors what measurements have in common beside their own errors; at most {@value #MOST_ERRORS}, each of another name
 */
public record ReconciliationScope(
        FacilityId site, Instant from, Instant until, boolean unstatedIsAbsent, List<CommonError> commonErrors) {
    /** How many common errors there may be. */
    public static final int MOST_ERRORS = 40;

    /** @throws IllegalArgumentException if the window is empty, or there are too many common errors or two of one name */
    public ReconciliationScope {
        requireNonNull(site, "site");
        if (!requireNonNull(from, "from").isBefore(requireNonNull(until, "until"))) {
            throw new IllegalArgumentException("nothing is between " + from + " and " + until);
        }
        commonErrors = List.copyOf(commonErrors);
        Set<String> names = new HashSet<>();
        if (commonErrors.size() > MOST_ERRORS
                || !commonErrors.stream().map(CommonError::name).allMatch(names::add)) {
            throw new IllegalArgumentException("at most " + MOST_ERRORS + " common errors, each of another name");
        }
    }

    /** Starts with a site and a window, without assumptions. */
    public static Builder builder(FacilityId site, Instant from, Instant until) {
        return new Builder(site, from, until);
    }

    /** Starts with the parts of this scope. */
    public Builder toBuilder() {
        return new Builder(site, from, until).unstatedIsAbsent(unstatedIsAbsent).commonErrors(commonErrors);
    }

    /** What the author does not choose: the same window, nothing in common, and what is not stated absent, as balances take it. */
    ReconciliationScope withoutChoices() {
        return new ReconciliationScope(site, from, until, true, List.of());
    }

    /** Gathers the parts of a {@link ReconciliationScope}; each method sets the part of its name. */
    public static final class Builder {
        private final FacilityId site;
        private final Instant from;
        private final Instant until;
        private boolean unstatedIsAbsent;
        private List<CommonError> commonErrors = List.of();

        private Builder(FacilityId site, Instant from, Instant until) {
            this.site = site;
            this.from = from;
            this.until = until;
        }

        public Builder unstatedIsAbsent(boolean absent) {
            this.unstatedIsAbsent = absent;
            return this;
        }

        public Builder commonErrors(List<CommonError> errors) {
            this.commonErrors = errors;
            return this;
        }

        /** The value, checked. */
        public ReconciliationScope build() {
            return new ReconciliationScope(site, from, until, unstatedIsAbsent, commonErrors);
        }
    }
}
