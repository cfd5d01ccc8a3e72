package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.catalogue.StatedCharacteristic;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.material.specification.FoundValue;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents that claims and certificates state about a batch on metrics of {@link Characteristic#METRIC}, compared with the assay of its
 * passport: no rare earth may be more and no impurity less than was found, by more than two standard uncertainties.
 * What reads as a purity on another metric is compared with nothing, and said so.
 */
final class ContentStatements {
    private static final double COVERAGE = 2;
    private static final MathContext SHOWN = new MathContext(5);

    private record Stated(String statement, List<Performance> performances) {}

    private final ListMultimap<BatchId, Stated> byBatch = ArrayListMultimap.create();

    /** Of the claims and certificates of a chain. */
    ContentStatements(RebuiltChain chain) {
        for (Claim claim : chain.claims()) {
            byBatch.put(claim.batch(), new Stated(claim.id().value(), claim.performances()));
        }
        for (Certificate certificate : chain.certificates().values()) {
            for (Assessment assessment : certificate.assessments()) {
                if (assessment.subject() instanceof BatchId batch) {
                    byBatch.put(batch, new Stated(certificate.id().value(), assessment.performances()));
                }
            }
        }
    }

    List<Finding> findings(Batch batch) {
        List<Finding> findings = new ArrayList<>();
        byBatch.get(batch.id()).forEach(stated -> add(findings, batch, stated.statement(), stated.performances()));
        return findings;
    }

    private static void add(List<Finding> findings, Batch batch, String statement, List<Performance> performances) {
        for (Performance performance : performances) {
            if (StatedCharacteristic.isUnread(performance)) {
                findings.add(Finding.of(
                        SpecificationFinding.CONTENT_CLAIM_UNCHECKED,
                        Location.of(batch.id().value()),
                        Map.of(
                                "batch", batch.id().value(),
                                "metric", performance.metric().name(),
                                "iri", performance.metric().iri(),
                                "statement", statement,
                                "claimed", performance.value().toPlainString() + " " + performance.unit())));
            }
            StatedCharacteristic.of(performance)
                    .filter(stated -> stated.characteristic().property().isEmpty())
                    .flatMap(stated -> finding(batch, statement, stated))
                    .ifPresent(findings::add);
        }
    }

    private static Optional<Finding> finding(Batch batch, String statement, StatedCharacteristic stated) {
        Characteristic characteristic = stated.characteristic();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("batch", batch.id().value());
        arguments.put("characteristic", characteristic.toString());
        arguments.put("statement", statement);
        double claimed = stated.value().doubleValue();
        arguments.put("claimed", percent(claimed));
        Optional<FoundValue> found = batch.assay().flatMap(assay -> Specification.find(assay, characteristic));
        if (found.isEmpty()) {
            return Optional.of(Finding.of(
                    SpecificationFinding.CONTENT_CLAIM_UNSHOWN,
                    Location.of(batch.id().value()),
                    arguments));
        }
        double slack = COVERAGE * found.get().standardUncertainty();
        boolean isBetter = characteristic.isOfRareEarths()
                ? claimed > found.get().most() + slack
                : claimed < found.get().least() - slack;
        arguments.put("found", text(found.get()));
        return isBetter
                ? Optional.of(Finding.of(
                        SpecificationFinding.CONTENT_CLAIM_CONTRADICTED,
                        Location.of(batch.id().value()),
                        arguments))
                : Optional.empty();
    }

    /** What was found, for people. */
    static String text(FoundValue found) {
        String range = found.least() == found.most()
                ? percent(found.least())
                : percent(found.least()) + " to " + percent(found.most());
        return range + " ± " + percent(found.standardUncertainty());
    }

    static String percent(double part) {
        return new BigDecimal(100 * part).round(SHOWN).stripTrailingZeros().toPlainString() + " %";
    }
}
