package io.didymium.bench;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.unit.UnitPassport;
import io.didymium.passport.unit.UnitReport;
import io.didymium.passport.unit.UnitSeries;
import io.didymium.passport.unit.UnitVerifier;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Passports of the units of one batch, issued as files and verified from them by one thread, beside the hashes that this takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class UnitPassports {
    private static final int BLOCK = 10_000;

    /** How many units there are. */
    @Param("1000000")
    public int count;

    private List<String> serials;
    private PassportBundle bundle;
    private SignedCredential passport;
    private Batch batch;
    private TrustList trust;
    private ForkJoinPool oneThread;

    /** Composes the passport of the batch. */
    @Setup
    public void compose() {
        oneThread = new ForkJoinPool(1);
        serials = IntStream.range(0, count)
                .mapToObj(i -> "SN-" + (10_000_000 + i))
                .toList();
        Dossier dossier = Dossier.builder(PhosphateChain.chain())
                .registrations(PhosphateChain.registrations())
                .certificates(PhosphateChain.certificates())
                .claims(PhosphateChain.claims())
                .build();
        bundle = ChainVerification.passports(dossier);
        batch = dossier.chain().batches().stream()
                .filter(made -> made.form() == MaterialForm.MAGNET)
                .findFirst()
                .orElseThrow();
        passport = passport(batch.id());
        trust = new TrustList(List.of(
                ChainVerification.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER),
                ChainVerification.anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER)));
    }

    private SignedCredential passport(BatchId id) {
        return bundle.credentials().stream()
                .filter(credential -> isPassportOf(credential, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPassportOf(SignedCredential credential, BatchId id) {
        try {
            String json = CompactJws.parse(credential.issuerToken()).payload().toUtf8();
            return json.contains("\"DigitalProductPassport\"")
                    && json.contains("\"id\":\"" + id + "\"")
                    && json.contains("urn:didymium:dpp:" + id);
        } catch (MalformedInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the thread. */
    @TearDown
    public void end() {
        oneThread.shutdown();
    }

    private UnitSeries issue() {
        return UnitSeries.builder(passport, batch, ChainVerification.identity(maker()))
                .unitMass(Mass.parse("1 mg"))
                .issuedAt(ChainVerification.AT)
                .seed(HashAlgorithm.SHA_256.digest(Bytes.ofUtf8("seed")).value())
                .serials(serials)
                .build();
    }

    private PartyId maker() {
        SupplyChain chain = PhosphateChain.chain();
        return chain.operatorOf(chain.producerOf(batch.id()));
    }

    /** Issues a file for each unit, reads it and verifies it. */
    @Benchmark
    public long issueAndVerify() {
        return oneThread.submit(this::accepted).join();
    }

    private long accepted() throws MalformedInputException {
        UnitSeries series = issue();
        UnitVerifier verifier = UnitVerifier.of(bundle, trust, VerificationPolicy.standard(), ChainVerification.AT);
        long accepted = 0;
        for (int from = 0; from < count; from += BLOCK) {
            List<UnitPassport> block = new ArrayList<>(BLOCK);
            for (int i = from; i < Math.min(count, from + BLOCK); i++) {
                block.add(UnitPassport.read(series.unit(i).toBytes(), series.register()));
            }
            for (UnitReport report : verifier.verify(block)) {
                accepted += report.verdict() == Verdict.ACCEPTED ? 1 : 0;
            }
        }
        if (accepted != count) {
            throw new IllegalStateException("accepted " + accepted);
        }
        return accepted;
    }

    /** SHA-256 of each leaf, of each node of the tree, and of each path again when it is verified. */
    @Benchmark
    public byte[] hashesAlone() throws NoSuchAlgorithmException, DigestException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] leaf = new byte[1 + 112];
        byte[] node = new byte[1 + 64];
        int depth = 32 - Integer.numberOfLeadingZeros(count - 1);
        for (int i = 0; i < count; i++) {
            // A leaf when issued and when verified; a node of the tree; and the nodes of a path.
            sha256.update(leaf);
            sha256.digest(leaf, 1, 32);
            sha256.update(leaf);
            sha256.digest(leaf, 33, 32);
            for (int level = 0; level <= depth; level++) {
                sha256.update(node);
                sha256.digest(node, 1, 32);
            }
        }
        return node;
    }
}
