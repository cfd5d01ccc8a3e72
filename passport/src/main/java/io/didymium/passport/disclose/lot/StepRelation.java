package io.didymium.passport.disclose.lot;

import io.didymium.crypto.commit.Generators;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.sigma.LinearRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear relation of a step: that conserved quantities add up, each with its weight, and that slacks are the differences of products. Each
 * commitment is named by itself.
 */
final class StepRelation {
    /** The number of secrets of a comparison: total and blinding, part and blinding, and what is left of blindings. */
    private static final int SECRETS_OF_COMPARISON = 5;

    private static final int VALUE = 0;
    private static final int BLINDING = 1;

    private final List<RistrettoElement> commitments;
    private final List<RistrettoElement> elements =
            new ArrayList<>(List.of(Generators.OF_VALUE, Generators.OF_BLINDING));
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final List<LinearRelation.Row<Scalar>> rows = new ArrayList<>();
    private int secrets = 1;

    private StepRelation(List<RistrettoElement> commitments) {
        this.commitments = commitments;
    }

    /**
     * The relation of a step that is no entry.
     *
     * @param weights one for each conserved attribute, chosen after all commitments
     */
    static LinearRelation<RistrettoElement, Scalar> of(
            HiddenStep step, StepLayout layout, List<RistrettoElement> commitments, List<Scalar> weights) {
        StepRelation relation = new StepRelation(commitments);
        relation.addConservation(step, layout, weights);
        layout.comparisons().forEach(relation::addComparison);
        return new LinearRelation<>(relation.elements, relation.rows);
    }

    private int element(int place) {
        return places.computeIfAbsent(place, each -> {
            elements.add(commitments.get(each));
            return elements.size() - 1;
        });
    }

    private LinearRelation.Image<Scalar> image(int place, Scalar factor) {
        return new LinearRelation.Image<>(element(place), factor);
    }

    private LinearRelation.Term<Scalar> term(int secret, int element, Scalar factor) {
        return new LinearRelation.Term<>(secret, element, factor);
    }

    /** The weighted sum of what goes in less what comes out and is lost has no value, only a blinding factor. */
    private void addConservation(HiddenStep step, StepLayout layout, List<Scalar> weights) {
        List<LinearRelation.Image<Scalar>> image = new ArrayList<>();
        for (int attribute = 0; attribute < weights.size(); attribute++) {
            Scalar weight = weights.get(attribute);
            for (int input = 0; input < step.inputs().size(); input++) {
                image.add(image(layout.input(input, attribute), weight));
            }
            for (int output = 0; output < step.outputs().size(); output++) {
                image.add(image(layout.output(output, attribute), weight.negated()));
            }
            image.add(image(layout.loss(attribute), weight.negated()));
        }
        rows.add(new LinearRelation.Row<>(image, List.of(term(0, BLINDING, Scalar.ONE))));
    }

    private void addComparison(StepLayout.Comparison comparison) {
        int total = secrets;
        int part = total + 2;
        int rest = total + 4;
        secrets += SECRETS_OF_COMPARISON;
        rows.add(new LinearRelation.Row<>(
                comparison.totalX().stream()
                        .map(place -> image(place, Scalar.ONE))
                        .toList(),
                List.of(term(total, VALUE, Scalar.ONE), term(total + 1, BLINDING, Scalar.ONE))));
        rows.add(new LinearRelation.Row<>(
                List.of(image(comparison.x(), Scalar.ONE)),
                List.of(term(part, VALUE, Scalar.ONE), term(part + 1, BLINDING, Scalar.ONE))));
        Scalar sign = comparison.noSmaller() ? Scalar.ONE.negated() : Scalar.ONE;
        List<LinearRelation.Term<Scalar>> products = new ArrayList<>();
        products.add(term(total, element(comparison.y()), sign));
        comparison.totalY().forEach(place -> products.add(term(part, element(place), sign.negated())));
        products.add(term(rest, BLINDING, Scalar.ONE));
        rows.add(new LinearRelation.Row<>(List.of(image(comparison.slack(), Scalar.ONE)), products));
    }
}
