package io.didymium.passport.render.markup;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A style sheet of the library, put into pages and pictures.
 *
 * @param css its text, without any text of others
 */
public record StyleSheet(String css) {
    /**
     * The style sheet in a resource beside this class.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static StyleSheet of(String resource) {
        try (InputStream stream = StyleSheet.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no style sheet: " + resource);
            }
            return new StyleSheet(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the style sheet cannot be read: " + resource, e);
        }
    }

    /** This and another in one. */
    public StyleSheet and(StyleSheet other) {
        return new StyleSheet(css + other.css);
    }

    /** The element that holds it. */
    String element() {
        return "<style>" + css + "</style>";
    }

    /** The source expression by which a content security policy allows this style alone. */
    String source() {
        return "'sha256-"
                + Base64.encode(HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(css)).value()) + "'";
    }
}
