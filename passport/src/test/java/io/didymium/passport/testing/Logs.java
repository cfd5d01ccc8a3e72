package io.didymium.passport.testing;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.LogReceipt;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.Cosigner;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.SignedCredential;
import java.time.Instant;
import java.util.List;

/** A log in memory, three witnesses of it, and the receipts that they give. */
public final class Logs {
    /** The origin of the log. */
    public static final String ORIGIN = "log.example/credentials";

    private static final List<Bytes> BEFORE = List.of(Bytes.ofUtf8("of another kind"), Bytes.ofUtf8("of a third kind"));

    private Logs() {}

    /** Signs as the log. */
    public static NoteSigner signer() {
        return new NoteSigner("log.example", Issuers.signer("the log"));
    }

    /** A witness. */
    public static Cosigner witness(int number) {
        return new Cosigner("witness-" + number + ".example", Issuers.signer("witness " + number));
    }

    /** The log, believed together with so many of three witnesses. */
    public static TrustedLog trusted(int quorum) {
        List<NoteKey> witnesses =
                List.of(witness(1).key(), witness(2).key(), witness(3).key());
        return new TrustedLog(ORIGIN, List.of(signer().key()), new WitnessPolicy(witnesses, quorum));
    }

    /** The receipt of an entry that stands third in the log, cosigned by the first witnesses at the given moments. */
    public static LogReceipt receipt(Bytes entry, Instant... seen) {
        MerkleTree tree = new MerkleTree();
        BEFORE.forEach(other -> tree.add(TreeHash.ofLeaf(other)));
        tree.add(TreeHash.ofLeaf(entry));
        Checkpoint checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root(), List.of());
        SignedNote note = signer().sign(checkpoint.text());
        for (int i = 0; i < seen.length; i++) {
            note = note.with(witness(i + 1).cosign(note, seen[i]));
        }
        long index = BEFORE.size();
        return new LogReceipt(index, tree.inclusion(index, tree.size()).path(), Bytes.empty(), note);
    }

    /** The receipt of a credential, cosigned by the first witnesses at the given moments. */
    public static CredentialReceipt receipt(SignedCredential credential, Instant... seen) {
        return CredentialReceipt.of(credential, receipt(credential.logEntry(), seen));
    }
}
