package io.didymium.passport.attack;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.testing.Forgery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator with a real, anchored key: changes members of the credentials that he issues and signs them; everybody who builds
 * on them signs that too.
 */
public final class Insider {
    private final Forgery forgery;

    /** An insider among the issuers of a bundle. */
    public Insider(PassportBundle bundle) {
        this.forgery = new Forgery(bundle);
    }

    /** Replaces or adds a member, named by a JSON pointer, by a value in JSON. */
    public Insider set(String credential, String pointer, String json) {
        JsonValue value =
                Forgery.parse("{\"value\":" + json + "}").find("value").orElseThrow();
        return edit(credential, pointer, value);
    }

    /** Replaces or adds a member by a string. */
    public Insider setText(String credential, String pointer, String text) {
        return edit(credential, pointer, new JsonString(text));
    }

    /** Removes a member. */
    public Insider remove(String credential, String pointer) {
        return edit(credential, pointer, null);
    }

    /** Replaces text anywhere in a credential. */
    public Insider replace(String credential, String text, String by) {
        forgery.replace(credential, text, by);
        return this;
    }

    private Insider edit(String credential, String pointer, @Nullable JsonValue value) {
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        forgery.change(credential, json -> (JsonObject) edit(json, path, value));
        return this;
    }

    private static JsonValue edit(JsonValue whole, List<String> path, @Nullable JsonValue value) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (whole instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                if (i != Integer.parseInt(name)) {
                    elements.add(array.get(i));
                } else if (!rest.isEmpty()) {
                    elements.add(edit(array.get(i), rest, value));
                } else if (value != null) {
                    elements.add(value);
                }
            }
            return JsonArray.of(elements);
        }
        JsonObject object = (JsonObject) whole;
        if (!rest.isEmpty()) {
            return object.toBuilder()
                    .put(name, edit(object.find(name).orElseThrow(), rest, value))
                    .build();
        }
        return value == null
                ? object.toBuilder().remove(name).build()
                : object.toBuilder().put(name, value).build();
    }

    /** The bundle as the insider and everybody downstream sign it. */
    public PassportBundle bundle() {
        return forgery.relinked();
    }
}
