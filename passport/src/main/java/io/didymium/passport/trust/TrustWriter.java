package io.didymium.passport.trust;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.key.Jwk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes trust files: the same list gives the same bytes, always. The format is described with this package. */
public final class TrustWriter {
    private TrustWriter() {}

    /** The trust file of a list. */
    public static Bytes write(TrustList list) {
        JsonObjectBuilder file = JsonObject.builder()
                .put("format", TrustFormat.NAME)
                .put("version", TrustFormat.VERSION)
                .put(
                        "anchors",
                        JsonArray.of(
                                list.anchors().stream().map(TrustWriter::anchor).toList()));
        if (!list.logs().isEmpty()) {
            file.put(
                    "logs",
                    JsonArray.of(list.logs().stream().map(TrustedLogs::write).toList()));
        }
        if (!list.schemes().isEmpty()) {
            file.put(
                    "schemes",
                    JsonArray.of(
                            list.schemes().stream().map(TrustedScheme::write).toList()));
        }
        if (!list.seals().isEmpty()) {
            file.put(
                    "registrySeals",
                    JsonArray.of(list.seals().stream().map(SealFormat::write).toList()));
        }
        return file.toBytes();
    }

    /** Writes the trust file of a list to a stream, which is left open. */
    public static void write(TrustList list, OutputStream file) throws IOException {
        file.write(write(list).toByteArray());
    }

    /** Writes the trust file of a list to a path, over what is there. */
    public static void write(TrustList list, Path file) throws IOException {
        Files.write(file, write(list).toByteArray());
    }

    private static JsonObject anchor(TrustAnchor anchor) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("did", anchor.did().text())
                .put("name", anchor.name())
                .put(
                        "roles",
                        JsonArray.ofStrings(
                                anchor.roles().stream().map(TrustRole::text).toList()))
                .put(
                        "keys",
                        JsonArray.of(
                                anchor.keys().stream().map(TrustWriter::key).toList()))
                .put("validFrom", anchor.validFrom().toString())
                .putIfPresent("validUntil", anchor.validUntil().map(Instant::toString));
        ScopeFormat.write(anchor.scope()).ifPresent(scope -> json.put("scope", scope));
        return json.build();
    }

    private static JsonObject key(PinnedKey pinned) {
        return JsonObject.builder()
                .put("id", pinned.id().text())
                .put("publicKeyJwk", JsonObject.ofStrings(Jwk.members(pinned.key())))
                .build();
    }
}
