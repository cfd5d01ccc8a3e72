package io.didymium.core.lca.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random footprints with damage at one to three members: what is read has the exact amounts or lacks them, and what is damaged is
 * named.
 */
class DamagedFootprintProperties {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is done to a member. */
    private enum Kind {
        REMOVED,
        NULL,
        OBJECT,
        LIST_OF_NUMBERS,
        NUMBER,
        RENAMED,
        REPEATED,
        BLANK,
        /** Of decimals: a comma for the point. */
        COMMA,
        /** Of decimals: an exponent. */
        EXPONENT,
        /** Of decimals: a unit behind the number. */
        WITH_UNIT;

        /** Whether nothing is there afterwards, as in a footprint that never had the member. */
        boolean isAbsence() {
            return this == REMOVED || this == NULL;
        }
    }

    /** Damage to a member, chosen by its position among those there are. */
    record Damage(Kind kind, int position) {}

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Kind> kinds = Arbitraries.of(Kind.values());
        Arbitrary<Integer> positions = Arbitraries.integers().between(0, 999);
        return kinds.flatMap(kind -> positions.map(position -> new Damage(kind, position)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 1000)
    void amountsAreExactOrAbsentAndDamageIsNamed(@ForAll long seed, @ForAll("damages") List<Damage> damages)
            throws IOException {
        PactFootprint exact = PactSamples.random(seed);
        ObjectNode tree = (ObjectNode) JSON.readTree(PactWriter.write(exact));
        List<String> named = new ArrayList<>();
        // A member is damaged once, so that each damage is still to be seen.
        Set<String> touched = new HashSet<>(Set.of("pcf"));
        boolean repeated = false;
        for (Damage damage : damages) {
            ObjectNode object = damage.position() % 3 == 0 ? tree : (ObjectNode) tree.path("pcf");
            List<String> members = members(object, damage.kind());
            members.removeAll(touched);
            if (members.isEmpty()) {
                continue;
            }
            String member = members.get(damage.position() % members.size());
            repeated |= damage.kind() == Kind.REPEATED;
            apply(damage.kind(), object, member);
            touched.addAll(List.of(member, member + "s"));
            if (!damage.kind().isAbsence()) {
                named.add(damage.kind() == Kind.RENAMED ? member + "s" : member);
            }
        }
        check(exact, JSON.writeValueAsString(tree), named, repeated);
    }

    @Example
    void theSamplesHaveEveryMemberThatIsDamaged() throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(PactWriter.write(PactSamples.minimal()));
        for (Kind kind : Kind.values()) {
            assertThat(members((ObjectNode) tree.path("pcf"), kind)).isNotEmpty();
        }
    }

    private static void check(PactFootprint exact, String damaged, List<String> named, boolean repeated) {
        PactReading read;
        try {
            String text = repeated ? damaged.replaceAll("\"~+([^\"~]+)\":", "\"$1\":") : damaged;
            read = PactReader.read(text.getBytes(StandardCharsets.UTF_8)).get(0);
        } catch (MalformedDataException e) {
            return;
        }
        assertThat(repeated).as("a repeated member is refused").isFalse();
        List<String> places = read.findings().stream()
                .map(Finding::location)
                .map(at -> at.path())
                .toList();
        for (String member : named) {
            assertThat(places).as("%s of %s", member, damaged).anyMatch(place -> place.contains("/" + member));
        }
        read.footprint().ifPresent(found -> {
            found.carbon()
                    .amounts()
                    .forEach((amount, value) -> assertThat(value)
                            .as(amount.member())
                            .isEqualTo(exact.carbon().amounts().get(amount)));
            assertThat(found.carbon().unit()).isEqualTo(exact.carbon().unit());
            assertThat(found.identity().id()).isEqualTo(exact.identity().id());
        });
    }

    /** The members of an object to which something can be done. */
    private static List<String> members(ObjectNode object, Kind kind) {
        List<String> members = new ArrayList<>();
        object.fieldNames().forEachRemaining(member -> {
            JsonNode value = object.get(member);
            boolean isText = value.isTextual();
            boolean fits = switch (kind) {
                case COMMA, EXPONENT, WITH_UNIT -> isText && value.asText().matches("-?\\d+(\\.\\d+)?");
                case BLANK -> isText && value.asText().matches("-?\\d+(\\.\\d+)?|.*\\d{4}-.*");
                case LIST_OF_NUMBERS, NUMBER, OBJECT -> !value.isNull() && !(kind == Kind.OBJECT && value.isObject());
                default -> !member.equals("pcf");
            };
            if (fits && !member.startsWith("~")) {
                members.add(member);
            }
        });
        return members;
    }

    private static void apply(Kind kind, ObjectNode object, String member) {
        JsonNode value = object.get(member);
        switch (kind) {
            case REMOVED -> object.remove(member);
            case NULL -> object.putNull(member);
            case OBJECT -> object.putObject(member).put("amount", "1");
            case LIST_OF_NUMBERS -> object.putArray(member).add(1);
            case NUMBER -> object.put(member, new BigDecimal("1.5"));
            case RENAMED -> object.set(member + "s", object.remove(member));
            // The mark is taken off in the text: a tree cannot have a member twice.
            case REPEATED -> object.set("~" + member, value);
            case BLANK -> object.put(member, " ");
            case COMMA -> object.put(member, value.asText().replace(".", "") + ",5");
            case EXPONENT -> object.put(member, value.asText() + "e1");
            case WITH_UNIT -> object.put(member, value.asText() + " kg");
            default -> throw new IllegalArgumentException(kind.name());
        }
    }
}
