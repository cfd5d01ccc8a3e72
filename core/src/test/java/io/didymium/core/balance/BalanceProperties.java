package io.didymium.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockBook;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** In a chain whose books close, whatever is moved beyond its uncertainty is found where it was moved. */
class BalanceProperties {
    private static final BalanceRule RULE = BalanceRule.STANDARD;

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }

    @Property(tries = 60)
    void aMovedMassIsFoundInTheStepThatMadeIt(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 999) int pick, @ForAll boolean up) {
        SupplyChain chain = sample.chain();
        Batch batch = pick(made(chain), pick);
        BalanceLine line = balanceOf(chain, chain.producerOf(batch.id())).total();
        BigDecimal shift = beyond(line, "1.001");
        BigDecimal kilograms = batch.mass().value().kilograms();
        BigDecimal moved = up ? kilograms.add(shift) : kilograms.subtract(shift);
        Assume.that(moved.signum() > 0);
        SupplyChain forged = ChainEdit.replace(
                chain,
                with(batch, new MeasuredMass(new Mass(moved), batch.mass().standardUncertainty())));
        List<Finding> findings = ChainBalance.of(forged, RULE).findings();
        assertThat(findings.stream()
                        .filter(finding -> finding.location()
                                .subject()
                                .equals(chain.producerOf(batch.id()).id().value()))
                        .map(Finding::code))
                .contains(up ? BalanceFinding.MASS_CREATED : BalanceFinding.MASS_GAP)
                .doesNotContain(up ? BalanceFinding.MASS_GAP : BalanceFinding.MASS_CREATED);
        assertThat(newSteps(findings, chain)).isSubsetOf(touching(chain, batch.id()));
    }

    @Property(tries = 60)
    void aMovedAssayIsFoundInTheStepThatMadeTheBatch(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 999) int pick, @ForAll boolean up) {
        SupplyChain chain = sample.chain();
        Batch batch = pick(
                made(chain).stream().filter(made -> made.assay().isPresent()).toList(), pick);
        ProcessStep step = chain.producerOf(batch.id());
        AssayValue value = pick(batch.assay().orElseThrow().values(), pick);
        Element element = value.constituent().element();
        BigDecimal shift = beyond(balanceOf(chain, step).elements().get(element), "1.5");
        Batch forgedBatch =
                shifted(batch, value, up ? shift : shift.negate(), batch.mass().value());
        SupplyChain forged = ChainEdit.replace(chain, forgedBatch);
        BalanceLine after = balanceOf(forged, step).elements().get(element);
        // The uncertainty itself grows with a greater content, now and then beyond the shift.
        Assume.that(after.differenceKilograms().abs().compareTo(tolerance(after)) > 0);
        Assume.that(after.state() != BalanceState.TRACE);
        assertThat(after.state())
                .isEqualTo(expected(balanceOf(forged, step), up ? BalanceState.CREATED : BalanceState.GAP));
        List<Finding> findings = ChainBalance.of(forged, RULE).findings();
        assertThat(findings.stream().map(finding -> finding.location().subject()))
                .contains(step.id().value());
        Set<String> allowed = touching(chain, batch.id());
        allowed.add(batch.id().value());
        assertThat(newSteps(findings, chain)).isSubsetOf(allowed);
    }

    @Property(tries = 60)
    void aMovedAssayOfABoughtBatchIsFoundWhereItIsConsumed(
            @ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 999) int pick, @ForAll boolean up) {
        SupplyChain chain = sample.chain();
        Batch batch = pick(
                chain.batches().stream()
                        .filter(bought -> chain.producerOf(bought.id()).kind().isSource())
                        .filter(bought -> !chain.consumersOf(bought.id()).isEmpty())
                        .toList(),
                pick);
        ProcessStep step = pick(chain.consumersOf(batch.id()), pick);
        Mass taken = step.inputs().stream()
                .filter(input -> input.batch().equals(batch.id()))
                .map(BatchPortion::mass)
                .findFirst()
                .orElseThrow()
                .value();
        AssayValue value = pick(batch.assay().orElseThrow().values(), pick);
        Element element = value.constituent().element();
        BigDecimal shift = beyond(balanceOf(chain, step).elements().get(element), "1.5");
        SupplyChain forged = ChainEdit.replace(chain, shifted(batch, value, up ? shift : shift.negate(), taken));
        BalanceLine after = balanceOf(forged, step).elements().get(element);
        Assume.that(after.differenceKilograms().abs().compareTo(tolerance(after)) > 0);
        Assume.that(after.state() != BalanceState.TRACE);
        assertThat(after.state())
                .isEqualTo(expected(balanceOf(forged, step), up ? BalanceState.GAP : BalanceState.CREATED));
        assertThat(subjects(ChainBalance.of(forged, RULE).findings()))
                .contains(step.id().value());
    }

    @Property(tries = 50)
    void takingMoreThanIsLeftIsFound(@ForAll("samples") ChainSample sample, @ForAll @IntRange(max = 999) int pick) {
        SupplyChain chain = sample.chain();
        ProcessStep step = pick(
                chain.steps().stream().filter(made -> !made.inputs().isEmpty()).toList(), pick);
        BatchPortion portion = pick(step.inputs(), pick);
        Mass left = StockBook.of(chain).left(portion.batch());
        Mass excess = Mass.ofKilograms("0.000000001");
        List<BatchPortion> inputs = new ArrayList<>(step.inputs());
        inputs.set(
                inputs.indexOf(portion),
                new BatchPortion(
                        portion.batch(),
                        new MeasuredMass(
                                portion.mass().value().plus(left).plus(excess),
                                portion.mass().standardUncertainty())));
        ProcessStep greedy = step.toBuilder().inputs(inputs).build();
        StockBook book = StockBook.of(ChainEdit.replace(chain, greedy));
        // What was weighed may be booked as a difference of weighings.
        assertThat(Stream.concat(
                        book.findings().stream()
                                .map(finding -> finding.arguments().get("batch")),
                        book.differences().stream()
                                .filter(difference -> difference.kilograms().signum() < 0)
                                .map(difference -> difference.batch().value())))
                .isNotEmpty()
                .containsOnly(portion.batch().value());
    }

    @Property(tries = 20)
    void booksDoNotDependOnInsertion(@ForAll("samples") ChainSample sample, @ForAll long seed) {
        assertThat(ChainBalance.of(ChainEdit.shuffled(sample.chain(), seed).build(), RULE))
                .isEqualTo(ChainBalance.of(sample.chain(), RULE));
    }

    /** The state, or unknown where a batch without an assay stands on the side that could explain it. */
    private static BalanceState expected(StepBalance balance, BalanceState state) {
        Set<BatchId> explaining = new HashSet<>();
        if (state == BalanceState.CREATED) {
            balance.step().inputs().forEach(input -> explaining.add(input.batch()));
        } else {
            balance.step().outputs().forEach(output -> explaining.add(output.batch()));
        }
        explaining.retainAll(balance.notAnalysed());
        return explaining.isEmpty() ? state : BalanceState.UNKNOWN;
    }

    /** The batches made by steps that have a balance. */
    private static List<Batch> made(SupplyChain chain) {
        return chain.batches().stream()
                .filter(batch -> !chain.producerOf(batch.id()).kind().isSource())
                .toList();
    }

    private static <T> T pick(List<T> from, int which) {
        Assume.that(!from.isEmpty());
        return from.get(which % from.size());
    }

    private static StepBalance balanceOf(SupplyChain chain, ProcessStep step) {
        return StepBalance.of(step, chain::batch, RULE);
    }

    /** More than the difference in kg that a line allows among all tests of a chain as small as a sample. */
    private static BigDecimal tolerance(BalanceLine line) {
        return line.standardUncertainty()
                .kilograms()
                .multiply(new BigDecimal("5.5"))
                .max(RULE.resolution().kilograms());
    }

    /** A difference in kg that a line does not allow, whatever its own difference, by a factor. */
    private static BigDecimal beyond(BalanceLine line, String factor) {
        return tolerance(line)
                .multiply(new BigDecimal(factor))
                .add(line.differenceKilograms().abs())
                .round(Decimals.ROUNDING);
    }

    /** The batch with a content moved so that a mass of it holds more of the element by so many kg. */
    private static Batch shifted(Batch batch, AssayValue value, BigDecimal kilograms, Mass of) {
        Assay assay = batch.assay().orElseThrow();
        BigDecimal perContent = of.kilograms()
                .multiply(value.constituent().elementFraction())
                .multiply(assay.massLoss().value().complement().value());
        Assume.that(perContent.signum() > 0);
        BigDecimal content = value.content().value().value().add(kilograms.divide(perContent, Decimals.ROUNDING));
        Assume.that(content.signum() >= 0 && content.compareTo(BigDecimal.ONE) <= 0);
        List<AssayValue> values = new ArrayList<>(assay.values());
        values.set(
                values.indexOf(value),
                new AssayValue(
                        value.constituent(),
                        new MeasuredFraction(
                                new MassFraction(content), value.content().standardUncertainty())));
        Assay forged = assay.toBuilder().values(values).build();
        return batch.toBuilder().assay(forged).build();
    }

    private static Batch with(Batch batch, MeasuredMass mass) {
        return batch.toBuilder().mass(mass).build();
    }

    private static Set<String> subjects(List<Finding> findings) {
        Set<String> subjects = new HashSet<>();
        findings.forEach(finding -> subjects.add(finding.location().subject()));
        return subjects;
    }

    /** The steps with findings that have none in the chain before anything was moved, where values may be too uncertain. */
    private static Set<String> newSteps(List<Finding> findings, SupplyChain chain) {
        Set<String> steps =
                chain.steps().stream().map(step -> step.id().value()).collect(Collectors.toSet());
        steps.removeAll(subjects(ChainBalance.of(chain, RULE).findings()));
        return Sets.intersection(subjects(findings), steps);
    }

    /** The ids of what made, moved or consumed of a batch. */
    private static Set<String> touching(SupplyChain chain, BatchId batch) {
        Set<String> ids = new HashSet<>();
        ids.add(chain.producerOf(batch).id().value());
        chain.consumersOf(batch).forEach(step -> ids.add(step.id().value()));
        chain.transfers().stream()
                .filter(transfer -> transfer.portions().stream()
                        .anyMatch(part -> part.batch().equals(batch)))
                .forEach(transfer -> ids.add(transfer.id().value()));
        return ids;
    }
}
