package io.didymium.crypto.key;

/**
 * The token required to export the secret of a {@link SigningKey}. A search for {@code SecretAccess.granted} finds
 * every place in a program that does so.
 */
public final class SecretAccess {
    private static final SecretAccess TOKEN = new SecretAccess();

    private SecretAccess() {}

    /** The token. The caller takes responsibility for the exported bytes. */
    public static SecretAccess granted() {
        return TOKEN;
    }
}
