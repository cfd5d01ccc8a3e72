package io.didymium.passport.trust;

import io.didymium.core.id.Text;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.CountryCode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The member of an anchor in a trust file that restricts what it may vouch for. */
final class ScopeFormat {
    private static final Set<String> MEMBERS = Set.of("schemes", "topics", "countries", "forms");

    private ScopeFormat() {}

    static TrustScope read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        TrustScope.Builder scope = TrustScope.builder();
        for (String name : json.names()) {
            JsonArray texts = json.requireArray(name);
            List<String> words = texts.strings();
            if (words.isEmpty()) {
                // An empty restriction would read as none.
                throw json.malformed(name, "must name something or be absent");
            }
            for (int i = 0; i < words.size(); i++) {
                try {
                    add(scope, name, words.get(i));
                } catch (IllegalArgumentException e) {
                    throw new MalformedInputException(texts.location(i), String.valueOf(e.getMessage()), e);
                }
            }
        }
        return scope.build();
    }

    private static void add(TrustScope.Builder scope, String name, String word) {
        switch (name) {
            case "schemes" -> scope.schemes(Text.require(word, "scheme of a scope"));
            case "topics" -> scope.topics(Text.require(word, "topic of a scope"));
            case "countries" -> scope.countries(new CountryCode(word));
            default -> scope.forms(MaterialForm.valueOf(word));
        }
    }

    /** The member, if anything is restricted. */
    static Optional<JsonValue> write(TrustScope scope) {
        if (scope.isUnrestricted()) {
            return Optional.empty();
        }
        JsonObjectBuilder json = JsonObject.builder();
        put(json, "schemes", scope.schemes().stream());
        put(json, "topics", scope.topics().stream());
        put(json, "countries", scope.countries().stream().map(CountryCode::value));
        put(json, "forms", scope.forms().stream().map(MaterialForm::name));
        return Optional.of(json.build());
    }

    private static void put(JsonObjectBuilder json, String name, Stream<String> words) {
        List<String> all = words.toList();
        if (!all.isEmpty()) {
            json.put(name, JsonArray.ofStrings(all));
        }
    }
}
