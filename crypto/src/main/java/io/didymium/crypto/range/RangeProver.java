package io.didymium.crypto.range;

import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretMultiples;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.transcript.Nonces;
import io.didymium.crypto.transcript.Transcript;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Proves that numbers are in a range (Bünz and others 2018, sections 4.1 and 4.3), all by one prover. */
final class RangeProver {
    private final RangeShape shape;
    private final List<Opening> openings;
    private final List<RistrettoElement> left;
    private final List<RistrettoElement> right;

    RangeProver(RangeShape shape, List<Opening> openings) {
        this.shape = shape;
        this.openings = List.copyOf(openings);
        for (Opening opening : openings) {
            if (shape.bits() < Long.SIZE && opening.number() >>> shape.bits() != 0) {
                throw new IllegalArgumentException("a number has more than " + shape.bits() + " bits");
            }
        }
        this.left = Generators.left(shape.bits(), shape.slots());
        this.right = Generators.right(shape.bits(), shape.slots());
    }

    RangeProof prove(Transcript transcript, SecureRandom random) {
        RangeTranscript messages = new RangeTranscript(transcript);
        messages.start(shape, openings.stream().map(Opening::commitment).toList());
        List<SecretScalar> witness = openings.stream()
                .flatMap(each -> Stream.of(each.value(), each.blinding()))
                .toList();
        try (Nonces nonces = transcript.nonces(witness, random)) {
            return prove(messages, nonces);
        }
    }

    private RangeProof prove(RangeTranscript messages, Nonces nonces) {
        long[] numbers = openings.stream().mapToLong(Opening::number).toArray();
        SecretScalar alpha = nonces.next();
        RistrettoElement bits = SecretMultiples.sumOfChosen(numbers, shape.bits(), left, right)
                .plus(SecretMultiples.sum(List.of(alpha), List.of(Generators.OF_BLINDING)));
        SecretScalar rho = nonces.next();
        List<SecretScalar> leftBlinds = secrets(nonces);
        List<SecretScalar> rightBlinds = secrets(nonces);
        RistrettoElement blinds = commitment(rho, leftBlinds, rightBlinds);
        RangeTranscript.Challenges first = messages.afterBits(bits, blinds);
        SecretPolynomials vectors = SecretPolynomials.of(shape, numbers, leftBlinds, rightBlinds, first.y(), first.z());

        SecretScalar tau1 = nonces.next();
        SecretScalar tau2 = nonces.next();
        RistrettoElement linear = pedersen(vectors.linear(), tau1);
        RistrettoElement quadratic = pedersen(vectors.quadratic(), tau2);
        Scalar x = messages.afterPolynomial(linear, quadratic);

        Scalar value = vectors.value(x);
        Scalar valueBlinding = valueBlinding(tau1, tau2, x, first.z());
        Scalar vectorBlinding = alpha.plus(rho.times(x)).reveal();
        Scalar w = messages.afterValues(value, valueBlinding, vectorBlinding);
        InnerProduct product = new InnerProductProver(messages.transcript(), left, right, first.y(), w)
                .prove(vectors.left(x), vectors.right(x));
        messages.end(product);
        List.of(alpha, rho, tau1, tau2).forEach(SecretScalar::close);
        vectors.close();
        return new RangeProof(bits, blinds, linear, quadratic, value, valueBlinding, vectorBlinding, product);
    }

    private List<SecretScalar> secrets(Nonces nonces) {
        return IntStream.range(0, shape.length()).mapToObj(i -> nonces.next()).toList();
    }

    private RistrettoElement commitment(SecretScalar blinding, List<SecretScalar> ofLeft, List<SecretScalar> ofRight) {
        List<SecretScalar> factors = new ArrayList<>(List.of(blinding));
        List<RistrettoElement> elements = new ArrayList<>(List.of(Generators.OF_BLINDING));
        factors.addAll(ofLeft);
        elements.addAll(left);
        factors.addAll(ofRight);
        elements.addAll(right);
        return SecretMultiples.sum(factors, elements);
    }

    private static RistrettoElement pedersen(SecretScalar value, SecretScalar blinding) {
        return SecretMultiples.sum(List.of(value, blinding), List.of(Generators.OF_VALUE, Generators.OF_BLINDING));
    }

    private Scalar valueBlinding(SecretScalar tau1, SecretScalar tau2, Scalar x, Scalar z) {
        SecretScalar sum = tau1.times(x).plus(tau2.times(x.times(x)));
        Scalar ofSlot = z.times(z);
        for (Opening opening : openings) {
            sum = sum.plus(opening.blinding().times(ofSlot));
            ofSlot = ofSlot.times(z);
        }
        return sum.reveal();
    }
}
