package io.didymium.passport.untp.value;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.credential.CredentialLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wire form of links to credentials: UNTP's closed {@code Link}. Links to anything else are ignored. */
public final class LinkFormat {
    /** The {@code linkType} of a link to the credential that this one replaces (RFC 5829, 3.3); others are not read. */
    public static final String PREDECESSOR = "predecessor-version";

    private LinkFormat() {}

    public static JsonObject write(CredentialLink link) {
        JsonObjectBuilder object =
                JsonObject.builder().put("linkURL", link.target()).put("linkName", link.name());
        object.putIfPresent("digestMultibase", link.digestMultibase()).put("mediaType", link.mediaType());
        return (link.predecessor() ? object.put("linkType", PREDECESSOR) : object).build();
    }

    /** The links to credentials among the documents of an object. */
    public static List<CredentialLink> readAll(JsonObject object, String name) throws MalformedInputException {
        List<CredentialLink> links = new ArrayList<>();
        for (JsonObject link : Fields.listIfPresent(object, name, element -> element)) {
            if (link.findString("mediaType")
                    .filter(Terms.CREDENTIAL_MEDIA_TYPES::contains)
                    .isPresent()) {
                links.add(read(link));
            }
        }
        return links;
    }

    /** A link as a {@code relatedResource} of a credential (VCDM 2.0, 5.3), which has no name. */
    public static JsonObject writeResource(CredentialLink link) {
        return JsonObject.builder()
                .put("id", link.target())
                .put("mediaType", link.mediaType())
                .putIfPresent("digestMultibase", link.digestMultibase())
                .build();
    }

    /** The links to credentials among the {@code relatedResource} entries of a credential, each named by its target. */
    public static List<CredentialLink> readResources(JsonObject credential) throws MalformedInputException {
        List<CredentialLink> links = new ArrayList<>();
        for (JsonObject resource : Fields.listIfPresent(credential, "relatedResource", element -> element)) {
            Optional<String> mediaType =
                    resource.findString("mediaType").filter(Terms.CREDENTIAL_MEDIA_TYPES::contains);
            if (mediaType.isPresent()) {
                String target = resource.requireString("id");
                Optional<String> digest = resource.findString("digestMultibase");
                links.add(Fields.built(
                        resource,
                        () -> CredentialLink.builder(target, target, mediaType.get())
                                .digestMultibase(digest.orElse(null))
                                .build()));
            }
        }
        return links;
    }

    private static CredentialLink read(JsonObject object) throws MalformedInputException {
        String target = object.requireString("linkURL");
        String name = object.requireString("linkName");
        Optional<String> digest = object.findString("digestMultibase");
        String mediaType = object.requireString("mediaType");
        boolean predecessor = object.findString("linkType").equals(Optional.of(PREDECESSOR));
        return Fields.built(
                object,
                () -> CredentialLink.builder(target, name, mediaType)
                        .digestMultibase(digest.orElse(null))
                        .predecessor(predecessor)
                        .build());
    }
}
