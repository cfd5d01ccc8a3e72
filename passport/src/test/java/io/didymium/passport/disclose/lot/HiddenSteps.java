package io.didymium.passport.disclose.lot;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.testing.FixedRandom;
import io.didymium.passport.disclose.lot.LotProfile.Attribute;
import io.didymium.passport.disclose.lot.LotProfile.Kind;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lots of mass, neodymium, its recycled part, and greenhouse gases, in milligrams. */
final class HiddenSteps {
    static final int MASS = 0;
    static final int ND = 1;
    static final int RECYCLED = 2;
    static final int GHG = 3;

    static final LotProfile PROFILE = new LotProfile(
            "test/v1",
            List.of(
                    new Attribute("mass", Kind.MASS, MASS),
                    new Attribute("Nd", Kind.CONTENT, ND),
                    new Attribute("Nd recycled", Kind.PART, ND),
                    new Attribute("CO2 eq", Kind.BURDEN, GHG)));

    static final Bytes CONTEXT = Bytes.ofUtf8("a passport");

    private HiddenSteps() {}

    /** Numbers by a seed of their own, so that no two lots have the same blinding factors. */
    static LotOpening lot(long seed, long mass, long nd, long recycled, long ghg) {
        return LotOpening.of(new FixedRandom(seed), mass, nd, recycled, ghg);
    }

    static List<Opening> openings(long seed, long... quantities) {
        FixedRandom random = new FixedRandom(seed);
        return LongStream.of(quantities)
                .mapToObj(quantity -> {
                    byte[] wide = new byte[64];
                    random.nextBytes(wide);
                    return Opening.of(quantity, SecretScalar.reduce(wide));
                })
                .toList();
    }

    /** A step of two inputs and two outputs: what the first output gets of the second mass and contents is given, all else follows. */
    static HiddenStepProver honest(
            List<LotOpening> inputs, long mass, long nd, long lostMass, long lostNd, long added) {
        long allMass = sum(inputs, MASS);
        long allNd = sum(inputs, ND);
        long recycled = share(sum(inputs, RECYCLED), nd, allNd);
        long restNd = allNd - nd - lostNd;
        long restRecycled = share(sum(inputs, RECYCLED), restNd, allNd);
        long restMass = allMass - mass - lostMass;
        long burden = sum(inputs, GHG) + added;
        return new HiddenStepProver(
                PROFILE,
                inputs,
                List.of(
                        lot(101, mass, nd, recycled, upward(burden, mass, mass + restMass)),
                        lot(102, restMass, restNd, restRecycled, upward(burden, restMass, mass + restMass))),
                openings(103, lostMass, lostNd, sum(inputs, RECYCLED) - recycled - restRecycled),
                openings(104, added));
    }

    static long sum(List<LotOpening> lots, int attribute) {
        return lots.stream().mapToLong(lot -> lot.quantity(attribute)).sum();
    }

    static long share(long part, long of, long whole) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(of))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    static long upward(long part, long of, long whole) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(of))
                .add(BigInteger.valueOf(whole - 1))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** A mixture of virgin and recycled metal. */
    static List<LotOpening> sources() {
        return List.of(
                lot(1, 700_000_000, 690_000_000, 0, 21_000_000_000L),
                lot(2, 300_000_000, 295_000_000, 290_000_000, 2_000_000_000L));
    }

    static HiddenStepProver melting() {
        return honest(sources(), 600_000_000, 591_000_000, 10_000_000, 9_850_000, 3_000_000_000L);
    }

    static List<HiddenChain.Proven> proven(List<LotOpening> entries, HiddenStepProver... steps) {
        return Stream.concat(
                        IntStream.range(0, entries.size())
                                .mapToObj(i -> proven(HiddenStepProver.ofEntry(PROFILE, entries.get(i)), List.of())),
                        Stream.of(steps).map(each -> proven(each, List.of())))
                .toList();
    }

    static HiddenChain.Proven proven(HiddenStepProver prover, List<LotClaim> claims) {
        HiddenStep step = prover.step(CONTEXT, claims);
        return new HiddenChain.Proven(step, prover.prove(step, new FixedRandom(9)));
    }

    /** A step of one lot without burdens, 12 kg of which 5 are neodymium and 2 of these recycled, to one lot. */
    static HiddenStepProver small() {
        LotProfile profile = new LotProfile("small/v1", PROFILE.attributes().subList(0, GHG));
        return new HiddenStepProver(
                profile,
                List.of(LotOpening.of(new FixedRandom(21), 12_000_000, 5_000_000, 2_000_000)),
                List.of(LotOpening.of(new FixedRandom(22), 11_000_000, 4_900_000, 1_960_000)),
                openings(23, 1_000_000, 100_000, 40_000),
                List.of());
    }
}
