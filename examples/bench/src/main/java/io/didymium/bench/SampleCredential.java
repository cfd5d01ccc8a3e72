package io.didymium.bench;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.DidDocuments;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import java.security.SecureRandom;
import java.util.List;

/** A credential whose token is about 4 KiB, its issuer's key and DID document. */
final class SampleCredential {
    private static final int TOKEN_LENGTH = 4096;
    private static final String ISSUER = "did:web:refinery.example";

    private final SigningKey key;
    private final CompactJws token;
    private final DidDocuments documents;

    SampleCredential(KeyType type) throws MalformedInputException {
        this.key = SigningKey.generate(type, new SecureRandom());
        Bytes document = Bytes.ofUtf8("{\"id\":\"" + ISSUER + "\",\"verificationMethod\":[{\"id\":\"" + ISSUER
                + "#key-1\",\"type\":\"JsonWebKey\",\"controller\":\"" + ISSUER + "\",\"publicKeyJwk\":"
                + Jwk.write(key.publicKey()).toUtf8() + "}],\"assertionMethod\":[\"" + ISSUER + "#key-1\"]}");
        this.documents = new DidDocuments(List.of(DidDocument.read(document)));
        TokenIssuer issuer = new TokenIssuer(DidUrl.parse(ISSUER + "#key-1"), Signer.of(key));
        int metrics = 1;
        CompactJws longest = issuer.issue(TokenKind.CREDENTIAL, payload(metrics));
        while (longest.text().length() < TOKEN_LENGTH) {
            metrics++;
            longest = issuer.issue(TokenKind.CREDENTIAL, payload(metrics));
        }
        this.token = longest;
    }

    /** A credential with a number of measured properties. */
    static Bytes payload(int metrics) {
        StringBuilder json = new StringBuilder("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],")
                .append("\"id\":\"urn:uuid:0d6b3c0e-6c53-4f0b-8a55-0b5f2a5f6c11\",\"type\":[\"VerifiableCredential\"],")
                .append("\"issuer\":{\"id\":\"" + ISSUER + "\",\"name\":\"Refinery\"},")
                .append("\"validFrom\":\"2026-01-01T00:00:00Z\",\"validUntil\":\"2036-01-01T00:00:00Z\",")
                .append("\"credentialSubject\":{\"id\":\"urn:lot:2026-0001\",\"measured\":[");
        for (int i = 0; i < metrics; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"Nd₂O₃ in lot ")
                    .append(i)
                    .append("\",\"value\":")
                    .append(20 + i)
                    .append(".125,\"unit\":\"P1\",\"uncertainty\":0.0")
                    .append(i + 1)
                    .append(",\"accredited\":true}");
        }
        return Bytes.ofUtf8(json.append("]}}").toString());
    }

    CompactJws token() {
        return token;
    }

    DidDocuments documents() {
        return documents;
    }

    SigningKey key() {
        return key;
    }

    String jwk() throws MalformedInputException {
        return Jwk.write(key.publicKey()).toUtf8();
    }
}
