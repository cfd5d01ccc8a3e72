package io.didymium.core.lca.pact;

import com.google.common.collect.Sets;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.lca.format.json.JsonNode;
import io.didymium.core.lca.format.json.JsonNode.ArrayNode;
import io.didymium.core.lca.format.json.JsonNode.ObjectNode;
import io.didymium.core.lca.format.json.JsonNode.TextNode;
import io.didymium.core.lca.format.json.JsonText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The members of one object, read one after another; what is wrong is noted and reading goes on. */
final class PactFields {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern WORD_START = Pattern.compile("(?=\\p{Lu})");
    /** How alike two names are of which one may be meant for the other. */
    private static final double ALIKE = 0.5;

    private final ObjectNode object;
    private final String subject;
    private final String path;
    private final List<Finding> findings;
    private final Set<String> read = new TreeSet<>();

    PactFields(ObjectNode object, String subject, String path, List<Finding> findings) {
        this.object = object;
        this.subject = subject;
        this.path = path;
        this.findings = findings;
    }

    Optional<String> text(String member) {
        Optional<JsonNode> found = find(member);
        if (found.isPresent() && !(found.get() instanceof TextNode)) {
            wrong(member, "a text", shown(found.get()));
            return Optional.empty();
        }
        return found.map(value -> ((TextNode) value).value());
    }

    /** A text that must be there; empty if it is not, which is noted. */
    String required(String member) {
        Optional<String> found = text(member);
        if (found.isEmpty() && find(member).isEmpty()) {
            missing(member);
        }
        return found.orElse("");
    }

