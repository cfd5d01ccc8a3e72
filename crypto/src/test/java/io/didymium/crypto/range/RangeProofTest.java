package io.didymium.crypto.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.testing.FixedRandom;
import io.didymium.crypto.testing.SharedVectors;
import io.didymium.crypto.transcript.MerlinTranscript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeProofTest {
    private static final String VECTORS = "bulletproofs/dalek_range_proofs.json";

    /** A proof of somebody else, with what it is about. */
    private record Case(int bits, List<RistrettoElement> commitments, Bytes proof, String label) {
        boolean verifies() {
            try {
                return RangeProof.read(proof).verifies(new MerlinTranscript(label), commitments, bits);
            } catch (MalformedInputException e) {
                return false;
            }
        }
    }

    private static List<Case> cases() throws MalformedInputException {
        JsonObject file = SharedVectors.object(VECTORS);
        List<Case> cases = new ArrayList<>();
        for (JsonObject each : file.requireArray("cases").objects()) {
            List<RistrettoElement> commitments = new ArrayList<>();
            each.requireArray("commitments")
                    .values()
                    .forEach(value -> commitments.add(element(((JsonString) value).value())));
            cases.add(new Case(
                    (int) each.requireInteger("n_bits"),
                    commitments,
                    Bytes.ofHex(each.requireString("proof")),
                    file.requireString("transcript_label")));
        }
        assertThat(cases).hasSize(8);
        return cases;
    }

    private static RistrettoElement element(String hex) {
        return RistrettoElement.decode(HexFormat.of().parseHex(hex)).orElseThrow();
    }

    @Test
    void proofsOfDalekAreAccepted() throws MalformedInputException {
        for (Case each : cases()) {
            assertThat(each.verifies()).isTrue();
            assertThat(RangeProof.read(each.proof()).write()).isEqualTo(each.proof());
        }
    }

    @Test
    void proofsOfDalekAreAboutNothingElse() throws MalformedInputException {
        for (Case each : cases()) {
            assertThat(new Case(each.bits(), each.commitments(), each.proof(), "another").verifies())
                    .isFalse();
            assertThat(new Case(each.bits() == 8 ? 16 : each.bits() / 2, each.commitments(), each.proof(), each.label())
                            .verifies())
                    .isFalse();
            List<RistrettoElement> others = new ArrayList<>(each.commitments());
            others.set(0, others.get(0).plus(RistrettoElement.BASE));
            assertThat(new Case(each.bits(), others, each.proof(), each.label()).verifies())
                    .isFalse();
            if (each.commitments().size() > 1) {
                List<RistrettoElement> swapped = new ArrayList<>(each.commitments());
                Collections.swap(swapped, 0, 1);
                assertThat(new Case(each.bits(), swapped, each.proof(), each.label()).verifies())
                        .isFalse();
                assertThat(new Case(
                                        each.bits(),
                                        each.commitments()
                                                .subList(1, each.commitments().size()),
                                        each.proof(),
                                        each.label())
                                .verifies())
                        .isFalse();
            }
        }
    }

    private static List<Opening> openings(long... numbers) {
        FixedRandom random = new FixedRandom(numbers.length);
        return LongStream.of(numbers)
                .mapToObj(number -> {
                    byte[] wide = new byte[64];
                    random.nextBytes(wide);
                    return Opening.of(number, SecretScalar.reduce(wide));
                })
                .toList();
    }

    private static MerlinTranscript transcript() {
        return new MerlinTranscript("range test");
    }

    private static List<RistrettoElement> commitments(List<Opening> openings) {
        return openings.stream().map(Opening::commitment).toList();
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "8, 2", "16, 4", "32, 8", "64, 1", "64, 2"})
    void whatIsInTheRangeIsProven(int bits, int slots) throws MalformedInputException {
        long[] numbers =
                LongStream.range(0, slots).map(i -> (-1L >>> (64 - bits)) - i).toArray();
        List<Opening> openings = openings(numbers);
        RangeProof proof = RangeProof.prove(transcript(), openings, bits, new FixedRandom(7));

        assertThat(RangeProof.read(proof.write())).isEqualTo(proof);
        assertThat(proof.verifies(transcript(), commitments(openings), bits)).isTrue();
        assertThat(proof.write().length()).isEqualTo(32 * (9 + 2 * Integer.numberOfTrailingZeros(bits * slots)));
    }

    @Test
    void whatIsNotInTheRangeIsNotProven() {
        assertThatThrownBy(() -> RangeProof.prove(transcript(), openings(256), 8, new FixedRandom(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("256");
        assertThatThrownBy(() -> RangeProof.prove(transcript(), openings(1, 2, 3), 8, new FixedRandom(7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RangeProof.prove(transcript(), openings(1), 7, new FixedRandom(7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One bit of each byte in each build, every bit with the system property {@code proofs.bits}. */
    @Test
    void aFlippedBitIsFound() throws MalformedInputException {
        List<Opening> openings = openings(3, 200);
        List<RistrettoElement> commitments = commitments(openings);
        byte[] proof = RangeProof.prove(transcript(), openings, 8, new FixedRandom(7))
                .write()
                .toByteArray();
        boolean every = Boolean.getBoolean("proofs.bits");
        for (int at = 0; at < proof.length; at++) {
            for (int bit = every ? 0 : at % 8; bit < (every ? 8 : at % 8 + 1); bit++) {
                byte[] changed = proof.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(new Case(8, commitments, Bytes.of(changed), "range test").verifies())
                        .as("bit %s of byte %s", bit, at)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 256, 672 - 32, 672 + 32, 672 + 64, 4096})
    void aProofOfAnotherLengthIsRefused(int length) {
        byte[] proof = RangeProof.prove(transcript(), openings(1), 64, new FixedRandom(7))
                .write()
                .toByteArray();
        assertThat(proof).hasSize(672);
        byte[] other = Arrays.copyOf(proof, length);
        assertThat(new Case(64, commitments(openings(1)), Bytes.of(other), "range test").verifies())
                .isFalse();
    }

    @Test
    void aBatchHoldsIfAllDo() {
        List<Equation> equations = new ArrayList<>();
        List<Opening> first = openings(1, 2);
        List<Opening> second = openings(70_000, 4, 5, 6);
        RangeProof ofFirst = RangeProof.prove(transcript(), first, 8, new FixedRandom(1));
        RangeProof ofSecond = RangeProof.prove(transcript(), second, 32, new FixedRandom(2));
        equations.add(ofFirst.equation(transcript(), commitments(first), 8).orElseThrow());
        equations.add(ofSecond.equation(transcript(), commitments(second), 32).orElseThrow());
        assertThat(Equation.hold(equations)).isTrue();
        assertThat(Equation.hold(List.of())).isTrue();

        List<RistrettoElement> others = new ArrayList<>(commitments(first));
        Collections.swap(others, 0, 1);
        equations.add(ofFirst.equation(transcript(), others, 8).orElseThrow());
        assertThat(Equation.hold(equations)).isFalse();
    }

    @Test
    void theNeutralElementOfAProverIsRefused() {
        List<Opening> openings = openings(1);
        RangeProof proof = RangeProof.prove(transcript(), openings, 8, new FixedRandom(7));
        RangeProof changed = new RangeProof(
                proof.bits(),
                RistrettoElement.IDENTITY,
                proof.linear(),
                proof.quadratic(),
                proof.value(),
                proof.valueBlinding(),
                proof.vectorBlinding(),
                proof.product());
        assertThat(changed.equation(transcript(), commitments(openings), 8)).isEmpty();
    }
}
