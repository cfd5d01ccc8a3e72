package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.hazard.HazardContradictions;
import io.didymium.core.responsibility.hazard.HazardDatum;
import io.didymium.core.responsibility.hazard.HazardFinding;
import io.didymium.core.responsibility.hazard.HazardLine;
import io.didymium.core.responsibility.hazard.HazardTable;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves of each safety record that nothing in the bundle contradicts it, and, where there are records or the verifier demands them, of
 * each batch and step that its operator states what form and process ask for.
 */
record HazardCheck(RebuiltChain chain, Set<String> documents, ResponsibilityDemands demands) implements Check {
    private static final String CHAIN = "chain";

    @Override
    public CheckId id() {
        return CheckId.HAZARDS;
    }

    @Override
    public List<CheckResult> run() {
        List<SafetyRecord> records = chain.records().stream()
                .filter(SafetyRecord.class::isInstance)
                .map(SafetyRecord.class::cast)
                .toList();
        if (records.isEmpty() && !demands.hazards()) {
            return List.of();
        }
        Optional<SupplyChain> known = chain.dossier().map(Dossier::chain);
        if (known.isEmpty()) {
            return List.of(CheckResult.skipped(id(), CHAIN, CheckId.CHAIN_COMPLETE));
        }
        List<CheckResult> results = new ArrayList<>();
        for (SafetyRecord record : records) {
            List<Finding> findings = new ArrayList<>(RecordDocuments.absent(record, documents));
            findings.addAll(HazardContradictions.of(record, records, known.get(), documents));
            results.add(CheckResult.of(id(), record.id().value(), findings));
        }
        HazardTable.of(known.get(), records).stream()
                .filter(line -> !line.rules().isEmpty())
                .map(line -> CheckResult.of(id(), line.subject().value(), missing(line, known.get())))
                .forEach(results::add);
        return results;
    }

    private List<Finding> missing(HazardLine line, SupplyChain history) {
        if (line.missing().isEmpty()) {
            return List.of();
        }
        String what = history.steps().stream()
                .filter(step -> step.id().equals(line.subject()))
                .map(step -> step.kind().label())
                .findFirst()
                .orElseGet(() -> history.batches().stream()
                        .filter(batch -> batch.id().equals(line.subject()))
                        .map(batch -> batch.form().label())
                        .collect(Collectors.joining()));
        Map<String, String> arguments = Map.of(
                "what", what,
                "operator", line.operator().value(),
                "missing", line.missing().stream().map(HazardDatum::label).collect(Collectors.joining(", ")));
        Location location = Location.of(line.subject().value());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(HazardFinding.HAZARD_DATA_MISSING, location, arguments));
        if (demands.hazards()) {
            findings.add(Finding.of(HazardFinding.HAZARD_DATA_DEMANDED, location, arguments));
        }
        return findings;
    }
}
