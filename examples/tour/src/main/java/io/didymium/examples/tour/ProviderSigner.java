package io.didymium.examples.tour;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.signature.Signer;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a private key that a provider of the Java Cryptography Architecture keeps: an HSM by PKCS#11, a smart card, a cloud key store.
 * The key never leaves it.
 *
 * <p>With an HSM: {@code Provider hsm = Security.getProvider("SunPKCS11").configure("pkcs11.cfg"); KeyStore keys =
 * KeyStore.getInstance("PKCS11", hsm);} and the private key and certificate of an alias.
 */
public final class ProviderSigner implements Signer {
    private final PrivateKey key;
    private final PublicKey publicKey;
    private final Provider provider;
    private final @Nullable BigInteger order;

    private ProviderSigner(PrivateKey key, PublicKey publicKey, Provider provider, @Nullable BigInteger order) {
        this.order = order;
        this.key = requireNonNull(key, "key");
        this.publicKey = publicKey;
        this.provider = requireNonNull(provider, "provider");
    }

    /**
     * The signer of a key pair.
     *
     * @param key the private key; it need not show its bytes
     * @param certified the public key of it, such as that of its certificate
     * @param provider what signs with it
     * @throws MalformedInputException if it is no key of Ed25519, P-256 or P-384
     */
    public static ProviderSigner of(PrivateKey key, java.security.PublicKey certified, Provider provider)
            throws MalformedInputException {
        BigInteger order = certified instanceof ECPublicKey weierstrass
                ? weierstrass.getParams().getOrder()
                : null;
        return new ProviderSigner(key, publicKey(certified), provider, order);
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public Bytes sign(Bytes message) {
        try {
            Signature signature = Signature.getInstance(algorithm(publicKey.type()), provider);
            signature.initSign(key);
            signature.update(message.toByteArray());
            byte[] signed = signature.sign();
            return Bytes.of(order == null ? signed : withLowerS(signed, order));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the provider " + provider.getName() + " cannot sign: " + e.getMessage(), e);
        }
    }

    /** Of the two values of s that verify, the lower one, so that nobody can make another signature of this one. */
    private static byte[] withLowerS(byte[] signature, BigInteger order) {
        int length = signature.length / 2;
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, length, signature.length));
        if (s.compareTo(order.shiftRight(1)) <= 0) {
            return signature;
        }
        byte[] lower = order.subtract(s).toByteArray();
        byte[] normal = Arrays.copyOf(Arrays.copyOf(signature, length), signature.length);
        int digits = Math.min(lower.length, length);
        System.arraycopy(lower, lower.length - digits, normal, signature.length - digits, digits);
        return normal;
    }

    /** The plain form of ECDSA signatures, r and s in full length, rather than the one in DER. */
    private static String algorithm(KeyType type) {
        return switch (type) {
            case ED25519 -> "Ed25519";
            case P256 -> "SHA256withECDSAinP1363Format";
            case P384 -> "SHA384withECDSAinP1363Format";
        };
    }

    private static PublicKey publicKey(java.security.PublicKey certified) throws MalformedInputException {
        if (certified instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals("Ed25519")) {
            byte[] y = littleEndian(edwards.getPoint().getY(), 32);
            y[31] |= (byte) (edwards.getPoint().isXOdd() ? 0x80 : 0);
            return PublicKey.read(KeyType.ED25519, Bytes.of(y));
        }
        if (certified instanceof ECPublicKey weierstrass) {
            int bits = weierstrass.getParams().getCurve().getField().getFieldSize();
            KeyType type = bits == 256 ? KeyType.P256 : KeyType.P384;
            int length = type.signatureLength() / 2;
            // PublicKey.read checks that the point is on the curve, so a key of another curve of this size is refused.
            return PublicKey.read(
                    type,
                    Bytes.concat(
                            Bytes.of(new byte[] {4}),
                            Bytes.of(bigEndian(weierstrass.getW().getAffineX(), length)),
                            Bytes.of(bigEndian(weierstrass.getW().getAffineY(), length))));
        }
        throw new MalformedInputException("", "no key of Ed25519, P-256 or P-384: " + certified.getAlgorithm());
    }

    private static byte[] bigEndian(BigInteger number, int length) throws MalformedInputException {
        byte[] reversed = littleEndian(number, length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = reversed[length - 1 - i];
        }
        return bytes;
    }

    private static byte[] littleEndian(BigInteger number, int length) throws MalformedInputException {
        if (number.bitLength() > 8 * length) {
            throw new MalformedInputException("", "a coordinate has more than " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
