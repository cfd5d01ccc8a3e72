package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a series of steps of one operator shows of a steady leak of an element, or of all mass: of all its windows, the one that shows
 * most.
 *
 * @param operator who ran the steps
 * @param element the element; empty for all mass
 * @param first the first step of the window
 * @param last the last step of the window
 * @param lines the steps of the window
 * @param deviations the weighted difference in its standard uncertainties, positive where material is missing, negative where it was
 *     created
 * @param state whether chance explains it
 */
public record LeakTest(
        PartyId operator,
        Optional<Element> element,
        StepId first,
        StepId last,
        int lines,
        BigDecimal deviations,
        BalanceState state) {
    /** @throws NullPointerException if a component is null */
    public LeakTest {
        requireNonNull(operator, "operator");
        requireNonNull(element, "element");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        requireNonNull(deviations, "deviations");
        requireNonNull(state, "state");
    }
}
