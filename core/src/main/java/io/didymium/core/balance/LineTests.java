package io.didymium.core.balance;

import static java.math.MathContext.DECIMAL64;
import static java.util.Comparator.comparing;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.balance.covariance.CriticalValue;
import io.didymium.core.balance.covariance.LeakSeries;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.element.Element;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The tests of a chain's lines, and how many standard uncertainties count as beyond chance among them: each line; sums of the lines of
 * one element over an operator, a site and the chain; leaks in the series of lines of an operator and element. One set of lines is one
 * sum; a sum of one line is that line.
 */
final class LineTests {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SumSet(BalanceTests.Sum.Scope scope, String subject, int[] members, double uncertainty) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Series(PartyId operator, int[] members, LeakSeries leaks) {}

    private final List<Line> lines;
    private final Function<ProcessStep, PartyId> operators;
    private final StatedValues values;
    private final BalanceRule rule;
    private final List<SumSet> sums = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final long count;
    private final double critical;

    /**
     * Prepares the tests.
     *
     * @param lines in any order
     * @param operators who ran each step
     * @param more how many tests are made besides
     */
    LineTests(
            List<Line> lines,
            Function<ProcessStep, PartyId> operators,
            StatedValues values,
            BalanceRule rule,
            long more) {
        this.operators = operators;
        this.values = values;
        this.lines = lines.stream()
                .filter(line -> !line.trace())
                .sorted(comparing((Line line) ->
                                line.element().map(Element::ordinal).orElse(-1))
                        .thenComparing(line -> line.step().endedAt())
                        .thenComparing(line -> line.step().id()))
                .toList();
        this.rule = rule;
        prepare(Line::isSummed);
        count = more
                + this.lines.size()
                + sums.size()
                + series.stream().mapToLong(one -> one.leaks().count()).sum();
        critical = CriticalValue.of(rule.falseAlarmRate(), Math.max(1, count));
    }

    /** These tests without sums of what is beyond chance by itself; their number and critical value stay. */
    private LineTests(LineTests all, Predicate<Line> isBeyond) {
        operators = all.operators;
        values = all.values;
        lines = all.lines;
        rule = all.rule;
        count = all.count;
        critical = all.critical;
        prepare(line -> line.isSummed() && !isBeyond.test(line));
    }

    /** These tests without sums of the lines that are beyond chance by themselves, which would only be reported again. */
    LineTests withoutLinesBeyond() {
        Predicate<Line> isBeyond = line -> line.judged(critical, false, rule).isBeyondChance();
        return lines.stream().anyMatch(isBeyond) ? new LineTests(this, isBeyond) : this;
    }

    private void prepare(Predicate<Line> isSummed) {
        UncertaintySum sum = new UncertaintySum(values.index(), rule.commonPart());
        ListMultimap<Integer, Integer> byElement = grouped(
                all(lines),
                line -> lines.get(line).element().map(Element::ordinal).orElse(-1));
        for (int element : byElement.keySet()) {
            List<Integer> summed = byElement.get(element).stream()
                    .filter(line -> isSummed.test(lines.get(line)))
                    .toList();
            add(BalanceTests.Sum.Scope.CHAIN, "", summed, 1, sum);
            ListMultimap<PartyId, Integer> byOperator =
                    grouped(summed, line -> operators.apply(lines.get(line).step()));
            byOperator.asMap().forEach((operator, ofOperator) -> {
                List<Integer> members = List.copyOf(ofOperator);
                add(BalanceTests.Sum.Scope.OPERATOR, operator.value(), members, summed.size(), sum);
                addSeries(operator, members);
                grouped(members, this::site)
                        .asMap()
                        .forEach((site, ofSite) -> add(
                                BalanceTests.Sum.Scope.SITE, site.value(), List.copyOf(ofSite), members.size(), sum));
            });
        }
    }

    /** How many tests there are. */
    long count() {
        return count;
    }

    /** The standard uncertainties beyond which a test counts. */
    double critical() {
        return critical;
    }

