package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Claim;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.material.specification.Conformity;
import io.didymium.core.material.specification.LimitResult;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.core.material.specification.SpecificationLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges a claim of conformity to a specification that the verifier knows, by the assay of the batch. */
final class SpecificationJudgement {
    private static final MathContext SHOWN = new MathContext(4);

    private SpecificationJudgement() {}

    static List<Finding> findings(Claim claim, Batch batch, List<Specification> known) {
        List<Finding> findings = new ArrayList<>();
        for (Specification specification : known) {
            if (specification.criterion().iri().equals(claim.criterion().iri())) {
                if (batch.assay().isEmpty()) {
                    specification.limits().forEach(limit -> findings.add(unshown(claim, batch, specification, limit)));
                } else {
                    specification
                            .judge(batch.assay().get())
                            .forEach(result -> add(findings, claim, batch, specification, result));
                }
            }
        }
        return findings;
    }

    private static void add(
            List<Finding> findings, Claim claim, Batch batch, Specification specification, LimitResult result) {
        if (result.conformity() == Conformity.PASS) {
            return;
        }
        Map<String, String> arguments = arguments(batch, specification, result.limit());
        result.found()
                .ifPresent(found -> arguments.put(
                        "found",
                        decimal(found.least())
                                + (found.most() > found.least() ? " to " + decimal(found.most()) : "")
                                + " ± " + decimal(found.standardUncertainty())));
        result.probability().ifPresent(probability -> arguments.put("probability", decimal(probability)));
        findings.add(Finding.of(
                result.conformity() == Conformity.FAIL
                        ? SpecificationFinding.SPECIFICATION_NOT_MET
                        : SpecificationFinding.SPECIFICATION_UNSHOWN,
                Location.of(claim.id().value()),
                arguments));
    }

    private static Finding unshown(Claim claim, Batch batch, Specification specification, SpecificationLimit limit) {
        return Finding.of(
                SpecificationFinding.SPECIFICATION_UNSHOWN,
                Location.of(claim.id().value()),
                arguments(batch, specification, limit));
    }

    private static Map<String, String> arguments(Batch batch, Specification specification, SpecificationLimit limit) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("batch", batch.id().value());
        arguments.put("specification", specification.criterion().name());
        arguments.put("characteristic", limit.characteristic().toString());
        arguments.put("found", "not determined");
        String least =
                limit.least().map(value -> "at least " + value.toPlainString()).orElse("");
        String most =
                limit.most().map(value -> "at most " + value.toPlainString()).orElse("");
        arguments.put("limits", least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most);
        return arguments;
    }

    private static String decimal(double number) {
        return new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
