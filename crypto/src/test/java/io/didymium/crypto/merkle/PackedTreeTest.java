package io.didymium.crypto.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.crypto.bytes.Bytes;
import org.junit.jupiter.api.Test;

class PackedTreeTest {
    private static Bytes entry(int index) {
        return Bytes.ofUtf8("entry " + index);
    }

    @Test
    void hasTheRootAndTheProofsOfTheTreeThatGrows() {
        MerkleTree growing = new MerkleTree();
        for (int size = 1; size <= 150; size++) {
            growing.add(TreeHash.ofLeaf(entry(size - 1)));
            PackedTree packed = PackedTree.of(size, PackedTreeTest::entry);
            assertThat(packed.size()).isEqualTo(size);
            assertThat(packed.root()).isEqualTo(growing.root());
            for (int index = 0; index < size; index++) {
                assertThat(packed.inclusion(index)).isEqualTo(growing.inclusion(index, size));
            }
        }
    }

    @Test
    void manyLeavesAreHashedByAnyNumberOfThreads() {
        int size = 5000;
        PackedTree packed = PackedTree.of(size, PackedTreeTest::entry);
        MerkleTree growing = new MerkleTree();
        for (int index = 0; index < size; index++) {
            growing.add(TreeHash.ofLeaf(entry(index)));
        }
        assertThat(packed.root()).isEqualTo(growing.root());
        for (int index : new int[] {0, 1023, 1024, 4095, 4096, 4998, 4999}) {
            assertThat(packed.inclusion(index)).isEqualTo(growing.inclusion(index, size));
            assertThat(packed.inclusion(index).proves(TreeHash.ofLeaf(entry(index)), packed.root()))
                    .isTrue();
        }
    }

    @Test
    void refusesSizesAndPlacesThatAreNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackedTree.of(0, PackedTreeTest::entry));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedTree.of(PackedTree.MAXIMUM_SIZE + 1, PackedTreeTest::entry));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> PackedTree.of(3, PackedTreeTest::entry).inclusion(3));
    }
}
