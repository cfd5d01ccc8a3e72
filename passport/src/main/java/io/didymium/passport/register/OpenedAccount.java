package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;

/**
 * What receivers of goods, monitors and auditors know of an account: by it they find its entries in the log.
 *
 * @param account the account
 * @param secret its secret, 32 bytes, from which tags follow
 * @param key the key that signs its entries
 */
public record OpenedAccount(RegisterAccount account, Bytes secret, PublicKey key) {
    /** The length of the secret in bytes. */
    public static final int SECRET_LENGTH = 32;

    /** @throws IllegalArgumentException if the secret has another length, or the key is not of Ed25519 */
    public OpenedAccount {
        requireNonNull(account, "account");
        requireNonNull(key, "key");
        if (secret.length() != SECRET_LENGTH) {
            throw new IllegalArgumentException("the secret of an account has 32 bytes: " + secret.length());
        }
        if (key.type() != KeyType.ED25519) {
            throw new IllegalArgumentException("the key of an account is of Ed25519: " + key.type());
        }
    }

    /** The account alone: who has the secret can follow all its entries. */
    @Override
    public String toString() {
        return "opened account " + account;
    }
}
