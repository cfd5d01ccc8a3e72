package io.didymium.core.testing.random;

import io.didymium.core.element.Element;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.material.SampleState;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.OutputRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * The random choices of which {@link ChainGrowth} makes a chain; any choices make one.
 *
 * @param start when the chain begins
 * @param parties the operators, then the register and the certifier
 * @param facilities one or more sites of the operators
 * @param steps the choices for each step
 */
record ChainPlan(Instant start, List<Party> parties, List<Facility> facilities, List<StepPlan> steps) {
    private static final int MAX_STEPS = 15;
    private static final int MAX_SITES = 5;

    /**
     * The choices for a step.
     *
     * @param number picks the kind of process
     * @param site picks the site
     * @param source what a source yields, if the step is one
     * @param takes what is consumed; none makes the step a source
     * @param outputs what comes out, at least one
     * @param beside what passes beside the batches
     * @param pauses nanoseconds until goods arrive, the step begins, and it ends
     */
    record StepPlan(
            int number,
            int site,
            SourcePlan source,
            List<TakePlan> takes,
            List<OutputPlan> outputs,
            BesidePlan beside,
            List<Long> pauses) {}

    /** What a source yields: parts by element and, beside them, of what nobody looks for. */
    record SourcePlan(Map<Element, Integer> parts, int inert, int grams, int digits) {}

    /** What is taken: one of the goods that are there, in thousandths, moving the whole or the part, to so many digits. */
    record TakePlan(int which, int thousandths, boolean movesAll, int digits) {}

    /** What comes out: its parts of three groups of elements and of the rest. */
    record OutputPlan(
            List<Integer> weights,
            OutputRole role,
            MaterialForm form,
            String name,
            AssayPlan assay,
            int weighing,
            Optional<Radioactivity> radioactivity) {}

    /** How an assay is stated. */
    record AssayPlan(
            int basis, SampleState state, int lossPercent, int uncertainty, String method, boolean normalised) {}

    /** What passes beside the batches. */
    record BesidePlan(boolean reagent, boolean loss, boolean emission, AssayPlan assay, String name) {}

    static Arbitrary<ChainPlan> plans() {
        List<Arbitrary<Party>> parties = new ArrayList<>();
        List<Arbitrary<Facility>> facilities = new ArrayList<>();
        for (int i = 0; i < MAX_SITES + 2; i++) {
            parties.add(CoreArbitraries.parties(i));
        }
        for (int i = 0; i < MAX_SITES; i++) {
            // Two sites of one operator now and then.
            facilities.add(CoreArbitraries.facilities(i, CoreArbitraries.partyId(i / 2 * 2)));
        }
        return Combinators.combine(
                        between(1, MAX_SITES),
                        CoreArbitraries.instants(),
                        Combinators.combine(parties).as(list -> list),
                        Combinators.combine(facilities).as(list -> list),
                        stepPlans()
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(MAX_STEPS)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as((sites, start, described, places, steps) -> new ChainPlan(
                        start,
                        // No flat mapping over the number of sites: it would build all generators anew for each chain.
                        described,
                        places.subList(0, sites),
                        steps))
                .withoutEdgeCases();
    }

    private static Arbitrary<StepPlan> stepPlans() {
        Arbitrary<TakePlan> takes = Combinators.combine(
                        numbers(),
                        Arbitraries.oneOf(Arbitraries.just(1000), between(50, 1000)),
                        booleans(),
                        between(3, 20))
                .as(TakePlan::new);
        Arbitrary<Long> pauses = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 86_400_000_000_000L), Arbitraries.longs().between(0, 1_728_000_000_000_000L));
        return Combinators.combine(
                        numbers(),
                        numbers(),
                        sources(),
                        takes.list().ofMaxSize(4).withSizeDistribution(RandomDistribution.uniform()),
                        outputs().list().ofMinSize(1).ofMaxSize(4).withSizeDistribution(RandomDistribution.uniform()),
                        beside(),
                        pauses.list().ofSize(3))
                .as(StepPlan::new);
    }

    private static Arbitrary<SourcePlan> sources() {
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(Element.class), between(1, 1000))
                                .ofMinSize(1)
                                .ofMaxSize(6),
                        between(0, 5000),
                        between(1, 2_000_000_000),
                        between(0, 9))
                .as(SourcePlan::new);
    }

    private static Arbitrary<OutputPlan> outputs() {
        return Combinators.combine(
                        between(0, 9).list().ofSize(4),
                        Arbitraries.of(OutputRole.class),
                        Arbitraries.of(MaterialForm.class),
                        CoreArbitraries.texts(),
                        assays(),
                        between(0, 4),
                        CoreArbitraries.radioactivities().optional(0.2))
                .as(OutputPlan::new);
    }

    private static Arbitrary<BesidePlan> beside() {
        return Combinators.combine(booleans(), booleans(), booleans(), assays(), CoreArbitraries.texts())
                .as(BesidePlan::new);
    }

    private static Arbitrary<AssayPlan> assays() {
        return Combinators.combine(
                        between(0, 2),
                        Arbitraries.of(SampleState.class),
                        between(0, 40),
                        between(0, 3),
                        CoreArbitraries.texts(),
                        booleans())
                .as(AssayPlan::new);
    }

    private static Arbitrary<Integer> numbers() {
        return between(0, 1_000);
    }

    private static Arbitrary<Integer> between(int from, int until) {
        return Arbitraries.integers().between(from, until);
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }
}
