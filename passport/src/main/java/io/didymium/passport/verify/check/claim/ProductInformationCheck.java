package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.LegalDataPoint;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves that the data on the magnets of a product is all that the law requires on the day of verification, and that it fits the
 * batch of such products and the magnets that its history put into it. Product group and responsible person are the maker's word.
 */
record ProductInformationCheck(RebuiltChain chain, VerificationPolicy policy, Instant at) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PRODUCT_INFORMATION;
    }

    @Override
    public List<CheckResult> run() {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, CheckResult> results = new TreeMap<>();
        for (ProductStatement statement : chain.origins().products()) {
            Batch batch = Objects.requireNonNull(chain.batches().get(statement.batch()), "batch of a product");
            List<Finding> findings = new ArrayList<>();
            policy.rules().information().forEach(rule -> findings.addAll(ofRule(rule, statement, day)));
            findings.addAll(
                    new MagnetJudgement(statement, batch, policy.balance().coverageFactor()).findings());
            String subject = statement.batch().value();
            Optional<MagnetContent> content = MagnetContent.of(batch, chain);
            content.ifPresent(known -> findings.addAll(new MagnetHistoryJudgement(
                            statement, known, policy.balance().coverageFactor())
                    .findings()));
            boolean isShown =
                    content.filter(known -> known.elements().isPresent()).isPresent();
            results.put(
                    subject,
                    isShown
                            ? CheckResult.of(id(), subject, findings)
                            : CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new)));
        }
        return List.copyOf(results.values());
    }

    private static List<Finding> ofRule(InformationRule rule, ProductStatement statement, LocalDate day) {
        ProductInformation information = statement.information();
        Location location = Location.of(statement.batch().value());
        Map<String, String> subject = Map.of("batch", statement.batch().value(), "rule", rule.toString());
        if (information.exemption().isPresent()) {
            Map<String, String> arguments = new HashMap<>(subject);
            arguments.put("purpose", information.exemption().get().label());
            return List.of(Finding.of(OriginStatementFinding.EXEMPTION_STATED, location, arguments));
        }
        if (information.group().isEmpty()) {
            return List.of(Finding.of(OriginStatementFinding.PRODUCT_GROUP_UNSTATED, location, subject));
        }
        List<Finding> findings = new ArrayList<>(rule.findings(information, day));
        rule.check(information, day).forEach((point, state) -> {
            Map<String, String> arguments = Map.of("point", point.label(), "clause", point.clause() + " of " + rule);
            if (state == LegalDataPoint.State.NOT_YET_REQUIRED) {
                findings.add(Finding.of(OriginStatementFinding.LEGAL_DATA_NOT_YET_REQUIRED, location, arguments));
            } else if (state == LegalDataPoint.State.OPEN) {
                findings.add(Finding.of(OriginStatementFinding.LEGAL_DATA_OPEN, location, arguments));
            }
        });
        return findings;
    }
}
