package io.didymium.passport.verify.facts;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.ProcessStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The books of the chain that the credentials tell, as far as it is told. */
public final class BookFacts {
    private final Optional<ChainBalance> whole;
    private final Map<StepId, StepBalance> steps = new HashMap<>();

    BookFacts(ChainFacts history, BalanceRule rule) {
        whole = history.dossier().map(dossier -> ChainBalance.of(dossier.chain(), rule));
        if (whole.isPresent()) {
            whole.get().steps().forEach(balance -> steps.put(balance.step().id(), balance));
        } else {
            history.steps().stream()
                    .filter(step -> !step.kind().isSource() && isDescribed(step, history.batches()))
                    .forEach(step -> steps.put(step.id(), balance(step, history.batches(), rule)));
        }
    }

    private static boolean isDescribed(ProcessStep step, Map<BatchId, Batch> batches) {
        return step.inputs().stream().allMatch(input -> batches.containsKey(input.batch()))
                && step.outputs().stream().allMatch(output -> batches.containsKey(output.batch()));
    }

    private static StepBalance balance(ProcessStep step, Map<BatchId, Batch> batches, BalanceRule rule) {
        return StepBalance.of(step, batch -> Objects.requireNonNull(batches.get(batch)), rule);
    }

    /** The books of the whole, if the credentials tell one coherent chain. */
    public Optional<ChainBalance> whole() {
        return whole;
    }

    /** The balance of a step, if all its batches are described. */
    public Optional<StepBalance> step(StepId step) {
        return Optional.ofNullable(steps.get(step));
    }
}
