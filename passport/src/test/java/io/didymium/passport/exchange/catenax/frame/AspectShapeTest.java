package io.didymium.passport.exchange.catenax.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.exchange.catenax.AspectSchema;
import io.didymium.passport.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structures of this package and the published schemas judge alike. */
class AspectShapeTest {
    /** Each published sample, with any one member missing or of another kind. */
    @ParameterizedTest
    @MethodSource("io.didymium.passport.exchange.catenax.frame.FramedAspect#all")
    void aStructureJudgesAsThePublishedSchemaDoes(FramedAspect aspect) throws MalformedInputException {
        AspectSchema schema = AspectSchema.of(aspect.schema());
        AspectShape shape = AspectShape.of(aspect.shape());
        JsonObject sample = Frames.object(
                SharedData.read("exchange/catenax/" + aspect.schema().replace("-schema", "")));
        List<JsonValue> changed = new ArrayList<>(List.of(sample));
        changed.addAll(changes(sample));

        int refused = 0;
        for (JsonValue payload : changed) {
            if (!(payload instanceof JsonObject object)) {
                continue;
            }
            List<String> faults = shape.faults(object);
            assertThat(faults.isEmpty())
                    .as(faults + " " + object)
                    .isEqualTo(schema.faults(object.toJson()).isEmpty());
            refused += faults.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(20).isLessThan(changed.size());
    }

    /** A value with any one thing in it left out, or in the place of it an empty text, an empty object or a truth value. */
    private static List<JsonValue> changes(JsonValue value) {
        List<JsonValue> changes = new ArrayList<>();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                changes.add(object.toBuilder().remove(member.getKey()).build());
                for (JsonValue other : changes(member.getValue())) {
                    changes.add(object.toBuilder().put(member.getKey(), other).build());
                }
            }
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                for (JsonValue other : changes(list.get(i))) {
                    List<JsonValue> values = new ArrayList<>(list.values());
                    values.set(i, other);
                    changes.add(JsonArray.of(values));
                }
            }
        }
        changes.add(value instanceof JsonString ? JsonBoolean.of(true) : new JsonString(""));
        return changes;
    }
}
