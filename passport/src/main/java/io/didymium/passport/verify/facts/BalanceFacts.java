package io.didymium.passport.verify.facts;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.balance.WithheldDetails;
import io.didymium.core.balance.piece.PieceBook;
import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;

/**
 * The balances of the chain that the credentials describe, as far as they describe it. They take the most time after the tokens, so they
 * are calculated beside what follows, and who asks first waits for them.
 */
public final class BalanceFacts {
    private final ForkJoinTask<Balances> balances;

    private record Balances(Optional<ChainBalance> chain, Optional<PieceBook> pieces, Map<StepId, StepBalance> steps) {}

    /** The balances of what the credentials describe, of which something may be withheld. */
    BalanceFacts(RebuiltChain rebuilt, PlainFacts plain, BalanceRule rule, WithheldDetails withheld) {
        balances = ForkJoinTask.adapt(() -> balances(rebuilt, plain, rule, withheld))
                .fork();
    }

    private static Balances balances(
            RebuiltChain rebuilt, PlainFacts plain, BalanceRule rule, WithheldDetails withheld) {
        Optional<ChainBalance> chain = rebuilt.dossier()
                .map(dossier ->
                        ChainBalance.of(dossier.chain(), rule, dossier.origin().claimedElements(), withheld));
        Optional<PieceBook> pieces = rebuilt.dossier().map(dossier -> PieceBook.of(dossier.chain(), rule, withheld));
        Map<StepId, StepBalance> steps = new HashMap<>();
        if (chain.isPresent()) {
            chain.get().steps().forEach(balance -> steps.put(balance.step().id(), balance));
        } else {
            rebuilt.steps().stream()
                    .filter(step -> !step.kind().isSource()
                            && !withheld.outputs().contains(step.id())
                            && !withheld.contents().containsKey(step.id()))
                    .forEach(step -> describe(step, rebuilt.batches(), plain)
                            .ifPresent(batches -> steps.put(step.id(), balance(step, batches, rule))));
        }
        return new Balances(chain, pieces, steps);
    }

    /** The batches of a step, if all are described; an input may be described by a plain passport. */
    private static Optional<Map<BatchId, Batch>> describe(
            ProcessStep step, Map<BatchId, Batch> known, PlainFacts plain) {
        Map<BatchId, Batch> batches = new HashMap<>(known);
        for (BatchPortion input : step.inputs()) {
            if (plain.products().containsKey(input.batch())) {
                batches.putIfAbsent(input.batch(), PlainFacts.asInput(input, step));
            }
        }
        boolean described = step.inputs().stream().allMatch(input -> batches.containsKey(input.batch()))
                && step.outputs().stream().allMatch(output -> known.containsKey(output.batch()));
        return described ? Optional.of(batches) : Optional.empty();
    }

    private static StepBalance balance(ProcessStep step, Map<BatchId, Batch> batches, BalanceRule rule) {
        return StepBalance.of(step, batch -> Objects.requireNonNull(batches.get(batch)), rule);
    }

    /** The balance of the whole chain, if the credentials describe one coherent chain. */
    public Optional<ChainBalance> chain() {
        return balances.join().chain();
    }

    /** The pieces and packages of the chain, if the credentials describe one coherent chain. */
    public Optional<PieceBook> pieces() {
        return balances.join().pieces();
    }

    /** The balance of a step, if all its batches are described. */
    public Optional<StepBalance> step(StepId step) {
        return Optional.ofNullable(balances.join().steps().get(step));
    }
}
