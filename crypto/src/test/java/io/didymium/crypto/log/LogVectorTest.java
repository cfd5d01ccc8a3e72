package io.didymium.crypto.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.merkle.ConsistencyProof;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteKeyType;
import io.didymium.crypto.note.SignedNote;
import io.didymium.crypto.testing.SharedVectors;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole logs of others: Tessera's test log, and Sigstore's Rekor with more than a hundred million entries. */
class LogVectorTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final int SPKI_ED25519_PREFIX = 12;

    @Test
    void followsTheTestLogOfTessera() throws Exception {
        JsonObject log = SharedVectors.object("tlog/tessera_testlog.json");
        TrustedLog trusted = new TrustedLog(
                log.requireString("origin"), List.of(NoteKey.parse(log.requireString("vkey"))), WitnessPolicy.none());
        List<String> leaves = log.requireArray("leaves").strings();
        MerkleTree tree = new MerkleTree();
        JsonObject checkpoints = log.requireObject("checkpoints");
        for (int size = 0; size <= leaves.size(); size++) {
            Bytes note = Bytes.ofUtf8(checkpoints.requireString(Integer.toString(size)));
            CheckpointResult result = trusted.verify(SignedNote.read(note), AT);
            assertThat(result.outcome()).isEqualTo(LogReason.Outcome.HOLDS);
            assertThat(result.checkpoint()).contains(new Checkpoint(trusted.origin(), size, tree.root(), List.of()));
            if (size < leaves.size()) {
                tree.add(TreeHash.ofLeaf(Bytes.ofUtf8(leaves.get(size))));
            }
        }
        assertThat(checkpoints.size()).isEqualTo(16);
        checkReceipts(log, trusted, tree);
        checkConsistency(log, tree);
    }

    private static void checkReceipts(JsonObject log, TrustedLog trusted, MerkleTree tree) throws Exception {
        List<JsonObject> proofs = log.requireArray("tlog_proofs").objects();
        for (JsonObject proof : proofs) {
            Bytes text = Bytes.ofUtf8(proof.requireString("tlog_proof"));
            LogReceipt receipt = LogReceipt.read(text);
            long index = proof.requireInteger("index");
            assertThat(receipt.toBytes()).isEqualTo(text);
            assertThat(receipt.path())
                    .isEqualTo(
                            tree.inclusion(index, proof.requireInteger("size")).path());
            Bytes leaf = Bytes.ofUtf8(proof.requireString("leaf_utf8"));
            assertThat(receipt.verify(leaf, trusted, AT).outcome()).isEqualTo(LogReason.Outcome.HOLDS);
            assertThat(receipt.verify(Bytes.ofUtf8("other"), trusted, AT).reason())
                    .isEqualTo(LogReason.NOT_INCLUDED);
        }
        assertThat(proofs).hasSize(18);
    }

    private static void checkConsistency(JsonObject log, MerkleTree tree) throws Exception {
        List<JsonObject> proofs = log.requireArray("consistency").objects();
        for (JsonObject proof : proofs) {
            long first = proof.requireInteger("size1");
            long second = proof.requireInteger("size2");
            List<TreeHash> path = new ArrayList<>();
            for (String step : proof.requireArray("proof").strings()) {
                path.add(new TreeHash(Base64.decode(step)));
            }
            assertThat(tree.consistency(first, second).path()).isEqualTo(path);
            assertThat(new ConsistencyProof(first, second, path).proves(tree.root(first), tree.root(second)))
                    .isTrue();
        }
        assertThat(proofs).isNotEmpty();
    }

    @Test
    void judgesEntriesOfSigstoreAsOthersDo() throws Exception {
        List<JsonObject> entries = SharedVectors.objects("tlog/sigstore_tlog_entries.json");
        int held = 0;
        for (JsonObject entry : entries) {
            boolean valid = entry.requireString("upstream_bundle_verdict").equals("valid");
            assertThat(holds(entry)).as(entry.requireString("id")).isEqualTo(valid);
            held += valid ? 1 : 0;
        }
        assertThat(entries).hasSize(12);
        assertThat(held).isEqualTo(5);
    }

    private static boolean holds(JsonObject entry) throws MalformedInputException {
        Optional<JsonObject> proof = entry.find("inclusionProof")
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
        if (proof.isEmpty()) {
            return false;
        }
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.read(
                    Bytes.ofUtf8(proof.get().requireObject("checkpoint").requireString("envelope")));
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedInputException refused) {
            return false;
        }
        List<TreeHash> path = new ArrayList<>();
        for (String hash : proof.get().requireArray("hashes").strings()) {
            path.add(new TreeHash(Base64.decode(hash)));
        }
        long index = Long.parseLong(proof.get().requireString("logIndex"));
        LogReceipt receipt = new LogReceipt(index, path, Bytes.empty(), note);
        Bytes body = Base64.decode(entry.requireString("canonicalizedBody"));
        String origin = checkpoint.origin();
        TrustedLog log = new TrustedLog(origin, keys(entry), WitnessPolicy.none());
        return receipt.verify(body, log, AT).outcome() == LogReason.Outcome.HOLDS;
    }

    private static List<NoteKey> keys(JsonObject entry) throws MalformedInputException {
        List<NoteKey> keys = new ArrayList<>();
        for (JsonObject key : entry.requireArray("log_keys").objects()) {
            Optional<String> vkey = key.findString("vkey");
            if (vkey.isPresent()) {
                keys.add(NoteKey.parse(vkey.get()));
            } else if (key.requireString("keyDetails").equals("PKIX_ED25519")) {
                Bytes spki = Base64.decode(key.requireString("spki_base64"));
                PublicKey ed25519 = PublicKey.read(KeyType.ED25519, spki.slice(SPKI_ED25519_PREFIX, spki.length()));
                String name = URI.create(key.requireString("baseUrl")).getHost();
                keys.add(new NoteKey(name, NoteKeyType.ED25519, ed25519));
            }
        }
        return keys;
    }
}
