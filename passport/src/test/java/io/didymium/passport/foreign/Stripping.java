package io.didymium.passport.foreign;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.testing.Forgery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes plain UNTP of our credentials: takes out the context of the rare-earth extension, its members, or both. */
public final class Stripping {
    private static final String CONTEXT = "https://w3id.org/didymium/ree/v1";
    private static final Set<String> MEMBERS = members();

    private Stripping() {}

    /** Without the context and the members of the extension. */
    public static JsonObject all(JsonObject credential) {
        return context(members(credential));
    }

    /** Without the context of the extension; its members stay, but mean nothing. */
    public static JsonObject context(JsonObject credential) {
        try {
            List<String> contexts =
                    new ArrayList<>(credential.requireArray("@context").strings());
            contexts.remove(CONTEXT);
            return credential.toBuilder()
                    .put("@context", JsonArray.ofStrings(contexts))
                    .build();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** Without the members of the extension; its context stays. */
    public static JsonObject members(JsonObject credential) {
        return (JsonObject) without(credential);
    }

    private static JsonValue without(JsonValue value) {
        if (value instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>();
            array.forEach(element -> elements.add(without(element)));
            return JsonArray.of(elements);
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder kept = JsonObject.builder();
            object.members().forEach((name, member) -> {
                if (!MEMBERS.contains(name)) {
                    kept.put(name, without(member));
                }
            });
            return kept.build();
        }
        return value;
    }

    /** The terms that the context of the extension defines for UNTP's own objects. */
    private static Set<String> members() {
        try (InputStream file = Stripping.class.getResourceAsStream("/io/didymium/passport/untp/ree-v1.jsonld")) {
            String json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> names =
                    new HashSet<>(Forgery.parse(json).requireObject("@context").names());
            names.removeIf(name -> name.startsWith("@"));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
