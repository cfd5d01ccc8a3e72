package io.didymium.passport.exchange.linkset;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** Writes sets of links. */
final class LinksetWriter {
    private static final List<String> UNTP_ALONE = List.of("rel", "method", "encryptionMethod", "accessRole");

    private LinksetWriter() {}

    static Bytes write(Linkset set, boolean untp) {
        return JsonObject.builder()
                .put(
                        "linkset",
                        JsonArray.of(set.contexts().stream()
                                .map(context -> context(context, untp))
                                .toList()))
                .toBytes();
    }

    private static JsonObject context(LinkContext context, boolean untp) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("anchor", context.anchor())
                .put(untp ? "description" : "itemDescription", context.description());
        context.links()
                .forEach((relation, targets) -> object.put(
                        relation,
                        JsonArray.of(targets.stream()
                                .map(LinksetWriter::target)
                                .map(target -> untp ? target.build() : withoutUntp(target))
                                .toList())));
        return object.build();
    }

    private static JsonObject withoutUntp(JsonObjectBuilder target) {
        UNTP_ALONE.forEach(target::remove);
        return target.build();
    }

    private static JsonObjectBuilder target(LinkTarget target) {
        JsonObjectBuilder object =
                JsonObject.builder().put("href", target.href()).put("title", target.title());
        putList(object, "hreflang", target.languages());
        object.putIfPresent("type", target.type());
        putList(object, "context", target.context());
        target.forwardsQuery().ifPresent(forwards -> object.put("fwqs", forwards.booleanValue()));
        target.shared().ifPresent(shared -> object.put("public", shared.booleanValue()));
        putList(object, "rel", target.relations());
        putList(object, "method", target.method());
        object.putIfPresent("encryptionMethod", target.encryption());
        putList(object, "accessRole", target.roles());
        return object;
    }

    private static void putList(JsonObjectBuilder object, String name, List<String> values) {
        if (!values.isEmpty()) {
            object.put(name, JsonArray.ofStrings(values));
        }
    }

    static List<String> lostByGs1(Linkset set) {
        List<String> lost = new ArrayList<>();
        for (LinkContext context : set.contexts()) {
            context.links().forEach((relation, targets) -> {
                for (int i = 0; i < targets.size(); i++) {
                    JsonObject whole = target(targets.get(i)).build();
                    String at = context.anchor() + " " + relation + " " + (i + 1) + " ";
                    UNTP_ALONE.stream().filter(whole::has).forEach(name -> lost.add(at + name));
                }
            });
        }
        return lost;
    }
}
