package io.didymium.crypto.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.merkle.ConsistencyProof;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.crypto.note.Cosigner;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.NoteKeyType;
import io.didymium.crypto.note.NoteSignature;
import io.didymium.crypto.note.NoteSigner;
import io.didymium.crypto.note.SignedNote;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReceiptTest {
    private static final String ORIGIN = "log.example/ree";
    private static final Bytes ENTRY = Bytes.ofUtf8("entry 2");
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-03-01T08:00:00Z");

    private final NoteSigner signer = new NoteSigner("log.example/key", signer(1));
    private final Witness first = new Witness(new Cosigner("witness.example/1", signer(2)));
    private final Witness second = new Witness(new Cosigner("witness.example/2", signer(3)));
    private final LogReceipt receipt = receipt(ORIGIN);

    @Test
    void receiptOfATrustedLogHolds() throws Exception {
        CheckpointResult result = receipt.verify(ENTRY, trusting(WitnessPolicy.none()), AT);
        assertThat(result.outcome()).isEqualTo(LogReason.Outcome.HOLDS);
        assertThat(result.seenAt()).isEmpty();
        assertThat(LogReceipt.read(receipt.toBytes())).isEqualTo(receipt);
    }

    @Test
    void momentIsThatAtWhichTheQuorumWasFull() {
        LogReceipt seen = receipt.with(cosign(first, SEEN.plusSeconds(60))).with(cosign(second, SEEN));
        assertThat(seen.verify(ENTRY, trusting(quorum(2)), AT).seenAt()).contains(SEEN.plusSeconds(60));
        assertThat(seen.verify(ENTRY, trusting(quorum(1)), AT).seenAt()).contains(SEEN);
    }

    @Test
    void aLogCountsWithinItsPeriodAlone() {
        LogReceipt seen = receipt.with(cosign(first, SEEN));
        TrustedLog log = trusting(quorum(1));
        TrustedLog then = new TrustedLog(
                log.origin(), log.keys(), log.witnesses(), new TrustedLog.Period(SEEN, SEEN.plusSeconds(1)));
        TrustedLog later = new TrustedLog(
                log.origin(), log.keys(), log.witnesses(), new TrustedLog.Period(SEEN.plusSeconds(1), Instant.MAX));
        TrustedLog before =
                new TrustedLog(log.origin(), log.keys(), log.witnesses(), new TrustedLog.Period(Instant.MIN, SEEN));

        assertThat(seen.verify(ENTRY, then, AT).reason()).isEqualTo(LogReason.HOLDS);
        assertThat(seen.verify(ENTRY, later, AT).reason()).isEqualTo(LogReason.LOG_NOT_TRUSTED_THEN);
        assertThat(seen.verify(ENTRY, before, AT).outcome()).isEqualTo(LogReason.Outcome.UNKNOWN);
    }

    @Test
    void tooFewWitnessesLeaveItOpen() {
        LogReceipt seen = receipt.with(cosign(first, SEEN));
        assertThat(seen.verify(ENTRY, trusting(quorum(2)), AT).reason()).isEqualTo(LogReason.WITNESSES_TOO_FEW);
        assertThat(receipt.verify(ENTRY, trusting(quorum(1)), AT).outcome()).isEqualTo(LogReason.Outcome.UNKNOWN);
    }

    @Test
    void oneWitnessDoesNotCountTwice() {
        LogReceipt seen = receipt.with(cosign(first, SEEN)).with(cosign(first, SEEN.plusSeconds(1)));
        assertThat(seen.verify(ENTRY, trusting(quorum(2)), AT).reason()).isEqualTo(LogReason.WITNESSES_TOO_FEW);
        assertThatThrownBy(() -> new WitnessPolicy(List.of(first.key(), first.key()), 1))
                .isInstanceOf(IllegalArgumentException.class);
        NoteKey other = new NoteKey(
                "other.example", NoteKeyType.COSIGNATURE, first.key().key());
        assertThatThrownBy(() -> new WitnessPolicy(List.of(first.key(), other), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void witnessThatSawItAfterTheMomentOfVerificationDoesNotCount() {
        LogReceipt seen = receipt.with(cosign(first, AT.plusSeconds(1)));
        assertThat(seen.verify(ENTRY, trusting(quorum(1)), AT).reason()).isEqualTo(LogReason.WITNESSES_TOO_FEW);
        LogReceipt inTime = receipt.with(cosign(first, AT));
        assertThat(inTime.verify(ENTRY, trusting(quorum(1)), AT).outcome()).isEqualTo(LogReason.Outcome.HOLDS);
    }

    @Test
    void wrongCosignatureOfAKnownWitnessSpoilsIt() {
        NoteSignature good = cosign(first, SEEN);
        byte[] changed = good.signature().toByteArray();
        changed[7] ^= 1;
        LogReceipt seen = receipt.with(new NoteSignature(good.keyName(), good.keyId(), Bytes.of(changed)))
                .with(cosign(second, SEEN));
        assertThat(seen.verify(ENTRY, trusting(quorum(1)), AT).reason()).isEqualTo(LogReason.SIGNATURE_WRONG);
        LogReceipt cut = receipt.with(
                new NoteSignature(good.keyName(), good.keyId(), good.signature().slice(0, 71)));
        assertThat(cut.verify(ENTRY, trusting(quorum(0)), AT).reason()).isEqualTo(LogReason.SIGNATURE_WRONG);
    }

    @Test
    void plainSignatureIsNoCosignature() {
        NoteKey plain = new NoteKey(
                "witness.example/1", NoteKeyType.ED25519, first.key().key());
        assertThatThrownBy(() -> new WitnessPolicy(List.of(plain), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(plain.id()).isNotEqualTo(first.key().id());
    }

    @Test
    void anotherEntryIsNotIncluded() {
        CheckpointResult result = receipt.verify(Bytes.ofUtf8("entry 3"), trusting(WitnessPolicy.none()), AT);
        assertThat(result.reason()).isEqualTo(LogReason.NOT_INCLUDED);
        assertThat(result.outcome()).isEqualTo(LogReason.Outcome.FALSE);
        assertThat(result.checkpoint()).isEmpty();
    }

    @Test
    void anotherPlaceIsNotIncluded() {
        LogReceipt moved = new LogReceipt(3, receipt.path(), Bytes.empty(), receipt.checkpoint());
        assertThat(moved.verify(ENTRY, trusting(WitnessPolicy.none()), AT).reason())
                .isEqualTo(LogReason.NOT_INCLUDED);
        LogReceipt far = new LogReceipt(Long.MAX_VALUE, receipt.path(), Bytes.empty(), receipt.checkpoint());
        assertThat(far.verify(ENTRY, trusting(WitnessPolicy.none()), AT).reason())
                .isEqualTo(LogReason.NOT_INCLUDED);
    }

    @Test
    void anotherOriginUnderATrustedKeyIsNotKnown() {
        assertThat(receipt("log.example/other")
                        .verify(ENTRY, trusting(WitnessPolicy.none()), AT)
                        .reason())
                .isEqualTo(LogReason.ORIGIN_UNKNOWN);
    }

    @Test
    void anotherKeyIsNotKnown() {
        NoteKey other = new NoteSigner("log.example/key", signer(9)).key();
        TrustedLog log = new TrustedLog(ORIGIN, List.of(other), WitnessPolicy.none());
        assertThat(receipt.verify(ENTRY, log, AT).reason()).isEqualTo(LogReason.SIGNER_UNKNOWN);
        TrustedLog twice = new TrustedLog(ORIGIN, List.of(signer.key(), signer.key()), WitnessPolicy.none());
        assertThat(receipt.verify(ENTRY, twice, AT).reason()).isEqualTo(LogReason.KEY_AMBIGUOUS);
        assertThat(LogReason.KEY_AMBIGUOUS.outcome()).isEqualTo(LogReason.Outcome.UNKNOWN);
    }

    @Test
    void signedTextThatIsNoCheckpointIsFalse() {
        LogReceipt odd = new LogReceipt(0, List.of(), Bytes.empty(), signer.sign(ORIGIN + "\n1\n"));
        assertThat(odd.verify(ENTRY, trusting(WitnessPolicy.none()), AT).reason())
                .isEqualTo(LogReason.CHECKPOINT_MALFORMED);
    }

    @Test
    void anyByteChangedIsNotProven() throws Exception {
        LogReceipt seen = receipt.with(cosign(first, SEEN)).with(cosign(second, SEEN));
        TrustedLog log = trusting(quorum(2));
        byte[] good = seen.toBytes().toByteArray();
        assertThat(LogReceipt.read(Bytes.of(good)).verify(ENTRY, log, AT).outcome())
                .isEqualTo(LogReason.Outcome.HOLDS);
        for (int i = 0; i < good.length; i++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] changed = good.clone();
                changed[i] ^= (byte) bit;
                assertThat(holds(changed, log)).as("byte %d bit %d", i, bit).isFalse();
            }
            byte[] cut = Bytes.of(good).slice(0, i).toByteArray();
            assertThat(holds(cut, log)).as("first %d bytes", i).isFalse();
        }
    }

    private static boolean holds(byte[] receipt, TrustedLog log) {
        try {
            return LogReceipt.read(Bytes.of(receipt)).verify(ENTRY, log, AT).outcome() == LogReason.Outcome.HOLDS;
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void refusesTextThatIsNoReceipt() {
        String good = "c2sp.org/tlog-proof@v1\nindex 0\n\n"
                + text(receipt.checkpoint().toBytes());
        assertMalformed(good.replace("index 0", "index 00"), "index");
        assertMalformed(good.replace("index 0", "index 9223372036854775808"), "index");
        assertMalformed(good.replace("index 0", "extra YQ==\nextra YQ==\nindex 0"), "index expected");
        assertMalformed(good.replace("index 0\n", "index 0\n" + "A".repeat(43) + "=\n".repeat(1) + "AAAA\n"), "path");
        assertMalformed(good.replace("index 0\n", "index 0\n" + ("A".repeat(43) + "=\n").repeat(64)), "at most 63");
        assertMalformed(good.replace("\n", "\r\n"), "blank line");
        assertMalformed("x".repeat(2 << 20), "longer than");
    }

    @Test
    void extraDataComesBackAsItWas() throws Exception {
        LogReceipt extra = new LogReceipt(2, receipt.path(), Bytes.ofUtf8("lot 7"), receipt.checkpoint());
        assertThat(LogReceipt.read(extra.toBytes())).isEqualTo(extra);
    }

    @Test
    void witnessCosignsOnlyWhatContinuesWhatItSaw() {
        MerkleTree tree = tree();
        TrustedLog log = trusting(WitnessPolicy.none());
        SignedNote next = note(ORIGIN, tree, 5);
        Checkpoint seen = checkpoint(ORIGIN, tree, 3);
        assertThat(first.judge(log, next, null)).isEqualTo(LogReason.HOLDS);
        assertThat(judge(log, next, seen, tree.consistency(3, 5))).isEqualTo(LogReason.HOLDS);
        assertThat(judge(log, next, seen, tree.consistency(4, 5))).isEqualTo(LogReason.NOT_CONSISTENT);
        Checkpoint fork = new Checkpoint(ORIGIN, 3, TreeHash.ofLeaf(ENTRY), List.of());
        assertThat(judge(log, next, fork, tree.consistency(3, 5))).isEqualTo(LogReason.NOT_CONSISTENT);
        Checkpoint later = checkpoint(ORIGIN, tree, 6);
        assertThat(judge(log, next, later, tree.consistency(5, 6))).isEqualTo(LogReason.NOT_CONSISTENT);
        Checkpoint empty = new Checkpoint(ORIGIN, 0, TreeHash.ofEmptyTree(), List.of());
        assertThat(judge(log, next, empty, new ConsistencyProof(0, 5, List.of())))
                .isEqualTo(LogReason.HOLDS);
        assertThat(first.judge(log, note("log.example/other", tree, 5), null)).isEqualTo(LogReason.ORIGIN_UNKNOWN);
    }

    private LogReason judge(TrustedLog log, SignedNote next, Checkpoint seen, ConsistencyProof proof) {
        return first.judge(log, next, new Witness.Continuation(seen, proof));
    }

    private NoteSignature cosign(Witness witness, Instant at) {
        return witness.cosign(receipt.checkpoint(), at);
    }

    private WitnessPolicy quorum(int quorum) {
        return new WitnessPolicy(List.of(first.key(), second.key()), quorum);
    }

    private TrustedLog trusting(WitnessPolicy witnesses) {
        return new TrustedLog(ORIGIN, List.of(signer.key()), witnesses);
    }

    private LogReceipt receipt(String origin) {
        MerkleTree tree = tree();
        return new LogReceipt(2, tree.inclusion(2, tree.size()).path(), Bytes.empty(), note(origin, tree, tree.size()));
    }

    private SignedNote note(String origin, MerkleTree tree, long size) {
        return signer.sign(checkpoint(origin, tree, size).text());
    }

    private static Checkpoint checkpoint(String origin, MerkleTree tree, long size) {
        return new Checkpoint(origin, size, tree.root(size), List.of());
    }

    private static MerkleTree tree() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 7; i++) {
            tree.add(TreeHash.ofLeaf(Bytes.ofUtf8("entry " + i)));
        }
        return tree;
    }

    private static void assertMalformed(String receipt, String reason) {
        assertThatThrownBy(() -> LogReceipt.read(Bytes.ofUtf8(receipt)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(reason);
    }

    private static String text(Bytes bytes) {
        try {
            return bytes.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    static Signer signer(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        try {
            return Signer.of(SigningKey.read(KeyType.ED25519, secret));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
