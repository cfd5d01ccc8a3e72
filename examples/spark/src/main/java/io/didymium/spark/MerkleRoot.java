package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The Merkle root over leaves that are spread over a cluster. */
final class MerkleRoot {
    /** Leaves of a block, a power of two: blocks are complete subtrees of the tree over all leaves (RFC 9162, 2.1.1), but the last. */
    private static final int BLOCK_BITS = 16;

    private MerkleRoot() {}

    /** The root over leaves in the order of the data, in hexadecimal. */
    static String of(JavaRDD<byte[]> leaves) {
        JavaRDD<byte[]> packed =
                leaves.mapPartitions(all -> List.of(pack(all)).iterator()).persist(StorageLevel.MEMORY_AND_DISK());
        long[] starts = new long[packed.getNumPartitions()];
        long start = 0;
        List<Integer> sizes = packed.map(part -> part.length / TreeHash.LENGTH).collect();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start;
            start += sizes.get(i);
        }
        List<Tuple2<Long, byte[]>> blocks = packed.mapPartitionsWithIndex(
                        (part, all) -> pieces(starts[part], all.next()).iterator(), false)
                .mapToPair(piece -> piece)
                .groupByKey()
                .map(block -> new Tuple2<>(block._1(), root(block._2())))
                .collect();
        MerkleTree tree = new MerkleTree();
        blocks.stream().sorted(Comparator.comparing(Tuple2::_1)).forEach(block -> tree.add(hash(block._2(), 0)));
        return tree.root().value().toHex();
    }

    private static byte[] pack(Iterator<byte[]> leaves) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        leaves.forEachRemaining(packed::writeBytes);
        return packed.toByteArray();
    }

    /** The leaves of a partition by block, each with the place where they start. */
    private static List<Tuple2<Long, Tuple2<Long, byte[]>>> pieces(long start, byte[] packed) {
        List<Tuple2<Long, Tuple2<Long, byte[]>>> pieces = new ArrayList<>();
        long end = start + packed.length / TreeHash.LENGTH;
        for (long from = start; from < end; ) {
            long block = from >> BLOCK_BITS;
            long to = Math.min(end, (block + 1) << BLOCK_BITS);
            byte[] piece = Arrays.copyOfRange(
                    packed, (int) (from - start) * TreeHash.LENGTH, (int) (to - start) * TreeHash.LENGTH);
            pieces.add(new Tuple2<>(block, new Tuple2<>(from, piece)));
            from = to;
        }
        return pieces;
    }

    private static byte[] root(Iterable<Tuple2<Long, byte[]>> pieces) {
        MerkleTree tree = new MerkleTree();
        StreamSupport.stream(pieces.spliterator(), false)
                .sorted(Comparator.comparing(Tuple2::_1))
                .forEach(piece -> {
                    for (int place = 0; place < piece._2().length; place += TreeHash.LENGTH) {
                        tree.add(hash(piece._2(), place));
                    }
                });
        return tree.root().value().toByteArray();
    }

    private static TreeHash hash(byte[] packed, int place) {
        return new TreeHash(Bytes.of(Arrays.copyOfRange(packed, place, place + TreeHash.LENGTH)));
    }
}
