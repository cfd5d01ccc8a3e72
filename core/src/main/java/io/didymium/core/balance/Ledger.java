package io.didymium.core.balance;

import io.didymium.core.balance.Line.Openness;
import io.didymium.core.balance.StatedValues.Contents;
import io.didymium.core.balance.covariance.Effects;
import io.didymium.core.balance.covariance.HoldUp;
import io.didymium.core.balance.covariance.UncertaintySum;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What goes in and comes out of one step, with the measurements behind it. Not thread-safe. */
final class Ledger {
    private static final Set<Element> MUST_LEAVE = EvidenceLimits.RADIOACTIVE_TRACES.keySet();

    /** A mass that went in or came out: its sign, and what one standard uncertainty of each weighing behind it does, in kg. */
    private record Posting(
            int sign,
            String name,
            Mass mass,
            List<Weighing> weighings,
            Optional<Contents> contents,
            boolean circulating,
            Optional<HoldUp> holdUp) {
        MeasuredFraction fraction(Element element) {
            return contents.map(known -> known.fractions().get(element)).orElse(MeasuredFraction.ZERO);
        }

        /** The most of an element that results below a limit leave open, in kg. */
        double open(Element element) {
            return contents.map(known -> kilograms(mass) * known.limit(element)).orElse(0.0);
        }

        boolean looksFor(Element element) {
            return contents.filter(known -> known.isAnalysed(element)).isPresent();
        }

        Mass of(Optional<Element> element) {
            return element.map(one -> mass.times(fraction(one).value())).orElse(mass);
        }

        /** What passed into the process of a hold-up so far, in kg; of all else, what it is. */
        double passed(Optional<Element> element) {
            double held = kilograms(of(element));
            return holdUp.map(known -> known.passed(element, held)).orElse(held);
        }
    }

    private record Weighing(int measurement, double kilograms) {}

    private final ProcessStep step;
    private final StatedValues values;
    private final List<Posting> postings = new ArrayList<>();
    private boolean unknownIn;
    private boolean unknownOut;
    private boolean withheldIn;
    private boolean withheldOut;
    private final boolean incomplete;
    private final Set<String> withheldContents;

    /** Of a step of a chain of which something may be withheld. */
    Ledger(ProcessStep step, StatedValues values, WithheldDetails withheld) {
        this.step = step;
        this.values = values;
        this.incomplete = withheld.outputs().contains(step.id());
        this.withheldContents = withheld.contentsOf(step.id());
    }

    /**
     * A portion that goes in. Its mass is a share of the batch's, with the batch's error as far as its own uncertainty allows, and an
     * error of division, which is at most what is left of the batch.
     *
     * @param circulating whether the batch was made by such a step at the same site
     */
    void in(BatchPortion portion, Batch batch, boolean circulating) {
        double whole = kilograms(batch.mass().value());
        double part = kilograms(portion.mass().value());
        double stated = kilograms(portion.mass().standardUncertainty());
        double ofBatch = part / whole * kilograms(batch.mass().standardUncertainty());
        double ofDivision =
                Math.min(Math.sqrt(Math.max(0, stated * stated - ofBatch * ofBatch)), Math.max(0, whole - part));
        List<Weighing> weighings = new ArrayList<>();
        weighings.add(new Weighing(values.mass(batch), part < whole ? Math.min(ofBatch, stated) : ofBatch));
        if (ofDivision > 0) {
            weighings.add(new Weighing(values.division(batch, portion.mass(), step), ofDivision));
        }
        unknownIn |= batch.assay().isEmpty();
        postings.add(new Posting(
                1,
                batch.id().value(),
                portion.mass().value(),
                weighings,
                values.contents(batch),
                circulating,
                Optional.empty()));
    }

    /** A hold-up that goes in, whole. */
    void in(BatchPortion portion, Batch batch, HoldUp holdUp) {
        unknownIn |= batch.assay().isEmpty();
        postings.add(new Posting(
                1,
                batch.id().value(),
                portion.mass().value(),
                List.of(),
                values.contents(batch),
                false,
                Optional.of(holdUp)));
    }

