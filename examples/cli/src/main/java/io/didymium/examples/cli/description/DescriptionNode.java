package io.didymium.examples.cli.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Element;
import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One JSON object of a description and the JSON pointer to it, which every fault names.
 *
 * @param node the object
 * @param pointer the JSON pointer to it
 */
record DescriptionNode(JsonNode node, String pointer) {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final int MAX_SCALE = 300;
    private static final BigDecimal MAX_COUNT = BigDecimal.valueOf(1_000_000_000);

    /** The whole text, which must be an object. */
    static DescriptionNode root(JsonNode node) throws MalformedInputException {
        return object(node, "");
    }

    /** Refuses members that have no meaning here, and suggests what was meant. */
    DescriptionNode allow(String... names) throws MalformedInputException {
        List<String> known = Arrays.asList(names);
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                String meant = Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("remove it, or use one of: " + String.join(", ", known));
                throw fault(name, "unknown field; " + meant);
            }
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    MalformedInputException fault(String name, String reason) {
        return new MalformedInputException(at(name), reason);
    }

    /** The pointer of a member (RFC 6901). */
    String at(String name) {
        return name.isEmpty()
                ? pointer
                : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    String text(String name) throws MalformedInputException {
        JsonNode value = member(name, "a text");
        if (!value.isTextual()) {
            throw fault(name, "expected a text in quotes, found " + shown(value));
        }
        return value.textValue();
    }

    Optional<String> findText(String name) throws MalformedInputException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** The texts of a list; none if the list is absent. */
    List<String> texts(String name) throws MalformedInputException {
        return findTexts(name).orElse(List.of());
    }

    /** The texts of a list, if there is one: an empty list says that there is nothing. */
    Optional<List<String>> findTexts(String name) throws MalformedInputException {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode list = node.get(name);
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                throw fault(name, "expected texts in quotes, found " + shown(value));
            }
            texts.add(value.textValue());
        }
        if (!list.isArray()) {
            throw fault(name, "expected a list in brackets, found " + shown(list));
        }
        return Optional.of(texts);
    }

    /** A whole number from 0. */
    int count(String name) throws MalformedInputException {
        BigDecimal number = decimal(name);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MAX_COUNT) > 0) {
            throw fault(name, "expected a whole number from 0 to " + MAX_COUNT + ", found " + number.toPlainString());
        }
        return number.intValue();
    }

    /** The element whose symbol a member holds. */
    Element element(String symbol, String name) throws MalformedInputException {
        try {
            return Element.ofSymbol(symbol);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(at(name), String.valueOf(e.getMessage()), e);
        }
    }

    boolean truth(String name) throws MalformedInputException {
        JsonNode value = member(name, "true or false");
        if (!value.isBoolean()) {
            throw fault(name, "expected true or false, found " + shown(value));
        }
        return value.booleanValue();
    }

    /** An exact decimal, given as a JSON number or as the same in quotes. */
    BigDecimal decimal(String name) throws MalformedInputException {
        JsonNode value = member(name, "a number");
        BigDecimal number;
        if (value.isNumber()) {
            number = value.decimalValue();
        } else if (value.isTextual() && DECIMAL.matcher(value.textValue()).matches()) {
            number = new BigDecimal(value.textValue());
        } else {
            throw fault(
                    name,
                    "expected a number such as 1234.5, found " + shown(value)
                            + "; write it without unit, blanks or thousands separators");
        }
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw fault(name, "a number of this size is nothing that was measured");
        }
        return number;
    }

    /** The offset of a time that is given in local time; empty if it is given in UTC. */
    Optional<ZoneOffset> offset(String name) throws MalformedInputException {
        instant(name);
        OffsetDateTime time = OffsetDateTime.parse(text(name));
        return text(name).endsWith("Z") ? Optional.empty() : Optional.of(time.getOffset());
    }

    Instant instant(String name) throws MalformedInputException {
        String text = text(name);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw fault(
                    name,
                    "expected a time with its zone such as 2026-01-08T16:00:00Z or 2026-01-08T17:00:00+01:00, found '"
                            + text + "'");
        }
    }

    LocalDate date(String name) throws MalformedInputException {
        String text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(name, "expected a date such as 2026-01-08, found '" + text + "'");
        }
    }

    /** A value of an enumeration, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String name, Class<E> type) throws MalformedInputException {
        return word(name, text(name), type);
    }

    /** The value of an enumeration that a text in a member is the word of. */
    <E extends Enum<E>> E word(String name, String text, Class<E> type) throws MalformedInputException {
        List<String> words = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return value;
            }
            words.add(word);
        }
        throw unknownWord(name, text, words);
    }

    /** The fault of a word that has no meaning here. */
    MalformedInputException unknownWord(String name, String text, List<String> words) {
        String meant = Nearest.to(text, words)
                .map(near -> "did you mean " + near + "?")
                .orElse("use one of: " + String.join(", ", words));
        return fault(name, "unknown word '" + text + "'; " + meant);
    }

    DescriptionNode object(String name) throws MalformedInputException {
        return object(member(name, "an object"), at(name));
    }

    Optional<DescriptionNode> findObject(String name) throws MalformedInputException {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** The objects of a list; none if the list is absent. */
    List<DescriptionNode> objects(String name) throws MalformedInputException {
        List<DescriptionNode> parts = new ArrayList<>();
        if (has(name)) {
            JsonNode list = node.get(name);
            if (!list.isArray()) {
                throw fault(name, "expected a list in brackets, found " + shown(list));
            }
            for (int i = 0; i < list.size(); i++) {
                parts.add(object(list.get(i), at(name) + "/" + i));
            }
        }
        return parts;
    }

    /** The objects under names that the writer chose. */
    List<DescriptionNode> named(String name) throws MalformedInputException {
        DescriptionNode map = object(name);
        List<DescriptionNode> parts = new ArrayList<>();
        for (String key : (Iterable<String>) map.node::fieldNames) {
            parts.add(map.object(key));
        }
        return parts;
    }

    /** The last segment of the pointer, unescaped: the name of the object. */
    String ownName() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    Concept concept() throws MalformedInputException {
        return make(() -> new Concept(text("iri"), text("name")));
    }

    /** What is made of this object; what its maker refuses is a fault at this place. */
    <T> T make(Making<T> making) throws MalformedInputException {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(pointer, String.valueOf(e.getMessage()), e);
        }
    }

    private JsonNode member(String name, String what) throws MalformedInputException {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw new MalformedInputException(pointer, "has no " + name + "; add it: " + what);
        }
        return value;
    }

    private static DescriptionNode object(JsonNode node, String pointer) throws MalformedInputException {
        if (!node.isObject()) {
            throw new MalformedInputException(pointer, "expected an object in braces, found " + shown(node));
        }
        return new DescriptionNode(node, pointer);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** Makes something of what was read. */
    @FunctionalInterface
    interface Making<T> {
        /** Makes it. */
        T make() throws MalformedInputException;
    }
}
