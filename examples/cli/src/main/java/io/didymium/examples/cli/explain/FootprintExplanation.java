package io.didymium.examples.cli.explain;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.BatchContribution;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is behind a claimed footprint.
 *
 * @param view the chain
 * @param footprint the footprints of all its batches
 * @param claim the claim
 */
record FootprintExplanation(ChainView view, ChainFootprint footprint, FootprintClaim claim) {
    private static final MathContext ROUNDING = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final String FORMULA =
            "the sum of amount x factor x the part of it that is in the batch, and of what suppliers attest of what was"
                    + " consumed; divided by the mass of the batch";

    ExplainedClaim explained() {
        ShortNames labels = new ShortNames(view.chain());
        Set<Id> behind = new LinkedHashSet<>();
        behind.add(claim.batch());
        if (!isAttested()) {
            footprint.upstreamActivities(claim.batch()).forEach(activity -> behind.add(activity.step()));
            behind.addAll(footprint.suppliedUpstream(claim.batch()));
        }
        behind.add(view.chain().producerOf(claim.batch()).id());
        return new ExplainedClaim(
                claim.id().value(),
                labels.of(claim.batch()),
                claim.name() + ", for " + claim.unit().name(),
                claim.results().stream().map(result -> number(result, labels)).toList(),
                behind);
    }

    private ExplainedNumber number(FootprintResult result, ShortNames labels) {
        String category = result.category().key();
        String claimed = result.value().toPlainString() + " " + category;
        if (isAttested()) {
            return new ExplainedNumber(
                    category,
                    claimed,
                    "not recomputed: its maker attests it, and does not state what the step used",
                    FORMULA,
                    List.of());
        }
        Optional<BigDecimal> known = footprint
                .perKilogram(claim.batch(), category)
                .map(perKilogram -> perKilogram.multiply(claim.unit().kilograms()));
        String found = known.map(value -> Figures.significant(value.doubleValue(), 6)
                        + (result.holds(value) ? ", as claimed" : ", which is not what is claimed"))
                .orElseGet(() -> "not known"
                        + footprint
                                .obstacle(claim.batch())
                                .map(obstacle -> ": " + obstacle.message())
                                .orElse(""));
        return new ExplainedNumber(category, claimed, found, FORMULA, terms(category, labels));
    }

    /** Whether the claim itself is what is known: nobody states what the step used. */
    private boolean isAttested() {
        return footprint.supplied().contains(claim.batch());
    }

    private List<ExplainedTerm> terms(String category, ShortNames labels) {
        List<ExplainedTerm> terms = new ArrayList<>();
        footprint.contributions(claim.batch(), category).stream()
                .map(BatchContributions::entries)
                .flatMap(List::stream)
                .filter(contribution -> contribution.value().signum() != 0)
                .sorted(Comparator.comparing(
                                (BatchContribution one) -> one.value().abs())
                        .reversed())
                .forEach(contribution -> terms.add(term(contribution, category, labels)));
        for (BatchId supplied : footprint.suppliedUpstream(claim.batch())) {
            terms.add(new ExplainedTerm(
                    "attested by its maker",
                    labels.of(supplied),
                    "as consumed",
                    footprint
                            .perKilogram(supplied, category)
                            .map(value -> Figures.significant(value.doubleValue(), 5) + " per kg")
                            .orElse("not known"),
                    "",
                    ""));
        }
        footprint
                .attestedShare(claim.batch(), category)
                .filter(share -> share.signum() != 0)
                .flatMap(share ->
                        footprint.perKilogram(claim.batch(), category).map(value -> value.multiply(share, ROUNDING)))
                .ifPresent(value -> terms.add(
                        new ExplainedTerm("suppliers together", "", "", "", "", perUnit(value, BigDecimal.ONE))));
        return terms;
    }

    private ExplainedTerm term(BatchContribution one, String category, ShortNames labels) {
        BigDecimal factor = one.activity().factor().impact(category);
        BigDecimal whole = one.activity().impact(category);
        String part = whole.signum() == 0
                ? ""
                : Figures.significant(
                                one.value()
                                        .divide(whole, ROUNDING)
                                        .movePointRight(2)
                                        .doubleValue(),
                                4)
                        + " %";
        return new ExplainedTerm(
                one.activity().name(),
                labels.of(one.step().id()),
                Figures.plain(one.activity().amount()) + " "
                        + one.activity().factor().unit(),
                Figures.plain(factor) + " per " + one.activity().factor().unit(),
                part,
                perUnit(
                        one.value(),
                        view.chain().batch(claim.batch()).mass().value().kilograms()));
    }

    private String perUnit(BigDecimal value, BigDecimal kilograms) {
        return Figures.significant(
                value.divide(kilograms, ROUNDING)
                        .multiply(claim.unit().kilograms())
                        .doubleValue(),
                4);
    }
}