    /** The lines that are tested, by element, then in the order of time. */
    List<Line> lines() {
        return lines;
    }

    /** The sums, of the differences of {@link #lines()} in kg. */
    List<BalanceTests.Sum> sums(double[] differences) {
        List<BalanceTests.Sum> tested = new ArrayList<>();
        for (SumSet set : sums) {
            double difference = 0;
            for (int member : set.members()) {
                difference += differences[member];
            }
            Line first = lines.get(set.members()[0]);
            tested.add(new BalanceTests.Sum(
                    set.scope(),
                    set.subject(),
                    first.element(),
                    set.members().length,
                    new BalanceLine(
                            total(set, Line::in),
                            total(set, Line::out),
                            Line.mass(set.uncertainty()),
                            state(difference, set.uncertainty()))));
        }
        return tested;
    }

    /** The leak test that shows most of each series, of the differences of {@link #lines()} in kg. */
    List<BalanceTests.Leak> leaks(double[] differences) {
        return series.parallelStream().map(one -> leak(one, differences)).toList();
    }

    private BalanceTests.Leak leak(Series one, double[] differences) {
        double[] own = new double[one.members().length];
        for (int i = 0; i < own.length; i++) {
            own[i] = differences[one.members()[i]];
        }
        LeakSeries.Result found = one.leaks().largest(own, critical);
        Line first = lines.get(one.members()[found.from()]);
        Line last = lines.get(one.members()[Math.max(found.from(), found.to() - 1)]);
        return new BalanceTests.Leak(
                one.operator(),
                first.element(),
                first.step().id(),
                last.step().id(),
                found.to() - found.from(),
                new BigDecimal(found.deviations()).round(DECIMAL64),
                state(found.deviations(), 1));
    }

    private BalanceState state(double difference, double uncertainty) {
        double distance = Math.abs(difference);
        if (distance
                <= Math.max(
                        critical * uncertainty, rule.resolution().kilograms().doubleValue())) {
            return distance <= rule.coverageFactor().doubleValue() * uncertainty
                    ? BalanceState.CLOSED
                    : BalanceState.NOTABLE;
        }
        return difference > 0 ? BalanceState.GAP : BalanceState.CREATED;
    }

    /** Adds a sum unless it is of one line, or of the same lines as the wider one. */
    private void add(
            BalanceTests.Sum.Scope scope, String subject, List<Integer> members, int wider, UncertaintySum sum) {
        if (members.size() > 1 && members.size() != (scope == BalanceTests.Sum.Scope.CHAIN ? 0 : wider)) {
            members.forEach(line -> sum.add(lines.get(line).effects()));
            sums.add(new SumSet(scope, subject, ints(members), sum.take()));
        }
    }

    private void addSeries(PartyId operator, List<Integer> members) {
        List<Line> uncertain = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        for (int member : members) {
            if (lines.get(member).uncertainty() > 0) {
                uncertain.add(lines.get(member));
                indices.add(member);
            }
        }
        if (uncertain.size() > 1) {
            series.add(new Series(
                    operator,
                    ints(indices),
                    new LeakSeries(uncertain.stream().map(Line::effects).toList(), values.index(), rule.commonPart())));
        }
    }

    private FacilityId site(int line) {
        return lines.get(line).step().facility();
    }

    private Mass total(SumSet set, Function<Line, Mass> side) {
        List<Mass> masses = new ArrayList<>();
        for (int member : set.members()) {
            masses.add(side.apply(lines.get(member)));
        }
        return Mass.sum(masses);
    }

    private static List<Integer> all(List<Line> lines) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(i);
        }
        return all;
    }

    private static <K extends Comparable<? super K>> ListMultimap<K, Integer> grouped(
            List<Integer> members, Function<Integer, K> key) {
        ListMultimap<K, Integer> groups =
                MultimapBuilder.treeKeys().arrayListValues().build();
        members.forEach(member -> groups.put(key.apply(member), member));
        return groups;
    }

    private static int[] ints(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
