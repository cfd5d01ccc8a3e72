package io.didymium.crypto.range;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.EncodingReader;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof that hidden numbers are integers from 0 to 2^n - 1, without saying more about them. Immutable.
 *
 * @param bits the commitment A to the bits of the numbers
 * @param blinds the commitment S to what blinds them
 * @param linear the commitment T_1 to the linear coefficient of the polynomial t
 * @param quadratic the commitment T_2 to the quadratic coefficient
 * @param value the value t(x)
 * @param valueBlinding the blinding factor of t(x)
 * @param vectorBlinding the blinding factor of A and S
 * @param product the proof of the inner product
 */
public record RangeProof(
        RistrettoElement bits,
        RistrettoElement blinds,
        RistrettoElement linear,
        RistrettoElement quadratic,
        Scalar value,
        Scalar valueBlinding,
        Scalar vectorBlinding,
        InnerProduct product) {
    private static final int FIXED = 9;

    /**
     * Proves that the numbers of openings are below 2^bits.
     *
     * @param transcript what was said before, to which the proof is added
     * @param bits 8, 16, 32 or 64
     * @throws IllegalArgumentException if there are not 1, 2, 4, 8, 16, 32 or 64 numbers of so many bits
     */
    public static RangeProof prove(Transcript transcript, List<Opening> openings, int bits, SecureRandom random) {
        return new RangeProver(RangeShape.of(bits, openings.size()), openings).prove(transcript, random);
    }

    /**
     * What holds if the proof is one for the numbers in commitments; nothing, if it has not the shape of one, or an element of the prover is
     * the neutral one.
     *
     * @param transcript what was said before, to which the proof is added
     */
    public Optional<Equation> equation(Transcript transcript, List<RistrettoElement> commitments, int bits) {
        return RangeShape.find(bits, commitments.size())
                .filter(shape -> product.rounds() == shape.rounds())
                .filter(shape -> elements().stream().noneMatch(RistrettoElement::isIdentity))
                .map(shape -> new RangeVerifier(shape, this).equation(transcript, commitments));
    }

    /** Whether the proof is one for the numbers in commitments. */
    public boolean verifies(Transcript transcript, List<RistrettoElement> commitments, int bits) {
        return equation(transcript, commitments, bits).filter(Equation::holds).isPresent();
    }

    private List<RistrettoElement> elements() {
        List<RistrettoElement> elements = new ArrayList<>(List.of(bits, blinds, linear, quadratic));
        elements.addAll(product.lefts());
        elements.addAll(product.rights());
        return elements;
    }

    /** Writes the proof: A, S, T_1, T_2, t(x), its blinding factor, that of the vectors, L and R of each round, a, b. */
    public Bytes write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (RistrettoElement element : List.of(bits, blinds, linear, quadratic)) {
            out.writeBytes(element.toBytes());
        }
        for (Scalar scalar : List.of(value, valueBlinding, vectorBlinding)) {
            out.writeBytes(scalar.toBytes());
        }
        product.write(out);
        return Bytes.of(out.toByteArray());
    }

    /**
     * Reads a proof.
     *
     * @throws MalformedInputException if it has a wrong length, or a part is not the canonical encoding of an element or a scalar
     */
    public static RangeProof read(Bytes bytes) throws MalformedInputException {
        EncodingReader reader = new EncodingReader(bytes);
        int pairs = reader.count() - FIXED;
        if (pairs < 0 || pairs % 2 != 0 || pairs / 2 > RangeShape.MOST_ROUNDS) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are no range proof");
        }
        RistrettoElement bits = reader.element();
        RistrettoElement blinds = reader.element();
        RistrettoElement linear = reader.element();
        RistrettoElement quadratic = reader.element();
        Scalar value = reader.scalar();
        Scalar valueBlinding = reader.scalar();
        Scalar vectorBlinding = reader.scalar();
        return new RangeProof(
                bits,
                blinds,
                linear,
                quadratic,
                value,
                valueBlinding,
                vectorBlinding,
                InnerProduct.read(reader, pairs / 2));
    }
}
