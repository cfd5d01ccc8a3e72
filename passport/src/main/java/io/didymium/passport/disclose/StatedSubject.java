package io.didymium.passport.disclose;

import com.google.common.base.Splitter;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a credential whose members have classes of access, by their places; of other credentials, nothing. */
final class StatedSubject {
    private static final Splitter SEGMENTS = Splitter.on('/');
    private static final JsonObject NOTHING = JsonObject.builder().build();
    /** Books, and what states contents and amounts in the words of a party as books do: determinations of lots, toll accounts, reconciled values, and period statements. */
    private static final List<String> AS_BOOKS = List.of(
            "custodyDeclaration",
            "custodyPeriod",
            "determination",
            "tollAgreement",
            "tollStatement",
            "reconciliation",
            "materialStatement");

    private static final String SUBJECT = "credentialSubject";
    private static final Pattern PRODUCT = Pattern.compile("^.*/(?:input|output)Product/[0-9]+");

    private final JsonObject document;
    private final String base;
    private final JsonObject members;
    private final Optional<MemberKind> kind;
    private final Optional<List<AccessRule>> rules;

    StatedSubject(JsonObject document) {
        this.document = document;
        JsonValue about = document.find(SUBJECT).orElse(NOTHING);
        boolean ofEvent = about instanceof JsonArray array && array.size() == 1;
        JsonValue one = ofEvent ? ((JsonArray) about).get(0) : about;
        this.base = "/" + SUBJECT + (ofEvent ? "/0" : "");
        this.members = one instanceof JsonObject object ? object : NOTHING;
        this.kind = kindOf(document, members);
        this.rules = kind.isEmpty() ? Optional.of(List.of()) : rules(kind.get(), members);
    }

    private static Optional<MemberKind> kindOf(JsonObject document, JsonObject subject) {
        Set<String> types = new TreeSet<>();
        strings(document.find("type").orElse(NOTHING), types);
        strings(subject.find("type").orElse(NOTHING), types);
        if (types.contains("DigitalProductPassport")) {
            return Optional.of(MemberKind.PASSPORT);
        }
        if (types.contains("DigitalTraceabilityEvent")) {
            return Optional.of(types.contains("MakeEvent") ? MemberKind.STEP : MemberKind.TRANSFER);
        }
        return AS_BOOKS.stream().anyMatch(subject::has) ? Optional.of(MemberKind.BOOKS) : Optional.empty();
    }

    private static Optional<List<AccessRule>> rules(MemberKind kind, JsonObject subject) {
        try {
            return Optional.of(AccessRule.of(kind, subject));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static void strings(JsonValue value, Set<String> found) {
        if (value instanceof JsonString text) {
            found.add(text.value());
        } else if (value instanceof JsonArray array) {
            array.values().forEach(each -> strings(each, found));
        }
    }

    JsonObject document() {
        return document;
    }

    /** What it is a subject of, if its members have classes. */
    Optional<MemberKind> kind() {
        return kind;
    }

    /** The names of its members. */
    Set<String> names() {
        return members.names();
    }

    boolean is(MemberKind some) {
        return kind.filter(some::equals).isPresent();
    }

    /** The id of the batch or event. */
    Optional<String> id() {
        return members.find("id").orElse(null) instanceof JsonString id ? Optional.of(id.value()) : Optional.empty();
    }

    /** What the issuer states about who may see what; nothing if that cannot be read. */
    Optional<List<AccessRule>> rules() {
        return rules;
    }

    /** The document with another member of the subject. */
    JsonObject with(String name, JsonValue value) {
        JsonObject changed = members.toBuilder().put(name, value).build();
        return document.toBuilder()
                .put(SUBJECT, base.endsWith("/0") ? JsonArray.of(List.of(changed)) : changed)
                .build();
    }

    /** The batches and events that it is about, or that its event takes and makes. */
    Set<String> things() {
        Set<String> things = new TreeSet<>();
        if (kind.isPresent() && !is(MemberKind.BOOKS)) {
            id().ifPresent(things::add);
            things.addAll(texts("inputProduct/*/product/id"));
            things.addAll(made());
        }
        return things;
    }

    /** The batches that its event makes. */
    Set<String> made() {
        Set<String> made = new TreeSet<>(texts("outputProduct/*/product/id"));
        made.addAll(texts("outputBatch/*/ofProduct"));
        return made;
    }

    private List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        find(path).values().forEach(value -> {
            if (value instanceof JsonString text) {
                texts.add(text.value());
            }
        });
        return texts;
    }

    /** The batches and flows whose contents are at a pointer, or within what is. */
    Set<String> contentsAt(String pointer) {
        Set<String> places = new TreeSet<>();
        if (is(MemberKind.PASSPORT)
                && pointer.matches(base + "/(elementAssay|materialProvenance/\\d+/(massFraction|mass))")) {
            id().ifPresent(places::add);
        }
        find("outputBatch/*").forEach((place, output) -> {
            if ((pointer + "/").startsWith(place + "/")
                    && at(place + "/ofProduct").orElse(null) instanceof JsonString batch) {
                places.add(batch.value());
            }
        });
        find("auxiliaryFlow/*").forEach((place, flow) -> {
            if ((pointer + "/").startsWith(place + "/")
                    && at(place + "/flowName").orElse(null) instanceof JsonString name) {
                places.add(id().orElse("") + "#" + name.value());
            }
        });
        return places;
    }

    /** What is at a pointer, if it leads anywhere. */
    Optional<JsonValue> at(String pointer) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        List<String> path = SEGMENTS.splitToList(pointer);
        walk(document, "", path.subList(1, path.size()), found::put);
        return Optional.ofNullable(found.get(pointer));
    }

    /** The member that a pointer leads to. */
    AccessMember member(String pointer) {
        boolean within = pointer.startsWith(base + "/");
        List<String> segments = new ArrayList<>();
        for (String segment : SEGMENTS.split(pointer.substring(within ? base.length() + 1 : 1))) {
            segments.add(segment.chars().allMatch(Character::isDigit) ? "*" : segment);
        }
        return new AccessMember(
                within ? kind.orElse(MemberKind.CREDENTIAL) : MemberKind.CREDENTIAL, String.join("/", segments));
    }

    /** What is at a path below the subject, with the pointer to each; flows among the products of an event are no products. */
    Map<String, JsonValue> find(String path) {
        Map<String, JsonValue> found = new LinkedHashMap<>();
        walk(members, base, SEGMENTS.splitToList(path), found::put);
        found.keySet().removeIf(this::isOfFlow);
        return found;
    }

    private boolean isOfFlow(String pointer) {
        Matcher product = PRODUCT.matcher(pointer);
        return product.find()
                && at(product.group() + "/product/idGranularity").equals(Optional.of(new JsonString("model")));
    }

    private static void walk(JsonValue value, String pointer, List<String> path, BiConsumer<String, JsonValue> found) {
        if (path.isEmpty()) {
            found.accept(pointer, value);
            return;
        }
        List<String> rest = path.subList(1, path.size());
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (path.get(0).equals("*") || path.get(0).equals(Integer.toString(i))) {
                    walk(array.get(i), pointer + "/" + i, rest, found);
                }
            }
        } else if (value instanceof JsonObject object) {
            object.find(path.get(0)).ifPresent(inner -> walk(inner, pointer + "/" + path.get(0), rest, found));
        }
    }
}
