package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Mass;

/**
 * The rules of the scheme under which books are kept.
 *
 * @param name its name and version, such as {@code ISCC PLUS v3.4}
 * @param model the custody model of the books
 * @param method how claims are made from them
 * @param periodMonths the longest period in months, from 1; ISCC allows 3
 * @param carriedPeriods how many closes a credit survives, from 0; then it expires
 * @param averagedPeriods over how many periods, the current one with them, an average rolls, from 1
 * @param deficitLimit how far claims may run ahead of credits; zero if not at all
 * @param transfersBetweenSites whether credits may move between sites without matter
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
}
