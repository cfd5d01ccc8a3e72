package io.didymium.core.responsibility.hazard;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The hazards of a chain: of each batch and step of which a rule asks for data or its operator states some, what is stated and what is
 * missing. What others than the operator state does not count. Of several records of an operator the latest counts, of one day that with
 * the greatest id.
 */
public final class HazardTable {
    private HazardTable() {}

    /** The lines: batches in the order of the chain, then steps. */
    public static List<HazardLine> of(SupplyChain chain, Collection<? extends ResponsibilityRecord> records) {
        List<SafetyRecord> safety = records.stream()
                .filter(SafetyRecord.class::isInstance)
                .map(SafetyRecord.class::cast)
                .sorted(Comparator.comparing(SafetyRecord::date).thenComparing(SafetyRecord::id))
                .toList();
        List<HazardLine> lines = new ArrayList<>();
        for (Batch batch : chain.batches()) {
            ProcessStep producer = chain.producerOf(batch.id());
            PartyId operator = chain.operatorOf(producer);
            Optional<BatchHazards> stated =
                    latest(safety, operator, SafetyRecord::batches, BatchHazards::batch, batch.id());
            add(
                    lines,
                    new HazardLine(
                            batch.id(),
                            operator,
                            HazardRule.of(batch, producer),
                            stated.map(BatchHazards::stated).orElseGet(Set::of),
                            stated,
                            Optional.empty()));
        }
        for (ProcessStep step : chain.steps()) {
            PartyId operator = chain.operatorOf(step);
            Optional<StepHazards> stated = latest(safety, operator, SafetyRecord::steps, StepHazards::step, step.id());
            add(
                    lines,
                    new HazardLine(
                            step.id(),
                            operator,
                            HazardRule.of(step),
                            stated.isPresent() ? EnumSet.of(HazardDatum.SUBSTANCES) : EnumSet.noneOf(HazardDatum.class),
                            Optional.empty(),
                            stated));
        }
        return lines;
    }

    private static void add(List<HazardLine> lines, HazardLine line) {
        if (!line.rules().isEmpty() || line.batch().isPresent() || line.step().isPresent()) {
            lines.add(line);
        }
    }

    private static <T> Optional<T> latest(
            List<SafetyRecord> safety,
            PartyId operator,
            Function<SafetyRecord, List<T>> parts,
            Function<T, Id> subject,
            Id sought) {
        return safety.stream()
                .filter(record -> record.operator().equals(operator))
                .flatMap(record -> parts.apply(record).stream())
                .filter(part -> subject.apply(part).equals(sought))
                .reduce((earlier, later) -> later);
    }
}
