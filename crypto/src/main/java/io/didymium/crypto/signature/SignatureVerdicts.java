package io.didymium.crypto.signature;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Which of many signatures hold, each named by its place among them, from 0. Immutable. */
public final class SignatureVerdicts {
    private final int count;
    private final BitSet wrong;

    SignatureVerdicts(int count, BitSet wrong) {
        this.count = count;
        this.wrong = (BitSet) wrong.clone();
    }

    /** The number of signatures. */
    public int count() {
        return count;
    }

    /**
     * Whether a signature holds.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= place < count()}
     */
    public boolean holds(int place) {
        return !wrong.get(Objects.checkIndex(place, count));
    }

    /** Whether every signature holds; true of none at all. */
    public boolean allHold() {
        return wrong.isEmpty();
    }

    /** The places of the signatures that do not hold, in order. */
    public List<Integer> wrong() {
        return wrong.stream().boxed().toList();
    }

    @Override
    public String toString() {
        return wrong.cardinality() + " of " + count + " signatures do not hold";
    }
}
