package io.didymium.passport.verify.check.chain;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.party.Facility;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.List;
import java.util.Map;

/**
 * Proves of each site that the certificates which assess it name an operator of their time too: the record of a site is the word of
 * whoever signs it.
 *
 * <p>A site that no certificate assesses has nothing to check; one that is assessed for somebody else is disputed.
 */
record SiteOperatorCheck(RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.SITE_OPERATOR;
    }

    @Override
    public List<CheckResult> run() {
        ListMultimap<Id, Certificate> bySubject = ArrayListMultimap.create();
        for (Certificate certificate : chain.certificates().values()) {
            certificate.assessments().stream()
                    .map(Assessment::subject)
                    .distinct()
                    .forEach(subject -> bySubject.put(subject, certificate));
        }
        return chain.sites().all().stream()
                .map(Facility::id)
                .distinct()
                .map(site -> of(site, chain.sites().of(site), bySubject.get(site)))
                .toList();
    }

    private CheckResult of(FacilityId site, List<Facility> records, List<Certificate> certificates) {
        String subject = site.value();
        if (certificates.isEmpty()) {
            return CheckResult.nothing(id(), subject);
        }
        return CheckResult.of(
                id(),
                subject,
                certificates.stream()
                        .filter(certificate -> records.stream()
                                .noneMatch(record -> record.operator().equals(certificate.issuedTo())
                                        && record.isOperatedWithin(
                                                certificate.validFrom(),
                                                certificate.validUntil().orElse(null))))
                        .map(certificate -> Finding.of(
                                EvidenceFinding.SITE_OPERATOR_DISPUTED,
                                Location.of(subject),
                                Map.of(
                                        "operator",
                                                records.get(records.size() - 1)
                                                        .operator()
                                                        .value(),
                                        "facility", subject,
                                        "certificate", certificate.id().value(),
                                        "holder", certificate.issuedTo().value())))
                        .toList());
    }
}
