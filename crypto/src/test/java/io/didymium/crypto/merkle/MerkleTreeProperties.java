package io.didymium.crypto.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeProperties {
    @Property(tries = 200)
    void rootIsTheRecursionOfTheStandard(@ForAll @IntRange(max = 70) int size) {
        List<TreeHash> leaves = leaves(size);
        assertThat(tree(size).root()).isEqualTo(recursiveRoot(leaves));
    }

    @Property(tries = 100)
    void everyLeafOfEverySizeIsProven(@ForAll @IntRange(min = 1, max = 70) int size) {
        MerkleTree tree = tree(90);
        for (int index = 0; index < size; index++) {
            assertThat(tree.inclusion(index, size).proves(leaf(index), tree.root(size)))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void everyEarlierTreeIsProven(@ForAll @IntRange(min = 1, max = 70) int size) {
        MerkleTree tree = tree(70);
        for (int first = 1; first <= size; first++) {
            assertThat(tree.consistency(first, size).proves(tree.root(first), tree.root(size)))
                    .isTrue();
        }
    }

    @Property
    void inclusionOfAnythingElseIsNotProven(
            @ForAll @IntRange(min = 2, max = 70) int size,
            @ForAll @IntRange(min = 0, max = 69) int place,
            @ForAll @IntRange(min = 0, max = 69) int other,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int index = place % size;
        MerkleTree tree = tree(size);
        InclusionProof proof = tree.inclusion(index, size);
        TreeHash root = tree.root();
        if (other % size != index) {
            assertThat(proof.proves(leaf(other % size), root)).isFalse();
            assertThat(new InclusionProof(other % size, size, proof.path()).proves(leaf(index), root))
                    .isFalse();
        }
        assertThat(proof.proves(flip(leaf(index), bit), root)).isFalse();
        assertThat(proof.proves(leaf(index), flip(root, bit))).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            List<TreeHash> flipped = new ArrayList<>(proof.path());
            flipped.set(i, flip(flipped.get(i), bit));
            assertThat(new InclusionProof(index, size, flipped).proves(leaf(index), root))
                    .isFalse();
            List<TreeHash> shorter = new ArrayList<>(proof.path());
            shorter.remove(i);
            assertThat(new InclusionProof(index, size, shorter).proves(leaf(index), root))
                    .isFalse();
            List<TreeHash> longer = new ArrayList<>(proof.path());
            longer.add(i, longer.get(i));
            assertThat(new InclusionProof(index, size, longer).proves(leaf(index), root))
                    .isFalse();
        }
    }

    @Property
    void consistencyOfAnythingElseIsNotProven(
            @ForAll @IntRange(min = 2, max = 70) int size,
            @ForAll @IntRange(min = 1, max = 70) int older,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int first = 1 + older % (size - 1);
        MerkleTree tree = tree(size);
        ConsistencyProof proof = tree.consistency(first, size);
        TreeHash oldRoot = tree.root(first);
        TreeHash root = tree.root();
        assertThat(proof.proves(flip(oldRoot, bit), root)).isFalse();
        assertThat(proof.proves(oldRoot, flip(root, bit))).isFalse();
        assertThat(proof.proves(root, oldRoot)).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            List<TreeHash> flipped = new ArrayList<>(proof.path());
            flipped.set(i, flip(flipped.get(i), bit));
            assertThat(new ConsistencyProof(first, size, flipped).proves(oldRoot, root))
                    .isFalse();
            List<TreeHash> shorter = new ArrayList<>(proof.path());
            shorter.remove(i);
            assertThat(new ConsistencyProof(first, size, shorter).proves(oldRoot, root))
                    .isFalse();
        }
    }

    @Property
    void hostileSizesAreAnsweredAtOnce(@ForAll long index, @ForAll long size, @ForAll @IntRange(max = 80) int steps) {
        long place = index & Long.MAX_VALUE;
        long leaves = size & Long.MAX_VALUE;
        List<TreeHash> path = leaves(steps);
        assertThat(new InclusionProof(place, leaves, path).proves(leaf(0), leaf(1)))
                .isFalse();
        assertThat(new ConsistencyProof(place, leaves, path).proves(leaf(0), leaf(1)))
                .isFalse();
    }

    static TreeHash leaf(int index) {
        return TreeHash.ofLeaf(Bytes.of(new byte[] {(byte) index, (byte) (index >>> 8)}));
    }

    private static List<TreeHash> leaves(int count) {
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(leaf(i));
        }
        return leaves;
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        leaves(size).forEach(tree::add);
        return tree;
    }

    private static TreeHash recursiveRoot(List<TreeHash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.ofEmptyTree();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.ofNode(
                recursiveRoot(leaves.subList(0, left)), recursiveRoot(leaves.subList(left, leaves.size())));
    }

    private static TreeHash flip(TreeHash hash, int bit) {
        byte[] value = hash.value().toByteArray();
        value[bit / 8] ^= (byte) (1 << bit % 8);
        return new TreeHash(Bytes.of(value));
    }
}
