package io.didymium.crypto.transcript;

import io.didymium.crypto.group.SecretScalar;

/** A sequence of secret scalars for one proof. Closing it overwrites its state. */
public interface Nonces extends AutoCloseable {
    /** The next. */
    SecretScalar next();

    @Override
    void close();
}
