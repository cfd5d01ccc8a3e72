package io.didymium.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.HeaderPolicy;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.key.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a 4 KiB {@code vc+jwt} to its claims, believed: signature verified, payload parsed, text hashed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VcJwtVerification {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** The kind of key that signed. */
    @Param({"ED25519", "P256"})
    public KeyType type;

    private Bytes text;
    private TokenVerifier verifier;
    private Bytes signingInput;
    private Bytes signature;
    private Bytes payload;
    private byte[] rawKey;
    private io.didymium.crypto.key.PublicKey publicKey;
    private JWSVerifier nimbus;
    private PublicKey jose4jKey;

    /** Makes the token, and sees to it that all find it sound. */
    @Setup
    public void makeToken() throws Exception {
        SampleCredential sample = new SampleCredential(type);
        text = sample.token().toBytes();
        verifier = new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), sample.documents());
        signingInput = sample.token().signingInput();
        signature = sample.token().signature();
        payload = sample.token().payload();
        rawKey = sample.key().publicKey().raw().toByteArray();
        publicKey = sample.key().publicKey();
        nimbus = type == KeyType.ED25519
                ? new Ed25519Verifier(OctetKeyPair.parse(sample.jwk()))
                : new ECDSAVerifier(ECKey.parse(sample.jwk()));
        jose4jKey = PublicJsonWebKey.Factory.newPublicJwk(sample.jwk()).getPublicKey();
        if (!verifier.verify(CompactJws.read(text), AT).isAccepted() || !isSignedForBare()) {
            throw new IllegalStateException("not sound to us");
        }
        nimbus();
        jose4j();
    }

    /** This library: header, key, signature, claims, and the digest by which others link to the token. */
    @Benchmark
    public Object didymium() throws MalformedInputException {
        Digest digest = HashAlgorithm.SHA_256.digest(text);
        return Map.entry(digest, verifier.verify(CompactJws.read(text), AT));
    }

    /** The least that must be done: one verification by Bouncy Castle, one SHA-256, one parse; all input at hand. */
    @Benchmark
    public Object bare() throws MalformedInputException, NoSuchAlgorithmException {
        if (!isSignedForBare()) {
            throw new IllegalStateException("not verified");
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toByteArray());
        return Map.entry(digest, READER.readObject(payload));
    }

    private boolean isSignedForBare() {
        if (type != KeyType.ED25519) {
            return publicKey.verifies(signingInput, signature);
        }
        byte[] message = signingInput.toByteArray();
        return Ed25519.verify(signature.toByteArray(), 0, rawKey, 0, message, 0, message.length);
    }

    /** Nimbus, with Tink for Ed25519: signature and claims. */
    @Benchmark
    public Object nimbus() throws MalformedInputException, ParseException, JOSEException {
        JWSObject jws = JWSObject.parse(text.toUtf8());
        if (!jws.verify(nimbus)) {
            throw new IllegalStateException("not verified");
        }
        return jws.getPayload().toJSONObject();
    }

    /** jose4j: signature and claims. */
    @Benchmark
    public Object jose4j() throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(new String(text.toByteArray(), StandardCharsets.US_ASCII));
        jws.setKey(jose4jKey);
        if (!jws.verifySignature()) {
            throw new IllegalStateException("not verified");
        }
        return org.jose4j.json.JsonUtil.parseJson(jws.getPayload());
    }
}
