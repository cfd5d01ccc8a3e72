package io.didymium.passport.verify.check.claim;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.catalogue.StatedCharacteristic;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.SettledAssay;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.material.specification.Conformity;
import io.didymium.core.material.specification.FoundValue;
import io.didymium.core.material.specification.LimitResult;
import io.didymium.core.material.specification.MaterialEvidence;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.core.material.specification.SpecificationLimit;
import io.didymium.core.party.CorporateGroups;
import io.didymium.passport.agreement.SpecificationDocument;
import io.didymium.passport.report.trade.AgreementFinding;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.lot.AgreementFacts;
import io.didymium.passport.verify.facts.lot.SettlementFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges claims of conformity to specifications by what is known of the batch: those that the verifier knows, by the criterion of the claim,
 * and those that travel as signed documents, by the digest that the claim names. What certificates of the batch state is judged too.
 */
record SpecificationJudgement(
        RebuiltChain chain,
        SettlementFacts settlements,
        AgreementFacts agreements,
        IdentityFacts identities,
        CorporateGroups groups,
        List<Specification> known) {
    private static final MathContext SHOWN = new MathContext(4);

    List<Finding> findings(Claim claim, Batch batch) {
        List<Finding> findings = new ArrayList<>();
        String criterion = claim.criterion().iri();
        if (SpecificationDocument.isName(criterion)) {
            Optional<SpecificationDocument.Signed> signed = agreements.specification(criterion);
            signed.ifPresentOrElse(
                    one -> ofDocument(findings, claim, batch, one),
                    () -> findings.add(agreements
                            .refusal(criterion)
                            .map(reason ->
                                    finding(AgreementFinding.SPECIFICATION_REFUSED, claim, Map.of("reason", reason)))
                            .orElseGet(() -> finding(AgreementFinding.SPECIFICATION_ABSENT, claim, Map.of()))));
        }
        known.stream()
                .filter(specification -> specification.criterion().iri().equals(criterion))
                .forEach(specification -> judge(findings, claim, batch, specification));
        return findings;
    }

    private void ofDocument(List<Finding> findings, Claim claim, Batch batch, SpecificationDocument.Signed signed) {
        String issuer = signed.key().did().text();
        Map<String, String> issued = Map.of("issuer", issuer);
        if (!identities.basis(issuer).isPinned()) {
            findings.add(finding(AgreementFinding.SPECIFICATION_ISSUER_UNPINNED, claim, issued));
        }
        if (groups.isOneGroup(new PartyId(issuer), chain.claimer(claim.id()))) {
            findings.add(finding(AgreementFinding.SPECIFICATION_OF_CLAIMER, claim, issued));
        }
        SpecificationDocument document = signed.document();
        Instant day = claim.date().atStartOfDay().toInstant(ZoneOffset.UTC);
        if (!document.isInForce(day)) {
            findings.add(finding(
                    AgreementFinding.SPECIFICATION_NOT_IN_FORCE,
                    claim,
                    Map.of(
                            "claimed", claim.date().toString(),
                            "from", document.validFrom().toString(),
                            "until",
                                    document.validUntil().map(Instant::toString).orElse("further notice"))));
        }
        judge(findings, claim, batch, document.specification());
    }

    private static Finding finding(FindingCode code, Claim claim, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("batch", claim.batch().value());
        arguments.put("specification", claim.criterion().iri());
        return Finding.of(code, Location.of(claim.id().value()), arguments);
    }

    private void judge(List<Finding> findings, Claim claim, Batch batch, Specification specification) {
        MaterialEvidence evidence = new MaterialEvidence(
                        settlements.assay(batch).map(SettledAssay::assay), Map.of())
                .with(
                        settlements.all().stream()
                                .filter(one -> one.batch().equals(batch.id()))
                                .toList(),
                        settlements.byLot().getOrDefault(batch.id(), List.of()));
        specification.judge(evidence).forEach(result -> add(findings, claim, specification, result, ""));
        for (Certificate certificate : chain.certificates().values()) {
            certificate.assessments().stream()
                    .filter(assessment -> assessment.subject().equals(batch.id()))
                    .flatMap(assessment -> assessment.performances().stream())
                    .forEach(stated -> ofCertificate(findings, claim, certificate, stated, specification));
        }
    }

    /** A certificate states no uncertainty: only a value beyond a limit by itself counts, and none replaces the analysis. */
    private static void ofCertificate(
            List<Finding> findings,
            Claim claim,
            Certificate certificate,
            Performance stated,
            Specification specification) {
        StatedCharacteristic.of(stated).ifPresent(content -> {
            for (SpecificationLimit limit : specification.limits()) {
                Characteristic characteristic = limit.characteristic();
                if (characteristic.equals(content.characteristic())) {
                    double number = content.value().doubleValue();
                    FoundValue value = new FoundValue(number, number, 0);
                    LimitResult result = specification.judge(limit, value);
                    if (result.conformity() == Conformity.FAIL) {
                        add(
                                findings,
                                claim,
                                specification,
                                result,
                                " by certificate " + certificate.id().value());
                    }
                }
            }
        });
    }

    private static void add(
            List<Finding> findings, Claim claim, Specification specification, LimitResult result, String by) {
        if (result.conformity() == Conformity.PASS) {
            return;
        }
        Map<String, String> arguments = new HashMap<>();
        arguments.put("batch", claim.batch().value());
        arguments.put("specification", specification.criterion().name());
        arguments.put("characteristic", result.limit().characteristic().toString());
        arguments.put("limits", result.limit().text());
        arguments.put("found", result.found().map(SpecificationJudgement::text).orElse("not determined") + by);
        result.probability().ifPresent(probability -> arguments.put("probability", decimal(probability)));
        findings.add(Finding.of(
                result.conformity() == Conformity.FAIL
                        ? SpecificationFinding.SPECIFICATION_NOT_MET
                        : SpecificationFinding.SPECIFICATION_UNSHOWN,
                Location.of(claim.id().value()),
                arguments));
    }

    private static String text(FoundValue found) {
        return decimal(found.least())
                + (found.most() > found.least() ? " to " + decimal(found.most()) : "")
                + " ± " + decimal(found.standardUncertainty());
    }

    private static String decimal(double number) {
        return new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
