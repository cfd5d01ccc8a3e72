package io.didymium.core.stock;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.party.Facility;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The weighing-difference accounts: what each operator took beyond what was booked in each period, against what passed through it. What
 * passes is the largest of what entered from outside, what left, and what was taken of earlier stocks; each batch counts once, so that
 * goods sent round do not raise the limit.
 */
final class WeighingAccounts {
    private final SupplyChain chain;
    private final StockRule rule;
    private final Passage entered;
    private final Passage left;
    private final Passage used;
    private final Passage excess;

    WeighingAccounts(SupplyChain chain, StockBook book, StockRule rule) {
        this.chain = chain;
        this.rule = rule;
        entered = new Passage(rule);
        left = new Passage(rule);
        used = new Passage(rule);
        excess = new Passage(rule);
        book.differences().forEach(this::book);
        book.inTransit().stream().filter(rule::isWithinTolerance).forEach(this::book);
        if (!excess.amounts().isEmpty()) {
            chain.steps().forEach(this::pass);
            chain.transfers().forEach(this::pass);
        }
    }

    private void book(WeighingDifference difference) {
        if (difference.kilograms().signum() < 0) {
            excess.add(
                    operator(difference.site(), difference.at()),
                    difference.at(),
                    difference.kilograms().negate(),
                    chain.batch(difference.batch()).composition());
        }
    }

    /** The operator of a site, or the site itself if its record is not there. */
    private String operator(FacilityId site, Instant at) {
        return chain.findFacility(site, at)
                .map(Facility::operator)
                .map(party -> party.value())
                .orElse(site.value());
    }

    private void pass(ProcessStep step) {
        String operator = operator(step.facility(), step.endedAt());
        if (step.kind().isSource()) {
            for (Output output : step.outputs()) {
                Batch batch = chain.batch(output.batch());
                entered.addOnce(
                        operator, batch.producedAt(), batch.mass().value().kilograms(), batch);
            }
        }
        for (BatchPortion input : step.inputs()) {
            if (!isMadeBy(operator, input.batch(), step.startedAt())) {
                used.addOnce(operator, step.startedAt(), input.mass().value().kilograms(), chain.batch(input.batch()));
            }
        }
    }

    private boolean isMadeBy(String operator, BatchId id, Instant at) {
        Batch batch = chain.batch(id);
        return operator(batch.facility(), batch.producedAt()).equals(operator)
                && rule.periodOf(batch.producedAt()).equals(rule.periodOf(at));
    }

    private void pass(Transfer transfer) {
        String from = operator(transfer.from(), transfer.at());
        String to = operator(transfer.to(), transfer.at());
        if (!from.equals(to)) {
            for (BatchPortion portion : transfer.portions()) {
                Batch batch = chain.batch(portion.batch());
                left.addOnce(from, transfer.at(), portion.mass().value().kilograms(), batch);
                entered.addOnce(
                        to, transfer.at(), transfer.arrived(portion).value().kilograms(), batch);
            }
        }
    }

    /** The accounts that are beyond the limit. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        excess.amounts().forEach((account, more) -> {
            BigDecimal passed = entered.get(account).max(left.get(account)).max(used.get(account));
            BigDecimal limit = passed.multiply(rule.weighingShare());
            if (more.compareTo(limit) > 0) {
                findings.add(Finding.of(
                        StockFinding.WEIGHING_EXCESS,
                        Location.of(account.holder()),
                        Map.of(
                                "operator", account.holder(),
                                "balance", account.balance(),
                                "from", account.from().toString(),
                                "excess", AccountText.kilograms(more),
                                "limit", AccountText.kilograms(limit),
                                "passed", AccountText.kilograms(passed))));
            }
        });
        return findings;
    }
}
