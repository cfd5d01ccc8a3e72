package io.didymium.crypto.key;

/**
 * The token without which no secret leaves a {@link SigningKey}. Whoever searches a program for {@code SecretAccess.granted}
 * finds every place where one does.
 */
public final class SecretAccess {
    private static final SecretAccess TOKEN = new SecretAccess();

    private SecretAccess() {}

    /** The token: to ask for it is to take responsibility for the bytes that come out. */
    public static SecretAccess granted() {
        return TOKEN;
    }
}
