package io.didymium.examples.cli.key;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys as PKCS#8 (RFC 5958) in the textual form of RFC 7468, by the platform's own providers. */
final class PemKey {
    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----\\s*([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final int LINE = 64;

    private PemKey() {}

    /** Whether a text is in this form, be it of a kind that is read or not. */
    static boolean isOne(String text) {
        return text.contains("-----BEGIN ");
    }

    /** Whether a text holds a key that a passphrase opens. */
    static boolean isEncrypted(String text) {
        return text.contains("-----BEGIN " + ENCRYPTED + "-----");
    }

    /**
     * The key of a text.
     *
     * @param passphrase opens an encrypted key; empty for others
     * @throws MalformedInputException if it is no such key, or the passphrase does not open it
     */
    static SigningKey read(String text, char[] passphrase) throws MalformedInputException {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            throw new MalformedInputException("", "has no whole block from BEGIN to END");
        }
        String label = block.group(1);
        byte[] content = decoded(block.group(2));
        if (block.find()) {
            throw new MalformedInputException("", "has more than one block; keep the private key alone in a file");
        }
        byte[] plain = switch (label) {
            case PLAIN -> content;
            case ENCRYPTED -> EncryptedKey.open(content, passphrase);
            default ->
                throw new MalformedInputException(
                        "",
                        "holds " + label + " rather than " + PLAIN + " (PKCS#8); openssl pkcs8 -topk8 converts private"
                                + " keys");
        };
        try {
            return key(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] decoded(String base64) throws MalformedInputException {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", "is not Base64 between BEGIN and END: " + e.getMessage(), e);
        }
    }

    private static SigningKey key(byte[] pkcs8) throws MalformedInputException {
        try {
            if (parsed("Ed25519", pkcs8) instanceof EdECPrivateKey edwards) {
                byte[] seed = edwards.getBytes()
                        .orElseThrow(() -> new MalformedInputException("", "the private part of the key is missing"));
                return SigningKey.read(KeyType.ED25519, seed);
            }
            if (parsed("EC", pkcs8) instanceof ECPrivateKey weierstrass) {
                for (KeyType type : new KeyType[] {KeyType.P256, KeyType.P384}) {
                    ECParameterSpec curve = curve(type);
                    if (curve.getCurve().equals(weierstrass.getParams().getCurve())
                            && curve.getGenerator()
                                    .equals(weierstrass.getParams().getGenerator())) {
                        return SigningKey.read(type, fixed(weierstrass.getS(), length(type)));
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()), e);
        }
        throw new MalformedInputException("", "is no private key of Ed25519, P-256 or P-384 in PKCS#8");
    }

    private static @org.jspecify.annotations.Nullable PrivateKey parsed(String algorithm, byte[] pkcs8)
            throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException e) {
            return null;
        }
    }

    /** The text of a key, encrypted if the passphrase is not empty. */
    static Bytes write(SigningKey key, char[] passphrase) {
        byte[] secret = key.secretBytes(SecretAccess.granted());
        try {
            KeySpec spec = key.type() == KeyType.ED25519
                    ? new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret)
                    : new ECPrivateKeySpec(new BigInteger(1, secret), curve(key.type()));
            byte[] plain = KeyFactory.getInstance(key.type() == KeyType.ED25519 ? "Ed25519" : "EC")
                    .generatePrivate(spec)
                    .getEncoded();
            return passphrase.length == 0 ? text(PLAIN, plain) : text(ENCRYPTED, EncryptedKey.close(plain, passphrase));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform writes such keys", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Bytes text(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return Bytes.of(("-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static ECParameterSpec curve(KeyType type) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(type == KeyType.P256 ? "secp256r1" : "secp384r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static int length(KeyType type) {
        return type.signatureLength() / 2;
    }

    private static byte[] fixed(BigInteger number, int length) throws MalformedInputException {
        byte[] shortest = number.toByteArray();
        int from = shortest.length > length && shortest[0] == 0 ? 1 : 0;
        int digits = shortest.length - from;
        if (number.signum() < 0 || digits > length) {
            throw new MalformedInputException("", "the private number is beyond the curve");
        }
        byte[] padded = new byte[length];
        System.arraycopy(shortest, from, padded, length - digits, digits);
        return padded;
    }
}
