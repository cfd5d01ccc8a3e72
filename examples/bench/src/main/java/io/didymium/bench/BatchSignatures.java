package io.didymium.bench;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.PreparedSignature;
import io.didymium.crypto.signature.SignatureVerdicts;
import io.didymium.crypto.signature.SignatureVerifier;
import io.didymium.crypto.signature.Signer;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Ed25519 signatures of ten keys over messages of 4 KiB, verified together by one thread, beside Bouncy Castle one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class BatchSignatures {
    private static final int KEYS = 10;
    private static final int MESSAGE_LENGTH = 4096;

    /** How many signatures there are. */
    @Param({"69", "1000", "10000"})
    public int count;

    private final List<PublicKey> keys = new ArrayList<>();
    private final List<Bytes> messages = new ArrayList<>();
    private final List<Bytes> signatures = new ArrayList<>();
    private final List<byte[][]> bare = new ArrayList<>();
    private ForkJoinPool oneThread;

    /** Signs the messages, and sees to it that all find the signatures right. */
    @Setup
    public void sign() throws Exception {
        oneThread = new ForkJoinPool(1);
        Random random = new Random(1);
        List<SigningKey> signing = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            signing.add(SigningKey.read(KeyType.ED25519, seed));
        }
        for (int i = 0; i < count; i++) {
            byte[] message = new byte[MESSAGE_LENGTH];
            random.nextBytes(message);
            SigningKey key = signing.get(i % KEYS);
            Bytes signature = Signer.of(key).sign(Bytes.of(message));
            keys.add(key.publicKey());
            messages.add(Bytes.of(message));
            signatures.add(signature);
            bare.add(
                    new byte[][] {signature.toByteArray(), key.publicKey().raw().toByteArray(), message});
        }
        if (!together()
                || !oneByOne()
                || allWrong().wrong().size() != count
                || oneWrong().wrong().size() != 1) {
            throw new IllegalStateException("not verified");
        }
    }

    /** Ends the thread. */
    @TearDown
    public void end() {
        oneThread.shutdown();
    }

    /** This library, the hashes of the messages included. */
    @Benchmark
    public boolean together() {
        return verify(0, 0).allHold();
    }

    /** The same where one signature is of another message. */
    @Benchmark
    public SignatureVerdicts oneWrong() {
        return verify(count / 3, count / 3 + 1);
    }

    /** The same where every signature is of another message. */
    @Benchmark
    public SignatureVerdicts allWrong() {
        return verify(0, count);
    }

    private SignatureVerdicts verify(int wrongFrom, int wrongTo) {
        return oneThread
                .submit(() -> {
                    List<PreparedSignature> prepared = new ArrayList<>(count);
                    for (int i = 0; i < count; i++) {
                        boolean wrong = i >= wrongFrom && i < wrongTo;
                        prepared.add(PreparedSignature.of(
                                keys.get(i), messages.get(wrong ? (i + 1) % count : i), signatures.get(i)));
                    }
                    return new SignatureVerifier().verify(prepared);
                })
                .join();
    }

    /** Bouncy Castle alone. */
    @Benchmark
    public boolean oneByOne() {
        boolean all = true;
        for (byte[][] one : bare) {
            all &= Ed25519.verify(one[0], 0, one[1], 0, one[2], 0, one[2].length);
        }
        return all;
    }
}
