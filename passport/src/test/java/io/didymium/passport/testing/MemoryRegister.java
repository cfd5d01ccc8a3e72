package io.didymium.passport.testing;

import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.register.Register;
import io.didymium.passport.register.RegisterEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A register in memory under the origin and key of {@link Logs}: an honest one, or one that takes whatever it is given. */
public final class MemoryRegister implements Register {
    private final boolean honest;
    private final List<Instant> seen;
    private final List<RegisterEntry> entries = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();

    private MemoryRegister(boolean honest, Instant... seen) {
        this.honest = honest;
        this.seen = List.of(seen);
    }

    /** One that refuses a second entry of a tag, its checkpoints cosigned by the first witnesses at the given moments. */
    public static MemoryRegister honest(Instant... seen) {
        return new MemoryRegister(true, seen);
    }

    /** One that conspires with who enters, its checkpoints cosigned by the first witnesses at the given moments. */
    public static MemoryRegister lenient(Instant... seen) {
        return new MemoryRegister(false, seen);
    }

    @Override
    public List<Long> enter(List<RegisterEntry> added) {
        List<Long> places = new ArrayList<>();
        for (RegisterEntry entry : added) {
            int place = entries.indexOf(entry);
            if (place < 0) {
                if (honest && entries.stream().anyMatch(other -> other.tag().equals(entry.tag()))) {
                    throw new IllegalStateException("the register holds another entry of tag " + entry.tag());
                }
                place = entries.size();
                entries.add(entry);
                tree.add(TreeHash.ofLeaf(entry.toBytes()));
            }
            places.add((long) place);
        }
        return places;
    }

    /** All entries, in their order. */
    public List<RegisterEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public SignedNote checkpoint() {
        SignedNote note = Logs.signer().sign(new Checkpoint(Logs.ORIGIN, tree.size(), tree.root(), List.of()).text());
        for (int i = 0; i < seen.size(); i++) {
            note = note.with(Logs.witness(i + 1).cosign(note, seen.get(i)));
        }
        return note;
    }

    @Override
    public InclusionProof prove(long index, SignedNote checkpoint) {
        return tree.inclusion(index, tree.size());
    }
}
