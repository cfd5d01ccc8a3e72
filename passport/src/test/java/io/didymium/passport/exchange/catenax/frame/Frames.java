package io.didymium.passport.exchange.catenax.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Frames that say just what an aspect demands and a passport does not state. */
final class Frames {
    private static final List<String> TEXTS = List.of(
            "3893bb5d-da16-4dc1-9185-11d97476c254",
            "BPNL00000003AYRE",
            "BPNA00000003AYRE",
            "2026-04-01",
            "2026-04-01T00:00:00Z",
            "unit:kilogram",
            "manufacturerId",
            "DE1",
            "DE",
            "0",
            "https://example.com/");

    private final JsonObject shared;
    private final JsonValue root;

    private Frames(String file) {
        try (InputStream in = requireNonNull(AspectShape.class.getResourceAsStream(file))) {
            JsonObject text = object(new String(in.readAllBytes(), UTF_8));
            shared = text.requireObject("shared");
            root = text.require("root");
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException(file, e);
        }
    }

    static JsonObject object(String json) {
        try {
            return new JsonReader(JsonLimits.standard()).readObject(Bytes.ofUtf8(json));
        } catch (MalformedInputException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** A frame for a batch: what its passport states, and of all else the least that an aspect demands. */
    static JsonObject complete(FramedAspect aspect) {
        FrameMerge own = new FrameMerge(AspectFrame.NONE);
        var unused = aspect.members().apply(aspect.goods(), own);
        Frames frames = new Frames(aspect.shape());
        return (JsonObject) frames.filled(frames.root, Optional.of(own.payload()));
    }

    private JsonValue filled(JsonValue shape, Optional<? extends JsonValue> there) {
        if (shape instanceof JsonObject members) {
            return filled(members, there);
        }
        if (shape instanceof JsonArray list) {
            if (list.get(0).equals(new JsonString("="))) {
                return there.isPresent() ? there.get() : list.get(1);
            }
            List<JsonValue> values = new ArrayList<>();
            for (JsonValue value : there.isPresent() ? ((JsonArray) there.get()).values() : List.<JsonValue>of()) {
                values.add(filled(list.get(0), Optional.of(value)));
            }
            return JsonArray.of(values.isEmpty() ? List.of(filled(list.get(0), Optional.empty())) : values);
        }
        String form = ((JsonString) shape).value();
        if (form.startsWith("@")) {
            return filled(requireNonNull(shared.members().get(form.substring(1))), there);
        }
        return there.isPresent() ? there.get() : least(form);
    }

    private JsonObject filled(JsonObject members, Optional<? extends JsonValue> there) {
        JsonObject known = (JsonObject) there.map(value -> (JsonValue) value)
                .orElse(JsonObject.builder().build());
        JsonObjectBuilder object = known.toBuilder();
        members.members().forEach((name, shape) -> {
            String plain = name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
            if (!name.endsWith("?") || known.has(plain)) {
                object.put(plain, filled(shape, known.find(plain)));
            }
        });
        return object.build();
    }

    private static JsonValue least(String form) {
        if (form.startsWith("number")) {
            return JsonNumber.of(form.contains("1..") ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (form.equals("boolean")) {
            return JsonBoolean.of(false);
        }
        if (form.startsWith("~")) {
            Pattern pattern = Pattern.compile(form.substring(1));
            return new JsonString(TEXTS.stream()
                    .filter(text -> pattern.matcher(text).find())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(form)));
        }
        return new JsonString("urn:example:said");
    }
}
