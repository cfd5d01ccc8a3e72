package io.didymium.passport.disclose.lot;

import static io.didymium.passport.disclose.lot.HiddenSteps.CONTEXT;
import static io.didymium.passport.disclose.lot.HiddenSteps.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.testing.FixedRandom;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The verdict over hidden quantities is that of the same comparisons in clear, at the very boundary. */
class HiddenStepProperties {
    /** A step of one lot to one lot, some numbers of which are off by one. */
    record Sketch(List<Long> in, List<Long> out, List<Long> loss, long added, long numerator, long denominator) {
        HiddenStepProver prover() {
            return new HiddenStepProver(
                    PROFILE,
                    List.of(LotOpening.of(new FixedRandom(1), numbers(in))),
                    List.of(LotOpening.of(new FixedRandom(2), numbers(out))),
                    HiddenSteps.openings(3, numbers(loss)),
                    HiddenSteps.openings(4, added));
        }

        private static long[] numbers(List<Long> list) {
            return list.stream().mapToLong(Long::longValue).toArray();
        }

        /** All comparisons in clear. */
        boolean holds() {
            boolean conserved = true;
            for (int i = 0; i < loss.size(); i++) {
                conserved &= in.get(i) == out.get(i) + loss.get(i) && loss.get(i) >= 0;
            }
            BigInteger slack = times(in.get(2), out.get(1)).subtract(times(out.get(2), in.get(1)));
            BigInteger burden = times(out.get(3), out.get(0)).subtract(times(in.get(3) + added, out.get(0)));
            BigInteger claim = times(denominator, out.get(2)).subtract(times(numerator, out.get(1)));
            return conserved
                    && out.get(0) >= 1
                    && out.get(1) >= 1
                    && out.get(2) >= 0
                    && out.get(2) <= out.get(1)
                    && isInRange(slack)
                    && isInRange(burden)
                    && isInRange(claim);
        }

        private static BigInteger times(long a, long b) {
            return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        }

        private static boolean isInRange(BigInteger number) {
            return number.signum() >= 0 && number.bitLength() <= 64;
        }
    }

    @Provide
    Arbitrary<Sketch> sketches() {
        Arbitrary<Long> off =
                Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(0L)), Tuple.of(1, Arbitraries.of(-1L, 1L)));
        Arbitrary<List<Long>> lots = Arbitraries.longs()
                .between(2, 1L << 40)
                .flatMap(mass -> Arbitraries.longs()
                        .between(2, mass)
                        .flatMap(nd -> Combinators.combine(
                                        Arbitraries.longs().between(0, nd),
                                        Arbitraries.longs().between(0, 1L << 40))
                                .as((recycled, ghg) -> List.of(mass, nd, recycled, ghg))));
        return Combinators.combine(
                        lots, Arbitraries.integers().between(1, 100), off, off, off, off, Arbitraries.of(1L, 4L, 1000L))
                .as((in, kept, nd, recycled, ghg, claim, denominator) -> {
                    long mass = Math.max(2, in.get(0) * kept / 100);
                    long outNd = Math.max(1, Math.min(mass, in.get(1) * kept / 100));
                    long outRecycled = HiddenSteps.share(in.get(2), outNd, in.get(1)) + recycled;
                    List<Long> out =
                            List.of(mass, outNd + nd, Math.max(0, outRecycled), Math.max(0, in.get(3) + 5 + ghg));
                    long numerator =
                            Math.max(0, HiddenSteps.share(out.get(2), denominator, Math.max(1, out.get(1))) + claim);
                    return new Sketch(
                            in,
                            out,
                            List.of(in.get(0) - mass, in.get(1) - outNd, in.get(2) - out.get(2)),
                            5,
                            numerator,
                            denominator);
                });
    }

    @Property(tries = 40)
    void theVerdictIsThatInClear(@ForAll("sketches") Sketch sketch) {
        HiddenStepProver prover = sketch.prover();
        HiddenStep step = prover.step(
                CONTEXT, List.of(new LotClaim(0, HiddenSteps.RECYCLED, sketch.numerator(), sketch.denominator())));

        assertThat(LyingProver.prove(prover, step).verifies(step)).isEqualTo(sketch.holds());
        boolean proven;
        try {
            proven = prover.prove(step, new FixedRandom(5)).verifies(step);
        } catch (IllegalArgumentException e) {
            proven = false;
        }
        assertThat(proven).isEqualTo(sketch.holds());
    }
}
