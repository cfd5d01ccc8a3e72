package io.didymium.passport.trust;

import static java.util.Comparator.comparing;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.crypto.log.WitnessPolicy;
import io.didymium.crypto.note.NoteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The logs of a trust list: their order, and their form in a trust file. */
final class TrustedLogs {
    private static final Set<String> MEMBERS =
            Set.of("origin", "keys", "witnesses", "quorum", "validFrom", "validUntil");

    private TrustedLogs() {}

    static List<TrustedLog> sorted(List<TrustedLog> logs) {
        List<TrustedLog> sorted = logs.stream()
                .map(TrustedLogs::sorted)
                .sorted(comparing(TrustedLog::origin))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).origin().equals(sorted.get(i - 1).origin())) {
                throw new IllegalArgumentException(
                        "occurs twice: " + sorted.get(i).origin());
            }
        }
        return sorted;
    }

    private static TrustedLog sorted(TrustedLog log) {
        if (log.keys().stream().distinct().count() < log.keys().size()) {
            throw new IllegalArgumentException("key of " + log.origin() + " occurs twice");
        }
        if (log.witnesses().quorum() < 1) {
            throw new IllegalArgumentException(
                    "quorum of " + log.origin() + " must be at least 1: without witnesses no time is shown");
        }
        return new TrustedLog(
                log.origin(),
                sortedKeys(log.keys()),
                new WitnessPolicy(
                        sortedKeys(log.witnesses().witnesses()), log.witnesses().quorum()),
                log.period());
    }

    private static List<NoteKey> sortedKeys(List<NoteKey> keys) {
        return keys.stream().sorted(comparing(NoteKey::text)).toList();
    }

    static JsonObject write(TrustedLog log) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("origin", log.origin())
                .put("keys", texts(log.keys()))
                .put("witnesses", texts(log.witnesses().witnesses()))
                .put("quorum", log.witnesses().quorum());
        if (!log.period().from().equals(Instant.MIN)) {
            json.put("validFrom", log.period().from().toString());
        }
        if (!log.period().until().equals(Instant.MAX)) {
            json.put("validUntil", log.period().until().toString());
        }
        return json.build();
    }

    private static JsonArray texts(List<NoteKey> keys) {
        return JsonArray.ofStrings(keys.stream().map(NoteKey::text).toList());
    }

    static TrustedLog read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        long quorum = json.requireInteger("quorum");
        List<NoteKey> witnesses = keys(json.requireArray("witnesses"));
        List<NoteKey> keys = keys(json.requireArray("keys"));
        if (quorum < 1 || quorum > witnesses.size()) {
            throw json.malformed("quorum", "expected 1 to the number of witnesses, found " + quorum);
        }
        try {
            return sorted(new TrustedLog(
                    json.requireString("origin"),
                    keys,
                    new WitnessPolicy(witnesses, (int) quorum),
                    new TrustedLog.Period(
                            json.has("validFrom") ? TrustReader.time(json, "validFrom") : Instant.MIN,
                            json.has("validUntil") ? TrustReader.time(json, "validUntil") : Instant.MAX)));
        } catch (IllegalArgumentException e) {
            // The rules are those of the log itself.
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static List<NoteKey> keys(JsonArray json) throws MalformedInputException {
        List<NoteKey> keys = new ArrayList<>();
        List<String> texts = json.strings();
        for (int i = 0; i < texts.size(); i++) {
            try {
                keys.add(NoteKey.parse(texts.get(i)));
            } catch (MalformedInputException e) {
                throw new MalformedInputException(json.location(i), "not a verifier key: " + e.getMessage(), e);
            }
        }
        return keys;
    }
}
