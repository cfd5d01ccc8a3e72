package io.didymium.crypto.integrity;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.signature.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Adds proofs to documents (W3C Data Integrity 1.0 sections 4.2, 4.3 and 4.5), with the suite that fits the key.
 *
 * @param keyName the absolute name of the key in its owner's DID document, which becomes {@code verificationMethod}
 * @param signer signs with that key
 */
public record IntegritySigner(DidUrl keyName, Signer signer) {
    /** Refuses absent parts. */
    public IntegritySigner {
        Objects.requireNonNull(keyName, "keyName");
        Objects.requireNonNull(signer, "signer");
    }

    /**
     * The document with one more proof: the first alone, further ones as a set. Members keep their order.
     *
     * @param document a JSON object, with or without proofs
     * @param options the options of the proof
     * @throws IllegalArgumentException if the document is no strict JSON object, holds a number of which another has the same
     *     canonical form, has a member {@code proof} that holds no proofs, or lacks a proof that is to be confirmed
     */
    public Bytes sign(Bytes document, ProofOptions options) {
        try {
            JsonObject secured = new JsonReader(JsonLimits.standard()).readObject(document);
            List<JsonObject> proofs =
                    secured.has(HashData.PROOF) ? ProofList.of(secured).proofs() : List.of();
            return sign(secured, proofs, options);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the document cannot have a proof: " + e.getMessage(), e);
        }
    }

    private Bytes sign(JsonObject secured, List<JsonObject> proofs, ProofOptions options)
            throws MalformedInputException {
        JsonObject bare = secured.toBuilder().remove(HashData.PROOF).build();
        HashData.inexactNumber(secured).ifPresent(place -> {
            throw new IllegalArgumentException("more digits than canonical JSON can distinguish: " + place);
        });
        JsonObject proof = proof(bare, options);
        JsonObject hashed = new ProofList(proofs).under(bare, options.previous());
        Bytes signature = signer.sign(HashData.of(signer.publicKey().type(), proof, hashed));
        List<JsonValue> all = new ArrayList<>(proofs);
        all.add(proof.toBuilder()
                .put(HashData.PROOF_VALUE, Multibase.encode(MultibaseEncoding.BASE58_BTC, signature))
                .build());
        JsonValue member = all.size() == 1 ? all.get(0) : JsonArray.of(all);
        return bare.toBuilder().put(HashData.PROOF, member).toBytes();
    }

    private JsonObject proof(JsonObject document, ProofOptions options) {
        JsonObjectBuilder proof = JsonObject.builder();
        options.id().ifPresent(id -> proof.put("id", id));
        proof.put("type", ProofList.TYPE)
                .put("cryptosuite", Cryptosuite.of(signer.publicKey().type()).text());
        options.created().ifPresent(moment -> proof.put("created", DateTimeStamp.text(moment)));
        options.expires().ifPresent(moment -> proof.put("expires", DateTimeStamp.text(moment)));
        proof.put("verificationMethod", keyName.text())
                .put("proofPurpose", options.purpose().property());
        List<String> previous = options.previous();
        if (!previous.isEmpty()) {
            proof.put(
                    ProofList.PREVIOUS,
                    previous.size() == 1 ? new JsonString(previous.get(0)) : JsonArray.ofStrings(previous));
        }
        document.find(HashData.CONTEXT).ifPresent(context -> proof.put(HashData.CONTEXT, context));
        return proof.build();
    }
}
