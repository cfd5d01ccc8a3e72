package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BalanceFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Proves of each step that is not a source, and whose batches are all described, that a part of its balance closes. What is stated
 * without the rare-earth extension is undecided.
 */
record StepBalanceCheck(
        CheckId id, Predicate<Finding> ours, RebuiltChain chain, BalanceFacts balances, List<Finding> unbalanced)
        implements Check {
    private static final ImmutableSet<BalanceFinding> MASS =
            Sets.immutableEnumSet(BalanceFinding.MASS_CREATED, BalanceFinding.MASS_GAP, BalanceFinding.MASS_DIFFERENCE);

    /** All mass that went into the step came out of it. */
    static Check ofMass(RebuiltChain chain, BalanceFacts balances) {
        return new StepBalanceCheck(CheckId.MASS_CONSERVED, StepBalanceCheck::isOfMass, chain, balances, List.of());
    }

    /** Each element that went into the step came out of it. */
    static Check ofElements(RebuiltChain chain, BalanceFacts balances, PlainFacts plain) {
        return new StepBalanceCheck(
                CheckId.ELEMENTS_CONSERVED,
                finding -> !isOfMass(finding),
                chain,
                balances,
                List.copyOf(plain.unbalanced().values()));
    }

    private static boolean isOfMass(Finding finding) {
        return finding.code() instanceof BalanceFinding code && MASS.contains(code);
    }

    @Override
    public List<CheckResult> run() {
        Stream<CheckResult> steps = chain.steps().stream()
                .filter(step -> !step.kind().isSource())
                .sorted(Comparator.comparing(ProcessStep::endedAt).thenComparing(ProcessStep::id))
                .map(this::of);
        Stream<CheckResult> plain = unbalanced.stream()
                .map(finding -> CheckResult.of(id, finding.location().subject(), List.of(finding)));
        return Stream.concat(steps, plain).toList();
    }

    private CheckResult of(ProcessStep step) {
        String subject = step.id().value();
        return balances.step(step.id())
                .map(balance -> CheckResult.of(
                        id, subject, balance.findings().stream().filter(ours).toList()))
                .orElseGet(() -> CheckResult.skipped(id, subject, CheckId.CHAIN_COMPLETE));
    }
}
