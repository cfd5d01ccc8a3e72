package io.didymium.passport.untp;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.status.StatusEntry;
import java.util.List;
import java.util.Optional;

/** The wire form of a credential's entry in a status list (W3C Bitstring Status List 1.0, 2.1). */
public final class StatusFormat {
    /** The purpose of the lists that are written and read. */
    public static final String REVOCATION = "revocation";

    private static final List<String> INVALIDATES = List.of(REVOCATION, "suspension");
    private static final List<String> INFORMS = List.of("refresh", "message");

    private StatusFormat() {}

    /** UNTP's schema wants the index as an integer, the W3C Recommendation as a string: an integer is written. */
    static JsonObject write(StatusEntry entry) {
        if (entry.statusSize() != 1
                || !entry.messages().isEmpty()
                || !entry.purpose().equals(REVOCATION)) {
            throw new IllegalArgumentException("only entries of one bit for revocation are written: " + entry);
        }
        return JsonObject.builder()
                .put("id", entry.listCredential() + "#" + entry.index())
                .put("type", StatusEntry.TYPE)
                .put("statusPurpose", entry.purpose())
                .put("statusListIndex", entry.index().longValueExact())
                .put("statusListCredential", entry.listCredential())
                .build();
    }

    /**
     * The entry by which a credential can lose its validity, its size and messages included; the index is an integer or a string. An
     * entry that only informs, of a refreshed credential or by a message, is none.
     *
     * @throws MalformedInputException if it is no such entry, or has a purpose that the Recommendation does not know
     */
    public static Optional<StatusEntry> find(JsonObject credential) throws MalformedInputException {
        Optional<JsonObject> entry = credential.findObject("credentialStatus");
        return entry.isPresent()
                ? Optional.of(read(entry.get())).filter(read -> !INFORMS.contains(read.purpose()))
                : Optional.empty();
    }

    private static StatusEntry read(JsonObject entry) throws MalformedInputException {
        StatusEntry read = StatusEntry.of(entry);
        if (!INVALIDATES.contains(read.purpose()) && !INFORMS.contains(read.purpose())) {
            throw entry.malformed("statusPurpose", "expected one of " + INVALIDATES + " or " + INFORMS);
        }
        return read;
    }
}
