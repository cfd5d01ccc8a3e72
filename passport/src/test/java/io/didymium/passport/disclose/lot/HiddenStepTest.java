package io.didymium.passport.disclose.lot;

import static io.didymium.passport.disclose.lot.HiddenSteps.CONTEXT;
import static io.didymium.passport.disclose.lot.HiddenSteps.GHG;
import static io.didymium.passport.disclose.lot.HiddenSteps.MASS;
import static io.didymium.passport.disclose.lot.HiddenSteps.ND;
import static io.didymium.passport.disclose.lot.HiddenSteps.PROFILE;
import static io.didymium.passport.disclose.lot.HiddenSteps.RECYCLED;
import static io.didymium.passport.disclose.lot.HiddenSteps.lot;
import static io.didymium.passport.disclose.lot.HiddenSteps.melting;
import static io.didymium.passport.disclose.lot.HiddenSteps.openings;
import static io.didymium.passport.disclose.lot.HiddenSteps.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.testing.FixedRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step whose quantities are hidden, honest and not. */
class HiddenStepTest {
    private static HiddenStepProver with(HiddenStepProver step, int output, int attribute, long quantity) {
        List<LotOpening> outputs = new ArrayList<>(step.outputs());
        List<Opening> changed = new ArrayList<>(outputs.get(output).openings());
        changed.set(attribute, openings(555, quantity).get(0));
        outputs.set(output, new LotOpening(changed));
        return new HiddenStepProver(step.profile(), step.inputs(), outputs, step.loss(), step.added());
    }

    private static HiddenStepProver losing(HiddenStepProver step, int attribute, long quantity) {
        List<Opening> loss = new ArrayList<>(step.loss());
        loss.set(attribute, openings(556, quantity).get(0));
        return new HiddenStepProver(step.profile(), step.inputs(), step.outputs(), loss, step.added());
    }

