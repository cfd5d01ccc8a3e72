package io.didymium.passport.exchange.linkset;

import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;

/**
 * The description of a resolver of Digital Links, served at {@value #PATH} (GS1-Conformant Resolver 1.2.1).
 *
 * @param name its name
 * @param root the address under which it resolves
 * @param keys the primary keys that it resolves, as application identifiers in order; empty for all
 */
public record ResolverDescription(String name, String root, List<String> keys) {
    /** Where it is served. */
    public static final String PATH = "/.well-known/gs1resolver";

    /** @throws IllegalArgumentException if the name is blank or the root no address */
    public ResolverDescription {
        Text.require(name, "name of a resolver");
        LinkContext.requireAddress(root);
        keys = List.copyOf(keys);
    }

    /** The description in JSON. */
    public Bytes write() {
        return JsonObject.builder()
                .put("name", name)
                .put("resolverRoot", root)
                .put(
                        "supportedPrimaryKeys",
                        keys.isEmpty() ? JsonArray.ofStrings(List.of("all")) : JsonArray.ofStrings(keys))
                .put(
                        "supportedLinkType",
                        JsonArray.of(List.of(
                                JsonObject.builder()
                                        .put("namespace", "https://gs1.org/voc/")
                                        .put("prefix", "gs1:")
                                        .build(),
                                JsonObject.builder()
                                        .put("namespace", "https://vocabulary.uncefact.org/untp/")
                                        .put("prefix", "untp:")
                                        .build())))
                .put("linkTypeDefaultCanBeLinkset", true)
                .toBytes();
    }
}
