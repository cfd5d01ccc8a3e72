package io.didymium.passport.disclose.lot;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.group.EncodingReader;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.range.RangeProof;
import io.didymium.crypto.sigma.LinearProof;
import io.didymium.crypto.sigma.LinearRelation;
import io.didymium.crypto.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A proof that the hidden quantities of a step add up, that no output has a greater share or a smaller burden than it may, and that claims
 * hold. Immutable.
 *
 * @param slacks the commitments to differences of products, one for each comparison of shares
 * @param linear the proof of linear relations; none for an entry
 * @param range the proof that all that must not be negative is not
 */
public record HiddenStepProof(List<RistrettoElement> slacks, Optional<LinearProof> linear, RangeProof range) {
    /** The bits of a quantity. */
    static final int BITS = 64;

    private static final int LENGTH = 32;

    /** Copies the list. */
    public HiddenStepProof {
        slacks = List.copyOf(slacks);
    }

    /**
     * What holds if the proof is one of a step; nothing, if step or proof is not complete. The lots that go in are taken for proven by the
     * steps that made them.
     */
    public List<Equation> equations(HiddenStep step) {
        return equations(step, StepTranscript.start());
    }

    List<Equation> equations(HiddenStep step, Transcript transcript) {
        if (!step.isComplete()) {
            return List.of();
        }
        StepLayout layout = new StepLayout(step);
        int slots = slots(layout);
        if (slacks.size() != layout.comparisons().size()
                || linear.isPresent() == step.isEntry()
                || slots > Generators.MOST_SLOTS) {
            return List.of();
        }
        List<RistrettoElement> commitments = commitments(step, slacks);
        if (commitments.stream().anyMatch(RistrettoElement::isIdentity)) {
            return List.of();
        }
        StepTranscript.append(transcript, step);
        List<Scalar> weights = StepTranscript.weights(transcript, step, slacks);
        List<Equation> equations = new ArrayList<>();
        if (linear.isPresent()) {
            List<Equation> ofRelation =
                    linear.get().equations(transcript, StepRelation.of(step, layout, commitments, weights));
            if (ofRelation.isEmpty()) {
                return List.of();
            }
            equations.addAll(ofRelation);
        }
        Optional<Equation> ofRange = range.equation(transcript, ranged(layout, commitments, slots), BITS);
        ofRange.ifPresent(equations::add);
        return ofRange.isPresent() ? equations : List.of();
    }

    /** Whether the proof is one of a step. */
    public boolean verifies(HiddenStep step) {
        List<Equation> equations = equations(step);
        return !equations.isEmpty() && Equation.hold(equations);
    }

    /** The number of numbers of the range proof: the next power of 2. */
    static int slots(StepLayout layout) {
        int count = layout.ranged().size();
        return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }

    static List<RistrettoElement> commitments(HiddenStep step, List<RistrettoElement> slacks) {
        List<RistrettoElement> commitments = new ArrayList<>();
        step.inputs().forEach(lot -> commitments.addAll(lot.commitments()));
        step.outputs().forEach(lot -> commitments.addAll(lot.commitments()));
        commitments.addAll(step.loss());
        commitments.addAll(step.added());
        commitments.addAll(slacks);
        return commitments;
    }

    private static List<RistrettoElement> ranged(StepLayout layout, List<RistrettoElement> commitments, int slots) {
        Stream<RistrettoElement> sums = layout.ranged().stream().map(each -> sum(each, commitments));
        Stream<RistrettoElement> zeros = Stream.generate(() -> RistrettoElement.IDENTITY)
                .limit((long) slots - layout.ranged().size());
        return Stream.concat(sums, zeros).toList();
    }

    private static RistrettoElement sum(StepLayout.Ranged ranged, List<RistrettoElement> commitments) {
        List<RistrettoElement> elements =
                new ArrayList<>(ranged.places().stream().map(commitments::get).toList());
        List<Scalar> factors = new ArrayList<>(
                ranged.factors().stream().map(HiddenStepProof::scalar).toList());
        elements.add(Generators.OF_VALUE);
        factors.add(scalar(ranged.constant()));
        return RistrettoElement.variableTimeSum(factors, elements);
    }

    static Scalar scalar(long signed) {
        return signed < 0 ? Scalar.of(-signed).negated() : Scalar.of(signed);
    }

    /** Writes the proof: slacks, linear relations, ranges. */
    public Bytes write() {
        List<Bytes> parts = new ArrayList<>();
        slacks.forEach(slack -> parts.add(Bytes.of(slack.toBytes())));
        linear.ifPresent(proof -> parts.add(proof.write()));
        parts.add(range.write());
        return Bytes.concat(parts.toArray(new Bytes[0]));
    }

    /**
     * Reads the proof of a step.
     *
     * @throws MalformedInputException if it has a wrong length, or a part is not the canonical encoding of an element or a scalar
     * @throws IllegalArgumentException if the step is not complete
     */
    public static HiddenStepProof read(Bytes bytes, HiddenStep step) throws MalformedInputException {
        if (!step.isComplete()) {
            throw new IllegalArgumentException("a step whose lists have other lengths than its profile");
        }
        StepLayout layout = new StepLayout(step);
        int ofSlacks = layout.comparisons().size() * LENGTH;
        if (bytes.length() < ofSlacks) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are no proof of this step");
        }
        EncodingReader reader = new EncodingReader(bytes.slice(0, ofSlacks));
        List<RistrettoElement> slacks = new ArrayList<>();
        for (int i = 0; i < layout.comparisons().size(); i++) {
            slacks.add(reader.element());
        }
        if (step.isEntry()) {
            return new HiddenStepProof(
                    slacks, Optional.empty(), RangeProof.read(bytes.slice(ofSlacks, bytes.length())));
        }
        LinearRelation<RistrettoElement, Scalar> relation = StepRelation.of(
                step,
                layout,
                commitments(step, slacks),
                Stream.generate(() -> Scalar.ONE)
                        .limit(step.profile().conserved())
                        .toList());
        int ofLinear = (relation.equations().size() + relation.secrets()) * LENGTH;
        if (bytes.length() < ofSlacks + ofLinear) {
            throw new MalformedInputException("proof", bytes.length() + " bytes are no proof of this step");
        }
        return new HiddenStepProof(
                slacks,
                Optional.of(LinearProof.read(bytes.slice(ofSlacks, ofSlacks + ofLinear), relation)),
                RangeProof.read(bytes.slice(ofSlacks + ofLinear, bytes.length())));
    }
}
