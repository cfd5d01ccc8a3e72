package io.didymium.passport.foreign;

import io.didymium.core.id.PartyId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Credentials of other implementers, each signed by the issuer that it names, and what a verifier says who trusts every issuer. */
final class Foreign {
    /** A time at which the official samples hold. */
    static final Instant AT = Instant.parse("2025-06-01T00:00:00Z");

    private static final String CONTEXTS =
            "\"https://www.w3.org/ns/credentials/v2\"," + "\"https://vocabulary.uncefact.org/untp/0.7.0/context/\"";

    private Foreign() {}

    /** A plain credential of UNTP 0.7.0 with what its schema requires: of a type, by an issuer, about something. */
    static String plain(String type, String issuer, String subject) {
        return credential(CONTEXTS, type, issuer, subject);
    }

    /** The same with the context of an extension that is not ours. */
    static String extended(String type, String issuer, String subject) {
        return credential(CONTEXTS + ",\"https://other.example/extension/v1\"", type, issuer, subject);
    }

    private static String credential(String contexts, String type, String issuer, String subject) {
        return """
                {"@context":[%s],"type":["%s","VerifiableCredential"],
                "id":"https://other.example/credentials/%s/%s",
                "issuer":{"type":["CredentialIssuer"],"id":"%s","name":"An issuer"},
                "validFrom":"2025-03-01T00:00:00Z","name":"A credential","credentialSubject":%s}
                """.formatted(contexts, type, type, issuer.replace(':', '-'), issuer, subject);
    }

    /** A credential signed by the issuer that it names. */
    static SignedCredential sign(String json) {
        return new SignedCredential(Forgery.ownKey(Forgery.parse(json)).apply(json));
    }

    /** Credentials that are all to be verified, with the DID documents of their issuers. */
    static PassportBundle bundle(String... credentials) {
        return beside(PassportBundle.builder().build(), credentials);
    }

    /** Credentials that are all to be verified with a bundle, with the DID documents of their issuers. */
    static PassportBundle beside(PassportBundle others, String... credentials) {
        PassportBundleBuilder bundle = others.toBuilder();
        Set<String> known = new HashSet<>(others.didDocuments().keySet());
        for (String json : credentials) {
            SignedCredential signed = sign(json);
            IssuerIdentity issuer = Issuers.identity(Forgery.issuer(signed));
            bundle.credential(signed).root(signed.digest());
            if (known.add(issuer.did().text())) {
                bundle.didDocument(issuer.did().text(), issuer.didDocument());
            }
        }
        return bundle.build();
    }

    /** What a verifier says who trusts every issuer in every role. */
    static VerificationReport verify(PassportBundle bundle) {
        Map<PartyId, TrustAnchor> anchors = new LinkedHashMap<>();
        bundle.credentials()
                .forEach(credential -> anchors.computeIfAbsent(
                        Forgery.issuer(credential), issuer -> Issuers.anchor(issuer, TrustRole.values())));
        return new ChainVerifier(new TrustList(List.copyOf(anchors.values()))).verify(bundle, AT);
    }

    /** Everything that is wrong, in words, for the messages of tests. */
    static Set<String> words(VerificationReport report) {
        Set<String> words = new LinkedHashSet<>();
        report.findings().forEach(finding -> words.add(finding.code().id() + ": " + finding.message()));
        return words;
    }
}
