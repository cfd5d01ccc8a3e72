package io.didymium.core.balance;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
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
 * @param sums the sums, by element with all mass first
 * @param leaks the window that shows most of each series, by element with all mass first
 */
public record BalanceTests(long count, BigDecimal critical, List<SumTest> sums, List<LeakTest> leaks) {
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

    private static Optional<Finding> finding(SumTest sum) {
        BalanceLine line = sum.line();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("balance", name(sum.element()));
        arguments.put("lines", Integer.toString(sum.lines()));
        arguments.put("scope", sum.scope() == SumTest.Scope.CHAIN ? "the chain" : sum.subject());
        arguments.put("in", Amounts.kilograms(line.in()));
        arguments.put("out", Amounts.kilograms(line.out()));
        arguments.put("difference", Amounts.kilograms(line.differenceKilograms().abs()));
        arguments.put("deviations", line.deviations().map(Amounts::short3).orElse("no stated"));
        String subject = sum.scope() == SumTest.Scope.CHAIN ? CHAIN : sum.subject();
        return code(line.state(), BalanceFinding.SUM_CREATED)
                .map(code -> Finding.of(code, Location.of(subject), arguments));
    }

    private static Optional<Finding> finding(LeakTest leak) {
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
}
