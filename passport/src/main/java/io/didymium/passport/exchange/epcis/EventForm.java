package io.didymium.passport.exchange.epcis;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What all events have: time, id, source; the id is the hash of the rest (CBV 2.0, 8.9). */
final class EventForm {
    private static final String TRANSACTIONS = "bizTransactionList";
    private static final String CERTIFICATES = "certificationInfo";
    private static final String OPERATOR = "operator";
    private static final String DIGEST = "credentialDigest";

    private EventForm() {}

    /** Starts an event of ours. */
    static JsonObjectBuilder begin(String type, Id id, Instant at, ZoneOffset offset, EventSource source) {
        JsonObjectBuilder event = JsonObject.builder()
                .put("type", type)
                .put("eventTime", Fields.write(at))
                .put("eventTimeZoneOffset", offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
        OwnTerms.put(event, OwnTerms.EVENT_ID, id.value());
        source.operator().ifPresent(operator -> OwnTerms.put(event, OPERATOR, operator.value()));
        source.credential()
                .ifPresent(credential -> event.put(
                        TRANSACTIONS,
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("bizTransaction", credential)
                                .build()))));
        source.digest().ifPresent(digest -> OwnTerms.put(event, DIGEST, digest));
        if (!source.certificates().isEmpty()) {
            event.put(CERTIFICATES, JsonArray.ofStrings(source.certificates()));
        }
        return event;
    }

    static void putPlace(JsonObjectBuilder event, FacilityId place) {
        JsonObject id = JsonObject.builder().put("id", place.value()).build();
        event.put("readPoint", id).put("bizLocation", id);
    }

    /** The place of an event; both of its places are the same, where both are stated. */
    static FacilityId readPlace(JsonObject event) throws MalformedInputException {
        JsonObject place = event.requireObject(event.has("bizLocation") ? "bizLocation" : "readPoint");
        String id = place.requireString("id");
        return Fields.built(place, "id", () -> new FacilityId(id));
    }

    /** The event with its hash as its id. */
    static JsonObject finish(JsonObjectBuilder event) {
        JsonObject built = event.build();
        try {
            return built.toBuilder()
                    .put("eventID", EventHash.of(built, OwnTerms.NAMESPACES))
                    .build();
        } catch (MalformedInputException e) {
            throw new IllegalStateException("an event that was written has no hash: " + built, e);
        }
    }

    static EventSource readSource(JsonObject event) throws MalformedInputException {
        JsonObject own = OwnTerms.of(event);
        Optional<String> operator = own.findString(OPERATOR);
        EventSource.Builder source = EventSource.builder().certificates(readCertificates(event));
        if (operator.isPresent()) {
            source.operator(Fields.built(event, OwnTerms.PREFIX + OPERATOR, () -> new PartyId(operator.get())));
        }
        List<JsonObject> transactions = Fields.listIfPresent(event, TRANSACTIONS, one -> one);
        if (OwnTerms.areIn(event) && transactions.size() == 1) {
            source.credential(
                    transactions.get(0).requireString("bizTransaction"),
                    own.findString(DIGEST).orElse(null));
        }
        return source.build();
    }

    private static List<String> readCertificates(JsonObject event) throws MalformedInputException {
        if (!event.has(CERTIFICATES)) {
            return List.of();
        }
        return event.require(CERTIFICATES) instanceof JsonArray several
                ? several.strings()
                : List.of(event.requireString(CERTIFICATES));
    }
}
