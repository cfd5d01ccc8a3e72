package io.didymium.crypto.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.testing.FixedRandom;
import io.didymium.crypto.testing.SubstitutingTranscript;
import io.didymium.crypto.transcript.MerlinTranscript;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LinearProofTest {
    private static final Scalar ONE = Scalar.ONE;

    private static RistrettoElement commitment(long value, long blinding) {
        return Opening.of(value, SecretScalar.of(blinding)).commitment();
    }

    private static List<SecretScalar> secrets(long... values) {
        return LongStream.of(values).mapToObj(SecretScalar::of).toList();
    }

    /** The opening of a commitment: C = v B + r H. */
    private static LinearRelation<RistrettoElement, Scalar> opening(RistrettoElement commitment) {
        return new LinearRelation<>(
                List.of(Generators.OF_VALUE, Generators.OF_BLINDING, commitment),
                List.of(new LinearRelation.Row<>(
                        List.of(new LinearRelation.Image<>(2, ONE)),
                        List.of(new LinearRelation.Term<>(0, 0, ONE), new LinearRelation.Term<>(1, 1, ONE)))));
    }

    /** A product of hidden numbers: the second commitment is the first number times the third, P = a C + t H. */
    private static LinearRelation<RistrettoElement, Scalar> product(
            RistrettoElement first, RistrettoElement product, RistrettoElement second) {
        return new LinearRelation<>(
                List.of(Generators.OF_VALUE, Generators.OF_BLINDING, first, product, second),
                List.of(
                        new LinearRelation.Row<>(
                                List.of(new LinearRelation.Image<>(2, ONE)),
                                List.of(new LinearRelation.Term<>(0, 0, ONE), new LinearRelation.Term<>(1, 1, ONE))),
                        new LinearRelation.Row<>(
                                List.of(new LinearRelation.Image<>(3, ONE)),
                                List.of(new LinearRelation.Term<>(0, 4, ONE), new LinearRelation.Term<>(2, 1, ONE)))));
    }

    private static MerlinTranscript transcript() {
        return new MerlinTranscript("linear test");
    }

    @Test
    void whoKnowsAnOpeningProvesIt() throws MalformedInputException {
        LinearRelation<RistrettoElement, Scalar> relation = opening(commitment(42, 7));
        LinearProof proof = LinearProof.prove(transcript(), relation, secrets(42, 7), new FixedRandom(1));
        assertThat(proof.verifies(transcript(), relation)).isTrue();
        assertThat(LinearProof.read(proof.write(), relation)).isEqualTo(proof);
        assertThat(proof.write().length()).isEqualTo(32 * 3);
    }

    @Test
    void aProofIsOfOneStatementInOnePlace() {
        LinearRelation<RistrettoElement, Scalar> relation = opening(commitment(42, 7));
        LinearProof proof = LinearProof.prove(transcript(), relation, secrets(42, 7), new FixedRandom(1));
        assertThat(proof.verifies(transcript(), opening(commitment(43, 7)))).isFalse();
        assertThat(proof.verifies(new MerlinTranscript("another"), relation)).isFalse();
        MerlinTranscript later = transcript();
        later.append("passport", 1);
        assertThat(proof.verifies(later, relation)).isFalse();
        assertThat(proof.verifies(transcript(), product(commitment(1, 1), commitment(1, 2), commitment(1, 3))))
                .isFalse();
    }

    @Test
    void whoDoesNotKnowItProvesNothing() {
        LinearRelation<RistrettoElement, Scalar> relation = opening(commitment(42, 7));
        LinearProof proof = LinearProof.prove(transcript(), relation, secrets(42, 8), new FixedRandom(1));
        assertThat(proof.verifies(transcript(), relation)).isFalse();
        assertThatThrownBy(() -> LinearProof.prove(transcript(), relation, secrets(42), new FixedRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** (6, r), (6 x 5, s), (5, q): s = 6 q + t. */
    @Test
    void aProductIsProvenAndAWrongOneIsNot() {
        LinearRelation<RistrettoElement, Scalar> right =
                product(commitment(6, 11), commitment(30, 6 * 13 + 17), commitment(5, 13));
        LinearProof proof = LinearProof.prove(transcript(), right, secrets(6, 11, 17), new FixedRandom(1));
        assertThat(proof.verifies(transcript(), right)).isTrue();
        LinearRelation<RistrettoElement, Scalar> wrong =
                product(commitment(6, 11), commitment(31, 6 * 13 + 17), commitment(5, 13));
        assertThat(LinearProof.prove(transcript(), wrong, secrets(6, 11, 17), new FixedRandom(1))
                        .verifies(transcript(), wrong))
                .isFalse();
    }

    @Test
    void aFlippedBitIsFound() {
        LinearRelation<RistrettoElement, Scalar> relation =
                product(commitment(6, 11), commitment(30, 6 * 13 + 17), commitment(5, 13));
        byte[] proof = LinearProof.prove(transcript(), relation, secrets(6, 11, 17), new FixedRandom(1))
                .write()
                .toByteArray();
        for (int bit = 0; bit < 8 * proof.length; bit++) {
            byte[] changed = proof.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(verifies(Bytes.of(changed), relation)).as("bit %s", bit).isFalse();
        }
        assertThat(verifies(Bytes.of(new byte[proof.length - 32]), relation)).isFalse();
    }

    private static boolean verifies(Bytes proof, LinearRelation<RistrettoElement, Scalar> relation) {
        try {
            return LinearProof.read(proof, relation).verifies(transcript(), relation);
        } catch (MalformedInputException e) {
            return false;
        }
    }

    /** A verifier who does not bind the statement accepts one that was made to fit the challenge. */
    @Test
    void theStatementCannotBeChosenAfterTheChallenge() {
        LinearRelation<RistrettoElement, Scalar> relation = opening(commitment(42, 7));
        LinearProof proof = LinearProof.prove(withoutRelation(), relation, secrets(42, 7), new FixedRandom(1));
        LinearMap<RistrettoElement, Scalar, SecretScalar> map = new LinearMap<>(RistrettoGroup.INSTANCE, relation);
        MerlinTranscript transcript = transcript();
        transcript.append("commitment", proof.commitments().get(0));
        Scalar challenge = transcript.challengeScalar("challenge");
        assertThat(map.isSound()).isTrue();
        // z B + s H = A + c C gives a C for any responses.
        List<Scalar> responses = List.of(Scalar.of(99), Scalar.of(98));
        RistrettoElement chosen = RistrettoElement.variableTimeSum(
                        responses, List.of(Generators.OF_VALUE, Generators.OF_BLINDING))
                .minus(proof.commitments().get(0))
                .variableTimeTimes(challenge.inverse());
        LinearProof forged = new LinearProof(proof.commitments(), responses);
        assertThat(forged.verifies(withoutRelation(), opening(chosen))).isTrue();
        assertThat(forged.verifies(transcript(), opening(chosen))).isFalse();
    }

    private static SubstitutingTranscript withoutRelation() {
        return new SubstitutingTranscript(
                transcript(),
                (number, label, message) -> Optional.of(message).filter(each -> !label.equals("relation")));
    }

    /** Two answers to one commitment give the secret away: nonces are used once. */
    @Test
    void oneNonceForTwoChallengesGivesTheSecretAway() {
        LinearRelation<RistrettoElement, Scalar> relation = opening(commitment(42, 7));
        LinearMap<RistrettoElement, Scalar, SecretScalar> map = new LinearMap<>(RistrettoGroup.INSTANCE, relation);
        List<Scalar> first = map.responses(secrets(1000, 2000), Scalar.of(3), secrets(42, 7));
        List<Scalar> second = map.responses(secrets(1000, 2000), Scalar.of(5), secrets(42, 7));
        assertThat(second.get(0).minus(first.get(0)).times(Scalar.of(2).inverse()))
                .isEqualTo(Scalar.of(42));
        LinearProof one = LinearProof.prove(transcript(), relation, secrets(42, 7), new FixedRandom(1));
        LinearProof two = LinearProof.prove(transcript(), relation, secrets(42, 7), new FixedRandom(2));
        assertThat(one.commitments()).isNotEqualTo(two.commitments());
    }

    @Test
    void aRelationThatSaysNothingIsNeitherProvenNorAccepted() {
        LinearRelation<RistrettoElement, Scalar> ofNothing = opening(RistrettoElement.IDENTITY);
        assertThatThrownBy(() -> LinearProof.prove(transcript(), ofNothing, secrets(0, 0), new FixedRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
        LinearProof proof =
                LinearProof.prove(transcript(), opening(commitment(42, 7)), secrets(42, 7), new FixedRandom(1));
        assertThat(proof.verifies(transcript(), ofNothing)).isFalse();
        LinearRelation<RistrettoElement, Scalar> cancels = new LinearRelation<>(
                List.of(Generators.OF_VALUE, Generators.OF_BLINDING),
                List.of(new LinearRelation.Row<>(
                        List.of(new LinearRelation.Image<>(1, ONE)),
                        List.of(
                                new LinearRelation.Term<>(0, 0, ONE),
                                new LinearRelation.Term<>(0, 0, ONE.negated()),
                                new LinearRelation.Term<>(1, 1, ONE)))));
        assertThat(new LinearMap<>(RistrettoGroup.INSTANCE, cancels).isSound()).isFalse();
    }

    @Test
    void placesOfARelationAreChecked() {
        List<RistrettoElement> two = List.of(Generators.OF_VALUE, Generators.OF_BLINDING);
        LinearRelation.Image<Scalar> image = new LinearRelation.Image<>(1, ONE);
        LinearRelation.Term<Scalar> term = new LinearRelation.Term<>(0, 0, ONE);
        assertThat(new LinearRelation<>(two, List.of(new LinearRelation.Row<>(List.of(image), List.of(term))))
                        .secrets())
                .isEqualTo(1);
        assertRefused(two, List.of());
        assertRefused(two, List.of(new LinearRelation.Row<>(List.of(), List.of(term))));
        assertRefused(two, List.of(new LinearRelation.Row<>(List.of(image), List.of())));
        assertRefused(
                two, List.of(new LinearRelation.Row<>(List.of(new LinearRelation.Image<>(2, ONE)), List.of(term))));
        assertRefused(
                two, List.of(new LinearRelation.Row<>(List.of(image), List.of(new LinearRelation.Term<>(1, 0, ONE)))));
        assertRefused(
                List.of(Generators.OF_VALUE, Generators.OF_BLINDING, RistrettoElement.BASE),
                List.of(new LinearRelation.Row<>(List.of(image), List.of(term))));
    }

    private static void assertRefused(List<RistrettoElement> elements, List<LinearRelation.Row<Scalar>> rows) {
        assertThatThrownBy(() -> new LinearRelation<>(elements, rows)).isInstanceOf(IllegalArgumentException.class);
    }
}
