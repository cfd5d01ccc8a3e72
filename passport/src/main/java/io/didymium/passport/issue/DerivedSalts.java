package io.didymium.passport.issue;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.security.SecureRandom;

/**
 * Salts that follow from a secret and the id of a credential: a credential that is signed again after a crash is the same to the byte,
 * and nobody without the secret can guess them.
 */
final class DerivedSalts extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Bytes seed;
    private int drawn;

    DerivedSalts(Bytes secret, String credential) {
        super(new byte[0]);
        seed = HashAlgorithm.SHA_256
                .digest(Bytes.concat(secret, Bytes.ofUtf8("didymium-salts/v1 " + credential)))
                .value();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            byte[] block = HashAlgorithm.SHA_256
                    .digest(Bytes.concat(seed, Bytes.ofUtf8(Integer.toString(drawn++))))
                    .value()
                    .toByteArray();
            int length = Math.min(block.length, bytes.length - at);
            System.arraycopy(block, 0, bytes, at, length);
            at += length;
        }
    }
}
