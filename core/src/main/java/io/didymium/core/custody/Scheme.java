package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Mass;

/**
 * The rules of a chain-of-custody scheme.
 *
 * @param name its name and version, such as {@code ISCC PLUS v3.4}
 * @param model the custody model of the books
 * @param method how claims are made from them
 * @param periodMonths the longest period in months, from 1; ISCC allows 3
 * @param carriedPeriods how many period closes a credit outlives before it expires, from 0
 * @param averagedPeriods the periods of a rolling average, the open one included, from 1
 * @param deficitLimit how far claims may exceed credits within a period; zero if not at all
 * @param transfersBetweenSites whether credits may move between sites without material
 */
public record Scheme(
        String name,
        CustodyModel model,
        BalanceMethod method,
        int periodMonths,
        int carriedPeriods,
        int averagedPeriods,
        Mass deficitLimit,
        boolean transfersBetweenSites) {
    /** @throws IllegalArgumentException if the name is blank or a count is too small */
    public Scheme {
        Text.require(name, "name of a scheme");
        requireNonNull(model, "model");
        requireNonNull(method, "method");
        requireNonNull(deficitLimit, "deficitLimit");
        if (periodMonths < 1 || carriedPeriods < 0 || averagedPeriods < 1) {
            throw new IllegalArgumentException("scheme must have months from 1, carried periods from 0 and averaged"
                    + " periods from 1: " + periodMonths + ", " + carriedPeriods + ", " + averagedPeriods);
        }
    }

    /**
     * Whether books under these rules keep within others of the same name: the same custody model, method and average, and
     * in no other respect more lenient.
     */
    public boolean isWithin(Scheme other) {
        return name.equals(other.name)
                && model == other.model
                && method == other.method
                && averagedPeriods == other.averagedPeriods
                && periodMonths <= other.periodMonths
                && carriedPeriods <= other.carriedPeriods
                && deficitLimit.compareTo(other.deficitLimit) <= 0
                && (!transfersBetweenSites || other.transfersBetweenSites);
    }

    /** Starts a builder of rules without carry-over, averaging, deficit or transfers. */
    public static Builder builder(String name, CustodyModel model, BalanceMethod method, int periodMonths) {
        return new Builder(name, model, method, periodMonths);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name, model, method, periodMonths)
                .carriedPeriods(carriedPeriods)
                .averagedPeriods(averagedPeriods)
                .deficitLimit(deficitLimit)
                .transfersBetweenSites(transfersBetweenSites);
    }

    /** Gathers the parts of a {@link Scheme}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private final CustodyModel model;
        private final BalanceMethod method;
        private final int periodMonths;
        private int carriedPeriods;
        private int averagedPeriods = 1;
        private Mass deficitLimit = Mass.ZERO;
        private boolean transfersBetweenSites;

        private Builder(String name, CustodyModel model, BalanceMethod method, int periodMonths) {
            this.name = name;
            this.model = model;
            this.method = method;
            this.periodMonths = periodMonths;
        }

        public Builder carriedPeriods(int carriedPeriods) {
            this.carriedPeriods = carriedPeriods;
            return this;
        }

        public Builder averagedPeriods(int averagedPeriods) {
            this.averagedPeriods = averagedPeriods;
            return this;
        }

        public Builder deficitLimit(Mass deficitLimit) {
            this.deficitLimit = deficitLimit;
            return this;
        }

        public Builder transfersBetweenSites(boolean transfersBetweenSites) {
            this.transfersBetweenSites = transfersBetweenSites;
            return this;
        }

        /** The value, checked. */
        public Scheme build() {
            return new Scheme(
                    name,
                    model,
                    method,
                    periodMonths,
                    carriedPeriods,
                    averagedPeriods,
                    deficitLimit,
                    transfersBetweenSites);
        }
    }
}
