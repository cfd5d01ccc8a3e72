package io.didymium.passport.verify.check;

import io.didymium.core.finding.Finding;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.util.List;
import java.util.Map;

/**
 * Proves that someone trusted vouches for the issuer: for identities that it is a trusted register, for certificates a
 * trusted certifier, for all else that it is in a trusted register or in the trust list itself.
 */
final class IssuerAnchoredCheck extends CredentialCheck.OfStatement {
    IssuerAnchoredCheck() {
        super(CheckId.ISSUER_ANCHORED);
    }

    @Override
    List<Finding> look(CredentialFacts credential, Statement statement, BundleFacts facts) {
        String issuer = statement.issuer().id().value();
        return switch (statement.subject().kind()) {
            case IDENTITY_ANCHOR -> anchor(credential, issuer, TrustRole.REGISTER, facts);
            case CONFORMITY_CREDENTIAL ->
                statement.subject() instanceof CertificateSubject
                        ? anchor(credential, issuer, TrustRole.CERTIFIER, facts)
                        : operator(credential, issuer, facts);
            case FACILITY_RECORD, TRACEABILITY_EVENT, PRODUCT_PASSPORT -> operator(credential, issuer, facts);
        };
    }

    private static List<Finding> anchor(CredentialFacts credential, String issuer, TrustRole role, BundleFacts facts) {
        if (facts.identities().isTrusted(issuer, role)) {
            return List.of();
        }
        String reason = facts.identities().mistrust(issuer, role);
        return List.of(finding(
                PassportFinding.ANCHOR_UNTRUSTED,
                credential,
                Map.of("issuer", issuer, "role", role.text(), "reason", reason)));
    }

    private static List<Finding> operator(CredentialFacts credential, String issuer, BundleFacts facts) {
        boolean known =
                facts.identities().isRegistered(issuer) || facts.identities().isTrusted(issuer, TrustRole.OPERATOR);
        return known
                ? List.of()
                : List.of(finding(PassportFinding.ISSUER_UNKNOWN, credential, Map.of("issuer", issuer)));
    }
}
