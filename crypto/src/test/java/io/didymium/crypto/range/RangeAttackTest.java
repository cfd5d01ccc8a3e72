package io.didymium.crypto.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.testing.FixedRandom;
import io.didymium.crypto.testing.SharedVectors;
import io.didymium.crypto.testing.SubstitutingTranscript;
import io.didymium.crypto.transcript.MerlinTranscript;
import io.didymium.crypto.transcript.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A prover who keeps to no rule. */
class RangeAttackTest {
    private static Opening opening(long number, long blinding) {
        return Opening.of(number, SecretScalar.of(blinding));
    }

    private static MerlinTranscript transcript() {
        return new MerlinTranscript("attack");
    }

    /** What the prover says of other commitments than those to which his bits belong. */
    private static Transcript about(List<RistrettoElement> claimed) {
        Deque<RistrettoElement> left = new ArrayDeque<>(claimed);
        return new SubstitutingTranscript(
                transcript(),
                (number, label, message) ->
                        Optional.of(label.equals("V") ? left.remove().toBytes() : message));
    }

    @Test
    void aNumberBeyondTheRangeIsNotShownByTheBitsThatItHasInIt() {
        RistrettoElement claimed = opening(256 + 5, 11).commitment();
        RangeProof proof = RangeProof.prove(about(List.of(claimed)), List.of(opening(5, 11)), 8, new FixedRandom(1));
        assertThat(proof.verifies(transcript(), List.of(claimed), 8)).isFalse();
        assertThat(proof.verifies(
                        about(List.of(claimed)), List.of(opening(5, 11).commitment()), 8))
                .isTrue();
    }

    @Test
    void aNegativeNumberIsNotShownByAPositiveOne() {
        RistrettoElement claimed =
                opening(3, 11).commitment().minus(opening(8, 0).commitment());
        RangeProof proof = RangeProof.prove(about(List.of(claimed)), List.of(opening(5, 11)), 8, new FixedRandom(1));
        assertThat(proof.verifies(transcript(), List.of(claimed), 8)).isFalse();
    }

    @Test
    void whoDoesNotKnowACommitmentProvesNothingOfIt() {
        RistrettoElement ofCompetitor = opening(77, 123_456_789).commitment();
        RangeProof proof =
                RangeProof.prove(about(List.of(ofCompetitor)), List.of(opening(77, 1)), 8, new FixedRandom(1));
        assertThat(proof.verifies(transcript(), List.of(ofCompetitor), 8)).isFalse();
    }

    /**
     * Commitments chosen after the challenges: their sum with the weights z^2 and z^3 stays, so that the equation holds if challenges do not
     * depend on them (CVE-2022-29566).
     */
    @Test
    void commitmentsCannotBeChosenAfterTheChallenges() {
        List<Opening> openings = List.of(opening(1, 5), opening(2, 6));
        List<RistrettoElement> honest =
                openings.stream().map(Opening::commitment).toList();
        RangeProof proof = RangeProof.prove(withoutCommitments(), openings, 8, new FixedRandom(1));
        Scalar z = challengeZ(proof);
        RistrettoElement more = RistrettoElement.BASE.variableTimeTimes(Scalar.of(1_000_000));
        List<RistrettoElement> chosen =
                List.of(honest.get(0).plus(more), honest.get(1).minus(more.variableTimeTimes(z.inverse())));

        assertThat(proof.verifies(withoutCommitments(), honest, 8)).isTrue();
        assertThat(proof.verifies(withoutCommitments(), chosen, 8)).isTrue();
        assertThat(proof.verifies(transcript(), chosen, 8)).isFalse();
    }

    private static Transcript withoutCommitments() {
        return new SubstitutingTranscript(
                transcript(), (number, label, message) -> Optional.of(message).filter(each -> !label.equals("V")));
    }

    private static Scalar challengeZ(RangeProof proof) {
        RangeTranscript messages = new RangeTranscript(withoutCommitments());
        messages.start(RangeShape.of(8, 2), List.of());
        return messages.afterBits(proof.bits(), proof.blinds()).z();
    }

    /** Each message that is left out by the verifier makes a proof of somebody else fail: none is there without use. */
    @Test
    void noMessageOfTheTranscriptCanBeLeftOut() throws MalformedInputException {
        var vector = SharedVectors.object("bulletproofs/dalek_range_proofs.json")
                .requireArray("cases")
                .objects()
                .get(0);
        RangeProof proof = RangeProof.read(Bytes.ofHex(vector.requireString("proof")));
        List<RistrettoElement> commitments = List.of(RistrettoElement.decode(
                        HexFormat.of().parseHex("90b0c2fe57934dff9f5396e135e7d72b82b3c5393e1843178918eb2cf28a5f3c"))
                .orElseThrow());
        SubstitutingTranscript whole = leavingOut(-1);
        assertThat(proof.verifies(whole, commitments, 8)).isTrue();
        // What binds the weights of a batch comes last, after a and b, and is no message of dalek.
        int ofDalek = whole.count() - 2;
        assertThat(ofDalek).isEqualTo(3 + 1 + 2 + 2 + 3 + 2 + 2 * 3);
        for (int i = 0; i < ofDalek; i++) {
            assertThat(proof.verifies(leavingOut(i), commitments, 8))
                    .as("message %s", i)
                    .isFalse();
        }
    }

    private static SubstitutingTranscript leavingOut(int which) {
        return new SubstitutingTranscript(
                new MerlinTranscript("Deserialize-And-Verify Test"),
                (number, label, message) -> Optional.of(message).filter(each -> number != which));
    }

    /** Whoever knew how many times one generator is another could open a commitment to any number. */
    @Test
    void generatorsAreAllDifferent() {
        List<RistrettoElement> left = Generators.left(64, 16);
        List<RistrettoElement> right = Generators.right(64, 16);
        assertThat(left).hasSize(1024).doesNotHaveDuplicates();
        assertThat(right).hasSize(1024).doesNotHaveDuplicates().doesNotContainAnyElementsOf(left);
        assertThat(left).doesNotContain(Generators.OF_VALUE, Generators.OF_BLINDING);
        assertThat(Generators.OF_BLINDING)
                .hasToString("8c9240b456a9e6dc65c377a1048d745f94a08cdb7f44cbcd7b46f34048871134");
    }
}
