package io.didymium.core.stock;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of what is not accounted for: of each site and period, all mass and each element, against what entered its processes. What
 * passed through a process of the site before, in the same period, does not enter again, whichever way it came back.
 */
final class UnaccountedAccounts {
    private record Visit(FacilityId site, LocalDate from) {}

    private final SupplyChain chain;
    private final StockRule rule;
    private final Passage entered;
    private final Passage missing;
    private final Map<BatchId, Map<Visit, BigDecimal>> visited = new HashMap<>();

    UnaccountedAccounts(SupplyChain chain, StockRule rule) {
        this(chain, rule, false);
    }

    /** @param isFull whether what entered is counted also where nothing is missing */
    UnaccountedAccounts(SupplyChain chain, StockRule rule, boolean isFull) {
        this.chain = chain;
        this.rule = rule;
        entered = new Passage(rule);
        missing = new Passage(rule);
        for (ProcessStep step : chain.steps()) {
            for (Flow flow : step.flows()) {
                if (flow.isUnaccounted()) {
                    missing.add(
                            step.facility().value(),
                            step.endedAt(),
                            flow.mass().value().kilograms(),
                            flow.composition());
                }
            }
        }
        if (isFull || !missing.amounts().isEmpty()) {
            chain.steps().stream().filter(step -> !step.kind().isSource()).forEach(this::enter);
        }
    }

    private void enter(ProcessStep step) {
        Visit here = new Visit(step.facility(), rule.periodOf(step.endedAt()));
        BigDecimal all = BigDecimal.ZERO;
        Map<Visit, BigDecimal> sums = new HashMap<>();
        for (BatchPortion input : step.inputs()) {
            BigDecimal mass = input.mass().value().kilograms();
            Map<Visit, BigDecimal> before = visited.getOrDefault(input.batch(), Map.of());
            BigDecimal fresh = BigDecimal.ONE.subtract(before.getOrDefault(here, BigDecimal.ZERO));
            entered.add(
                    step.facility().value(),
                    step.endedAt(),
                    mass.multiply(fresh),
                    chain.batch(input.batch()).composition());
            all = all.add(mass);
            before.forEach((visit, share) -> sums.merge(visit, share.multiply(mass), BigDecimal::add));
        }
        Map<Visit, BigDecimal> after = new HashMap<>();
        for (Map.Entry<Visit, BigDecimal> sum : sums.entrySet()) {
            after.put(sum.getKey(), sum.getValue().divide(all, MathContext.DECIMAL64));
        }
        after.put(here, BigDecimal.ONE);
        step.outputs().forEach(output -> visited.put(output.batch(), after));
    }

    /** What entered processes, in kg. */
    BigDecimal entered(Passage.Account account) {
        return entered.get(account);
    }

    /** What is stated as not accounted for, in kg. */
    BigDecimal missing(Passage.Account account) {
        return missing.get(account);
    }

    /** What is not accounted for, with whether it is within the limit. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        missing.amounts().forEach((account, lost) -> {
            BigDecimal in = entered.get(account);
            boolean within = lost.compareTo(in.multiply(rule.unaccountedShare())) <= 0;
            findings.add(Finding.of(
                    within ? StockFinding.UNACCOUNTED : StockFinding.UNACCOUNTED_BEYOND_LIMIT,
                    Location.of(account.holder()),
                    Map.of(
                            "facility", account.holder(),
                            "missing", AccountText.kilograms(lost),
                            "balance", account.balance(),
                            "percent", AccountText.percent(lost, in),
                            "entered", AccountText.kilograms(in),
                            "from", account.from().toString(),
                            "limit", AccountText.percent(rule.unaccountedShare(), BigDecimal.ONE))));
        });
        return findings;
    }
}
