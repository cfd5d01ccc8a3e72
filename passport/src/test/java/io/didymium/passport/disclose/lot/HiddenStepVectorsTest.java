package io.didymium.passport.disclose.lot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.commit.Equation;
import io.didymium.crypto.commit.Opening;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.testing.SubstitutingTranscript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vectors of the specification are what this library writes and how it reads; write them again with -Dvectors.write=true. */
class HiddenStepVectorsTest {
    private static final Path VECTORS = Path.of("..", "spec", "vectors", "confidential-lot.json");

    /** Steps with the proofs that are written for them. */
    private static Map<String, HiddenChain.Proven> proven() {
        Map<String, HiddenChain.Proven> proven = new LinkedHashMap<>();
        HiddenStepProver entry = HiddenStepProver.ofEntry(
                HiddenSteps.PROFILE, HiddenSteps.sources().get(1));
        proven.put("an entry", HiddenSteps.proven(entry, List.of()));
        proven.put(
                "one lot to one lot, with a claim",
                HiddenSteps.proven(HiddenSteps.small(), List.of(new LotClaim(0, HiddenSteps.RECYCLED, 2, 5))));
        HiddenChain.Proven melting = HiddenSteps.proven(HiddenSteps.melting(), List.of());
        proven.put("two lots to two lots, with a burden", melting);
        HiddenStep elsewhere = HiddenSteps.melting().step(Bytes.ofUtf8("another passport"), List.of());
        proven.put("the proof of another context", new HiddenChain.Proven(elsewhere, melting.proof()));
        HiddenStep false1 = HiddenSteps.melting().step(HiddenSteps.CONTEXT, List.of(new LotClaim(0, 2, 2945, 10_000)));
        proven.put(
                "a claim that does not hold",
                new HiddenChain.Proven(false1, LyingProver.prove(HiddenSteps.melting(), false1)));
        return proven;
    }

    private static JsonObject vector(String what, HiddenChain.Proven proven) {
        HiddenStep step = proven.step();
        return JsonObject.builder()
                .put("what", what)
                .put("profile", step.profile().id())
                .put(
                        "attributes",
                        JsonArray.of(step.profile().attributes().stream()
                                .map(each -> JsonObject.builder()
                                        .put("name", each.name())
                                        .put("kind", each.kind().name())
                                        .put("whole", each.whole())
                                        .build())
                                .toList()))
                .put("context", step.context().toHex())
                .put("inputs", lots(step.inputs()))
                .put("outputs", lots(step.outputs()))
                .put("loss", elements(step.loss()))
                .put("added", elements(step.added()))
                .put(
                        "claims",
                        JsonArray.of(step.claims().stream()
                                .map(claim -> JsonObject.builder()
                                        .put("output", claim.output())
                                        .put("attribute", claim.attribute())
                                        .put("numerator", claim.numerator())
                                        .put("denominator", claim.denominator())
                                        .build())
                                .toList()))
                .put("proof", proven.proof().write().toHex())
                .put("verifies", proven.proof().verifies(step))
                .build();
    }

    private static JsonArray lots(List<Lot> lots) {
        return JsonArray.of(
                lots.stream().map(lot -> elements(lot.commitments())).toList());
    }

    private static JsonArray elements(List<RistrettoElement> elements) {
        return JsonArray.of(
                elements.stream().map(each -> new JsonString(each.toString())).toList());
    }

    /** Numbers with their blinding factors, and the commitment. */
    private static JsonObject commitment(Opening opening) {
        return JsonObject.builder()
                .put("number", Long.toUnsignedString(opening.number()))
                .put("blinding", Bytes.of(opening.blinding().reveal().toBytes()).toHex())
                .put("commitment", opening.commitment().toString())
                .build();
    }

    private static JsonObject written() {
        List<JsonValue> commitments = new ArrayList<>();
        Stream.concat(HiddenSteps.sources().get(0).openings().stream(), HiddenSteps.openings(31, 0, 1, -1).stream())
                .forEach(opening -> commitments.add(commitment(opening)));
        List<JsonValue> steps = new ArrayList<>();
        proven().forEach((what, proven) -> steps.add(vector(what, proven)));
        return JsonObject.builder()
                .put("commitments", JsonArray.of(commitments))
                .put("steps", JsonArray.of(steps))
                .build();
    }

