package io.didymium.passport.disclose.lot;

import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.range.RangeProof;
import io.didymium.crypto.sigma.LinearProof;
import io.didymium.crypto.testing.FixedRandom;
import io.didymium.crypto.testing.SubstitutingTranscript;
import io.didymium.crypto.transcript.Transcript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Follows the protocol, checks nothing, and shows of each number that is out of range the bits that it has in it. */
final class LyingProver {
    private LyingProver() {}

    static HiddenStepProof prove(HiddenStepProver known, HiddenStep step) {
        StepLayout layout = new StepLayout(step);
        List<Opening> openings = new ArrayList<>();
        known.inputs().forEach(lot -> openings.addAll(lot.openings()));
        known.outputs().forEach(lot -> openings.addAll(lot.openings()));
        openings.addAll(known.loss());
        openings.addAll(known.added());
        int own = openings.size();
        List<SecretScalar> witness = new ArrayList<>();
        for (StepLayout.Comparison comparison : layout.comparisons()) {
            SecretScalar totalX = sum(comparison.totalX(), openings, false);
            SecretScalar totalY = sum(comparison.totalY(), openings, false);
            Opening x = openings.get(comparison.x());
            Opening y = openings.get(comparison.y());
            SecretScalar difference = totalX.times(y.value()).minus(x.value().times(totalY));
            SecretScalar products =
                    totalX.times(y.blinding()).minus(x.value().times(sum(comparison.totalY(), openings, true)));
            Scalar sign = comparison.noSmaller() ? Scalar.ONE.negated() : Scalar.ONE;
            Opening slack = Opening.of(difference.times(sign).lowest64Bits(), SecretScalar.of(77));
            openings.add(slack);
            witness.addAll(List.of(
                    totalX,
                    sum(comparison.totalX(), openings, true),
                    x.value(),
                    x.blinding(),
                    slack.blinding().minus(products.times(sign))));
        }
        List<RistrettoElement> slacks = openings.subList(own, openings.size()).stream()
                .map(Opening::commitment)
                .toList();
        List<RistrettoElement> commitments = HiddenStepProof.commitments(step, slacks);
        Transcript transcript = StepTranscript.of(step);
        List<Scalar> weights = StepTranscript.weights(transcript, step, slacks);
        witness.add(0, left(known, weights));
        Optional<LinearProof> linear = step.isEntry()
                ? Optional.empty()
                : Optional.of(LinearProof.prove(
                        transcript, StepRelation.of(step, layout, commitments, weights), witness, new FixedRandom(9)));
        return new HiddenStepProof(slacks, linear, range(transcript, layout, openings, commitments));
    }

    private static SecretScalar sum(List<Integer> places, List<Opening> openings, boolean blinding) {
        SecretScalar sum = SecretScalar.of(0);
        for (int place : places) {
            sum = sum.plus(
                    blinding
                            ? openings.get(place).blinding()
                            : openings.get(place).value());
        }
        return sum;
    }

    private static SecretScalar left(HiddenStepProver known, List<Scalar> weights) {
        SecretScalar left = SecretScalar.of(0);
        for (int attribute = 0; attribute < weights.size(); attribute++) {
            Scalar weight = weights.get(attribute);
            for (LotOpening lot : known.inputs()) {
                left = left.plus(lot.openings().get(attribute).blinding().times(weight));
            }
            for (LotOpening lot : known.outputs()) {
                left = left.minus(lot.openings().get(attribute).blinding().times(weight));
            }
            if (!known.loss().isEmpty()) {
                left = left.minus(known.loss().get(attribute).blinding().times(weight));
            }
        }
        return left;
    }

    private static RangeProof range(
            Transcript transcript, StepLayout layout, List<Opening> openings, List<RistrettoElement> commitments) {
        List<Opening> shown = new ArrayList<>();
        Deque<RistrettoElement> said = new ArrayDeque<>();
        for (StepLayout.Ranged ranged : layout.ranged()) {
            SecretScalar value = SecretScalar.of(HiddenStepProof.scalar(ranged.constant()));
            SecretScalar blinding = SecretScalar.of(0);
            RistrettoElement claimed =
                    RistrettoElement.BASE.variableTimeTimes(HiddenStepProof.scalar(ranged.constant()));
            for (int i = 0; i < ranged.places().size(); i++) {
                Scalar factor = HiddenStepProof.scalar(ranged.factors().get(i));
                Opening opening = openings.get(ranged.places().get(i));
                value = value.plus(opening.value().times(factor));
                blinding = blinding.plus(opening.blinding().times(factor));
                claimed = claimed.plus(commitments.get(ranged.places().get(i)).variableTimeTimes(factor));
            }
            shown.add(Opening.of(value.lowest64Bits(), blinding));
            said.add(claimed);
        }
        int missing = HiddenStepProof.slots(layout) - shown.size();
        shown.addAll(Collections.nCopies(missing, Opening.of(0, SecretScalar.of(0))));
        said.addAll(Collections.nCopies(missing, RistrettoElement.IDENTITY));
        return RangeProof.prove(
                new SubstitutingTranscript(
                        transcript,
                        (number, label, message) ->
                                Optional.of(label.equals("V") ? said.remove().toBytes() : message)),
                shown,
                HiddenStepProof.BITS,
                new FixedRandom(9));
    }
}
