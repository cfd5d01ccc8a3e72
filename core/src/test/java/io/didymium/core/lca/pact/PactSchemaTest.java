package io.didymium.core.lca.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published description of the exchange (OpenAPI 3.0.4 of the conformance service) says of the same footprints. */
class PactSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEEDS = 1000;
    private static final List<String> PUBLISHED = List.of(
            "v3-example-1.json",
            "v3-example-2.json",
            "v3-example-3.json",
            "v3-example-4.json",
            "v3-list-footprints-response.json");
    private static final List<String> WRONG =
            List.of("\"\"", "\"x\"", "\"-1\"", "\"1e5\"", "3", "true", "[]", "{}", "[\"x\",\"x\"]", "[3]", "[{}]");

    @Test
    void theLeastThatCanBeSaidConforms() throws Exception {
        assertThat(errors(
                        schema(),
                        JSON.readTree(new String(PactWriter.write(PactSamples.minimal()), StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void whateverIsWrittenConforms() throws Exception {
        Schema schema = schema();
        for (long seed = 0; seed < SEEDS; seed++) {
            String written = new String(PactWriter.write(PactSamples.random(seed)), StandardCharsets.UTF_8);
            assertThat(errors(schema, JSON.readTree(written))).as(written).isEmpty();
        }
    }

    @Test
    void whateverDoesNotConformIsRefused() throws Exception {
        Schema schema = schema();
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            JsonNode broken =
                    JSON.readTree(new String(PactWriter.write(PactSamples.random(seed)), StandardCharsets.UTF_8));
            String change = breakOneThing(broken, new Random(seed));
            if (!errors(schema, broken).isEmpty()) {
                refused++;
                assertThat(read(broken).footprint())
                        .as(change + " in " + broken)
                        .isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(SEEDS / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v3-example-1.json",
                "v3-example-2.json",
                "v3-example-3.json",
                "v3-example-4.json",
                "v3-get-footprint-response.json",
                "v3-list-footprints-response.json",
                "v3-pf-response-event.json"
            })
    void publishedExamplesConformAndAreRead(String name) throws Exception {
        Schema schema = schema();
        List<JsonNode> footprints = footprints(JSON.readTree(file("examples/" + name)));
        assertThat(footprints).isNotEmpty();
        for (JsonNode footprint : footprints) {
            assertThat(errors(schema, footprint)).isEmpty();
            assertThat(read(footprint).footprint()).isPresent();
        }
        assertThat(PactReader.read(utf8(file("examples/" + name)))).hasSameSizeAs(footprints);
    }

    @Test
    void theInvalidExampleIsRefusedWithTheReasons() throws Exception {
        String text = file("examples/v3-invalid-response-all-properties.json");
        assertThat(PactReader.read(utf8(text))).singleElement().satisfies(read -> {
            assertThat(read.footprint()).isEmpty();
            assertThat(read.findings())
                    .extracting(Finding::message)
                    .containsExactly(
                            "updated is a member of version 2; version 3 no longer has it",
                            "biogenicAccountingMethodology is a member of version 2 and is ignored");
        });
    }

    @Test
    void nothingOfAPublishedExampleIsLost() throws Exception {
        for (String name : PUBLISHED) {
            JsonNode published =
                    footprints(JSON.readTree(file("examples/" + name))).get(0);
            PactFootprint footprint = read(published).footprint().orElseThrow();
            JsonNode written = JSON.readTree(new String(PactWriter.write(footprint), StandardCharsets.UTF_8));
            Set<String> lost = names(published, "");
            lost.removeAll(names(written, ""));
            // The one stands in the wrong object there, the other is of version 2.
            lost.removeAll(List.of("/pcf/otherOperatorName", "/pcf/biogenicAccountingMethodology"));
            assertThat(lost).as(name).isEmpty();
        }
    }

    /** The bodies of the published conformance cases leave out mandatory members; what is missing is the same to both. */
    @Test
    void conformanceCasesMissTheSameMembersHereAndInTheSchema() throws Exception {
        Schema schema = schema();
        int compared = 0;
        for (String body : bodies(file("v3-test-cases-expected-results.md"))) {
            for (JsonNode footprint : footprints(JSON.readTree(body))) {
                Set<String> expected = new TreeSet<>();
                errors(schema, footprint).stream()
                        .filter(error -> error.getKeyword().equals("required"))
                        .forEach(error -> expected.add(error.getProperty()));
                Set<String> found = new TreeSet<>();
                PactReading read = read(footprint);
                for (Finding finding : read.findings()) {
                    if (finding.code() == PactFinding.PACT_MISSING) {
                        found.add(finding.arguments().get("member"));
                    }
                }
                assertThat(found).as(body).isNotEmpty().isEqualTo(expected);
                assertThat(read.footprint()).isEmpty();
                compared++;
            }
        }
        assertThat(compared).isEqualTo(17);
    }

    @Test
    void anAnswerWithoutFootprintsHoldsNone() throws Exception {
        assertThat(PactReader.read(utf8("{\"data\":[]}"))).isEmpty();
    }

    /** The JSON bodies of a document in which they stand between fences; those that are no JSON show something else. */
    private static List<String> bodies(String document) {
        Matcher fenced =
                Pattern.compile("```\\s*(\\{.*?})\\s*```", Pattern.DOTALL).matcher(document);
        List<String> bodies = new ArrayList<>();
        while (fenced.find()) {
            try {
                JSON.readTree(fenced.group(1));
                bodies.add(fenced.group(1));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                assertThat(fenced.group(1)).doesNotContain("\"pcf\"");
            }
        }
        return bodies;
    }

    private static List<JsonNode> footprints(JsonNode document) {
        JsonNode data = document.path("data");
        JsonNode list = data.isArray() ? data : data.path("pfs");
        List<JsonNode> footprints = new ArrayList<>();
        list.forEach(footprints::add);
        if (footprints.isEmpty() && (document.has("pcf") || data.has("pcf"))) {
            footprints.add(document.has("pcf") ? document : data);
        }
        return footprints;
    }

    /** Takes a member away, or puts something else in its place. */
    private static String breakOneThing(JsonNode document, Random random) throws Exception {
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return "nothing";
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
            return "no " + name;
        }
        if (object.get(name) instanceof ArrayNode array && random.nextBoolean()) {
            array.add(array.get(0));
            return name + " twice";
        }
        String wrong = WRONG.get(random.nextInt(WRONG.size()));
        object.set(name, JSON.readTree(wrong));
        return name + ": " + wrong;
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(inner -> collect(inner, into));
    }

    private static Set<String> names(JsonNode node, String path) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(name -> {
            names.add(path + "/" + name);
            names.addAll(names(node.get(name), path + "/" + name));
        });
        return names;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PactReading read(JsonNode footprint) throws MalformedDataException {
        return PactReader.read(utf8(footprint.toString())).get(0);
    }

    private static List<Error> errors(Schema schema, JsonNode footprint) {
        return schema.validate(
                footprint, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema() throws Exception {
        String root = """
                $schema: https://json-schema.org/draft/2020-12/schema
                $ref: '#/components/schemas/ProductFootprint'
                """;
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root + file("openapi_v3_0.conformance-MIT.yaml"), InputFormat.YAML);
    }

    private static String file(String path) throws Exception {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/lca/pact"))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, "no public data at shared/lca/pact");
        return Files.readString(at.resolve("shared/lca/pact").resolve(path));
    }
}
