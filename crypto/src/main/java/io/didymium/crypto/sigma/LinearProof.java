package io.didymium.crypto.sigma;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.group.EncodingReader;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.transcript.Nonces;
import io.didymium.crypto.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proof that somebody knows the secrets of a relation in ristretto255, without saying more about them. Immutable.
 *
 * <p>It is the batchable form of section 5.4, with the challenge of a {@link Transcript}: the draft has no suite for ristretto255.
 *
 * @param commitments one for each equation
 * @param responses one for each secret
 */
public record LinearProof(List<RistrettoElement> commitments, List<Scalar> responses) {
    /** Copies the lists. */
    public LinearProof {
        commitments = List.copyOf(commitments);
        responses = List.copyOf(responses);
    }

    /**
     * Proves a relation.
     *
     * @param transcript what was said before, to which relation and proof are added
     * @param witness the secrets
     * @throws IllegalArgumentException if there are fewer or more than the relation has, or nothing can be proven of it
     */
    public static LinearProof prove(
            Transcript transcript,
            LinearRelation<RistrettoElement, Scalar> relation,
            List<SecretScalar> witness,
            SecureRandom random) {
        LinearMap<RistrettoElement, Scalar, SecretScalar> map = map(relation);
        if (!map.isSound()) {
            throw new IllegalArgumentException("a relation that says nothing");
        }
        transcript.append("relation", map.serialize());
        try (Nonces source = transcript.nonces(witness, random)) {
            List<SecretScalar> nonces =
                    Stream.generate(source::next).limit(relation.secrets()).toList();
            List<RistrettoElement> commitments = map.commitments(nonces);
            Scalar challenge = challenge(transcript, commitments);
            List<Scalar> responses = map.responses(nonces, challenge, witness);
            bindings(transcript, commitments, responses);
            nonces.forEach(SecretScalar::close);
            return new LinearProof(commitments, responses);
        }
    }

    /**
     * What holds if the proof is one for a relation; nothing, if it has another shape, or says nothing.
     *
     * @param transcript what was said before, to which relation and proof are added
     */
    public List<Equation> equations(Transcript transcript, LinearRelation<RistrettoElement, Scalar> relation) {
        LinearMap<RistrettoElement, Scalar, SecretScalar> map = map(relation);
        if (commitments.size() != relation.equations().size()
                || responses.size() != relation.secrets()
                || commitments.stream().anyMatch(RistrettoElement::isIdentity)
                || !map.isSound()) {
            return List.of();
        }
        transcript.append("relation", map.serialize());
        Scalar challenge = challenge(transcript, commitments);
        List<byte[]> bindings = bindings(transcript, commitments, responses);
        List<Equation> equations = new ArrayList<>();
        for (LinearMap.Remainder<RistrettoElement, Scalar> remainder : map.remainders(challenge, responses)) {
            Equation equation = new Equation(bindings.get(equations.size()));
            equation.add(Scalar.ONE, commitments.get(equations.size()));
            for (int i = 0; i < remainder.factors().size(); i++) {
                equation.add(remainder.factors().get(i), remainder.elements().get(i));
            }
            equations.add(equation);
        }
        return equations;
    }

    /** Whether the proof is one for a relation. */
    public boolean verifies(Transcript transcript, LinearRelation<RistrettoElement, Scalar> relation) {
        List<Equation> equations = equations(transcript, relation);
        return !equations.isEmpty() && Equation.hold(equations);
    }

    private static LinearMap<RistrettoElement, Scalar, SecretScalar> map(
            LinearRelation<RistrettoElement, Scalar> relation) {
        return new LinearMap<>(RistrettoGroup.INSTANCE, relation);
    }

    private static Scalar challenge(Transcript transcript, List<RistrettoElement> commitments) {
        commitments.forEach(commitment -> transcript.append("commitment", commitment));
        return transcript.challengeScalar("challenge");
    }

    private static List<byte[]> bindings(
            Transcript transcript, List<RistrettoElement> commitments, List<Scalar> responses) {
        responses.forEach(response -> transcript.append("response", response));
        return commitments.stream()
                .map(each -> transcript.challengeBytes("binding", Equation.BYTES_OF_BINDING))
                .toList();
    }

    /** Writes the proof: commitments, then responses. */
    public Bytes write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        commitments.forEach(commitment -> out.writeBytes(commitment.toBytes()));
        responses.forEach(response -> out.writeBytes(response.toBytes()));
        return Bytes.of(out.toByteArray());
    }

    /**
     * Reads a proof of a relation.
     *
     * @throws MalformedInputException if it has a wrong length, or a part is not the canonical encoding of an element or a scalar
     */
    public static LinearProof read(Bytes bytes, LinearRelation<RistrettoElement, Scalar> relation)
            throws MalformedInputException {
        EncodingReader reader = new EncodingReader(bytes);
        int equations = relation.equations().size();
        if (reader.count() != equations + relation.secrets()) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are no proof of this relation");
        }
        List<RistrettoElement> commitments = new ArrayList<>();
        for (int i = 0; i < equations; i++) {
            commitments.add(reader.element());
        }
        List<Scalar> responses = new ArrayList<>();
        for (int i = 0; i < relation.secrets(); i++) {
            responses.add(reader.scalar());
        }
        return new LinearProof(commitments, responses);
    }
}