    @Test
    void vectorsAreWhatIsWritten() throws IOException {
        String text = written().toString().replace(",\"", ",\n\"") + "\n";
        if (Boolean.getBoolean("vectors.write")) {
            Files.writeString(VECTORS, text, UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(VECTORS, UTF_8));
    }

    private static List<JsonObject> steps() throws IOException, MalformedInputException {
        JsonLimits limits = JsonLimits.standard();
        return ((JsonObject) new JsonReader(limits).read(Bytes.of(Files.readAllBytes(VECTORS))))
                .requireArray("steps")
                .objects();
    }

    private static HiddenStep step(JsonObject vector) throws MalformedInputException {
        List<LotProfile.Attribute> attributes = new ArrayList<>();
        for (JsonObject each : vector.requireArray("attributes").objects()) {
            attributes.add(new LotProfile.Attribute(
                    each.requireString("name"), LotProfile.Kind.valueOf(each.requireString("kind")), (int)
                            each.requireInteger("whole")));
        }
        List<LotClaim> claims = new ArrayList<>();
        for (JsonObject each : vector.requireArray("claims").objects()) {
            claims.add(new LotClaim(
                    (int) each.requireInteger("output"),
                    (int) each.requireInteger("attribute"),
                    each.requireInteger("numerator"),
                    each.requireInteger("denominator")));
        }
        return new HiddenStep(
                new LotProfile(vector.requireString("profile"), attributes),
                Bytes.ofHex(vector.requireString("context")),
                lotsOf(vector.requireArray("inputs")),
                lotsOf(vector.requireArray("outputs")),
                elementsOf(vector.requireArray("loss")),
                elementsOf(vector.requireArray("added")),
                claims);
    }

    private static List<Lot> lotsOf(JsonArray lots) throws MalformedInputException {
        List<Lot> read = new ArrayList<>();
        for (JsonValue lot : lots.values()) {
            read.add(new Lot(elementsOf((JsonArray) lot)));
        }
        return read;
    }

    private static List<RistrettoElement> elementsOf(JsonArray elements) throws MalformedInputException {
        List<RistrettoElement> read = new ArrayList<>();
        for (JsonValue element : elements.values()) {
            read.add(RistrettoElement.decode(
                            Bytes.ofHex(((JsonString) element).value()).toByteArray())
                    .orElseThrow());
        }
        return read;
    }

    @Test
    void vectorsAreJudgedAsTheySay() throws IOException, MalformedInputException {
        for (JsonObject vector : steps()) {
            HiddenStep step = step(vector);
            HiddenStepProof proof = HiddenStepProof.read(Bytes.ofHex(vector.requireString("proof")), step);
            assertThat(proof.verifies(step))
                    .as(vector.requireString("what"))
                    .isEqualTo(vector.requireBoolean("verifies"));
        }
    }

    /** A verifier that leaves out any one message refuses the vector. */
    @Test
    void noMessageOfTheTranscriptCanBeLeftOut() throws IOException, MalformedInputException {
        JsonObject vector = steps().get(1);
        HiddenStep step = step(vector);
        HiddenStepProof proof = HiddenStepProof.read(Bytes.ofHex(vector.requireString("proof")), step);
        SubstitutingTranscript whole = leavingOut(-1);
        assertThat(Equation.hold(proof.equations(step, whole))).isTrue();
        // The last two are what is left of the vectors, which only bind the weights of a batch.
        for (int i = 0; i < whole.count() - 2; i++) {
            assertThat(Equation.hold(proof.equations(step, leavingOut(i))))
                    .as("message %s", i)
                    .isFalse();
        }
    }

    private static SubstitutingTranscript leavingOut(int which) {
        return new SubstitutingTranscript(
                StepTranscript.start(),
                (number, label, message) -> Optional.of(message).filter(each -> number != which));
    }
}
