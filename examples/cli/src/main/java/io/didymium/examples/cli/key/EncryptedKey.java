package io.didymium.examples.cli.key;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * Keys under a passphrase: EncryptedPrivateKeyInfo (RFC 5958) by PBES2 (RFC 8018) with PBKDF2, HMAC-SHA-256 and AES-256-CBC, as
 * {@code openssl pkcs8 -topk8} writes them. Others of PBES2 are read as far as the platform knows them.
 */
final class EncryptedKey {
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";
    /** What OWASP's Password Storage Cheat Sheet (2023) asks for PBKDF2 with HMAC-SHA-256. */
    private static final int ITERATIONS = 600_000;

    /** More would keep a reader busy for minutes. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int SALT_LENGTH = 16;
    private static final int BLOCK_LENGTH = 16;

    private EncryptedKey() {}

    /** Encrypts a key with a fresh salt. */
    static byte[] close(byte[] plain, char[] passphrase) throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_LENGTH];
        byte[] start = new byte[BLOCK_LENGTH];
        random.nextBytes(salt);
        random.nextBytes(start);
        Cipher cipher = Cipher.getInstance(SCHEME);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                secret(SCHEME, passphrase),
                new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(start)));
        byte[] encrypted = cipher.doFinal(plain);
        try {
            // Under the name of the scheme that goes into the file; not every platform derives it from the cipher's.
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
            parameters.init(cipher.getParameters().getEncoded());
            return new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** Decrypts a key. */
    static byte[] open(byte[] encoded, char[] passphrase) throws MalformedInputException {
        try {
            EncryptedPrivateKeyInfo closed = new EncryptedPrivateKeyInfo(encoded);
            AlgorithmParameters parameters = closed.getAlgParameters();
            if (parameters == null) {
                throw new MalformedInputException("", "is encrypted by " + closed.getAlgName() + ", which is not read");
            }
            int iterations = parameters.getParameterSpec(PBEParameterSpec.class).getIterationCount();
            if (iterations > MOST_ITERATIONS) {
                throw new MalformedInputException(
                        "", "asks for " + iterations + " iterations; at most " + MOST_ITERATIONS + " are made");
            }
            // The platform names the whole scheme of PBES2 by the text of its parameters.
            String scheme = parameters.toString();
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(Cipher.DECRYPT_MODE, secret(scheme, passphrase), parameters);
            byte[] plain = cipher.doFinal(closed.getEncryptedData());
            Arrays.fill(encoded, (byte) 0);
            return plain;
        } catch (javax.crypto.BadPaddingException | java.security.InvalidKeyException e) {
            throw new MalformedInputException("", "the passphrase does not open it", e);
        } catch (GeneralSecurityException | IOException e) {
            throw new MalformedInputException(
                    "",
                    "is encrypted in a way that is not read here (" + e.getMessage() + "); openssl pkcs8 -topk8 -v2"
                            + " aes-256-cbc -v2prf hmacWithSHA256 converts it",
                    e);
        }
    }

    private static SecretKey secret(String scheme, char[] passphrase) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            return SecretKeyFactory.getInstance(scheme).generateSecret(spec);
        } finally {
            spec.clearPassword();
        }
    }
}
