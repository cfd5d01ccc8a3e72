package io.didymium.passport.conflict;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.LogReceipt;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.merkle.InclusionProof;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.SignedNote;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractEntry;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a log has signed of itself that cannot all be true. */
final class LogConflicts {
    private final ConflictPool pool;
    private final TrustList trust;
    private final Map<List<Object>, Shown> trees = new HashMap<>();
    private final Map<List<Object>, Shown> leaves = new HashMap<>();

    /**
     * What was shown, and where.
     *
     * @param value the root of a tree, or a leaf
     * @param evidence what shows it
     */
    private record Shown(TreeHash value, PassportBundle evidence) {}

    private LogConflicts(ConflictPool pool, TrustList trust) {
        this.pool = pool;
        this.trust = trust;
    }

    static void find(ConflictPool pool, TrustList trust) {
        LogConflicts search = new LogConflicts(pool, trust);
        for (EvidenceDocument document : pool.bundle().documents()) {
            if (document.mediaType().equals(AccountExtract.MEDIA_TYPE)) {
                search.extract(document);
            }
        }
        pool.bundle().receipts().forEach(search::receipt);
    }

    private void extract(EvidenceDocument document) {
        AccountExtract extract;
        try {
            extract = AccountExtract.read(document.content());
        } catch (MalformedInputException e) {
            return;
        }
        PassportBundle source = PassportBundle.builder().document(document).build();
        signed(extract.checkpoint()).ifPresent(checkpoint -> {
            tree(checkpoint, source);
            for (ExtractEntry entry : extract.entries()) {
                leaf(checkpoint, entry.proof(), entry.entry().toBytes(), source);
            }
        });
    }

    private void receipt(CredentialReceipt carried) {
        LogReceipt receipt;
        try {
            receipt = LogReceipt.read(carried.content());
        } catch (MalformedInputException e) {
            return;
        }
        pool.bundle()
                .credential(carried.credential())
                .ifPresent(credential -> signed(receipt.checkpoint()).ifPresent(checkpoint -> {
                    PassportBundle source = PassportBundle.builder()
                            .credential(credential)
                            .receipt(carried)
                            .build();
                    tree(checkpoint, source);
                    leaf(
                            checkpoint,
                            new InclusionProof(receipt.index(), checkpoint.size(), receipt.path()),
                            credential.logEntry(),
                            source);
                }));
    }

    /** A checkpoint that a log of the verifier has signed, whoever else has seen it. */
    private Optional<Checkpoint> signed(SignedNote note) {
        try {
            return trust.log(Checkpoint.parse(note.text()).origin())
                    .flatMap(log -> new TrustedLog(log.origin(), log.keys(), WitnessPolicy.none())
                            .verify(note, Instant.MAX)
                            .checkpoint());
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private void tree(Checkpoint checkpoint, PassportBundle source) {
        compare(
                ConflictKind.LOG_FORKED,
                checkpoint.origin(),
                trees.putIfAbsent(
                        List.of(checkpoint.origin(), checkpoint.size()), new Shown(checkpoint.root(), source)),
                new Shown(checkpoint.root(), source));
    }

    private void leaf(Checkpoint checkpoint, InclusionProof proof, Bytes entry, PassportBundle source) {
        TreeHash leaf = TreeHash.ofLeaf(entry);
        if (proof.proves(leaf, checkpoint.root())) {
            compare(
                    ConflictKind.LOG_REWRITTEN,
                    checkpoint.origin(),
                    leaves.putIfAbsent(List.of(checkpoint.origin(), proof.index()), new Shown(leaf, source)),
                    new Shown(leaf, source));
        }
    }

    private void compare(ConflictKind kind, String log, @Nullable Shown before, Shown now) {
        if (before != null && !before.value().equals(now.value())) {
            pool.add(kind, log, Set.of(log), BundleMerge.of(List.of(before.evidence(), now.evidence())));
        }
    }
}
