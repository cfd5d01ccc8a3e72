package io.didymium.core.lca.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class SharesProperties {
    @Property
    void sumToExactlyOne(
            @ForAll @Size(min = 1, max = 30)
                    List<@BigRange(min = "0.001", max = "1000000") @Scale(6) BigDecimal> weights) {
        Shares<Integer> shares = Shares.inProportion(keyed(weights));
        BigDecimal sum = shares.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Property
    void doNotDependOnTheScaleOfWeights(
            @ForAll @Size(min = 1, max = 10) List<@BigRange(min = "1", max = "1000") @Scale(3) BigDecimal> weights) {
        Shares<Integer> one = Shares.inProportion(keyed(weights));
        Shares<Integer> other = Shares.inProportion(
                keyed(weights.stream().map(weight -> weight.movePointRight(3)).toList()));
        one.parts().forEach((key, part) -> assertThat(other.of(key)).isEqualByComparingTo(part));
    }

    @Example
    void rejectNegativeWeights() {
        Map<Integer, BigDecimal> weights = Map.of(1, BigDecimal.ONE.negate(), 2, BigDecimal.TEN);
        assertThatThrownBy(() -> Shares.inProportion(weights)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void rejectWeightsThatAreAllZero() {
        Map<Integer, BigDecimal> weights = Map.of(1, BigDecimal.ZERO);
        assertThatThrownBy(() -> Shares.inProportion(weights)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void rejectPartsThatDoNotSumToOne() {
        TreeMap<Integer, BigDecimal> parts = new TreeMap<>(Map.of(1, new BigDecimal("0.9999")));
        assertThatThrownBy(() -> new Shares<>(parts)).hasMessageContaining("0.9999");
    }

    private static Map<Integer, BigDecimal> keyed(List<BigDecimal> weights) {
        Map<Integer, BigDecimal> keyed = new TreeMap<>();
        weights.forEach(weight -> keyed.put(keyed.size(), weight));
        return keyed;
    }
}
