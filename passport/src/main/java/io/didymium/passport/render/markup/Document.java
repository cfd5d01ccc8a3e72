package io.didymium.passport.render.markup;

import io.didymium.crypto.bytes.Bytes;

/** Whole documents: an HTML page in one file that needs and can load nothing else, and an SVG image. */
public final class Document {
    private Document() {}

    /**
     * A page.
     *
     * <p>Its content security policy (CSP Level 3) forbids everything but its own style: scripts, requests, frames and forms.
     *
     * @param language a tag of BCP 47
     * @param body the element {@code body}
     */
    public static Bytes page(String language, String title, StyleSheet style, Tag body) {
        Tag policy = Tag.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with(
                        "content",
                        "default-src 'none'; style-src " + style.source()
                                + "; img-src data:; base-uri 'none'; form-action 'none'");
        return Bytes.ofUtf8("<!DOCTYPE html>\n<html" + attribute("lang", language) + "><head>"
                + Tag.of("meta").with("charset", "utf-8")
                + policy
                + Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1")
                + Tag.of("meta").with("name", "color-scheme").with("content", "light dark")
                + Tag.of("meta").with("name", "referrer").with("content", "no-referrer")
                + Tag.of("title").text(title)
                + style.element()
                + "</head>"
                + body
                + "</html>\n");
    }

    private static String attribute(String name, String value) {
        String element = Tag.of("html").with(name, value).toString();
        return element.substring("<html".length(), element.indexOf('>'));
    }

    /** An image: the element {@code svg} with its own style. */
    public static Bytes image(Tag svg, StyleSheet style) {
        String text = svg.toString();
        int start = text.indexOf('>') + 1;
        return Bytes.ofUtf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text.substring(0, start) + style.element()
                + text.substring(start) + "\n");
    }
}
