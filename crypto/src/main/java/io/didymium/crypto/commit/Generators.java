package io.didymium.crypto.commit;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.internal.bc.Keccak;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Elements of which nobody knows a relation, each made of a hash. They are those of dalek's {@code bulletproofs} 1.0 and later, and no
 * document names any: who chose a generator could open a commitment to any number.
 */
public final class Generators {
    /** What a committed number is multiplied with: the generator of RFC 9496. */
    public static final RistrettoElement OF_VALUE = RistrettoElement.BASE;

    /** What the blinding factor of a commitment is multiplied with: SHA3-512 of the encoding of the other, mapped. */
    public static final RistrettoElement OF_BLINDING =
            RistrettoElement.ofUniform(Keccak.sha3(RistrettoElement.BASE.toBytes()));

    /** The greatest number of generators of one slot. */
    public static final int MOST_BITS = 64;

    /** The greatest number of slots. */
    public static final int MOST_SLOTS = 64;

    private static final byte[] CHAIN = "GeneratorsChain".getBytes(StandardCharsets.US_ASCII);
    private static final int WIDE = 64;

    private static final ConcurrentMap<Integer, List<RistrettoElement>> LEFT = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Integer, List<RistrettoElement>> RIGHT = new ConcurrentHashMap<>();

    private Generators() {}

    /** The first vector: for each slot the first generators of its chain G. */
    public static List<RistrettoElement> left(int bits, int slots) {
        return vector(LEFT, 'G', bits, slots);
    }

    /** The second vector: for each slot the first generators of its chain H. */
    public static List<RistrettoElement> right(int bits, int slots) {
        return vector(RIGHT, 'H', bits, slots);
    }

    private static List<RistrettoElement> vector(
            ConcurrentMap<Integer, List<RistrettoElement>> chains, char name, int bits, int slots) {
        if (bits < 1 || bits > MOST_BITS || slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException(bits + " bits in " + slots + " slots");
        }
        List<RistrettoElement> vector = new ArrayList<>(bits * slots);
        for (int slot = 0; slot < slots; slot++) {
            vector.addAll(
                    chains.computeIfAbsent(slot, each -> chain(name, each)).subList(0, bits));
        }
        return vector;
    }

    private static List<RistrettoElement> chain(char name, int slot) {
        byte[] label = ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) name)
                .putInt(slot)
                .array();
        byte[] stream = Keccak.shake(MOST_BITS * WIDE, CHAIN, label);
        List<RistrettoElement> elements = new ArrayList<>(MOST_BITS);
        for (int i = 0; i < MOST_BITS; i++) {
            elements.add(RistrettoElement.ofUniform(Arrays.copyOfRange(stream, i * WIDE, (i + 1) * WIDE)));
        }
        return List.copyOf(elements);
    }
}
