package io.didymium.crypto.range;

import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** The equation of a range proof (Bünz and others 2018, section 6.2). */
final class RangeVerifier {
    private final RangeShape shape;
    private final RangeProof proof;

    RangeVerifier(RangeShape shape, RangeProof proof) {
        this.shape = shape;
        this.proof = proof;
    }

    Equation equation(Transcript transcript, List<RistrettoElement> commitments) {
        RangeTranscript messages = new RangeTranscript(transcript);
        messages.start(shape, commitments);
        RangeTranscript.Challenges first = messages.afterBits(proof.bits(), proof.blinds());
        Scalar z = first.z();
        Scalar x = messages.afterPolynomial(proof.linear(), proof.quadratic());
        Scalar w = messages.afterValues(proof.value(), proof.valueBlinding(), proof.vectorBlinding());
        InnerProduct product = proof.product();
        List<Scalar> rounds = product.challenges(transcript);
        RangeTranscript.End end = messages.end(product);
        Scalar c = end.join();
        Equation equation = end.equation();

        Scalar zSquare = z.times(z);
        Scalar ofCommitment = c.times(zSquare);
        for (RistrettoElement commitment : commitments) {
            equation.add(ofCommitment, commitment);
            ofCommitment = ofCommitment.times(z);
        }
        equation.add(Scalar.ONE, proof.bits());
        equation.add(x, proof.blinds());
        equation.add(c.times(x), proof.linear());
        equation.add(c.times(x).times(x), proof.quadratic());
        equation.add(proof.vectorBlinding().plus(c.times(proof.valueBlinding())).negated(), Generators.OF_BLINDING);
        Scalar ofValue = w.times(proof.value().minus(product.a().times(product.b())))
                .plus(c.times(RangeSums.constant(shape, first.y(), z).minus(proof.value())));
        equation.add(ofValue, Generators.OF_VALUE);
        addProduct(equation, rounds, first.y(), z);
        return equation;
    }

    private void addProduct(Equation equation, List<Scalar> rounds, Scalar y, Scalar z) {
        List<Scalar> invertible = new ArrayList<>(rounds);
        invertible.add(y);
        List<Scalar> inverses = Scalar.inverses(invertible);
        Scalar inverseY = inverses.get(rounds.size());
        InnerProduct product = proof.product();
        for (int round = 0; round < rounds.size(); round++) {
            Scalar u = rounds.get(round);
            Scalar inverse = inverses.get(round);
            equation.add(u.times(u), product.lefts().get(round));
            equation.add(inverse.times(inverse), product.rights().get(round));
        }
        List<Scalar> s = RangeSums.products(rounds, inverses);
        List<Scalar> ofTwos = RangeSums.slotTerms(shape, z);
        List<Scalar> left = new ArrayList<>(s.size());
        List<Scalar> right = new ArrayList<>(s.size());
        Scalar minusZ = z.negated();
        Scalar power = Scalar.ONE;
        for (int i = 0; i < s.size(); i++) {
            left.add(minusZ.minus(product.a().times(s.get(i))));
            // The products of inverses are those of challenges in the opposite order.
            Scalar inverse = s.get(s.size() - 1 - i);
            right.add(z.plus(power.times(ofTwos.get(i).minus(product.b().times(inverse)))));
            power = power.times(inverseY);
        }
        equation.setVectors(shape.bits(), left, right);
    }
}
