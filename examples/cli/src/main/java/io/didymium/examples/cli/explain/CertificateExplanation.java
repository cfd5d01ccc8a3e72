package io.didymium.examples.cli.explain;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.Id;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.view.ChainView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is behind a claim that a certificate is to cover.
 *
 * @param view the chain
 * @param claim the claim
 */
record CertificateExplanation(ChainView view, Claim claim) {
    private static final String FORMULA =
            "what the certificate states of this batch, or of the site that made it, under the same criterion";

    ExplainedClaim explained() {
        Set<Id> behind = new LinkedHashSet<>();
        behind.add(claim.batch());
        claim.evidence().ifPresent(behind::add);
        return new ExplainedClaim(
                claim.id().value(),
                new ShortNames(view.chain()).of(claim.batch()),
                claim.name() + ": " + claim.criterion().name(),
                claim.performances().stream().map(this::number).toList(),
                behind);
    }

    private ExplainedNumber number(Performance claimed) {
        Optional<Certificate> certificate = claim.evidence()
                .flatMap(id -> view.dossier().certificates().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        String found = claim.evidence().isEmpty()
                ? "no certificate is named: it is the issuer's own statement"
                : certificate
                        .map(one -> "certified by "
                                + view.chain().party(one.certifier()).name() + ", valid from " + one.validFrom()
                                + one.validUntil().map(end -> " until " + end).orElse(""))
                        .orElse("the certificate is not in the file");
        return new ExplainedNumber(
                claimed.metric().name(),
                shown(claimed),
                found,
                FORMULA,
                certificate.map(one -> terms(one, claimed)).orElse(List.of()));
    }

    private List<ExplainedTerm> terms(Certificate certificate, Performance claimed) {
        List<ExplainedTerm> terms = new ArrayList<>();
        Id site = view.chain().batch(claim.batch()).facility();
        for (Assessment assessment : certificate.assessments()) {
            boolean covered = assessment.subject().equals(claim.batch())
                    || assessment.subject().equals(site);
            if (covered && assessment.criterion().iri().equals(claim.criterion().iri())) {
                String values = assessment.performances().stream()
                        .filter(one ->
                                one.metric().iri().equals(claimed.metric().iri()))
                        .map(CertificateExplanation::shown)
                        .findFirst()
                        .orElse("no value of it");
                terms.add(new ExplainedTerm(
                        certificate.name(),
                        new ShortNames(view.chain()).of(assessment.subject()),
                        values,
                        "assessed on " + assessment.date(),
                        "",
                        assessment.conformant() ? "conformant" : "not conformant"));
            }
        }
        return terms;
    }

    private static String shown(Performance performance) {
        return performance.value().toPlainString()
                + (performance.unit().equals("P1") ? " %" : " " + performance.unit());
    }
}
