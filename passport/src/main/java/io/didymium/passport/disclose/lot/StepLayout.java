package io.didymium.passport.disclose.lot;

import io.didymium.passport.disclose.lot.LotProfile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be shown of a step, over the places of its commitments: those of inputs, outputs, loss and additions, then one slack for each
 * comparison of shares.
 */
final class StepLayout {
    /**
     * A sum that has to be from 0 to 2^64 - 1.
     *
     * @param what what is not so, if it is not
     * @param places of commitments
     * @param factors one for each
     * @param constant what is added
     */
    record Ranged(String what, List<Integer> places, List<Long> factors, long constant) {
        static Ranged of(String what, int place) {
            return new Ranged(what, List.of(place), List.of(1L), 0);
        }
    }

    /**
     * A comparison of the share x / y of an output with that of a total: no greater, or, for burdens, no smaller. The difference of products is
     * committed to in a slack.
     */
    record Comparison(List<Integer> totalX, int x, List<Integer> totalY, int y, boolean noSmaller, int slack) {}

    private final HiddenStep step;
    private final LotProfile profile;
    private final int firstSlack;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Ranged> ranged = new ArrayList<>();

    StepLayout(HiddenStep step) {
        this.step = step;
        this.profile = step.profile();
        this.firstSlack = loss(0) + step.loss().size() + step.added().size();
        for (int output = 0; output < step.outputs().size(); output++) {
            addOutput(output);
        }
        for (int attribute = 0; attribute < step.loss().size(); attribute++) {
            ranged.add(Ranged.of("a loss is negative", loss(attribute)));
        }
        for (int burden = 0; burden < step.added().size(); burden++) {
            ranged.add(Ranged.of("an added burden is negative", added(profile.conserved() + burden)));
        }
        step.claims().forEach(this::addClaim);
    }

    int input(int input, int attribute) {
        return input * profile.size() + attribute;
    }

    int output(int output, int attribute) {
        return input(step.inputs().size() + output, attribute);
    }

    int loss(int attribute) {
        return output(step.outputs().size(), attribute);
    }

    int added(int burden) {
        return loss(step.loss().size()) + burden - profile.conserved();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    List<Ranged> ranged() {
        return ranged;
    }

    private void addOutput(int output) {
        for (int attribute = 0; attribute < profile.size(); attribute++) {
            int place = output(output, attribute);
            switch (profile.kind(attribute)) {
                case MASS -> ranged.add(notZero(place));
                case CONTENT ->
                    ranged.add(profile.isWhole(attribute) ? notZero(place) : Ranged.of("a content is negative", place));
                case PART -> {
                    ranged.add(Ranged.of("a part is negative", place));
                    ranged.add(new Ranged(
                            "a part is more than the whole",
                            List.of(output(output, profile.whole(attribute)), place),
                            List.of(1L, -1L),
                            0));
                }
                case BURDEN -> ranged.add(Ranged.of("a burden is negative", place));
            }
            if (!step.isEntry() && profile.kind(attribute) == Kind.PART) {
                addComparison(inputs(attribute), place, inputs(profile.whole(attribute)), output, attribute);
            } else if (!step.isEntry() && profile.kind(attribute) == Kind.BURDEN) {
                List<Integer> total = new ArrayList<>(inputs(attribute));
                total.add(added(attribute));
                addComparison(total, place, outputs(0), output, attribute);
            }
        }
    }

    private static Ranged notZero(int place) {
        return new Ranged("a lot or a content that shares are claimed of is empty", List.of(place), List.of(1L), -1);
    }

    private void addComparison(List<Integer> totalX, int x, List<Integer> totalY, int output, int attribute) {
        boolean isBurden = profile.kind(attribute) == Kind.BURDEN;
        int slack = firstSlack + comparisons.size();
        comparisons.add(new Comparison(
                totalX, x, totalY, output(output, isBurden ? 0 : profile.whole(attribute)), isBurden, slack));
        ranged.add(Ranged.of(
                isBurden
                        ? "an output bears less than its mass of the burden"
                        : "an output has a greater share than the inputs",
                slack));
    }

    private List<Integer> inputs(int attribute) {
        return IntStream.range(0, step.inputs().size())
                .mapToObj(input -> input(input, attribute))
                .toList();
    }

    private List<Integer> outputs(int attribute) {
        return IntStream.range(0, step.outputs().size())
                .mapToObj(output -> output(output, attribute))
                .toList();
    }

    private void addClaim(LotClaim claim) {
        int place = output(claim.output(), claim.attribute());
        boolean isBurden = profile.kind(claim.attribute()) == Kind.BURDEN;
        int of = output(claim.output(), isBurden ? 0 : profile.whole(claim.attribute()));
        ranged.add(new Ranged(
                "a claim does not hold",
                List.of(place, of),
                isBurden
                        ? List.of(-claim.denominator(), claim.numerator())
                        : List.of(claim.denominator(), -claim.numerator()),
                0));
    }
}