    private static void assertRefused(HiddenStepProver step, List<LotClaim> claims) {
        HiddenStep stated = step.step(CONTEXT, claims);
        assertThatThrownBy(() -> step.prove(stated, new FixedRandom(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(LyingProver.prove(step, stated).verifies(stated)).isFalse();
    }

    @Test
    void whatAddsUpIsProven() throws MalformedInputException {
        HiddenStep step = melting().step(CONTEXT, List.of());
        HiddenStepProof proof = melting().prove(step, new FixedRandom(1));
        assertThat(proof.verifies(step)).isTrue();
        assertThat(LyingProver.prove(melting(), step).verifies(step)).isTrue();
        assertThat(HiddenStepProof.read(proof.write(), step)).isEqualTo(proof);
        assertThat(melting()).hasToString("HiddenStepProver");
        assertThat(melting().outputs().get(0)).hasToString("LotOpening");
    }

    @Test
    void oneMilligramThatComesFromNowhereIsFound() {
        HiddenStepProver step = melting();
        assertRefused(with(step, 0, MASS, step.outputs().get(0).quantity(MASS) + 1), List.of());
        assertRefused(with(step, 0, ND, step.outputs().get(0).quantity(ND) + 1), List.of());
        assertRefused(losing(step, MASS, step.loss().get(MASS).number() - 1), List.of());
    }

    @Test
    void aNegativeLossIsFound() {
        HiddenStepProver step = melting();
        long more = step.outputs().get(0).quantity(MASS) + step.loss().get(MASS).number() + 1;
        assertRefused(losing(with(step, 0, MASS, more), MASS, -1), List.of());
    }

    /** What is recycled goes to one output, and the loss is virgin. */
    @Test
    void recycledContentDoesNotGoWhereItIsPaidFor() {
        HiddenStepProver step = melting();
        long lost = step.loss().get(RECYCLED).number();
        assertThat(lost).isPositive();
        assertRefused(
                losing(with(step, 0, RECYCLED, step.outputs().get(0).quantity(RECYCLED) + lost), RECYCLED, 0),
                List.of());
        assertRefused(
                losing(with(step, 0, RECYCLED, step.outputs().get(0).quantity(RECYCLED) + 1), RECYCLED, lost - 1),
                List.of());
    }

    @Test
    void attributesCannotBeSwapped() {
        HiddenStep step = melting().step(CONTEXT, List.of());
        HiddenStepProof proof = melting().prove(step, new FixedRandom(1));
        List<RistrettoElement> swapped = new ArrayList<>(step.outputs().get(0).commitments());
        Collections.swap(swapped, MASS, ND);
        HiddenStep other = new HiddenStep(
                PROFILE,
                CONTEXT,
                step.inputs(),
                List.of(new Lot(swapped), step.outputs().get(1)),
                step.loss(),
                step.added(),
                List.of());
        assertThat(proof.verifies(other)).isFalse();
    }

    /** Of nothing, any share may be claimed. */
    @Test
    void anEmptyLotIsFound() {
        HiddenStepProver empty = HiddenStepProver.ofEntry(PROFILE, lot(7, 0, 0, 0, 0));
        assertRefused(empty, List.of());
        assertRefused(HiddenStepProver.ofEntry(PROFILE, lot(7, 10, 0, 0, 0)), List.of());
        HiddenStepProver least = HiddenStepProver.ofEntry(PROFILE, lot(7, 1, 1, 0, 0));
        assertThat(HiddenSteps.proven(least, List.of()).proof().verifies(least.step(CONTEXT, List.of())))
                .isTrue();
    }

    @Test
    void aPartIsNotMoreThanTheWhole() {
        assertRefused(HiddenStepProver.ofEntry(PROFILE, lot(7, 10, 5, 6, 0)), List.of());
    }

    @Test
    void aBurdenIsBornByMassRoundedUp() {
        HiddenStepProver step = melting();
        assertRefused(with(step, 0, GHG, step.outputs().get(0).quantity(GHG) - 1), List.of());
        HiddenStepProver more = with(step, 0, GHG, step.outputs().get(0).quantity(GHG) + 1);
        HiddenStep stated = more.step(CONTEXT, List.of());
        assertThat(more.prove(stated, new FixedRandom(1)).verifies(stated)).isTrue();
    }

    /** 290 of 985 are recycled: 29.44 %, and 174.0 of 591.0 in the first output. */
    @ParameterizedTest
    @CsvSource({"29, 100, true", "2944, 10000, true", "2945, 10000, false", "1, 1, false", "0, 1, true"})
    void aShareIsClaimedUpToWhatItIs(long numerator, long denominator, boolean holds) {
        List<LotClaim> claims = List.of(new LotClaim(0, RECYCLED, numerator, denominator));
        if (holds) {
            assertThat(HiddenSteps.proven(melting(), claims)
                            .proof()
                            .verifies(melting().step(CONTEXT, claims)))
                    .isTrue();
        } else {
            assertRefused(melting(), claims);
        }
    }

    /** 26 kg on 990 g: 26.2627 for each. */
    @ParameterizedTest
    @CsvSource({"27, 1, true", "26263, 1000, true", "26262, 1000, false", "0, 1, false"})
    void aFootprintIsClaimedDownToWhatItIs(long numerator, long denominator, boolean holds) {
        List<LotClaim> claims = List.of(new LotClaim(0, GHG, numerator, denominator));
        if (holds) {
            assertThat(HiddenSteps.proven(melting(), claims)
                            .proof()
                            .verifies(melting().step(CONTEXT, claims)))
                    .isTrue();
        } else {
            assertRefused(melting(), claims);
        }
    }

    @Test
    void aProofIsOfOneStatement() {
        List<LotClaim> claims = List.of(new LotClaim(0, RECYCLED, 1, 4));
        HiddenStep step = melting().step(CONTEXT, claims);
        HiddenStepProof proof = melting().prove(step, new FixedRandom(1));
        assertThat(proof.verifies(step)).isTrue();
        assertThat(proof.verifies(melting().step(Bytes.ofUtf8("another passport"), claims)))
                .isFalse();
        assertThat(proof.verifies(melting().step(CONTEXT, List.of(new LotClaim(0, RECYCLED, 1, 5)))))
                .isFalse();
        assertThat(proof.verifies(melting().step(CONTEXT, List.of(new LotClaim(1, RECYCLED, 1, 4)))))
                .isFalse();
        assertThat(proof.verifies(melting().step(CONTEXT, List.of()))).isFalse();
        LotProfile other = new LotProfile("test/v2", PROFILE.attributes());
        assertThat(proof.verifies(new HiddenStep(
                        other, CONTEXT, step.inputs(), step.outputs(), step.loss(), step.added(), claims)))
                .isFalse();
    }

    /** Two inputs whose commitments have the same sum: a proof about the sum would be one for them too. */
    @Test
    void aSumIsNotSplitAnotherWay() {
        HiddenStep step = melting().step(CONTEXT, List.of());
        HiddenStepProof proof = melting().prove(step, new FixedRandom(1));
        List<RistrettoElement> first = new ArrayList<>(step.inputs().get(0).commitments());
        List<RistrettoElement> second = new ArrayList<>(step.inputs().get(1).commitments());
        first.set(MASS, first.get(MASS).plus(RistrettoElement.BASE));
        second.set(MASS, second.get(MASS).minus(RistrettoElement.BASE));
        assertThat(proof.verifies(new HiddenStep(
                        PROFILE,
                        CONTEXT,
                        List.of(new Lot(first), new Lot(second)),
                        step.outputs(),
                        step.loss(),
                        step.added(),
                        List.of())))
                .isFalse();
    }

    /** One bit of each byte in each build, every bit with the system property {@code proofs.bits}. */
    @Test
    void aFlippedBitIsFound() {
        HiddenStepProver small = HiddenSteps.small();
        HiddenStep step = small.step(CONTEXT, List.of());
        byte[] proof = small.prove(step, new FixedRandom(1)).write().toByteArray();
        boolean every = Boolean.getBoolean("proofs.bits");
        for (int at = 0; at < proof.length; at++) {
            for (int bit = every ? 0 : at % 8; bit < (every ? 8 : at % 8 + 1); bit++) {
                byte[] changed = proof.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(verifies(Bytes.of(changed), step))
                        .as("bit %s of byte %s", bit, at)
                        .isFalse();
            }
        }
        assertThat(verifies(Bytes.of(proof).slice(0, proof.length - 32), step)).isFalse();
        assertThat(verifies(Bytes.empty(), step)).isFalse();
    }

    private static boolean verifies(Bytes proof, HiddenStep step) {
        try {
            return HiddenStepProof.read(proof, step).verifies(step);
        } catch (MalformedInputException e) {
            return false;
        }
    }

    @Test
    void whatIsNotCompleteIsRefused() {
        HiddenStep step = melting().step(CONTEXT, List.of());
        HiddenStepProof proof = melting().prove(step, new FixedRandom(1));
        HiddenStep without =
                new HiddenStep(PROFILE, CONTEXT, step.inputs(), step.outputs(), List.of(), step.added(), List.of());
        assertThat(proof.verifies(without)).isFalse();
        assertThat(proof.verifies(
                        HiddenStep.entry(PROFILE, CONTEXT, step.outputs().get(0))))
                .isFalse();
        assertThatThrownBy(() -> HiddenStepProof.read(proof.write(), without))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LotClaim(0, RECYCLED, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LotClaim(0, RECYCLED, 1L << 32, 1)).isInstanceOf(IllegalArgumentException.class);
        HiddenStep ofMass = melting().step(CONTEXT, List.of(new LotClaim(0, MASS, 1, 2)));
        assertThat(proof.verifies(ofMass)).isFalse();
        assertThat(sources()).hasSize(2);
    }
}
