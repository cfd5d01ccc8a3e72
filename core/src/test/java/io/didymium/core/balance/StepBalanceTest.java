package io.didymium.core.balance;

import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.flow;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepBalanceTest {
    private static final Batch A = batch("a", mass("100", "0.1"), SITE, 1, content(Element.NEODYMIUM, "0.30", "0.003"));
    private static final Batch B =
            batch("b", mass("60", "0.06"), SITE, 3, content(Element.NEODYMIUM, "0.45", "0.0045"));
    private static final Flow LOSS =
            flow(FlowKind.LOSS, "tailings", mass("40", "0.4"), content(Element.NEODYMIUM, "0.075", "0.001"));

    private static final BalanceRule NOTHING_IN_COMMON =
            BalanceRule.builder().commonPart(0).build();

    /** Thorium that an input states may not vanish, though no output states it. */
    @ParameterizedTest
    @CsvSource({"THORIUM", "URANIUM"})
    void radioactiveElementsOfInputsMustLeaveTheStep(Element element) {
        Batch monazite = batch("monazite", mass("100", "0.1"), SITE, 1, content(element, "0.05", "0.001"));
        StepBalance balance = balance(List.of(whole(monazite)), List.of(LOSS), monazite, B);

        assertThat(balance.elements().get(element).state()).isEqualTo(BalanceState.GAP);
    }

    @Test
    void errorsInCommonAreAddedOnTop() {
        StepBalance balance = balance(List.of(whole(A)), List.of(LOSS), A, B);
        // One scale: 0.1736 + 0.3^2 (0.1 - 0.06 - 0.4)^2 = 0.185264
        assertThat(balance.total().standardUncertainty().kilograms().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.430423");
    }

    @Test
    void uncertaintiesAreAddedInQuadrature() {
        StepBalance balance = balance(NOTHING_IN_COMMON, List.of(whole(A)), List.of(LOSS), A, B);
        // 100 = 60 + 40; u^2 = 0.1^2 + 0.06^2 + 0.4^2 = 0.1736
        assertThat(balance.total().state()).isEqualTo(BalanceState.CLOSED);
        assertThat(balance.total().standardUncertainty().kilograms().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.416653");
        // 30 = 27 + 3; u^2 = (100 x 0.003)^2 + (0.1 x 0.3)^2 + (60 x 0.0045)^2 + (0.06 x 0.45)^2
        //   + (40 x 0.001)^2 + (0.4 x 0.075)^2 = 0.167029
        BalanceLine neodymium = balance.elements().get(Element.NEODYMIUM);
        assertThat(neodymium.in()).isEqualTo(Mass.ofKilograms("30"));
        assertThat(neodymium.out()).isEqualTo(Mass.ofKilograms("30"));
        assertThat(neodymium.standardUncertainty().kilograms().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.408692");
        assertThat(neodymium.deviations().orElseThrow()).isEqualByComparingTo("0");
    }

    /** u = 0.5 of 0.3 and 0.4; two tests at 0.1 % allow 3.4808 standard uncertainties, 1.7404 kg. */
    @ParameterizedTest
    @CsvSource({
        "100, CLOSED",
        "98.5, CLOSED",
        "98.499999999, NOTABLE",
        "98.2597, NOTABLE",
        "98.2595, GAP",
        "101.5, CLOSED",
        "101.500000001, NOTABLE",
        "101.7403, NOTABLE",
        "101.7405, CREATED",
        "1, GAP"
    })
    void differencesBeyondThreeUncertaintiesAreNotedAndBeyondChanceCounted(String out, BalanceState state) {
        Batch a = batch("a", mass("100", "0.3"), SITE, 1, content(Element.NEODYMIUM, "0.30", "0.003"));
        StepBalance balance =
                balance(NOTHING_IN_COMMON, List.of(whole(a)), List.of(), a, batch("b", mass(out, "0.4"), SITE, 3));
        assertThat(balance.total().state()).isEqualTo(state);
    }

    @Test
    void aPortionIsAShareOfItsBatchAndAnErrorOfDivision() {
        Batch a = batch("a", mass("100", "0.1"), SITE, 1);
        Batch half = batch("b", "50", 3);
        // Half of 0.1, and of 0.13 what is left in quadrature: 0.12.
        assertThat(uncertainty(a, "50", "0.13", half)).isEqualByComparingTo("0.13");
        // A portion weighed better than its batch has its own uncertainty.
        assertThat(uncertainty(a, "50", "0.01", half)).isEqualByComparingTo("0.01");
        // The whole batch is the batch, however its portion is weighed, and a division errs by no more than it leaves.
        assertThat(uncertainty(a, "100", "2", half)).isEqualByComparingTo("0.1");
        assertThat(uncertainty(a, "99.9", "2", half)).isEqualByComparingTo("0.141351");
    }

    private static BigDecimal uncertainty(Batch a, String portion, String standardUncertainty, Batch b) {
        return balance(
                        NOTHING_IN_COMMON,
                        List.of(new BatchPortion(a.id(), mass(portion, standardUncertainty))),
                        List.of(),
                        a,
                        b)
                .total()
                .standardUncertainty()
                .kilograms()
                .setScale(6, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, CLOSED",
        "1, 0.51, NOTABLE",
        "2, 1, CLOSED",
        "2, 1.01, NOTABLE",
        "0.1, 0.05, CLOSED",
        "4, 2, CLOSED",
        "4, 2.01, GAP"
    })
    void theCoverageFactorIsTheCallers(BigDecimal factor, BigDecimal gap, BalanceState state) {
        Batch a = batch("a", mass("100", "0.3"), SITE, 1);
        Batch b = batch("b", mass(new BigDecimal("100").subtract(gap).toString(), "0.4"), SITE, 3);
        BalanceRule rule = NOTHING_IN_COMMON.toBuilder()
                .coverageFactor(factor)
                .resolution(Mass.ZERO)
                .build();
        assertThat(balance(rule, List.of(whole(a)), List.of(), a, b).total().state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"9.999999999, CLOSED", "9.9999999989, GAP", "10.000000001, CLOSED", "10.0000000011, CREATED"})
    void exactMassesAgreeToAMicrogram(String out, BalanceState state) {
        StepBalance balance = balance(List.of(portion("a", "10")), List.of(), batch("a", "10", 1), batch("b", out, 3));
        assertThat(balance.total().state()).isEqualTo(state);
        assertThat(balance.total().deviations()).isEmpty();
    }

    @Test
    void onlyThePortionThatIsTakenGoesIn() {
        StepBalance balance = balance(
                List.of(portion("a", "20")),
                List.of(),
                A,
                batch("b", "20", 3, content(Element.NEODYMIUM, "0.30", "0.001")));
        assertThat(balance.total().in()).isEqualTo(Mass.ofKilograms("20"));
        assertThat(balance.elements().get(Element.NEODYMIUM).in()).isEqualTo(Mass.ofKilograms("6"));
        assertThat(balance.findings()).isEmpty();
    }

    @Test
    void rareEarthsThatNobodySaysWhereTheyWentAreMissing() {
        StepBalance balance =
                balance(List.of(whole(A)), List.of(), A, batch("b", "100", 3, content(Element.IRON, "0", "0")));
        assertThat(balance.elements().get(Element.NEODYMIUM).state()).isEqualTo(BalanceState.GAP);
    }

    @Test
    void otherElementsAreBalancedOnlyIfAnOutputStatesThem() {
        Batch ironIn = batch("a", "100", 1, content(Element.IRON, "0.5", "0"));
        Batch none = batch("b", "100", 3, content(Element.BORON, "0", "0"));
        assertThat(balance(List.of(portion("a", "100")), List.of(), ironIn, none)
                        .elements())
                .containsOnlyKeys(Element.BORON);
        Batch ironOut = batch("b", "100", 3, content(Element.IRON, "0.6", "0"));
        assertThat(balance(List.of(portion("a", "100")), List.of(), ironIn, ironOut)
                        .elements()
                        .get(Element.IRON)
                        .state())
                .isEqualTo(BalanceState.CREATED);
    }

    @Test
    void oxidesAndElementsAreBalancedAgainstOneAnother() {
        Batch oxide = batch("a", "1000", 1, content(Oxide.parse("Dy2O3"), "1", "0.001"));
        // 1000 x 2 x 162.5 / 372.997
        Batch metal = batch("b", "871.320", 3, content(Element.DYSPROSIUM, "1", "0"));
        Flow oxygen = flow(FlowKind.EMISSION, "oxygen", mass("128.680", "0"));
        assertThat(balance(List.of(portion("a", "1000")), List.of(oxygen), oxide, metal)
                        .findings())
                .isEmpty();
    }

    @Test
    void reagentsGoInAndTheirContentsCount() {
        Flow iron = flow(FlowKind.REAGENT, "iron", mass("50", "0"), content(Element.IRON, "1", "0"));
        Batch a = batch("a", "50", 1, content(Element.NEODYMIUM, "1", "0"));
        Batch b = batch("b", "100", 3, content(Element.NEODYMIUM, "0.5", "0"), content(Element.IRON, "0.5", "0"));
        assertThat(balance(List.of(portion("a", "50")), List.of(iron), a, b).findings())
                .isEmpty();
        assertThat(balance(List.of(portion("a", "50")), List.of(), a, b).findings().stream()
                        .map(Finding::code))
                .containsExactly(BalanceFinding.MASS_CREATED, BalanceFinding.ELEMENT_CREATED);
    }

    @Test
    void aFlowWithoutAnAssayHoldsNothing() {
        Batch a = batch("a", "50", 1, content(Element.NEODYMIUM, "0.5", "0"));
        Batch b = batch("b", "100", 3, content(Element.NEODYMIUM, "0.5", "0"));
        Flow dust = flow(FlowKind.REAGENT, "dust", mass("50", "0"));
        assertThat(balance(List.of(portion("a", "50")), List.of(dust), a, b).findings().stream()
                        .map(Finding::code))
                .containsExactly(BalanceFinding.ELEMENT_CREATED);
    }

    @Test
    void aMissingAssayExplainsOnlyWhatItCan() {
        Batch unknown = batch("x", "10", 1);
        Batch known = batch("a", "10", 1, content(Element.NEODYMIUM, "0.5", "0"));
        List<BatchPortion> both = List.of(portion("x", "10"), portion("a", "10"));
        Batch more = batch("b", "20", 3, content(Element.NEODYMIUM, "0.4", "0"));
        assertThat(state(balance(both, List.of(), unknown, known, more))).isEqualTo(BalanceState.UNKNOWN);
        // What was not analysed went in: it cannot explain that neodymium is missing.
        Batch less = batch("b", "20", 3, content(Element.NEODYMIUM, "0.1", "0"));
        assertThat(state(balance(both, List.of(), unknown, known, less))).isEqualTo(BalanceState.GAP);
        assertThat(balance(both, List.of(), unknown, known, less).notAnalysed()).containsExactly(unknown.id());
    }

    @Test
    void aSourceHasNoBalance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepBalance.of(source("buy", 1, "a"), id -> A, BalanceRule.STANDARD))
                .withMessage("a source has no balance: urn:example:step:buy");
    }

    @Test
    void aRuleMustAllowSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BalanceRule.builder().coverageFactor(BigDecimal.ZERO).build())
                .withMessage("coverage factor must be positive: 0");
    }

    @Test
    void extremeButAllowedValuesAreBalancedWithoutFault() {
        String fine = "0." + "0".repeat(98) + "12";
        Batch a = batch("a", mass("999999999999999999", fine), SITE, 1, content(Oxide.parse("Nd2O3"), fine, fine));
        Batch b = batch("b", mass(fine, "999999999999999999"), SITE, 3, content(Element.NEODYMIUM, "1", "1"));
        StepBalance balance = balance(List.of(whole(a)), List.of(), a, b);
        assertThat(balance.total().state()).isEqualTo(BalanceState.VAGUE);
        assertThat(balance.elements().get(Element.NEODYMIUM).state()).isEqualTo(BalanceState.VAGUE);
    }

    private static BalanceState state(StepBalance balance) {
        return balance.elements().get(Element.NEODYMIUM).state();
    }

    private static BatchPortion whole(Batch batch) {
        return new BatchPortion(batch.id(), batch.mass());
    }

    /** The balance of a step that takes portions and makes the batch b. */
    private static StepBalance balance(List<BatchPortion> inputs, List<Flow> flows, Batch... batches) {
        return balance(BalanceRule.STANDARD, inputs, flows, batches);
    }

    private static StepBalance balance(
            BalanceRule rule, List<BatchPortion> inputs, List<Flow> flows, Batch... batches) {
        ProcessStep step = step("s", ProcessKind.SEPARATION, SITE, 2, 3, inputs, outputs("b"), flows);
        Map<BatchId, Batch> byId = Stream.of(batches).collect(Collectors.toMap(Batch::id, Function.identity()));
        return StepBalance.of(step, byId::get, rule);
    }
}
