package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.key.PublicKey;
import java.util.Optional;

/** A signer that signs under certificates of its key. */
record CertifiedSigner(Signer signer, CertifiedTime certificates) implements Signer {
    CertifiedSigner {
        if (!certificates.certificates().get(0).key().equals(Optional.of(signer.publicKey()))) {
            throw new IllegalArgumentException("the first certificate must be of the key " + signer.publicKey());
        }
    }

    @Override
    public Optional<CertifiedTime> certified() {
        return Optional.of(certificates);
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
