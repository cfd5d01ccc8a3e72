package io.didymium.passport.pact;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonBoolean;
import io.didymium.crypto.internal.json.JsonNull;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of one object, read one after another; what is wrong is noted and reading goes on. */
final class PactFields {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");

    private final JsonObject object;
    private final String subject;
    private final String path;
    private final List<Finding> findings;

    PactFields(JsonObject object, String subject, String path, List<Finding> findings) {
        this.object = object;
        this.subject = subject;
        this.path = path;
        this.findings = findings;
    }

    Optional<String> text(String member) {
        Optional<JsonValue> found = find(member);
        if (found.isPresent() && !(found.get() instanceof JsonString)) {
            wrong(member, "a text", found.get().toString());
            return Optional.empty();
        }
        return found.map(value -> ((JsonString) value).value());
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
        String found = required(member);
        if (!found.isEmpty() && !form.matcher(found).matches()) {
            wrong(member, expected, found);
        }
        return found;
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
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                wrong(member, "a time of RFC 3339", text);
                return Optional.empty();
            }
        });
    }

    Instant requiredTime(String member) {
        if (find(member).isEmpty()) {
            missing(member);
        }
        return time(member).orElse(Instant.EPOCH);
    }

    Optional<Boolean> flag(String member) {
        Optional<JsonValue> found = find(member);
        if (found.isPresent() && !(found.get() instanceof JsonBoolean)) {
            wrong(member, "true or false", found.get().toString());
            return Optional.empty();
        }
        return found.map(value -> ((JsonBoolean) value).value());
    }

    /** Texts, each once; at least one if there is the member. */
    List<String> texts(String member, Pattern form, String expected) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array(member)) {
            if (value instanceof JsonString string
                    && form.matcher(string.value()).matches()) {
                if (texts.contains(string.value())) {
                    wrong(member, "a list that names each once", string.value());
                }
                texts.add(string.value());
            } else {
                wrong(member, expected, value.toString());
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
        for (JsonValue value : array(member)) {
            if (value instanceof JsonObject inner) {
                objects.add(new PactFields(inner, subject, path + "/" + member + "/" + objects.size(), findings));
            } else {
                wrong(member, "a list of objects", value.toString());
            }
        }
        return objects;
    }

    Optional<PactFields> inner(String member) {
        Optional<JsonValue> found = find(member);
        if (found.isPresent() && !(found.get() instanceof JsonObject)) {
            wrong(member, "an object", found.get().toString());
            return Optional.empty();
        }
        return found.map(value -> new PactFields((JsonObject) value, subject, path + "/" + member, findings));
    }

    /** Notes a member that an older version had. */
    void refuse(String member) {
        if (object.has(member)) {
            wrong(member, "a member of version 3", "one of version 2");
        }
    }

    void missing(String member) {
        findings.add(Finding.of(PactFinding.PACT_MISSING, at(member), Map.of("member", member)));
    }

    void wrong(String member, String expected, String found) {
        String shown = found.length() > 60 ? found.substring(0, 60) + "..." : found;
        findings.add(Finding.of(
                PactFinding.PACT_FORM, at(member), Map.of("member", member, "expected", expected, "found", shown)));
    }

    private List<JsonValue> array(String member) {
        Optional<JsonValue> found = find(member);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof JsonArray array && !array.isEmpty()) {
            return array.values();
        }
        wrong(member, "a list of at least one", found.get().toString());
        return List.of();
    }

    private Optional<JsonValue> find(String member) {
        return object.find(member).filter(value -> !(value instanceof JsonNull));
    }

    private Location at(String member) {
        return new Location(subject, path + "/" + member);
    }
}