    /** The hold-up that is left when all else is posted. */
    HoldUp left(Batch batch, EvidenceLimits limits) {
        HoldUp left = new HoldUp();
        note(left, Optional.empty(), limits);
        batch.composition()
                .ifPresent(known -> known.fractions().keySet().forEach(one -> note(left, Optional.of(one), limits)));
        unknownOut |= batch.assay().isEmpty();
        postings.add(new Posting(
                -1,
                batch.id().value(),
                batch.mass().value(),
                List.of(),
                values.contents(batch),
                false,
                Optional.of(left)));
        return left;
    }

    private void note(HoldUp left, Optional<Element> subject, EvidenceLimits limits) {
        double passed = 0;
        for (Posting posting : postings) {
            if (posting.sign() > 0) {
                passed += posting.passed(subject);
                subject.filter(one -> !isTrace(posting, one, limits)).ifPresent(left::note);
            }
        }
        left.put(subject, effects(subject), passed);
    }

    /** A batch that comes out whole. */
    void out(Batch batch) {
        unknownOut |= batch.assay().isEmpty();
        postings.add(new Posting(
                -1,
                batch.id().value(),
                batch.mass().value(),
                List.of(new Weighing(values.mass(batch), kilograms(batch.mass().standardUncertainty()))),
                values.contents(batch),
                false,
                Optional.empty()));
    }

    /** A flow; if it is not analysed, it holds no element, unless its contents are withheld. */
    void flow(Flow flow, Object laboratory) {
        if (flow.assay().isEmpty() && withheldContents.contains(flow.name())) {
            withheldIn |= flow.kind().isInput();
            withheldOut |= !flow.kind().isInput();
        }
        postings.add(new Posting(
                flow.kind().isInput() ? 1 : -1,
                flow.name(),
                flow.mass().value(),
                // What is not accounted for follows from the rest; its uncertainty must not excuse what else is
                // missing.
                flow.isUnaccounted()
                        ? List.of()
                        : List.of(new Weighing(
                                values.mass(flow, step), kilograms(flow.mass().standardUncertainty()))),
                values.contents(flow, step, laboratory),
                false,
                Optional.empty()));
    }

    /**
     * The elements that can be balanced: those that an output states, which must have come from somewhere, and the rare earths, thorium
     * and uranium that an input states, which must have gone somewhere: radioactive residue may not vanish. Of others that an input
     * contains, nothing states where they went; and thorium and uranium that an output states by its radioactivity alone may have come in
     * with ore in which nobody looked for them.
     */
    Set<Element> elements() {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (Posting posting : postings) {
            posting.contents()
                    .ifPresent(known -> known.fractions().keySet().stream()
                            .filter(element -> posting.sign() < 0
                                    ? !known.isOfRadioactivity(element)
                                    : MUST_LEAVE.contains(element) || element.isRareEarth())
                            .forEach(elements::add));
        }
        return elements;
    }

    /**
     * The lines of the step: all mass, then the elements in the order of atomic numbers.
     *
     * @param notable the elements of which a batch made from this step's outputs holds more than a trace, or that a claim names
     * @param sum over all values of the chain, without parts
     */
    List<Line> lines(Set<Element> notable, EvidenceLimits limits, UncertaintySum sum) {
        List<Optional<Element>> subjects = new ArrayList<>();
        subjects.add(Optional.empty());
        elements().stream()
                .filter(element -> !isOfRadioactivity(element) || !isTrace(element, limits))
                .forEach(element -> subjects.add(Optional.of(element)));
        List<Line> lines = new ArrayList<>();
        for (Optional<Element> element : subjects) {
            Effects effects = effects(element);
            Mass in = sum(element, 1);
            Mass out = sum(element, -1);
            lines.add(new Line(
                    step,
                    element,
                    in,
                    out,
                    effects,
                    sum.add(effects).take(),
                    throughput(element, in, out),
                    element.isPresent() && unknownIn,
                    element.isPresent() && unknownOut,
                    incomplete,
                    withheldIn,
                    withheldOut,
                    element.map(one -> open(one, limits)).orElse(Openness.NONE),
                    element.isPresent() && !notable.contains(element.get()) && isTrace(element.get(), limits)));
        }
        return lines;
    }

