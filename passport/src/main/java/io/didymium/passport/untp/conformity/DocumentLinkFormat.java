package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.DocumentLink;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import java.util.Optional;

/** The wire form of links to documents: UNTP's closed {@code Link}, its {@code linkType} the kind of document. */
public final class DocumentLinkFormat {
    private DocumentLinkFormat() {}

    public static JsonObject write(DocumentLink link) {
        return JsonObject.builder()
                .put("linkURL", link.url())
                .put("linkName", link.name())
                .putIfPresent("digestMultibase", link.digest())
                .putIfPresent("mediaType", link.mediaType())
                .putIfPresent("linkType", link.kind())
                .build();
    }

    public static DocumentLink read(JsonObject object) throws MalformedInputException {
        String url = object.requireString("linkURL");
        String name = object.requireString("linkName");
        Optional<String> digest = object.findString("digestMultibase");
        Optional<String> mediaType = object.findString("mediaType");
        Optional<String> kind = object.findString("linkType");
        return Fields.built(
                object,
                () -> DocumentLink.builder(url, name)
                        .digest(digest.orElse(null))
                        .mediaType(mediaType.orElse(null))
                        .kind(kind.orElse(null))
                        .build());
    }
}
