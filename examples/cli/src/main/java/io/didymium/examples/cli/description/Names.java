package io.didymium.examples.cli.description;

import io.didymium.core.id.Id;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The ids of one kind of thing: those declared so far, and how short ones are spelt out.
 *
 * <p>An id with a colon is whole; any other is short for {@code <idPrefix><kind>:<id>}.
 */
final class Names<I extends Id> {
    private final String kind;
    private final String prefix;
    private final Function<String, I> type;
    private final Map<String, String> declared = new TreeMap<>();

    Names(String kind, String prefix, Function<String, I> type) {
        this.kind = kind;
        this.prefix = prefix;
        this.type = type;
    }

    /** The id that a thing has in its member {@code id}. */
    I declare(DescriptionNode part) throws MalformedInputException {
        String text = part.text("id");
        I id = id(part, "id", text);
        String first = declared.putIfAbsent(id.value(), part.pointer());
        if (first != null) {
            throw part.fault(
                    "id", kind + " '" + text + "' is already described at " + first + "; give one of them another id");
        }
        return id;
    }

    /** The id of a thing described elsewhere in the file. */
    I refer(DescriptionNode part, String name) throws MalformedInputException {
        return named(part, name, part.text(name));
    }

    /** The id of a thing described elsewhere in the file, which a text in a member names. */
    I named(DescriptionNode part, String name, String text) throws MalformedInputException {
        I id = id(part, name, text);
        if (!declared.containsKey(id.value())) {
            String meant = declared.isEmpty()
                    ? "none is described: add it to the file"
                    : Nearest.to(
                                    text,
                                    declared.keySet().stream()
                                            .map(this::shortened)
                                            .toList())
                            .map(near -> "did you mean " + near + "?")
                            .orElseGet(() -> "described are: " + list());
            throw part.fault(name, "unknown " + kind + " '" + text + "'; " + meant);
        }
        return id;
    }

    /** The JSON pointer to each thing, by id. */
    Map<String, String> pointers() {
        return declared;
    }

    private I id(DescriptionNode part, String name, String text) throws MalformedInputException {
        String whole = text.indexOf(':') >= 0 ? text : prefix + kind + ":" + text;
        if (whole.length() == text.length() || !prefix.isEmpty()) {
            try {
                return type.apply(whole);
            } catch (IllegalArgumentException e) {
                throw new MalformedInputException(part.at(name), String.valueOf(e.getMessage()), e);
            }
        }
        throw part.fault(
                name,
                "short id '" + text + "' needs an idPrefix at the top of the file, such as urn:example:2026:"
                        + "; or write the whole id");
    }

    private String list() {
        int most = 12;
        String some = String.join(
                ", ",
                declared.keySet().stream().limit(most).map(this::shortened).toList());
        return declared.size() <= most ? some : some + " and " + (declared.size() - most) + " more";
    }

    private String shortened(String id) {
        String start = prefix + kind + ":";
        return !prefix.isEmpty() && id.startsWith(start) && id.indexOf(':', start.length()) < 0
                ? id.substring(start.length())
                : id;
    }
}
