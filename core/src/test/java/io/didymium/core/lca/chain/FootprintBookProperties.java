package io.didymium.core.lca.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FootprintBookProperties {
    /** Steps that each mix two batches and make two; the second input of a step is a batch bought for it. */
    @Property(tries = 60)
    void agreesWithTheExactFootprint(@ForAll @IntRange(min = 1, max = 12) int steps, @ForAll Random random) {
        BatchStory story = new BatchStory().bought("batch 0", "100", "3");
        FootprintBook book = new FootprintBook(1);
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put("batch 0", book.enter(new double[] {300}));
        String last = "batch 0";
        for (int i = 1; i <= steps; i++) {
            int taken = 1 + random.nextInt(100);
            int product = 1 + random.nextInt(99);
            int factor = random.nextInt(50);
            String bought = "bought " + i;
            story.bought(bought, "10", Integer.toString(factor));
            numbers.put(bought, book.enter(new double[] {10.0 * factor}));
            String made = "batch " + i;
            String beside = "beside " + i;
            story.step(
                            "step " + i,
                            List.of(last + " " + taken, bought + " 10"),
                            List.of(made + " 100 PRODUCT", beside + " " + product + " CO_PRODUCT"))
                    .uses("step " + i, "power", "7", "0.5");
            int first = book.make(
                    new int[] {numbers.get(last), numbers.get(bought)},
                    new double[] {taken / 100.0, 1},
                    new double[] {3.5},
                    new double[] {100.0 / (100 + product), (double) product / (100 + product)});
            numbers.put(made, first);
            numbers.put(beside, first + 1);
            last = made;
        }
        ChainFootprint exact = story.footprint(BatchAllocationPlan.of(new BatchAllocation.ByMass()));
        List<String> names = new ArrayList<>(numbers.keySet());
        for (String name : names) {
            double expected = exact.total(BatchStory.batch(name), BatchStory.GWP)
                    .orElseThrow()
                    .doubleValue();
            assertThat(book.impact(numbers.get(name), 0)).isCloseTo(expected, within(1e-9 * (1 + expected)));
        }
    }

    @Example
    void rejectsABatchThatIsNotEntered() {
        FootprintBook book = new FootprintBook(1);
        double[] one = {1};
        assertThatThrownBy(() -> book.make(new int[] {0}, one, one, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch 0 is not entered");
    }

    @Example
    void rejectsArraysThatDoNotFit() {
        FootprintBook book = new FootprintBook(2);
        assertThatThrownBy(() -> book.enter(new double[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.impact(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
