package io.didymium.bench;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An inclusion proof in a tree of 2^20 leaves, beside the twenty hashes that it cannot do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MerkleInclusion {
    private static final int LEAVES = 1 << 20;
    private static final int INDEX = 777_777;
    private static final int HASHES = 20;

    private InclusionProof proof;
    private TreeHash leaf;
    private TreeHash root;
    private byte[] hash;

    /** Builds the tree and the proof. */
    @Setup
    public void makeTree() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < LEAVES; i++) {
            tree.add(leaf(i));
        }
        proof = tree.inclusion(INDEX, LEAVES);
        leaf = leaf(INDEX);
        root = tree.root();
        hash = root.value().toByteArray();
        if (proof.path().size() != HASHES || !didymium()) {
            throw new IllegalStateException("not a proof of twenty hashes that holds");
        }
    }

    private static TreeHash leaf(int index) {
        return TreeHash.ofLeaf(
                Bytes.of(ByteBuffer.allocate(Integer.BYTES).putInt(index).array()));
    }

    /** This library: the proof judged. */
    @Benchmark
    public boolean didymium() {
        return proof.proves(leaf, root);
    }

    /** Twenty hashes of a node each over the one before. */
    @Benchmark
    public byte[] bare() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] node = hash;
        for (int i = 0; i < HASHES; i++) {
            sha256.update((byte) 1);
            sha256.update(node);
            node = sha256.digest(hash);
        }
        return node;
    }
}
