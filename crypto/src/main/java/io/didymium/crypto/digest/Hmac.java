package io.didymium.crypto.digest;

import io.didymium.crypto.bytes.Bytes;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests (RFC 2104): whoever lacks the key can neither compute nor check them. */
public final class Hmac {
    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    /**
     * HMAC-SHA-256 of a message, 32 bytes.
     *
     * @throws IllegalArgumentException if the key is empty
     */
    public static Bytes sha256(Bytes key, Bytes message) {
        try {
            Mac engine = Mac.getInstance(NAME);
            engine.init(new SecretKeySpec(key.toByteArray(), NAME));
            return Bytes.of(engine.doFinal(message.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform lacks " + NAME, e);
        }
    }
}
