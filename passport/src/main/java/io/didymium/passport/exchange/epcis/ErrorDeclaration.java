package io.didymium.passport.exchange.epcis;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.exchange.epcis.prehash.Vocabulary;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That an event is wrong (EPCIS 2.0, 7.4.1.4), which is no part of its hash.
 *
 * @param declaredAt when that was stated
 * @param reason {@code did_not_occur}, {@code incorrect_data} or a term of others
 * @param corrective the ids of the events that replace it
 * @param explanation why, for people, where our extension states it
 */
record ErrorDeclaration(Instant declaredAt, String reason, List<String> corrective, Optional<String> explanation) {
    static final String MEMBER = "errorDeclaration";
    static final String INCORRECT = "incorrect_data";
    static final String NEVER = "did_not_occur";
    private static final String EXPLANATION = "correctionReason";
    private static final String CORRECTIVE = "correctiveEventIDs";

    JsonObject addTo(JsonObject event) {
        JsonObjectBuilder declaration = JsonObject.builder()
                .put("declarationTime", Fields.write(declaredAt))
                .put("reason", reason);
        if (!corrective.isEmpty()) {
            declaration.put(CORRECTIVE, JsonArray.ofStrings(corrective));
        }
        explanation.ifPresent(why -> OwnTerms.put(declaration, EXPLANATION, why));
        return event.toBuilder().put(MEMBER, declaration.build()).build();
    }

    static Optional<ErrorDeclaration> find(JsonObject event) throws MalformedInputException {
        Optional<JsonObject> found = event.findObject(MEMBER);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonObject declaration = found.get();
        return Optional.of(new ErrorDeclaration(
                Fields.instant(declaration, "declarationTime"),
                Vocabulary.ERROR_REASON.wordOf(declaration.findString("reason").orElse(INCORRECT)),
                declaration.has(CORRECTIVE)
                        ? declaration.requireArray(CORRECTIVE).strings()
                        : List.of(),
                OwnTerms.of(declaration).findString(EXPLANATION)));
    }

    /** Why, as text. */
    String why() {
        return explanation.orElse(reason);
    }
}
