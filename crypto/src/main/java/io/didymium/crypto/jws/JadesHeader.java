package io.didymium.crypto.jws;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.certificate.CertifiedTime;
import io.didymium.crypto.certificate.SignerCertificate;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.key.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a header by which a JWS is an advanced signature of the level B-B (JAdES, ETSI TS 119 182-1): the time of signing
 * ({@code iat}; read as {@code sigT} too), and the certificates of the signer ({@code x5c}, with {@code x5t#S256} of the first).
 */
final class JadesHeader {
    static final String THUMBPRINT = "x5t#S256";
    private static final String CHAIN = "x5c";
    private static final String ISSUED = "iat";
    private static final String SIGNING_TIME = "sigT";
    private static final String CRITICAL = "crit";

    /** The members that are read here. */
    static final Set<String> MEMBERS = Set.of(THUMBPRINT, CHAIN, ISSUED, SIGNING_TIME, CRITICAL);

    private JadesHeader() {}

    static void write(CertifiedTime certified, JsonObjectBuilder header) {
        header.put(ISSUED, certified.signedAt().getEpochSecond())
                .put(
                        THUMBPRINT,
                        Base64Url.encode(certified.certificates().get(0).sha256()))
                .put(
                        CHAIN,
                        JsonArray.ofStrings(certified.certificates().stream()
                                .map(SignerCertificate::toBytes)
                                .map(Base64::encode)
                                .toList()));
    }

    /**
     * Reads the members of a header that has {@code x5t#S256}.
     *
     * @throws MalformedInputException if one is missing or malformed, the first certificate has another hash, or {@code crit} names
     *     anything but {@code sigT}, which it must where that is there
     */
    static CertifiedTime read(JsonObject header) throws MalformedInputException {
        requireUnderstood(header);
        if (header.has(ISSUED) == header.has(SIGNING_TIME)) {
            throw header.malformed(ISSUED, "expected iat or sigT, and not both");
        }
        Instant signedAt = header.has(ISSUED)
                ? Instant.ofEpochSecond(seconds(header))
                : signingTime(header.requireString(SIGNING_TIME), header);
        JsonArray chain = header.requireArray(CHAIN);
        if (chain.isEmpty() || chain.size() > SignerCertificate.MAX_CHAIN) {
            throw header.malformed(CHAIN, "expected 1 to 10 certificates, found " + chain.size());
        }
        List<SignerCertificate> certificates = new ArrayList<>();
        for (String text : chain.strings()) {
            try {
                certificates.add(SignerCertificate.read(Base64.decode(text)));
            } catch (MalformedInputException e) {
                throw new MalformedInputException(chain.location(certificates.size()), e.reason(), e);
            }
        }
        Bytes stated = Base64Url.decode(header.requireString(THUMBPRINT));
        if (!stated.equals(certificates.get(0).sha256())) {
            throw header.malformed(THUMBPRINT, "is not the hash of the first certificate");
        }
        return new CertifiedTime(signedAt, certificates);
    }

    private static long seconds(JsonObject header) throws MalformedInputException {
        long seconds = header.requireInteger(ISSUED);
        if (seconds < 0 || seconds > ClaimsPolicy.MAX_SECONDS) {
            throw header.malformed(ISSUED, "expected seconds since 1970, found " + seconds);
        }
        return seconds;
    }

    private static Instant signingTime(String text, JsonObject header) throws MalformedInputException {
        try {
            Instant time = Instant.parse(text);
            if (text.length() == "2026-01-01T00:00:00Z".length() && time.getEpochSecond() >= 0) {
                return time;
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw header.malformed(SIGNING_TIME, "expected a time such as 2026-01-01T00:00:00Z");
    }

    /** A header is refused whose {@code crit} names what is not understood here, or what it does not have (RFC 7515, 4.1.11). */
    private static void requireUnderstood(JsonObject header) throws MalformedInputException {
        List<String> critical =
                header.has(CRITICAL) ? header.requireArray(CRITICAL).strings() : List.of();
        Set<String> names = new HashSet<>(critical);
        boolean fits = header.has(CRITICAL) == header.has(SIGNING_TIME)
                && names.size() == critical.size()
                && names.equals(header.has(SIGNING_TIME) ? Set.of(SIGNING_TIME) : Set.of());
        if (!fits) {
            throw header.malformed(CRITICAL, "must name sigT where that is there, and nothing else");
        }
    }

    /**
     * What is wrong with the certificates, given the key that the signature must be of.
     *
     * @param at the time of verification
     */
    static Optional<Refusal> refusal(CertifiedTime certified, PublicKey key, Instant at) {
        SignerCertificate certificate = certified.certificates().get(0);
        Instant signedAt = certified.signedAt();
        if (!certificate.key().equals(Optional.of(key))) {
            return Optional.of(new Refusal(
                    RefusalReason.CERTIFICATE_OF_OTHER_KEY,
                    CHAIN,
                    "certifies another key than the one that must sign"));
        }
        if (!certificate.isForSigning()) {
            return Optional.of(new Refusal(
                    RefusalReason.CERTIFICATE_NOT_FOR_SIGNING, CHAIN, "its key is for other uses than signing"));
        }
        if (!certificate.isValidAt(signedAt)) {
            return Optional.of(new Refusal(
                    RefusalReason.CERTIFICATE_OUT_OF_TIME, CHAIN, "signed at " + signedAt + " under a " + certificate));
        }
        return signedAt.isAfter(at)
                ? Optional.of(new Refusal(RefusalReason.SIGNATURE_NOT_YET_VALID, ISSUED, "signed at " + signedAt))
                : Optional.empty();
    }
}
