package io.didymium.passport.attack;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNumber;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Plausible changes of what the credentials of a bundle mean: each member changed by its own issuer, who signs it again, with everything
 * downstream linked to it.
 */
final class MeaningMutations {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Map<String, String> OTHERS = Map.of(
            "KGM", "TNE",
            "P1", "C62",
            "PRIMARY", "POST_CONSUMER",
            "SECONDARY", "PRIMARY",
            "WEIGHED", "ESTIMATED",
            "DRY", "AS_RECEIVED");

    /**
     * A change of one member.
     *
     * @param credential the id of the credential
     * @param path the names and positions that lead to the member
     * @param pattern the kind of credential, the member with {@code *} for positions, and what is done to it
     */
    record Mutation(String credential, List<String> path, String pattern, Function<JsonValue, JsonValue> change) {}

    private final PassportBundle bundle;
    private final Function<PassportBundle, VerificationReport> verifier;
    private final Map<FindingCode, Integer> before;
    private final SortedMap<String, List<Mutation>> byPattern = new TreeMap<>();

    MeaningMutations(PassportBundle bundle, Function<PassportBundle, VerificationReport> verifier) {
        this.bundle = bundle;
        this.verifier = verifier;
        VerificationReport report = verifier.apply(bundle);
        if (report.verdict() != Verdict.ACCEPTED) {
            throw new AssertionError(report.findings());
        }
        this.before = counts(report);
        bundle.credentials().forEach(credential -> {
            JsonObject json = Forgery.json(credential);
            walk(Forgery.id(credential), kind(json), json, new ArrayList<>());
        });
    }

    /** The mutations of each pattern, in the order of credentials. */
    SortedMap<String, List<Mutation>> byPattern() {
        return byPattern;
    }

    /** Whether a mutation stays accepted, without a finding more than before. */
    boolean isSilent(Mutation mutation) {
        JsonObject json = bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals(mutation.credential()))
                .map(Forgery::json)
                .findFirst()
                .orElseThrow();
        JsonObject changed = (JsonObject) edit(json, mutation.path(), mutation.change());
        VerificationReport report = verifier.apply(
                new Forgery(bundle).overwrite(mutation.credential(), changed).relinked());
        return report.verdict() == Verdict.ACCEPTED
                && counts(report).entrySet().stream()
                        .allMatch(count -> count.getValue() <= before.getOrDefault(count.getKey(), 0));
    }

    private static Map<FindingCode, Integer> counts(VerificationReport report) {
        Map<FindingCode, Integer> counts = new HashMap<>();
        report.findings().stream().map(Finding::code).forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    private static String kind(JsonObject json) {
        List<String> types = new ArrayList<>();
        collect(json.find("type").orElseThrow(), types);
        json.find("credentialSubject")
                .filter(JsonArray.class::isInstance)
                .map(events -> (JsonObject) ((JsonArray) events).get(0))
                .flatMap(event -> event.find("type"))
                .ifPresent(type -> collect(type, types));
        return types.stream().filter(type -> type.endsWith("Event")).findFirst().orElse(types.get(0));
    }

    private static void collect(JsonValue value, List<String> texts) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> collect(element, texts));
        } else {
            texts.add(((JsonString) value).value());
        }
    }

    private void walk(String credential, String kind, JsonValue value, List<String> path) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> walk(credential, kind, member, with(path, name)));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                walk(credential, kind, array.get(i), with(path, String.valueOf(i)));
            }
        } else {
            changes(value).forEach((name, change) -> {
                String pattern =
                        kind + " /" + String.join("/", path).replaceAll("(?<=/)[0-9]+(?=/|$)", "*") + " " + name;
                byPattern
                        .computeIfAbsent(pattern, any -> new ArrayList<>())
                        .add(new Mutation(credential, path, pattern, change));
            });
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static Map<String, Function<JsonValue, JsonValue>> changes(JsonValue value) {
        Map<String, Function<JsonValue, JsonValue>> changes = new TreeMap<>();
        if (value instanceof JsonNumber number) {
            numeric(changes, number.decimal(), JsonNumber::of);
        } else if (value instanceof JsonBoolean flag) {
            changes.put(
                    "flipped",
                    any -> Forgery.parse("{\"v\":" + !Boolean.parseBoolean(flag.toString()) + "}")
                            .find("v")
                            .orElseThrow());
        } else if (value instanceof JsonString text) {
            textual(changes, text.value());
        }
        return changes;
    }

    private static void textual(Map<String, Function<JsonValue, JsonValue>> changes, String text) {
        if (DECIMAL.matcher(text).matches()) {
            numeric(changes, new BigDecimal(text), decimal -> new JsonString(decimal.toPlainString()));
        } else if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            changes.put("earlier", any -> new JsonString(day.minusDays(30).toString()));
            changes.put("later", any -> new JsonString(day.plusDays(30).toString()));
        } else if (TIME.matcher(text).matches()) {
            Instant time = Instant.parse(text);
            changes.put(
                    "earlier",
                    any -> new JsonString(time.minus(30, ChronoUnit.DAYS).toString()));
            changes.put(
                    "later",
                    any -> new JsonString(time.plus(30, ChronoUnit.DAYS).toString()));
        } else if (OTHERS.containsKey(text)) {
            changes.put("other", any -> new JsonString(OTHERS.get(text)));
        } else if (COUNTRY.matcher(text).matches()) {
            changes.put("other", any -> new JsonString(text.equals("US") ? "CN" : "US"));
        } else {
            changes.put("other", any -> new JsonString(text + (text.contains(":") ? "-x" : " X")));
        }
    }

    private static void numeric(
            Map<String, Function<JsonValue, JsonValue>> changes,
            BigDecimal decimal,
            Function<BigDecimal, JsonValue> written) {
        if (decimal.signum() == 0) {
            changes.put("one", any -> written.apply(BigDecimal.ONE));
            return;
        }
        changes.put(
                "halved",
                any -> written.apply(decimal.multiply(new BigDecimal("0.5")).stripTrailingZeros()));
        changes.put("doubled", any -> written.apply(decimal.multiply(new BigDecimal("2"))));
        changes.put("negated", any -> written.apply(decimal.negate()));
    }

    private static JsonValue edit(JsonValue whole, List<String> path, Function<JsonValue, JsonValue> change) {
        if (path.isEmpty()) {
            return change.apply(whole);
        }
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (whole instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>(array.values());
            int index = Integer.parseInt(name);
            elements.set(index, edit(elements.get(index), rest, change));
            return JsonArray.of(elements);
        }
        JsonObject object = (JsonObject) whole;
        return object.toBuilder()
                .put(name, edit(object.find(name).orElseThrow(), rest, change))
                .build();
    }
}
