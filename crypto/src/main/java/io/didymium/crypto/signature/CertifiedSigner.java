package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.key.PublicKey;
import java.util.List;
import java.util.Optional;

/** A signer with the certificates of its key. */
record CertifiedSigner(Signer signer, List<SignerCertificate> certificates) implements Signer {
    CertifiedSigner {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || !certificates.get(0).key().equals(Optional.of(signer.publicKey()))) {
            throw new IllegalArgumentException("the first certificate must be of the key " + signer.publicKey());
        }
    }

    @Override
    public PublicKey publicKey() {
        return signer.publicKey();
    }

    @Override
    public Bytes sign(Bytes message) {
        return signer.sign(message);
    }
}
