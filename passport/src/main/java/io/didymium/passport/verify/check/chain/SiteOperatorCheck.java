package io.didymium.passport.verify.check.chain;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.SeenSites;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.party.SiteEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves of each site that somebody else than whoever signs its record names the same operator: a register, a certificate that
 * assesses it, or an earlier record.
 *
 * <p>A site of which nothing of this is known has nothing to check; one for which another operator is named is disputed.
 */
record SiteOperatorCheck(RebuiltChain chain, SiteEvidence evidence, SeenSites seen) implements Check {
    @Override
    public CheckId id() {
        return CheckId.SITE_OPERATOR;
    }

    @Override
    public List<CheckResult> run() {
        return chain.sites().all().stream()
                .map(Facility::id)
                .distinct()
                .map(site -> of(site, chain.sites().of(site)))
                .toList();
    }

    private CheckResult of(FacilityId site, List<Facility> records) {
        List<Finding> findings = new ArrayList<>(disputes(site, records));
        findings.addAll(unshown(site, records));
        boolean agreed = records.stream()
                .map(Facility::operator)
                .distinct()
                .allMatch(operator -> evidence.agrees(site, operator)
                        || seen.since(site, operator)
                                .filter(time -> isOperated(records, operator, time))
                                .isPresent());
        return findings.isEmpty() && !agreed
                ? CheckResult.nothing(id(), site.value())
                : CheckResult.of(id(), site.value(), findings);
    }

    private static boolean isOperated(List<Facility> records, PartyId operator, Instant time) {
        return records.stream().anyMatch(record -> record.operator().equals(operator) && record.isOperatedAt(time));
    }

    private List<Finding> disputes(FacilityId site, List<Facility> records) {
        return evidence.of(site).stream()
                .filter(word -> records.stream()
                        .noneMatch(record -> record.operator().equals(word.operator())
                                && record.isOperatedWithin(
                                        word.from(), word.until().orElse(null))))
                .map(word -> Finding.of(
                        EvidenceFinding.SITE_OPERATOR_DISPUTED,
                        Location.of(site.value()),
                        Map.of(
                                "operator", latest(records).operator().value(),
                                "facility", site.value(),
                                "source", word.source(),
                                "other", word.operator().value())))
                .toList();
    }

    /** The changes of the operator since an earlier verification that no record of the earlier operator shows. */
    private List<Finding> unshown(FacilityId site, List<Facility> records) {
        List<Finding> findings = new ArrayList<>();
        for (SeenSites.Site earlier : seen.of(site)) {
            boolean ended =
                    records.stream().anyMatch(record -> record.operator().equals(earlier.operator()));
            Optional<Facility> other = records.stream()
                    .filter(record -> !record.operator().equals(earlier.operator()))
                    .filter(record -> record.isOperatedAt(earlier.seenAt())
                            || (!ended
                                    && record.operatedFrom()
                                            .filter(from -> from.isAfter(earlier.seenAt()))
                                            .isPresent()))
                    .findFirst();
            other.ifPresent(record -> findings.add(Finding.of(
                    EvidenceFinding.SITE_CHANGE_UNSHOWN,
                    Location.of(site.value()),
                    Map.of(
                            "operator", record.operator().value(),
                            "facility", site.value(),
                            "other", earlier.operator().value(),
                            "seenAt", earlier.seenAt().toString()))));
        }
        return findings;
    }

    private static Facility latest(List<Facility> records) {
        return records.get(records.size() - 1);
    }
}
