package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.ObservedRates;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingFinding;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.quantity.RoundingTolerance;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Proves of each record of recycling rates that those of the keeper's own steps are the ones that follow from the chain, within its
 * uncertainties: that which the record states is no evidence. Of all others it reports that nothing here shows them.
 *
 * @param coverageFactor the standard uncertainties beyond which a difference counts
 */
record RecyclingCheck(RebuiltChain chain, Set<String> documents, BigDecimal coverageFactor) implements Check {
    private static final int DIGITS = 2;

    @Override
    public CheckId id() {
        return CheckId.RECYCLING_RATES;
    }

    @Override
    public List<CheckResult> run() {
        Optional<SupplyChain> history = chain.dossier().map(Dossier::chain);
        List<CheckResult> results = new ArrayList<>();
        chain.records().stream()
                .filter(RecyclingRecord.class::isInstance)
                .map(RecyclingRecord.class::cast)
                .forEach(record -> results.add(history.map(known -> of(record, known))
                        .orElseGet(() -> CheckResult.skipped(id(), record.id().value(), CheckId.CHAIN_COMPLETE))));
        return results;
    }

    /** What nothing here shows is not proven. */
    private CheckResult of(RecyclingRecord record, SupplyChain history) {
        List<Finding> findings = new ArrayList<>(RecordDocuments.absent(record, documents));
        boolean compared = false;
        for (ElementRecycling stated : record.elements()) {
            RecyclingRates observed = record.scope() == RecyclingScope.OWN_STEPS
                    ? ObservedRates.of(
                            history,
                            stated.element(),
                            step -> history.operatorOf(step).equals(record.keeper()))
                    : new RecyclingRates(stated.element(), Map.of());
            for (Map.Entry<RecyclingStage, Rate> rate : stated.rates().stages().entrySet()) {
                Optional<Rate> found = Optional.ofNullable(observed.stages().get(rate.getKey()));
                compared |= found.isPresent();
                judged(record, stated, rate.getKey(), rate.getValue(), found).ifPresent(findings::add);
            }
        }
        String subject = record.id().value();
        return compared
                ? CheckResult.of(id(), subject, findings)
                : CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new));
    }

    private Optional<Finding> judged(
            RecyclingRecord record, ElementRecycling stated, RecyclingStage stage, Rate claimed, Optional<Rate> found) {
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "keeper", record.keeper().value(),
                "element", stated.element().symbol(),
                "stage", stage.label()));
        Location location = Location.of(record.id().value());
        if (found.isEmpty()) {
            arguments.put("reason", reason(record, stage));
            return Optional.of(Finding.of(RecyclingFinding.RECYCLING_RATE_UNSHOWN, location, arguments));
        }
        BigDecimal allowed = RoundingTolerance.ofShare(claimed.value())
                .add(found.get().standardUncertainty().multiply(coverageFactor));
        if (claimed.value().subtract(found.get().value()).abs().compareTo(allowed) <= 0) {
            return Optional.empty();
        }
        arguments.put("claimed", claimed.value().movePointRight(2).toPlainString());
        arguments.put("found", percent(found.get().value()));
        arguments.put("u", percent(found.get().standardUncertainty()));
        return Optional.of(Finding.of(RecyclingFinding.RECYCLING_RATE_MISMATCH, location, arguments));
    }

    private static String reason(RecyclingRecord record, RecyclingStage stage) {
        if (record.scope() == RecyclingScope.REGION) {
            return "it is of " + record.region();
        }
        return stage == RecyclingStage.COLLECTION
                ? "no chain shows what was not collected"
                : "no step of the keeper here gives it";
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