    String required(String member, Pattern form, String expected) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return text(member, form, expected).orElse("");
    }

    /** A text of a form, if there is the member. */
    Optional<String> text(String member, Pattern form, String expected) {
        Optional<String> found = text(member);
        found.filter(text -> !form.matcher(text).matches()).ifPresent(text -> wrong(member, expected, text));
        return found;
    }

    /** A text that is one of a list, if there is the member. */
    Optional<String> word(String member, List<String> words) {
        Optional<String> found = text(member);
        found.filter(text -> !words.contains(text)).ifPresent(text -> wrong(member, "one of " + words, text));
        return found;
    }

    /** A text that is one of a list and must be there. */
    String requiredWord(String member, List<String> words) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return word(member, words).orElse("");
    }

    Optional<BigDecimal> decimal(String member) {
        return text(member).flatMap(text -> {
            if (DECIMAL.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            wrong(member, "a decimal in a text, without exponent", text);
            return Optional.empty();
        });
    }

    BigDecimal requiredDecimal(String member) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return decimal(member).orElse(BigDecimal.ZERO);
    }

    Optional<Instant> time(String member) {
        return text(member).flatMap(text -> {
            try {
                if (TIME.matcher(text).matches()) {
                    return Optional.of(OffsetDateTime.parse(text).toInstant());
                }
            } catch (DateTimeException e) {
                // Of the right form, but there is no such day or hour.
            }
            wrong(member, "a time of RFC 3339", text);
            return Optional.empty();
        });
    }

    Instant requiredTime(String member) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return time(member).orElse(Instant.EPOCH);
    }

    Optional<Boolean> flag(String member) {
        Optional<JsonNode> found = find(member);
        if (found.isPresent() && !(found.get() instanceof JsonNode.Literal)) {
            wrong(member, "true or false", shown(found.get()));
            return Optional.empty();
        }
        return found.map(JsonNode.TRUE::equals);
    }

    /** Texts, each once; at least one if there is the member. */
    List<String> texts(String member, Pattern form, String expected) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(member)) {
            if (value instanceof TextNode string && form.matcher(string.value()).matches()) {
                if (texts.contains(string.value())) {
                    wrong(member, "a list that names each once", string.value());
                }
                texts.add(string.value());
            } else {
                wrong(member, expected, shown(value));
            }
        }
        return texts;
    }

    List<String> requiredTexts(String member, Pattern form, String expected) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return texts(member, form, expected);
    }

    List<PactFields> objects(String member) {
        List<PactFields> objects = new ArrayList<>();
        for (JsonNode value : array(member)) {
            if (value instanceof ObjectNode inner) {
                objects.add(new PactFields(inner, subject, path + "/" + member + "/" + objects.size(), findings));
            } else {
                wrong(member, "a list of objects", shown(value));
            }
        }
        return objects;
    }

    /** An object whose members are not read; empty if it is absent, which is noted. */
    Optional<ObjectNode> requiredObject(String member) {
        Optional<PactFields> found = inner(member);
        if (find(member).isEmpty()) {
            missing(member);
        }
        return found.map(fields -> fields.object);
    }

    /** An object that must be there; if it is not, which is noted, one of which nothing more is noted. */
    PactFields requiredInner(String member) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return inner(member)
                .orElseGet(() -> new PactFields(ObjectNode.EMPTY, subject, path + "/" + member, new ArrayList<>()));
    }

    Optional<PactFields> inner(String member) {
        Optional<JsonNode> found = find(member);
        if (found.isPresent() && !(found.get() instanceof ObjectNode)) {
            wrong(member, "an object", shown(found.get()));
            return Optional.empty();
        }
        return found.map(value -> new PactFields((ObjectNode) value, subject, path + "/" + member, findings));
    }

    /** Notes the members that were not asked for, as drafts and misspellings have them, with the nearest that was. */
    void reportUnknown() {
        for (String member : object.members().keySet()) {
            if (!read.contains(member)) {
                String hint = read.stream()
                        .filter(known -> !object.members().containsKey(known))
                        .max(Comparator.comparingDouble(known -> likeness(member, known)))
                        .filter(known -> likeness(member, known) >= ALIKE)
                        .map(known -> "; is " + known + " meant?")
                        .orElse("");
                findings.add(Finding.of(
                        PactFinding.PACT_MEMBER_UNKNOWN, at(member), Map.of("member", member, "hint", hint)));
            }
        }
    }

    /** The share of the words of two names in camel case that both have. */
    private static double likeness(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return (double) Sets.intersection(words, others).size()
                / Sets.union(words, others).size();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(WORD_START.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** A value for people: a text without its quotes. */
    static String shown(JsonNode value) {
        return value instanceof TextNode text ? text.value() : JsonText.of(value);
    }

    /** Notes a member of version 2 without which the footprint would be another. */
    void refuse(String member) {
        read.add(member);
        if (object.members().containsKey(member)) {
            findings.add(Finding.of(PactFinding.PACT_MEMBER_OUTDATED, at(member), Map.of("member", member)));
        }
    }

    /** Notes a member of version 2 that changes nothing. */
    void passOver(String member) {
        read.add(member);
        if (object.members().containsKey(member)) {
            findings.add(Finding.of(PactFinding.PACT_MEMBER_IGNORED, at(member), Map.of("member", member)));
        }
    }

    void missing(String member) {
        findings.add(Finding.of(PactFinding.PACT_MISSING, at(member), Map.of("member", member)));
    }

    void wrong(String member, String expected, String found) {
        String shown = found.length() > 60 ? found.substring(0, 60) + "..." : found;
        findings.add(Finding.of(
                PactFinding.PACT_FORMAT, at(member), Map.of("member", member, "expected", expected, "found", shown)));
    }

    private List<JsonNode> array(String member) {
        Optional<JsonNode> found = find(member);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof ArrayNode array && !array.values().isEmpty()) {
            return array.values();
        }
        wrong(member, "a list of at least one", shown(found.get()));
        return List.of();
    }

    Optional<JsonNode> find(String member) {
        read.add(member);
        return Optional.ofNullable(object.find(member));
    }

    private Location at(String member) {
        return new Location(subject, path + "/" + member);
    }
}
