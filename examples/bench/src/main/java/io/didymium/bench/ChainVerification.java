package io.didymium.bench;

import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the bytes of a passport file to its verdict, beside one bare Ed25519 verification of each of its credentials.
 *
 * <p>The bare one runs on one core; the verifier uses all there are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ChainVerification {
    static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    /** The chain: that of the demo, or one of so many credentials. */
    @Param({"demo", "1000", "10000"})
    public String chain;

    private Bytes file;
    private PassportBundle bundle;
    private ChainVerifier verifier;
    private ForkJoinPool oneThread;
    private final List<byte[][]> bare = new ArrayList<>();

    /** Composes the chain, and sees to it that it is accepted. */
    @Setup
    public void compose() throws MalformedInputException {
        boolean demo = chain.equals("demo");
        Dossier dossier = demo
                ? Dossier.builder(PhosphateChain.chain())
                        .registrations(PhosphateChain.registrations())
                        .certificates(PhosphateChain.certificates())
                        .claims(PhosphateChain.claims())
                        .build()
                : SampleChain.of(Integer.parseInt(chain));
        file = BundleWriter.write(passports(dossier));
        bundle = read();
        List<TrustAnchor> anchors = demo
                ? List.of(
                        anchor(PhosphateChain.REGISTER, TrustRole.REGISTER),
                        anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER))
                : List.of(anchor(SampleChain.REGISTER, TrustRole.REGISTER));
        verifier = new ChainVerifier(new TrustList(anchors));
        oneThread = new ForkJoinPool(1);
        VerificationReport report = verifier.verify(bundle, AT);
        if (report.verdict() != Verdict.ACCEPTED) {
            throw new IllegalStateException("not accepted: " + report.findings());
        }
        for (var credential : bundle.credentials()) {
            CompactJws token = CompactJws.parse(credential.issuerToken());
            String issuer = token.header().keyId().orElseThrow();
            PartyId party = new PartyId(issuer.substring(0, issuer.indexOf('#')));
            bare.add(new byte[][] {
                token.signature().toByteArray(),
                identity(party).signer().publicKey().raw().toByteArray(),
                token.signingInput().toByteArray()
            });
        }
    }

    /** The passports of a dossier. */
    static PassportBundle passports(Dossier dossier) {
        Map<PartyId, IssuerIdentity> identities = new HashMap<>();
        dossier.chain().parties().forEach(party -> identities.put(party.id(), identity(party.id())));
        StatusTerms terms = StatusTerms.between(AT.minusSeconds(3600), AT.plusSeconds(3600));
        return new PassportComposer(identities, terms).compose(dossier);
    }

    private PassportBundle read() throws MalformedInputException {
        return BundleReader.read(file);
    }

    static IssuerIdentity identity(PartyId party) {
        try {
            byte[] seed = HashAlgorithm.SHA_256
                    .digest(Bytes.ofUtf8("benchmark key of " + party))
                    .value()
                    .toByteArray();
            return IssuerIdentity.of(party, Signer.of(SigningKey.read(KeyType.ED25519, seed)));
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    static TrustAnchor anchor(PartyId party, TrustRole role) {
        IssuerIdentity identity = identity(party);
        return TrustAnchor.builder(identity.did(), party.value(), Instant.parse("2000-01-01T00:00:00Z"))
                .roles(Set.of(role))
                .keys(new PinnedKey(identity.keyId(), identity.signer().publicKey()))
                .build();
    }

    /** Reads the file and verifies it. */
    @Benchmark
    public Object readAndVerify() throws MalformedInputException {
        return verifier.verify(read(), AT);
    }

    /** Verifies the bundle that was read. */
    @Benchmark
    public Object verify() {
        return verifier.verify(bundle, AT);
    }

    /** Verifies the bundle by one thread. */
    @Benchmark
    public Object verifyByOneThread() {
        return verifier.in(oneThread).verify(bundle, AT);
    }

    /** Ends the thread. */
    @TearDown
    public void end() {
        oneThread.shutdown();
    }

    /** Bouncy Castle verifies the signature of each credential, and nothing else is done. */
    @Benchmark
    public boolean bareSignatures() {
        boolean all = true;
        for (byte[][] one : bare) {
            all &= Ed25519.verify(one[0], 0, one[1], 0, one[2], 0, one[2].length);
        }
        return all;
    }
}
