package io.didymium.passport.exchange.linkset;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one set of links. */
final class LinksetReader {
    private static final Set<String> DESCRIPTIONS = Set.of("description", "itemDescription");
    private static final Set<String> KNOWN = Set.of(
            "href",
            "title",
            "hreflang",
            "type",
            "context",
            "fwqs",
            "public",
            "rel",
            "method",
            "encryptionMethod",
            "accessRole");

    private final List<String> ignored = new ArrayList<>();

    Linkset read(Bytes json) throws MalformedInputException {
        JsonObject document = new JsonReader(JsonLimits.standard()).readObject(json);
        document.names().stream()
                .filter(name -> !name.equals("linkset"))
                .forEach(name -> ignore(document.location(name)));
        List<LinkContext> contexts = new ArrayList<>();
        for (JsonObject context : document.requireArray("linkset").objects()) {
            if (context.has("anchor")) {
                contexts.add(context(context));
            } else {
                // Metadata of the set, such as who made it (RFC 9264, 4.2.4.3).
                ignore(context.location());
            }
        }
        return new Linkset(contexts, ignored);
    }

    private LinkContext context(JsonObject context) throws MalformedInputException {
        String anchor = context.requireString("anchor");
        Optional<String> description = Optional.empty();
        SortedMap<String, List<LinkTarget>> links = new TreeMap<>();
        for (String name : context.names()) {
            JsonValue value = context.require(name);
            if (DESCRIPTIONS.contains(name)) {
                description = description.isPresent() ? description : Optional.of(context.requireString(name));
            } else if (value instanceof JsonArray targets) {
                List<LinkTarget> read = new ArrayList<>();
                for (JsonObject target : targets.objects()) {
                    read.add(target(target));
                }
                links.put(name, read);
            } else if (!name.equals("anchor")) {
                ignore(context.location(name));
            }
        }
        String text = description.orElse(anchor);
        return Fields.built(context, () -> new LinkContext(anchor, text, links));
    }

    private LinkTarget target(JsonObject target) throws MalformedInputException {
        target.names().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> ignore(target.location(name)));
        String href = target.requireString("href");
        LinkTarget.Builder builder = LinkTarget.builder(
                        href, target.findString("title").orElse(href))
                .languages(strings(target, "hreflang"))
                .type(target.findString("type").orElse(null))
                .context(texts(target, "context"))
                .forwardsQuery(target.findBoolean("fwqs").orElse(null))
                .shared(target.findBoolean("public").orElse(null))
                .relations(strings(target, "rel"))
                .method(strings(target, "method"))
                .encryption(target.findString("encryptionMethod").orElse(null))
                .roles(strings(target, "accessRole"));
        return Fields.built(target, builder::build);
    }

    private static List<String> strings(JsonObject target, String name) throws MalformedInputException {
        Optional<JsonArray> array = target.findArray(name);
        return array.isPresent() ? array.get().strings() : List.of();
    }

    /** The texts of an array whose elements may be anything. */
    private List<String> texts(JsonObject target, String name) throws MalformedInputException {
        List<String> texts = new ArrayList<>();
        Optional<JsonArray> array = target.findArray(name);
        for (int i = 0; array.isPresent() && i < array.get().size(); i++) {
            if (array.get().get(i) instanceof JsonString text) {
                texts.add(text.value());
            } else {
                ignore(array.get().location(i));
            }
        }
        return texts;
    }

    private void ignore(String location) {
        if (ignored.size() < Linkset.LISTED) {
            ignored.add(location);
        }
    }
}
