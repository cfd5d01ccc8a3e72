package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.IdentityFacts;
import java.util.List;
import java.util.Map;

/**
 * Proves that someone trusted vouches for the issuer: for identities that it is a trusted register, for certificates a
 * trusted certifier, for all else that it is in a trusted register or in the trust list itself.
 */
final class IssuerAnchoredCheck extends CredentialCheck.OfStatement {
    private final IdentityFacts identities;

    IssuerAnchoredCheck(CredentialSet credentials, IdentityFacts identities) {
        super(CheckId.ISSUER_ANCHORED, credentials);
        this.identities = identities;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        String issuer = statement.issuer().id().value();
        return switch (statement.subject().kind()) {
            case IDENTITY_ANCHOR -> anchor(credential, issuer, TrustRole.REGISTER);
            case CONFORMITY_CREDENTIAL ->
                statement.subject() instanceof CertificateSubject
                        ? anchor(credential, issuer, TrustRole.CERTIFIER)
                        : operator(credential, issuer);
            case FACILITY_RECORD, TRACEABILITY_EVENT, PRODUCT_PASSPORT -> operator(credential, issuer);
        };
    }

    private List<Finding> anchor(CredentialFacts credential, String issuer, TrustRole role) {
        if (identities.isTrusted(issuer, role)) {
            return List.of();
        }
        String reason = identities.mistrust(issuer, role);
        return List.of(finding(
                PassportFinding.ANCHOR_UNTRUSTED,
                credential,
                Map.of("issuer", issuer, "role", role.text(), "reason", reason)));
    }

    private List<Finding> operator(CredentialFacts credential, String issuer) {
        boolean known = identities.isRegistered(issuer) || identities.isTrusted(issuer, TrustRole.OPERATOR);
        return known
                ? List.of()
                : List.of(finding(PassportFinding.ISSUER_UNKNOWN, credential, Map.of("issuer", issuer)));
    }
}
