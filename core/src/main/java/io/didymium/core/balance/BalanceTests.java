package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the balances of a chain show together.
 *
 * @param count how many tests were made: of each balance, of each sum and of each window of each series
 * @param critical the standard uncertainties beyond which a difference counts among so many tests
 * @param sums the sums, by element with all mass first, those with weighing differences of stocks after all others
 * @param leaks the window that shows most of each series, by element with all mass first
 */
public record BalanceTests(long count, BigDecimal critical, List<Sum> sums, List<Leak> leaks) {
    /** Where findings about the whole chain are. */
    public static final String CHAIN = "chain";

    /** Copies the lists. */
    public BalanceTests {
        requireNonNull(critical, "critical");
        sums = List.copyOf(sums);
        leaks = List.copyOf(leaks);
    }

    /** What chance does not explain: sums first, then series. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        sums.forEach(sum -> finding(sum).ifPresent(findings::add));
        leaks.forEach(leak -> finding(leak).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(Sum sum) {
        BalanceLine line = sum.line();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("balance", name(sum.element()));
        arguments.put("lines", Integer.toString(sum.lines()));
        arguments.put("scope", sum.scope() == Sum.Scope.CHAIN ? "the chain" : sum.subject());
        arguments.put("in", Amounts.kilograms(line.in()));
        arguments.put("out", Amounts.kilograms(line.out()));
        arguments.put("difference", Amounts.kilograms(line.differenceKilograms().abs()));
        arguments.put("deviations", line.deviations().map(Amounts::short3).orElse("no stated"));
        String subject = sum.scope() == Sum.Scope.CHAIN ? CHAIN : sum.subject();
        return code(line.state(), BalanceFinding.SUM_CREATED)
                .map(code -> Finding.of(code, Location.of(subject), arguments));
    }

    private static Optional<Finding> finding(Leak leak) {
        return code(leak.state(), BalanceFinding.SERIES_CREATED)
                .map(code -> Finding.of(
                        code,
                        Location.of(leak.operator().value()),
                        Map.of(
                                "balance", name(leak.element()),
                                "lines", Integer.toString(leak.lines()),
                                "scope", leak.operator().value(),
                                "first", leak.first().value(),
                                "last", leak.last().value(),
                                "deviations", Amounts.short3(leak.deviations().abs()))));
    }

    private static Optional<BalanceFinding> code(BalanceState state, BalanceFinding created) {
        return switch (state) {
            case CREATED -> Optional.of(created);
            case GAP -> Optional.of(BalanceFinding.LOSS_UNACCOUNTED);
            case CLOSED, NOTABLE, UNKNOWN, VAGUE, TRACE -> Optional.empty();
        };
    }

    private static String name(Optional<Element> element) {
        return element.map(Element::symbol).orElse("all mass");
    }

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
    public record Sum(Scope scope, String subject, Optional<Element> element, int lines, BalanceLine line) {
        /** What the steps of a sum have in common. */
        public enum Scope {
            /** All steps of the chain. */
            CHAIN,
            /** Those of one operator. */
            OPERATOR,
            /** Those of one site. */
            SITE,
            /** The weighing differences of one operator: of lots and their portions, and in transit. */
            STOCK,
            /** The weighing differences of one operator and its steps together. */
            OPERATOR_AND_STOCK
        }

        /** @throws NullPointerException if a component is null */
        public Sum {
            requireNonNull(scope, "scope");
            requireNonNull(subject, "subject");
            requireNonNull(element, "element");
            requireNonNull(line, "line");
        }
    }

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
    public record Leak(
            PartyId operator,
            Optional<Element> element,
            StepId first,
            StepId last,
            int lines,
            BigDecimal deviations,
            BalanceState state) {
        /** @throws NullPointerException if a component is null */
        public Leak {
            requireNonNull(operator, "operator");
            requireNonNull(element, "element");
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            requireNonNull(deviations, "deviations");
            requireNonNull(state, "state");
        }
    }
}