    /**
     * What analyses leave open of an element. Flows that nobody analysed hold none of it, so that a loss cannot be declared unknown; and
     * what came in as more than a trace vanished if no output at all was analysed for it.
     */
    private Openness open(Element element, EvidenceLimits limits) {
        double in = 0;
        double out = 0;
        double traces = 0;
        double unlisted = 0;
        boolean isAnalysed = false;
        boolean isTrace = true;
        Set<String> silent = new TreeSet<>();
        for (Posting posting : postings) {
            traces += isTrace(posting, element, limits) ? posting.open(element) : 0;
            if (posting.sign() > 0) {
                in += posting.open(element);
                isTrace &= posting.fraction(element).value().value().doubleValue() <= limits.traceDownstream(element);
            } else {
                out += posting.open(element);
                isAnalysed |= posting.looksFor(element);
                if (posting.contents().isPresent() && !posting.looksFor(element)) {
                    unlisted +=
                            kilograms(posting.mass()) * posting.contents().get().unlisted();
                    silent.add(posting.name());
                }
            }
        }
        return isAnalysed || isTrace
                ? new Openness(in, out, traces, unlisted, silent)
                : new Openness(in, out, traces, 0, Set.of());
    }

    private Effects effects(Optional<Element> element) {
        Effects.Builder effects = new Effects.Builder();
        for (Posting posting : postings) {
            if (posting.holdUp().isPresent()) {
                Effects of = posting.holdUp().get().of(element);
                for (int part = 0; part < of.size(); part++) {
                    effects.add(of.measurement(part), posting.sign() * of.kilograms(part));
                }
                continue;
            }
            double content = element.map(
                            one -> posting.fraction(one).value().value().doubleValue())
                    .orElse(1.0);
            for (Weighing weighing : posting.weighings()) {
                effects.add(weighing.measurement(), posting.sign() * content * weighing.kilograms());
            }
            if (element.isPresent() && posting.contents().isPresent()) {
                Contents contents = posting.contents().get();
                MeasuredFraction fraction = contents.fractions().get(element.get());
                if (fraction != null) {
                    double uncertainty = fraction.standardUncertainty().value().doubleValue();
                    effects.add(
                            contents.measurement(element.get()),
                            posting.sign() * kilograms(posting.mass()) * uncertainty);
                }
            }
        }
        return effects.build();
    }

    private Mass sum(Optional<Element> element, int sign) {
        return Mass.sum(postings.stream()
                .filter(posting -> posting.sign() == sign)
                .map(posting -> posting.of(element))
                .toList());
    }

    /**
     * The larger of in and out, with what was drawn of a hold-up before, without what circulates where something fresh comes in beside it.
     */
    private double throughput(Optional<Element> element, Mass in, Mass out) {
        double drawn = postings.stream()
                .filter(posting -> posting.sign() > 0)
                .mapToDouble(posting -> posting.passed(element) - kilograms(posting.of(element)))
                .sum();
        double circulating = postings.stream()
                .filter(Posting::circulating)
                .mapToDouble(posting -> kilograms(posting.of(element)))
                .sum();
        double larger = Math.max(kilograms(in), kilograms(out)) + drawn;
        return kilograms(in) - circulating > 1e-9 * circulating ? larger - circulating : larger;
    }

    /** Whether an element is stated by radioactivities alone: below the level of a trace nothing is to be balanced. */
    private boolean isOfRadioactivity(Element element) {
        return postings.stream()
                .flatMap(posting -> posting.contents().stream())
                .allMatch(known -> !known.fractions().containsKey(element) || known.isOfRadioactivity(element));
    }

    private boolean isTrace(Element element, EvidenceLimits limits) {
        return postings.stream().allMatch(posting -> isTrace(posting, element, limits));
    }

    private static boolean isTrace(Posting posting, Element element, EvidenceLimits limits) {
        double most = posting.fraction(element).value().value().doubleValue()
                + posting.contents().map(known -> known.limit(element)).orElse(0.0);
        return posting.holdUp().filter(diluted -> diluted.isNotable(element)).isEmpty()
                && most <= limits.traceStated(element);
    }

    private static double kilograms(Mass mass) {
        return mass.kilograms().doubleValue();
    }
}
