package io.didymium.passport.untp.rendering;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.DigestMultibase;
import java.io.IOException;
import java.io.InputStream;

/** A template by which a passport may be shown; its text is part of the library and of {@code spec/render}. */
public enum RenderTemplate {
    /** The card of W3C's Verifiable Credential Rendering Methods, as its template file. */
    CARD("Card (W3C render method, suite card)", "application/json", "card-v1.json"),
    /** A fragment of HTML, as a Mustache template without script. */
    PAGE("Passport in English", "text/html", "passport-v1.html");

    private static final String BASE = "https://w3id.org/didymium/ree/render/";
    private static final int MAX_BYTES = 1 << 16;

    private final String label;
    private final String mediaType;
    private final String file;

    RenderTemplate(String label, String mediaType, String file) {
        this.label = label;
        this.mediaType = mediaType;
        this.file = file;
    }

    /** The name by which people choose it. */
    public String label() {
        return label;
    }

    /** The media type of the template. */
    public String mediaType() {
        return mediaType;
    }

    /** The address of the template; nothing here fetches it. */
    public String url() {
        return BASE + file;
    }

    /** The template. */
    public Bytes content() {
        try (InputStream stream = RenderTemplate.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the template is missing: " + file);
            }
            return Bytes.readAll(stream, MAX_BYTES);
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("the template cannot be read: " + file, e);
        }
    }

    /** The digest of the template: multibase z, sha2-256 multihash. */
    public String digest() {
        return DigestMultibase.ofSha256(content());
    }
}
