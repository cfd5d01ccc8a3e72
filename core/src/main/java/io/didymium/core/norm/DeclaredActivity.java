package io.didymium.core.norm;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.BalanceState;
import io.didymium.core.balance.EvidenceLimits;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.process.Output;
import io.didymium.core.process.OutputRole;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The judgement whether the thorium and uranium that a batch is declared with are those of its assay and of the balance of the step that
 * made it. Uncertainties count up to their evidence limits, so that a vague declaration excuses nothing.
 */
public final class DeclaredActivity {
    private static final MathContext SHOWN = new MathContext(3);

    private DeclaredActivity() {}

    /** What differs between the declaration and the assay of one batch by more than the coverage factor of a rule. */
    public static List<Finding> contradictions(Batch batch, BalanceRule rule) {
        List<Finding> findings = new ArrayList<>();
        batch.radioactivity()
                .ifPresent(declared -> declared.contents()
                        .forEach((element, content) -> assayed(batch, element)
                                .filter(found -> differ(batch, content, found, rule))
                                .ifPresent(found -> findings.add(Finding.of(
                                        NormFinding.RADIOACTIVITY_CONTRADICTS_ASSAY,
                                        Location.of(batch.id().value()),
                                        Map.of(
                                                "batch", batch.id().value(),
                                                "element", element.symbol(),
                                                "found", partsPerMillion(content.value()),
                                                "expected", partsPerMillion(found.value()),
                                                "activity", activity(element, found.value())))))));
        return findings;
    }

    private static Optional<MeasuredFraction> assayed(Batch batch, Element element) {
        return batch.composition()
                .flatMap(known -> Optional.ofNullable(known.fractions().get(element)));
    }

    private static boolean differ(Batch batch, MeasuredFraction one, MeasuredFraction other, BalanceRule rule) {
        double difference = one.value().value().subtract(other.value().value()).doubleValue();
        double variance = variance(batch, one, rule.evidence()) + variance(batch, other, rule.evidence());
        double factor = rule.coverageFactor().doubleValue();
        return difference * difference > factor * factor * variance;
    }

    private static double variance(Batch batch, MeasuredFraction content, EvidenceLimits limits) {
        double value = content.value().value().doubleValue();
        double uncertainty = Math.min(
                content.standardUncertainty().value().doubleValue(),
                limits.content(value, limits.sampling(batch.form())));
        return uncertainty * uncertainty;
    }

    /**
     * What the balance of a step shows of the residue and waste that it made: where thorium or uranium is missing beyond chance, what
     * their content would be with it, by equal shares of their mass.
     *
     * @param batches gives each batch that the step made
     */
    public static List<Finding> contradictions(StepBalance balance, Function<BatchId, Batch> batches) {
        List<Batch> declared = balance.step().outputs().stream()
                .filter(output -> output.role() == OutputRole.RESIDUE || output.role() == OutputRole.WASTE)
                .map(Output::batch)
                .map(batches)
                .filter(batch -> batch.radioactivity().isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>();
        balance.elements().forEach((element, line) -> {
            if (isMissing(element, line) && !declared.isEmpty()) {
                BigDecimal all = declared.stream()
                        .map(batch -> batch.mass().value().kilograms())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal added = line.differenceKilograms().divide(all, MathContext.DECIMAL64);
                declared.forEach(batch -> findings.add(understated(balance, batch, element, added)));
            }
        });
        return findings;
    }

    private static boolean isMissing(Element element, BalanceLine line) {
        return (element == Element.THORIUM || element == Element.URANIUM) && line.state() == BalanceState.GAP;
    }

    private static Finding understated(StepBalance balance, Batch batch, Element element, BigDecimal added) {
        MassFraction stated = batch.radioactivity()
                .map(Radioactivity::contents)
                .map(contents -> contents.get(element))
                .map(MeasuredFraction::value)
                .orElse(MassFraction.ZERO);
        MassFraction shown = new MassFraction(stated.value().add(added).min(BigDecimal.ONE));
        return Finding.of(
                NormFinding.RADIOACTIVITY_CONTRADICTS_BALANCE,
                Location.of(batch.id().value()),
                Map.of(
                        "batch", batch.id().value(),
                        "element", element.symbol(),
                        "step", balance.step().id().value(),
                        "found", partsPerMillion(stated),
                        "expected", partsPerMillion(shown),
                        "activity", activity(element, shown)));
    }

    private static String partsPerMillion(MassFraction content) {
        return content.value().movePointRight(6).round(SHOWN).toPlainString() + " ppm";
    }

    private static String activity(Element element, MassFraction content) {
        return Radioactivity.activityOf(element, content)
                        .becquerelsPerGram()
                        .round(SHOWN)
                        .toPlainString()
                + " Bq/g";
    }
}
