package io.didymium.crypto.certificate;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.bc.CertificateParts;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate (X.509, RFC 5280) as its bytes say it: who signed it is not looked at. Equal when the bytes are. */
public final class SignerCertificate {
    /** The most certificates in a chain. */
    public static final int MAX_CHAIN = 10;

    private static final int MAX_BYTES = 16 << 10;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");

    private final Bytes der;
    private final CertificateParts parts;
    private final Optional<PublicKey> key;

    private SignerCertificate(Bytes der, CertificateParts parts, Optional<PublicKey> key) {
        this.der = der;
        this.parts = parts;
        this.key = key;
    }

    /**
     * Reads a certificate in DER.
     *
     * @throws MalformedInputException if it is none, longer than 16 KiB, or its key is not one of its curve
     */
    public static SignerCertificate read(Bytes der) throws MalformedInputException {
        if (der.length() > MAX_BYTES) {
            throw new MalformedInputException("", "at most " + MAX_BYTES + " bytes of certificate: " + der.length());
        }
        CertificateParts parts = CertificateParts.read(der.toByteArray())
                .orElseThrow(() -> new MalformedInputException("", "no certificate (X.509) in DER"));
        for (KeyType type : KeyType.values()) {
            if (parts.curve().equals(Optional.of(type.curve()))) {
                return new SignerCertificate(der, parts, Optional.of(PublicKey.read(type, Bytes.of(parts.key()))));
            }
        }
        return new SignerCertificate(der, parts, Optional.empty());
    }

    /**
     * Reads certificates in PEM (RFC 7468), that of the signer first, each certified by the next.
     *
     * @throws MalformedInputException if there is none or more than ten, or one cannot be read
     */
    public static List<SignerCertificate> readChain(Bytes pem) throws MalformedInputException {
        List<SignerCertificate> chain = new ArrayList<>();
        Matcher found = PEM.matcher(pem.toUtf8());
        while (found.find()) {
            chain.add(read(Base64.decode(found.group(1).replaceAll("\\s", ""))));
        }
        if (chain.isEmpty() || chain.size() > MAX_CHAIN) {
            throw new MalformedInputException(
                    "", "expected 1 to " + MAX_CHAIN + " certificates, found " + chain.size());
        }
        return List.copyOf(chain);
    }

    /** The bytes in DER. */
    public Bytes toBytes() {
        return der;
    }

    /** The key that it certifies, if it is of a kind that signs here. */
    public Optional<PublicKey> key() {
        return key;
    }

    /** Whether it is valid at a time. */
    public boolean isValidAt(Instant time) {
        return !requireNonNull(time, "time").isBefore(parts.from()) && !time.isAfter(parts.until());
    }

    /** Whether its key may sign data. */
    public boolean isForSigning() {
        return parts.isForSigning();
    }

    /** The SHA-256 of its bytes. */
    public Bytes sha256() {
        return HashAlgorithm.SHA_256.digest(der).value();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignerCertificate that && der.equals(that.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    /** Its period and the hash of its bytes. */
    @Override
    public String toString() {
        return "certificate from " + parts.from() + " to " + parts.until() + ", SHA-256 " + sha256().toHex();
    }
}
