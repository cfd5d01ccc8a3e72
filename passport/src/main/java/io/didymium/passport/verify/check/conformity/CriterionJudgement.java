package io.didymium.passport.verify.check.conformity;

import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.KnownMetric;
import io.didymium.core.conformity.catalogue.Threshold;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.quantity.RoundingTolerance;
import io.didymium.passport.report.conformity.CriterionFinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is stated of one criterion of the verifier's catalogue, compared with its thresholds and with what follows from the chain.
 *
 * @param criterion the criterion as the verifier knows it
 * @param subject the batch, site or party
 * @param outcome what is stated
 * @param stated the values that are stated
 * @param where the credential or claim that states it
 */
record CriterionJudgement(
        Criterion criterion, Id subject, AssessmentOutcome outcome, List<Performance> stated, String where) {
    private static final String PERCENT = "P1";

    /** What is found against each threshold that has a value. */
    List<Finding> findings(ChainMetrics chain) {
        List<Finding> findings = new ArrayList<>();
        for (Threshold threshold : criterion.thresholds()) {
            threshold.value().ifPresent(limit -> {
                Optional<Performance> value = stated(limit);
                value.flatMap(found -> missed(limit, found)).ifPresent(findings::add);
                Optional<KnownMetric> metric = KnownMetric.find(limit.metric().iri())
                        .filter(known -> known.isOfChain() && limit.unit().equals(PERCENT));
                if (metric.isPresent()) {
                    DecidedValue decided = chain.of(metric.get(), limit.metric().iri(), subject);
                    findings.addAll(compared(limit, metric.get(), decided, value));
                } else if (value.isEmpty() && outcome == AssessmentOutcome.MET) {
                    findings.add(finding(CriterionFinding.THRESHOLD_NOT_SHOWN, limit, Map.of()));
                }
            });
        }
        return findings;
    }

    /** Whether a threshold was decided from the chain. */
    boolean isDecided(ChainMetrics chain) {
        return criterion.thresholds().stream()
                .flatMap(threshold -> threshold.value().stream())
                .anyMatch(limit -> KnownMetric.find(limit.metric().iri())
                        .filter(KnownMetric::isOfChain)
                        .flatMap(metric ->
                                chain.of(metric, limit.metric().iri(), subject).low())
                        .isPresent());
    }

    private Optional<Performance> stated(Performance limit) {
        return stated.stream()
                .filter(value -> value.metric().iri().equals(limit.metric().iri()))
                .findFirst();
    }

    private Optional<Finding> missed(Performance limit, Performance found) {
        return outcome == AssessmentOutcome.MET
                        && KnownMetric.isMet(limit, found.value(), found.unit())
                                .filter(met -> !met)
                                .isPresent()
                ? Optional.of(finding(
                        CriterionFinding.THRESHOLD_MISSED,
                        limit,
                        Map.of("stated", found.value().toPlainString(), "unit", found.unit())))
                : Optional.empty();
    }

    private List<Finding> compared(
            Performance limit, KnownMetric metric, DecidedValue decided, Optional<Performance> value) {
        if (decided.low().isEmpty() || decided.high().isEmpty()) {
            return List.of(finding(CriterionFinding.CRITERION_NOT_DECIDED, limit, Map.of("reason", decided.reason())));
        }
        BigDecimal low = decided.low().get();
        BigDecimal high = decided.high().get();
        boolean atLeast = metric.direction() == KnownMetric.Direction.AT_LEAST;
        boolean surelyMet = isMet(limit, atLeast ? low : high);
        boolean surelyMissed = !isMet(limit, atLeast ? high : low);
        Map<String, String> shown = Map.of("value", decided.text());
        // Of a site the chain shows a part; of a batch all of it.
        boolean whole = !(subject instanceof FacilityId);
        List<Finding> findings = new ArrayList<>();
        if (outcome == AssessmentOutcome.MET && surelyMissed) {
            findings.add(finding(
                    whole ? CriterionFinding.CRITERION_CONTRADICTED : CriterionFinding.CRITERION_NOT_CONFIRMED,
                    limit,
                    shown));
        } else if (outcome == AssessmentOutcome.NOT_MET && surelyMet) {
            findings.add(finding(CriterionFinding.CRITERION_MET_AFTER_ALL, limit, shown));
        } else if (!surelyMet && !surelyMissed) {
            findings.add(finding(
                    CriterionFinding.CRITERION_NOT_DECIDED,
                    limit,
                    Map.of("reason", "the chain gives " + decided.text() + " %")));
        }
        if (whole && value.isPresent() && isOutside(value.get(), low, high)) {
            findings.add(finding(
                    CriterionFinding.CRITERION_VALUE_MISMATCH,
                    limit,
                    Map.of(
                            "value",
                            decided.text(),
                            "stated",
                            value.get().value().toPlainString())));
        }
        return findings;
    }

    private static boolean isMet(Performance limit, BigDecimal value) {
        return KnownMetric.isMet(limit, value, PERCENT).orElse(false);
    }

    private static boolean isOutside(Performance stated, BigDecimal low, BigDecimal high) {
        BigDecimal tolerance = RoundingTolerance.ofValue(stated.value());
        return !stated.unit().equals(PERCENT)
                || stated.value().compareTo(low.subtract(tolerance)) < 0
                || stated.value().compareTo(high.add(tolerance)) > 0;
    }

    private Finding finding(CriterionFinding code, Performance limit, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("criterion", criterion.concept().iri());
        arguments.put("subject", subject.value());
        arguments.put("metric", limit.metric().iri());
        arguments.put("threshold", limit.value().toPlainString());
        return Finding.of(code, Location.of(where), arguments);
    }
}
