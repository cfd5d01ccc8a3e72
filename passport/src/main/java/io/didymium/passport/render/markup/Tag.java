package io.didymium.passport.render.markup;

import com.google.common.collect.ImmutableSet;
import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML or SVG with attributes and content, in the order in which they are added.
 *
 * <p>Names of elements and attributes are the program's own; every value and text is escaped. There is no way to add a script, a
 * style or a link that leads outside. Not thread-safe.
 */
public final class Tag {
    private static final Set<String> VOID = ImmutableSet.of(
            "br", "col", "hr", "img", "link", "meta", "path", "rect", "circle", "line", "polygon", "use");
    private static final Set<String> HTML_VOID = ImmutableSet.of("br", "col", "hr", "img", "link", "meta");
    private static final Set<String> REFUSED =
            ImmutableSet.of("href", "src", "style", "srcset", "action", "formaction");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    private static final Pattern FRAGMENT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int MAX_CHARACTERS = 2_000;

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Tag(String name) {
        this.name = checked(name);
    }

    /** Starts an empty element. */
    public static Tag of(String name) {
        return new Tag(name);
    }

    /** Starts an element of a class. */
    public static Tag of(String name, String cssClass) {
        return new Tag(name).with("class", cssClass);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.equals("script") || name.equals("style")) {
            throw new IllegalArgumentException("not a name of an element or attribute: '" + name + "'");
        }
        return name;
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException if the attribute is a link, a style or a handler of events
     */
    public Tag with(String attribute, String value) {
        if (REFUSED.contains(attribute) || attribute.startsWith("on")) {
            throw new IllegalArgumentException("no attribute of any value: " + attribute);
        }
        return put(checked(attribute), value);
    }

    /** Sets an attribute that is a whole number. */
    public Tag with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    /** Sets an attribute without a value. */
    public Tag with(String attribute) {
        attributes.append(' ').append(checked(attribute));
        return this;
    }

    private Tag put(String attribute, String value) {
        attributes.append(' ').append(attribute).append("=\"");
        Escape.append(attributes, value);
        attributes.append('"');
        return this;
    }

    /**
     * Makes it a link to a place of the same page.
     *
     * @throws IllegalArgumentException if the id of the place is not of small letters, digits and hyphens
     */
    public Tag linkTo(String id) {
        if (!FRAGMENT.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a place: '" + id + "'");
        }
        return put("href", "#" + id);
    }

    /** Makes it a link that saves bytes, which are in the page itself, as a file. */
    public Tag saves(String mediaType, Bytes content, String fileName) {
        return put("download", fileName).put("href", "data:" + mediaType + ";base64," + Base64.encode(content));
    }

    /** Adds a text of the program's own. */
    public Tag text(String text) {
        Escape.append(content, text);
        return this;
    }

    /** Adds a text that somebody else wrote, kept apart from the direction of writing around it; its first 2,000 characters. */
    public Tag others(String text) {
        return add(Tag.of("bdi").text(shortened(text, MAX_CHARACTERS)));
    }

    /** Adds elements. */
    public Tag add(Tag... children) {
        for (Tag child : children) {
            child.appendTo(content);
        }
        return this;
    }

    /** Adds elements. */
    public Tag add(Collection<Tag> children) {
        children.forEach(child -> child.appendTo(content));
        return this;
    }

    /** The first characters of a text, and an ellipsis in place of the rest. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(most - 1, 0))) + "…";
    }

    private void appendTo(StringBuilder out) {
        out.append('<').append(name).append(attributes);
        if (content.isEmpty() && VOID.contains(name)) {
            out.append(HTML_VOID.contains(name) ? ">" : "/>");
        } else {
            out.append('>').append(content).append("</").append(name).append('>');
        }
    }

    /** The element as text. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(content.length() + attributes.length() + 2 * name.length() + 5);
        appendTo(out);
        return out.toString();
    }
}
