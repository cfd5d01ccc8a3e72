package io.didymium.examples.cli.description;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.LotNumbers;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ids of one kind of thing: those declared so far, and how short ones are spelt out.
 *
 * <p>An id that begins as a URI does, with a word in lower case and a colon, is whole; any other is short for {@code <idPrefix><kind>:<id>}, what a URI cannot hold
 * percent-encoded.
 */
final class Names<I extends Id> {
    private static final Pattern WHOLE = Pattern.compile("[a-z][a-z0-9+.-]*:");

    private final String kind;
    private final String prefix;
    private final Function<String, I> type;
    private final Map<String, String> declared = new TreeMap<>();
    private final Set<String> held = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Map<String, I> abbreviated = new TreeMap<>();
    private boolean draft;

    Names(String kind, String prefix, Function<String, I> type) {
        this.kind = kind;
        this.prefix = prefix;
        this.type = type;
    }

    /** Lets a short text be the id of a thing; false if it is that of another. */
    boolean abbreviate(String text, I id) {
        I other = abbreviated.putIfAbsent(text, id);
        return other == null || other.equals(id);
    }

    /**
     * Lets the file be a draft, which may name what an office holds.
     *
     * @param again whether it may also describe that once more
     */
    void hold(Stream<? extends Id> known, boolean again) {
        draft = true;
        known.forEach(id -> (again ? others : held).add(id.value()));
    }

    /** The id of something that a member names and that is neither described nor held, such as a receiver's site. */
    I foreign(DescriptionNode part, String name) throws MalformedInputException {
        I id = id(part, name, part.text(name));
        others.add(id.value());
        return id;
    }

    /** Whether the file describes the thing. */
    boolean declares(I id) {
        return declared.containsKey(id.value());
    }

    /** The id that a thing has in its member {@code id}. */
    I declare(DescriptionNode part) throws MalformedInputException {
        return declare(part, "id", part.text("id"));
    }

    /** The id of a thing that a text names, which follows from a member. */
    I declare(DescriptionNode part, String member, String text) throws MalformedInputException {
        I id = id(part, member, text);
        if (held.contains(id.value())) {
            throw part.fault(
                    member,
                    kind + " '" + text + "' is held by this office already; give a new one another id, or correct what"
                            + " was issued with: didymium correct");
        }
        String first = declared.putIfAbsent(id.value(), part.pointer());
        if (first != null) {
            throw part.fault(
                    member,
                    kind + " '" + text + "' is already described at " + first + "; give one of them another id");
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
        if (!declared.containsKey(id.value()) && !held.contains(id.value()) && !others.contains(id.value())) {
            throw part.fault(name, "unknown " + kind + " '" + text + "'; " + remedy(text));
        }
        return id;
    }

    /** The JSON pointer to each thing, by id. */
    Map<String, String> pointers() {
        return declared;
    }

    private I id(DescriptionNode part, String name, String text) throws MalformedInputException {
        I known = abbreviated.get(text);
        if (known != null) {
            return known;
        }
        boolean isWhole = WHOLE.matcher(text).lookingAt();
        if (isWhole || !prefix.isEmpty()) {
            try {
                return type.apply(isWhole ? text : prefix + kind + ":" + LotNumbers.encoded(text));
            } catch (IllegalArgumentException e) {
                throw new MalformedInputException(part.at(name), String.valueOf(e.getMessage()), e);
            }
        }
        throw part.fault(
                name,
                "short id '" + text + "' needs an idPrefix at the top of the file, such as urn:example:2026:"
                        + "; or write the whole id");
    }

    private String remedy(String text) {
        Set<String> known = new TreeSet<>(declared.keySet());
        known.addAll(held);
        known.addAll(others);
        String receive = "it is neither described here nor held by this office: receive the file that it comes with"
                + " first (didymium receive)";
        if (known.isEmpty()) {
            return draft ? receive : "none is described: add it to the file";
        }
        return Nearest.to(text, known.stream().map(this::shortened).toList())
                .map(near -> "did you mean " + near + "?" + (draft ? " Otherwise " + receive : ""))
                .orElseGet(() -> draft
                        ? "known here: " + list(known) + ". Otherwise " + receive
                        : "described are: " + list(known));
    }

    private String list(Set<String> known) {
        int most = 12;
        String some = String.join(
                ", ", known.stream().limit(most).map(this::shortened).toList());
        return known.size() <= most ? some : some + " and " + (known.size() - most) + " more";
    }

    private String shortened(String id) {
        String start = prefix + kind + ":";
        return !prefix.isEmpty() && id.startsWith(start) && id.indexOf(':', start.length()) < 0
                ? LotNumbers.numberOf(new BatchId(id)).orElse(id)
                : id;
    }
}
