package io.didymium.bench;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.commit.Equation;
import io.didymium.passport.disclose.lot.HiddenStep;
import io.didymium.passport.disclose.lot.HiddenStepProof;
import io.didymium.passport.disclose.lot.HiddenStepProver;
import io.didymium.passport.disclose.lot.LotClaim;
import io.didymium.passport.disclose.lot.LotOpening;
import io.didymium.passport.disclose.lot.LotProfile;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step with hidden quantities proven and verified by one thread, alone and with 59 others, beside one Ed25519 signature by Bouncy Castle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HiddenQuantities {
    private static final int BATCH = 60;
    private static final int MESSAGE_LENGTH = 4096;
    private static final long UNIT = 1_000_000_000;
    private static final LotProfile PROFILE = new LotProfile(
            "bench/v1",
            List.of(
                    new LotProfile.Attribute("mass", LotProfile.Kind.MASS, 0),
                    new LotProfile.Attribute("Nd", LotProfile.Kind.CONTENT, 1),
                    new LotProfile.Attribute("Nd recycled", LotProfile.Kind.PART, 1),
                    new LotProfile.Attribute("CO2 eq", LotProfile.Kind.BURDEN, 3)));

    /** How many numbers the range proof is about: 1, 2 or 4 outputs. */
    @Param({"16", "32", "64"})
    public int slots;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private final byte[] message = new byte[MESSAGE_LENGTH];
    private final byte[] signature = new byte[64];
    private HiddenStepProver prover;
    private HiddenStep step;
    private Bytes proof;
    private Ed25519.PublicPoint point;
    private ForkJoinPool oneThread;

    /** Proves a step, prints the length of the proof, and signs a message. */
    @Setup
    public void prepare() throws Exception {
        oneThread = new ForkJoinPool(1);
        int outputs = slots / 16;
        List<LotOpening> made = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            made.add(LotOpening.of(random, 3 * UNIT, 2 * UNIT, UNIT, 30 * UNIT));
        }
        prover = new HiddenStepProver(
                PROFILE,
                List.of(LotOpening.of(
                        random,
                        (3L * outputs + 1) * UNIT,
                        2L * outputs * UNIT,
                        (long) outputs * UNIT,
                        20L * outputs * UNIT)),
                made,
                LotOpening.of(random, UNIT, 0, 0).openings(),
                LotOpening.of(random, 10L * outputs * UNIT).openings());
        step = prover.step(Bytes.ofUtf8("bench"), List.of(new LotClaim(0, 2, 1, 2), new LotClaim(0, 3, 30, 1)));
        proof = prove().write();
        System.out.println(slots + " slots: " + proof.length() + " bytes of proof");
        byte[] seed = new byte[32];
        new Random(1).nextBytes(seed);
        Ed25519.generatePublicKey(seed, 0, key, 0);
        Ed25519.sign(seed, 0, message, 0, MESSAGE_LENGTH, signature, 0);
        point = Ed25519.validatePublicKeyPartialExport(key, 0);
        if (!alone() || !together() || !signature()) {
            throw new IllegalStateException("a proof or the signature does not hold");
        }
    }

    /** Stops the thread. */
    @TearDown
    public void stop() {
        oneThread.shutdown();
    }

    /** Proves the step. */
    @Benchmark
    public HiddenStepProof prove() throws Exception {
        return oneThread.submit(() -> prover.prove(step, random)).get();
    }

    /** Reads and verifies one proof. */
    @Benchmark
    public boolean alone() throws Exception {
        return oneThread
                .submit(() -> HiddenStepProof.read(proof, step).verifies(step))
                .get();
    }

    /** Reads and verifies 60 proofs by one sum; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public boolean together() throws Exception {
        return oneThread
                .submit(() -> {
                    List<Equation> equations = new ArrayList<>();
                    for (int i = 0; i < BATCH; i++) {
                        equations.addAll(HiddenStepProof.read(proof, step).equations(step));
                    }
                    return Equation.hold(equations);
                })
                .get();
    }

    /** Verifies one signature over 4 KiB by Bouncy Castle. */
    @Benchmark
    public boolean signature() {
        return Ed25519.verify(signature, 0, point, message, 0, MESSAGE_LENGTH);
    }
}
