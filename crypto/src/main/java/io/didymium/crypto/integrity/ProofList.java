package io.didymium.crypto.integrity;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proofs of one document, and the documents that the proofs of a chain cover. */
record ProofList(List<JsonObject> proofs) {
    static final String TYPE = "DataIntegrityProof";
    static final String PREVIOUS = "previousProof";

    /** The greatest number of proofs. */
    static final int MAXIMUM = 32;

    ProofList {
        proofs = List.copyOf(proofs);
    }

    /** The proofs of a document: one object, or an array of at least one, no two of one name. */
    static ProofList of(JsonObject secured) throws MalformedInputException {
        JsonValue member = secured.require(HashData.PROOF);
        List<JsonObject> proofs = member instanceof JsonObject single
                ? List.of(single)
                : secured.requireArray(HashData.PROOF).objects();
        if (proofs.isEmpty() || proofs.size() > MAXIMUM) {
            throw secured.malformed(HashData.PROOF, "1 to " + MAXIMUM + " proofs expected, found " + proofs.size());
        }
        Set<String> ids = new HashSet<>();
        for (JsonObject proof : proofs) {
            Optional<String> id = proof.findString("id");
            if (id.isPresent() && !ids.add(id.get())) {
                throw proof.malformed("id", "two proofs of one name");
            }
        }
        return new ProofList(proofs);
    }

    /** The names of the proofs that a proof confirms. */
    static List<String> previous(JsonObject proof) throws MalformedInputException {
        Optional<JsonValue> found = proof.find(PREVIOUS);
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> names = found.get() instanceof JsonString name
                ? List.of(name.value())
                : proof.requireArray(PREVIOUS).strings();
        if (names.isEmpty()) {
            throw proof.malformed(PREVIOUS, "at least one name expected");
        }
        return names;
    }

    /** The document that is covered by a proof which confirms others: with only those as its proofs. */
    JsonObject under(JsonObject bare, List<String> previous) throws MalformedInputException {
        if (previous.isEmpty()) {
            return bare;
        }
        List<JsonObject> matching = new ArrayList<>();
        for (JsonObject proof : proofs) {
            if (proof.findString("id").filter(previous::contains).isPresent()) {
                matching.add(proof);
            }
        }
        if (matching.size() != new HashSet<>(previous).size()) {
            throw new MalformedInputException(
                    "/proof", "not all proofs are there that are to be confirmed: " + previous);
        }
        return bare.toBuilder().put(HashData.PROOF, JsonArray.of(matching)).build();
    }
}
