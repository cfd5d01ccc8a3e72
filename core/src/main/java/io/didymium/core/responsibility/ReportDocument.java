package io.didymium.core.responsibility;

import io.didymium.core.id.Text;
import java.util.regex.Pattern;

/**
 * A document that a record names by its digest, such as the report of a meeting: a changed document has another digest.
 *
 * @param name what it is, for people
 * @param mediaType its media type, in lower case without parameters (RFC 6838 section 4.2)
 * @param digest the sha2-256 multihash of its bytes as multibase base58btc, such as {@code zQm...}
 */
public record ReportDocument(String name, String mediaType, String digest) {
    private static final Pattern MULTIBASE = Pattern.compile("z[1-9A-HJ-NP-Za-km-z]{40,60}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}");

    /** @throws IllegalArgumentException if the name is blank, or media type or digest have another form */
    public ReportDocument {
        Text.require(name, "name of a document");
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("not a media type in lower case without parameters: " + mediaType);
        }
        if (!MULTIBASE.matcher(digest).matches()) {
            throw new IllegalArgumentException("not a digest in multibase base58btc: " + digest);
        }
    }
}
