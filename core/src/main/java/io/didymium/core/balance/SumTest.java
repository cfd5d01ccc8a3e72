package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import java.util.Optional;

/**
 * The balances of one element, or of all mass, added up over several steps. Measurements that cancel, such as those of a batch that one
 * step makes and the next consumes, are not counted in its uncertainty, so it shows what single steps cannot.
 *
 * @param scope what the steps have in common
 * @param subject the id of the operator or site; empty for the chain
 * @param element the element; empty for all mass
 * @param lines how many balances are added up, at least two
 * @param line what went into all the steps and what came out of them
 */
public record SumTest(Scope scope, String subject, Optional<Element> element, int lines, BalanceLine line) {
    /** What the steps of a sum have in common. */
    public enum Scope {
        /** All steps of the chain. */
        CHAIN,
        /** Those of one operator. */
        OPERATOR,
        /** Those of one site. */
        SITE
    }

    /** @throws NullPointerException if a component is null */
    public SumTest {
        requireNonNull(scope, "scope");
        requireNonNull(subject, "subject");
        requireNonNull(element, "element");
        requireNonNull(line, "line");
    }
}
