package io.didymium.crypto.range;

import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The messages of a range proof in their order, as prover and verifier say them. */
record RangeTranscript(Transcript transcript) {
    /** The challenges y and z. */
    record Challenges(Scalar y, Scalar z) {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void start(RangeShape shape, List<RistrettoElement> commitments) {
        transcript.append("dom-sep", bytes("rangeproof v1"));
        transcript.append("n", shape.bits());
        transcript.append("m", shape.slots());
        commitments.forEach(each -> transcript.append("V", each));
    }

    Challenges afterBits(RistrettoElement bits, RistrettoElement blinds) {
        transcript.append("A", bits);
        transcript.append("S", blinds);
        return new Challenges(transcript.challengeScalar("y"), transcript.challengeScalar("z"));
    }

    /** The challenge x. */
    Scalar afterPolynomial(RistrettoElement linear, RistrettoElement quadratic) {
        transcript.append("T_1", linear);
        transcript.append("T_2", quadratic);
        return transcript.challengeScalar("x");
    }

    /** The challenge w. */
    Scalar afterValues(Scalar value, Scalar valueBlinding, Scalar vectorBlinding) {
        transcript.append("t_x", value);
        transcript.append("t_x_blinding", valueBlinding);
        transcript.append("e_blinding", vectorBlinding);
        return transcript.challengeScalar("w");
    }

    /** What follows from the whole proof: the factor that joins its two equations, and one without terms for both. */
    record End(Scalar join, Equation equation) {}

    End end(InnerProduct product) {
        transcript.append("a", product.a());
        transcript.append("b", product.b());
        Scalar join = transcript.challengeScalar("join");
        return new End(join, new Equation(transcript.challengeBytes("binding", Equation.BYTES_OF_BINDING)));
    }
}
