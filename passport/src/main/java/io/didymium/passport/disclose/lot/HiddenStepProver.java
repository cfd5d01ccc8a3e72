package io.didymium.passport.disclose.lot;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.range.RangeProof;
import io.didymium.crypto.sigma.LinearProof;
import io.didymium.crypto.transcript.Transcript;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an operator knows of a step, and proves of it.
 *
 * @param profile what is committed
 * @param inputs the lots that go in, as their sellers opened them; none for an entry
 * @param outputs the lots that come out
 * @param loss what of mass, contents and parts is lost; none for an entry
 * @param added what is added to burdens; none for an entry
 */
public record HiddenStepProver(
        LotProfile profile,
        List<LotOpening> inputs,
        List<LotOpening> outputs,
        List<Opening> loss,
        List<Opening> added) {
    private static final int BYTES_OF_NONCE = 64;
    private static final String NOT_CONSERVED = "what goes in is not what comes out and is lost";

    /** Copies the lists. */
    public HiddenStepProver {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        loss = List.copyOf(loss);
        added = List.copyOf(added);
    }

    /** The prover of an entry. */
    public static HiddenStepProver ofEntry(LotProfile profile, LotOpening lot) {
        return new HiddenStepProver(profile, List.of(), List.of(lot), List.of(), List.of());
    }

    /** The step as others see it. */
    public HiddenStep step(Bytes context, List<LotClaim> claims) {
        return new HiddenStep(
                profile,
                context,
                inputs.stream().map(LotOpening::lot).toList(),
                outputs.stream().map(LotOpening::lot).toList(),
                loss.stream().map(Opening::commitment).toList(),
                added.stream().map(Opening::commitment).toList(),
                claims);
    }

    /**
     * Proves a step of {@link #step}.
     *
     * @throws IllegalArgumentException if the step is not complete, has too many outputs and claims for one proof, or something does not hold:
     *     the message says what, and no quantity
     */
    public HiddenStepProof prove(HiddenStep step, SecureRandom random) {
        if (!step.isComplete()) {
            throw new IllegalArgumentException("a step whose lists have other lengths than its profile");
        }
        StepLayout layout = new StepLayout(step);
        List<Opening> openings = new ArrayList<>();
        inputs.forEach(lot -> openings.addAll(lot.openings()));
        outputs.forEach(lot -> openings.addAll(lot.openings()));
        openings.addAll(loss);
        openings.addAll(added);
        requireConserved(step, layout, openings);
        for (StepLayout.Comparison comparison : layout.comparisons()) {
            openings.add(slack(comparison, openings, random));
        }
        List<RistrettoElement> slacks =
                openings.subList(openings.size() - layout.comparisons().size(), openings.size()).stream()
                        .map(Opening::commitment)
                        .toList();
        Transcript transcript = StepTranscript.of(step);
        List<Scalar> weights = StepTranscript.weights(transcript, step, slacks);
        Optional<LinearProof> linear = step.isEntry()
                ? Optional.empty()
                : Optional.of(LinearProof.prove(
                        transcript,
                        StepRelation.of(step, layout, HiddenStepProof.commitments(step, slacks), weights),
                        witness(layout, openings, weights),
                        random));
        List<Opening> ranged = Stream.concat(
                        layout.ranged().stream().map(each -> sum(each, openings)),
                        Stream.generate(() -> Opening.of(0, SecretScalar.of(0)))
                                .limit((long) HiddenStepProof.slots(layout)
                                        - layout.ranged().size()))
                .toList();
        return new HiddenStepProof(slacks, linear, RangeProof.prove(transcript, ranged, HiddenStepProof.BITS, random));
    }

    private static void requireConserved(HiddenStep step, StepLayout layout, List<Opening> openings) {
        for (int attribute = 0; attribute < step.loss().size(); attribute++) {
            SecretScalar left = SecretScalar.of(0)
                    .minus(openings.get(layout.loss(attribute)).value());
            for (int input = 0; input < step.inputs().size(); input++) {
                left = left.plus(openings.get(layout.input(input, attribute)).value());
            }
            for (int output = 0; output < step.outputs().size(); output++) {
                left = left.minus(openings.get(layout.output(output, attribute)).value());
            }
            if (number(left, NOT_CONSERVED) != 0) {
                throw new IllegalArgumentException(NOT_CONSERVED);
            }
        }
    }

    private static Opening slack(StepLayout.Comparison comparison, List<Opening> openings, SecureRandom random) {
        SecretScalar difference = total(comparison.totalX(), openings)
                .times(openings.get(comparison.y()).value())
                .minus(openings.get(comparison.x()).value().times(total(comparison.totalY(), openings)));
        byte[] wide = new byte[BYTES_OF_NONCE];
        random.nextBytes(wide);
        return Opening.of(
                number(
                        comparison.noSmaller() ? SecretScalar.of(0).minus(difference) : difference,
                        "a share of an output is not that of the inputs, rounded against who claims it"),
                SecretScalar.reduce(wide));
    }

    private static SecretScalar total(List<Integer> places, List<Opening> openings) {
        return places.stream().map(place -> openings.get(place).value()).reduce(SecretScalar.of(0), SecretScalar::plus);
    }

    private static SecretScalar totalBlinding(List<Integer> places, List<Opening> openings) {
        return places.stream()
                .map(place -> openings.get(place).blinding())
                .reduce(SecretScalar.of(0), SecretScalar::plus);
    }

    private static long number(SecretScalar value, String otherwise) {
        if (!value.isBelow2To64()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value.lowest64Bits();
    }

    private static Opening sum(StepLayout.Ranged ranged, List<Opening> openings) {
        SecretScalar value = SecretScalar.of(HiddenStepProof.scalar(ranged.constant()));
        SecretScalar blinding = SecretScalar.of(0);
        for (int i = 0; i < ranged.places().size(); i++) {
            Opening opening = openings.get(ranged.places().get(i));
            Scalar factor = HiddenStepProof.scalar(ranged.factors().get(i));
            value = value.plus(opening.value().times(factor));
            blinding = blinding.plus(opening.blinding().times(factor));
        }
        return Opening.of(number(value, ranged.what()), blinding);
    }

    private List<SecretScalar> witness(StepLayout layout, List<Opening> openings, List<Scalar> weights) {
        List<SecretScalar> witness = new ArrayList<>();
        SecretScalar left = SecretScalar.of(0);
        for (int attribute = 0; attribute < weights.size(); attribute++) {
            int place = attribute;
            SecretScalar ofInputs = blinding(inputs, place);
            SecretScalar ofOutputs =
                    blinding(outputs, place).plus(loss.get(place).blinding());
            left = left.plus(ofInputs.minus(ofOutputs).times(weights.get(attribute)));
        }
        witness.add(left);
        for (StepLayout.Comparison comparison : layout.comparisons()) {
            Opening x = openings.get(comparison.x());
            SecretScalar total = total(comparison.totalX(), openings);
            SecretScalar products = total.times(openings.get(comparison.y()).blinding())
                    .minus(x.value().times(totalBlinding(comparison.totalY(), openings)));
            SecretScalar ofSlack = openings.get(comparison.slack()).blinding();
            witness.addAll(List.of(
                    total,
                    totalBlinding(comparison.totalX(), openings),
                    x.value(),
                    x.blinding(),
                    comparison.noSmaller() ? ofSlack.plus(products) : ofSlack.minus(products)));
        }
        return witness;
    }

    private static SecretScalar blinding(List<LotOpening> lots, int attribute) {
        return lots.stream()
                .map(lot -> lot.openings().get(attribute).blinding())
                .reduce(SecretScalar.of(0), SecretScalar::plus);
    }

    @Override
    public String toString() {
        return "HiddenStepProver";
    }
}
