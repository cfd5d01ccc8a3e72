package io.didymium.passport.untp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import io.didymium.core.party.Party;
import io.didymium.crypto.key.Jwk;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

/** Other libraries come to the same answer about the signatures that we make. */
class InteropSignatureTest {
    @Test
    void nimbusAndJose4jVerifyEverySignature() throws Exception {
        Map<String, String> keys = keys(Phosphate.dossier());
        for (SignedCredential credential : Phosphate.bundle().credentials()) {
            JWSObject nimbus = JWSObject.parse(credential.token());
            String jwk = keys.get(nimbus.getHeader().getKeyID());

            assertThat(nimbus.verify(
                            new Ed25519Verifier(JWK.parse(jwk).toOctetKeyPair().toPublicJWK())))
                    .isTrue();

            JsonWebSignature jose4j = new JsonWebSignature();
            jose4j.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jose4j.setCompactSerialization(credential.token());
            jose4j.setKey(PublicJsonWebKey.Factory.newPublicJwk(jwk).getKey());
            assertThat(jose4j.verifySignature()).isTrue();
        }
    }

    private static Map<String, String> keys(Dossier dossier) throws Exception {
        Map<String, String> keys = new HashMap<>();
        for (Party party : dossier.chain().parties()) {
            IssuerIdentity identity = Issuers.identity(party.id());
            keys.put(
                    identity.keyId().text(),
                    Jwk.write(identity.signer().publicKey()).toUtf8());
        }
        return keys;
    }
}
