package io.didymium.core.balance;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.balance.BalanceTests.Sum;
import io.didymium.core.balance.StatedValues.Contents;
import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockBook;
import io.didymium.core.stock.WeighingDifference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tests of weighing differences: their sum per operator and element, alone and together with the operator's steps. Each single one is
 * within tolerance; many in one direction are not. Only what was created counts: what is left over is still booked as stock.
 */
final class StockTests {
    private record Key(PartyId operator, Optional<Element> element) {
        static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.element().map(Element::ordinal).orElse(-1))
                .thenComparing(Key::operator);
    }

    private record Difference(Mass came, Mass went, Effects effects) {
        boolean isExcess() {
            return went.compareTo(came) > 0;
        }
    }

    private final SupplyChain chain;
    private final StatedValues values;
    private final BalanceRule rule;
    private final ListMultimap<Key, Difference> differences =
            MultimapBuilder.treeKeys(Key.ORDER).arrayListValues().build();

    StockTests(SupplyChain chain, StockBook stock, StatedValues values, BalanceRule rule) {
        this.chain = chain;
        this.values = values;
        this.rule = rule;
        Stream.concat(
                        stock.differences().stream(),
                        stock.inTransit().stream()
                                .filter(difference -> rule.stock().isWithinTolerance(difference)))
                .forEach(this::add);
        // Left-overs alone are stock as booked, and need no test.
        differences.asMap().values().removeIf(all -> all.stream().noneMatch(Difference::isExcess));
    }

    private void add(WeighingDifference difference) {
        Optional<Facility> site = chain.findFacility(difference.site(), difference.at());
        if (site.isEmpty()) {
            return;
        }
        Batch batch = chain.batch(difference.batch());
        List<Integer> came = difference.came().stream()
                .map(mass -> mass.equals(batch.mass())
                        ? values.mass(batch)
                        : values.weighing(batch, mass, difference.site()))
                .toList();
        List<Integer> went = difference.went().stream()
                .map(mass -> values.weighing(batch, mass, difference.site()))
                .toList();
        Optional<Contents> contents = values.contents(batch);
        PartyId operator = site.get().operator();
        put(operator, Optional.empty(), difference, came, went, contents);
        contents.ifPresent(known -> known.fractions()
                .keySet()
                .forEach(element -> put(operator, Optional.of(element), difference, came, went, contents)));
    }

    private void put(
            PartyId operator,
            Optional<Element> element,
            WeighingDifference difference,
            List<Integer> came,
            List<Integer> went,
            Optional<Contents> contents) {
        Optional<MeasuredFraction> content =
                element.map(one -> contents.orElseThrow().fractions().get(one));
        double factor = content.map(one -> one.value().value().doubleValue()).orElse(1.0);
        Effects.Builder effects = new Effects.Builder();
        weigh(effects, difference.came(), came, factor);
        weigh(effects, difference.went(), went, -factor);
        if (element.isPresent() && content.isPresent()) {
            effects.add(
                    contents.orElseThrow().measurement(element.get()),
                    difference.kilograms().doubleValue()
                            * content.get().standardUncertainty().value().doubleValue());
        }
        differences.put(
                new Key(operator, element),
                new Difference(total(difference.came(), content), total(difference.went(), content), effects.build()));
    }

    private static void weigh(
            Effects.Builder effects, List<MeasuredMass> masses, List<Integer> measurements, double factor) {
        for (int i = 0; i < masses.size(); i++) {
            effects.add(
                    measurements.get(i),
                    factor * masses.get(i).standardUncertainty().kilograms().doubleValue());
        }
    }

    private static Mass total(List<MeasuredMass> masses, Optional<MeasuredFraction> content) {
        MassFraction part = content.map(MeasuredFraction::value).orElse(MassFraction.ONE);
        return Mass.sum(masses.stream().map(mass -> mass.value().times(part)).toList());
    }

    /** How many tests there are beside lines, of steps. */
    long count(List<Line> lines) {
        return differences.keySet().stream()
                .mapToLong(key -> ofSteps(lines, key).isEmpty() ? 1 : 2)
                .sum();
    }

    private List<Line> ofSteps(List<Line> lines, Key key) {
        return lines.stream()
                .filter(line -> line.isSummed()
                        && line.element().equals(key.element())
                        && chain.operatorOf(line.step()).equals(key.operator()))
                .toList();
    }

    /** The sums, by element with all mass first: of weighing differences, then with the lines of the operator's steps. */
    List<Sum> sums(List<Line> lines, double critical) {
        List<Sum> sums = new ArrayList<>();
        UncertaintySum sum = new UncertaintySum(values.index(), rule.commonPart());
        for (Map.Entry<Key, Collection<Difference>> entry : differences.asMap().entrySet()) {
            List<Difference> ofStock = List.copyOf(entry.getValue());
            List<Line> ofSteps = ofSteps(lines, entry.getKey());
            sums.add(sum(Sum.Scope.STOCK, entry.getKey(), ofStock, List.of(), sum, critical));
            if (!ofSteps.isEmpty()) {
                sums.add(sum(Sum.Scope.OPERATOR_AND_STOCK, entry.getKey(), ofStock, ofSteps, sum, critical));
            }
        }
        return sums;
    }

    private Sum sum(
            Sum.Scope scope,
            Key key,
            List<Difference> ofStock,
            List<Line> ofSteps,
            UncertaintySum sum,
            double critical) {
        ofStock.forEach(difference -> sum.add(difference.effects()));
        ofSteps.forEach(line -> sum.add(line.effects()));
        Mass in = Mass.sum(Stream.concat(
                        ofStock.stream().map(Difference::came), ofSteps.stream().map(Line::in))
                .toList());
        Mass out = Mass.sum(Stream.concat(
                        ofStock.stream().map(Difference::went), ofSteps.stream().map(Line::out))
                .toList());
        BalanceLine line = BalanceLine.judged(in, out, Line.mass(sum.take()), critical, rule);
        boolean isLeftOver = line.state() == BalanceState.GAP || line.state() == BalanceState.NOTABLE;
        return new Sum(
                scope,
                key.operator().value(),
                key.element(),
                ofStock.size() + ofSteps.size(),
                isLeftOver ? line.in(BalanceState.CLOSED) : line);
    }
}
