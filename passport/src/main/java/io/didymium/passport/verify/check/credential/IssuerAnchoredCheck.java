package io.didymium.passport.verify.check.credential;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.party.CountryCode;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that someone trusted vouches for the issuer: for identities that it is a trusted register, for certificates a
 * trusted certifier, for all else that it is in a trusted register or in the trust list itself.
 */
final class IssuerAnchoredCheck extends CredentialCheck.OfStatement {
    private final IdentityFacts identities;
    private final RebuiltChain chain;

    IssuerAnchoredCheck(CredentialSet credentials, IdentityFacts identities, RebuiltChain chain) {
        super(CheckId.ISSUER_ANCHORED, credentials);
        this.identities = identities;
        this.chain = chain;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        String issuer = statement.issuer().id().value();
        return switch (statement.subject().kind()) {
            case IDENTITY_ANCHOR ->
                statement.subject() instanceof IdentitySubject identity
                        ? register(credential, statement, identity)
                        : anchor(credential, issuer, TrustRole.REGISTER);
            case CONFORMITY_CREDENTIAL ->
                statement.subject() instanceof CertificateSubject attested
                        ? certifier(credential, issuer, attested.certificate())
                        : statement.subject().isPlain()
                                ? anchor(credential, issuer, TrustRole.CERTIFIER)
                                : operator(credential, issuer);
            case FACILITY_RECORD, TRACEABILITY_EVENT, PRODUCT_PASSPORT -> operator(credential, issuer);
        };
    }

    /** A register is in the trust list, or a scheme in the trust list accredits it. */
    private List<Finding> register(CredentialFacts credential, Statement statement, IdentitySubject identity) {
        String issuer = statement.issuer().id().value();
        if (identities.isAccreditation(statement)) {
            return List.of();
        }
        if (!identities.isTrusted(issuer, TrustRole.REGISTER)) {
            return identities.accreditationFault(statement).stream()
                    .map(fault -> untrusted(
                            credential,
                            issuer,
                            TrustRole.REGISTER,
                            identities.mistrust(issuer, TrustRole.REGISTER) + ", and " + fault))
                    .toList();
        }
        Optional<CountryCode> country = identity.country();
        return identities.scopeOf(issuer).includesParty(country.orElse(null))
                ? List.of()
                : List.of(outOfScope(
                        credential,
                        issuer,
                        "parties in",
                        country.map(CountryCode::value).orElse("a country that is not stated")));
    }

    /** A certifier certifies, and an authority permits, nothing beyond its scope: scheme, topic, country of the site and form of the material. */
    private List<Finding> certifier(CredentialFacts credential, String issuer, Certificate certificate) {
        if (certificate.isOfAParty()) {
            return operator(credential, issuer);
        }
        List<Finding> findings = new ArrayList<>(anchor(
                credential, issuer, certificate.permit().isPresent() ? TrustRole.AUTHORITY : TrustRole.CERTIFIER));
        TrustScope scope = identities.scopeOf(issuer);
        if (!scope.includesScheme(certificate.scheme().iri())) {
            findings.add(outOfScope(
                    credential, issuer, "scheme", certificate.scheme().iri()));
        }
        for (Assessment assessment : certificate.assessments()) {
            if (!scope.includesTopic(assessment.topic().iri())) {
                findings.add(outOfScope(
                        credential, issuer, "topic", assessment.topic().iri()));
            }
            Optional<Batch> batch = assessment.subject() instanceof BatchId id
                    ? Optional.ofNullable(chain.batches().get(id))
                    : Optional.empty();
            Optional<FacilityId> site =
                    assessment.subject() instanceof FacilityId id ? Optional.of(id) : batch.map(Batch::facility);
            batch.map(Batch::form)
                    .filter(form -> !scope.includes(form))
                    .ifPresent(
                            form -> findings.add(outOfScope(credential, issuer, "material of the form", form.label())));
            site.stream()
                    .flatMap(id -> chain.sites().of(id).stream())
                    .map(facility -> facility.address().country())
                    .filter(country -> !scope.includes(country))
                    .forEach(country -> findings.add(outOfScope(credential, issuer, "sites in", country.value())));
        }
        return findings.stream().distinct().toList();
    }

    private static Finding outOfScope(CredentialFacts credential, String issuer, String what, String value) {
        return finding(
                EvidenceFinding.ANCHOR_OUT_OF_SCOPE,
                credential,
                Map.of("issuer", issuer, "what", what, "value", value));
    }

    private List<Finding> anchor(CredentialFacts credential, String issuer, TrustRole role) {
        if (identities.isTrusted(issuer, role)) {
            return List.of();
        }
        return List.of(untrusted(credential, issuer, role, identities.mistrust(issuer, role)));
    }

    private static Finding untrusted(CredentialFacts credential, String issuer, TrustRole role, String reason) {
        return finding(
                PassportFinding.ANCHOR_UNTRUSTED,
                credential,
                Map.of("issuer", issuer, "role", role.text(), "reason", reason));
    }

    private List<Finding> operator(CredentialFacts credential, String issuer) {
        boolean known = identities.isRegistered(issuer) || identities.isTrusted(issuer, TrustRole.OPERATOR);
        return known
                ? List.of()
                : List.of(finding(PassportFinding.ISSUER_UNKNOWN, credential, Map.of("issuer", issuer)));
    }
}
