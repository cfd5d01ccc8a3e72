package io.didymium.crypto.integrity;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.key.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks the proofs of one document, each on its own. */
final class ProofCheck {
    private final IntegrityPolicy policy;
    private final KeySource keys;
    private final JsonObject secured;
    private final JsonObject bare;
    private final ProofList proofs;
    private final Instant at;

    ProofCheck(IntegrityPolicy policy, KeySource keys, JsonObject secured, ProofList proofs, Instant at) {
        this.policy = policy;
        this.keys = keys;
        this.secured = secured;
        this.bare = secured.toBuilder().remove(HashData.PROOF).build();
        this.proofs = proofs;
        this.at = at;
    }

    /** What a proof that holds shows: this document, by this key. */
    record Proven(JsonObject document, VerificationMethod signedWith) {}

    Proven verify(JsonObject proof) throws ProofFault {
        try {
            Cryptosuite suite = suite(proof);
            checkPurpose(proof);
            checkTimes(proof);
            KeyLookup.Found found = key(proof);
            checkSigner(proof, found.method());
            PublicKey key = found.key();
            if (!suite.takes(key.type())) {
                throw fault(IntegrityReason.SUITE_KEY_MISMATCH, proof, "cryptosuite", "a key of " + key.type());
            }
            JsonObject document = covered(proof);
            JsonObject options = proof.toBuilder().remove(HashData.PROOF_VALUE).build();
            Bytes signed = HashData.of(key.type(), options, previous(proof, document));
            if (!key.verifies(signed, value(proof, key))) {
                throw fault(IntegrityReason.SIGNATURE_MISMATCH, proof, HashData.PROOF_VALUE, "not of this document");
            }
            return new Proven(document, found.method());
        } catch (MalformedInputException e) {
            throw new ProofFault(IntegrityReason.PROOF_MALFORMED, e.location(), e.reason());
        }
    }

    private static Cryptosuite suite(JsonObject proof) throws MalformedInputException, ProofFault {
        String type = proof.requireString("type");
        if (!type.equals(ProofList.TYPE)) {
            throw fault(IntegrityReason.SUITE_UNKNOWN, proof, "type", "expected " + ProofList.TYPE + ", found " + type);
        }
        String name = proof.requireString("cryptosuite");
        return Cryptosuite.find(name)
                .orElseThrow(() -> fault(IntegrityReason.SUITE_UNKNOWN, proof, "cryptosuite", "found " + name));
    }

    private void checkPurpose(JsonObject proof) throws MalformedInputException, ProofFault {
        String purpose = proof.requireString("proofPurpose");
        if (!purpose.equals(policy.purpose().property())) {
            throw fault(
                    IntegrityReason.PURPOSE_MISMATCH,
                    proof,
                    "proofPurpose",
                    "expected " + policy.purpose().property() + ", found " + purpose);
        }
    }

    private void checkTimes(JsonObject proof) throws MalformedInputException, ProofFault {
        Optional<Instant> created = DateTimeStamp.find(proof, "created");
        Optional<Instant> expires = DateTimeStamp.find(proof, "expires");
        if (created.filter(at::isBefore).isPresent()) {
            throw fault(IntegrityReason.NOT_YET_VALID, proof, "created", "made at " + created.get());
        }
        if (expires.isPresent()
                && (!at.isBefore(expires.get())
                        || created.filter(expires.get()::isBefore).isPresent())) {
            throw fault(IntegrityReason.EXPIRED, proof, "expires", "ended at " + expires.get());
        }
    }

    private KeyLookup.Found key(JsonObject proof) throws MalformedInputException, ProofFault {
        DidUrl name;
        try {
            name = DidUrl.parse(proof.requireString("verificationMethod"));
        } catch (MalformedInputException e) {
            throw fault(IntegrityReason.METHOD_MALFORMED, proof, "verificationMethod", e.reason());
        }
        KeyLookup lookup = keys.lookUp(name, policy.purpose(), at);
        if (lookup instanceof KeyLookup.Refused none) {
            IntegrityReason reason =
                    none.reason().isUndecided() ? IntegrityReason.KEY_UNKNOWN : IntegrityReason.KEY_NOT_AUTHORISED;
            throw fault(reason, proof, "verificationMethod", none.detail());
        }
        return (KeyLookup.Found) lookup;
    }

    private void checkSigner(JsonObject proof, VerificationMethod method) throws ProofFault {
        Did signer = method.id().did();
        boolean expected = policy.signers().isEmpty()
                ? named().filter(signer.text()::equals).isPresent()
                : policy.signers().contains(signer);
        if (!expected) {
            throw fault(
                    IntegrityReason.SIGNER_NOT_EXPECTED,
                    proof,
                    "verificationMethod",
                    policy.signerMember() + " is " + named().orElse("nobody") + ", proven by " + signer);
        }
    }

    private Optional<String> named() {
        JsonValue signer = secured.find(policy.signerMember()).orElse(null);
        if (signer instanceof JsonObject object) {
            signer = object.find("id").orElse(null);
        }
        return signer instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The document with the contexts that the proof covers, with which the document's own contexts must begin. */
    private JsonObject covered(JsonObject proof) throws ProofFault {
        Optional<JsonValue> context = proof.find(HashData.CONTEXT);
        if (context.isEmpty()) {
            return bare;
        }
        List<JsonValue> covered = contexts(context.get());
        List<JsonValue> found = contexts(bare.find(HashData.CONTEXT).orElse(JsonArray.of(List.of())));
        if (found.size() < covered.size() || !found.subList(0, covered.size()).equals(covered)) {
            throw fault(
                    IntegrityReason.CONTEXT_MISMATCH,
                    proof,
                    HashData.CONTEXT,
                    "the proof's @context is not the beginning of the document's");
        }
        return bare.toBuilder().put(HashData.CONTEXT, context.get()).build();
    }

    private static List<JsonValue> contexts(JsonValue context) {
        return context instanceof JsonArray array ? array.values() : List.of(context);
    }

    private JsonObject previous(JsonObject proof, JsonObject document) throws MalformedInputException, ProofFault {
        List<String> previous = ProofList.previous(proof);
        try {
            return proofs.under(document, previous);
        } catch (MalformedInputException e) {
            throw fault(IntegrityReason.PREVIOUS_MISSING, proof, ProofList.PREVIOUS, e.reason());
        }
    }

    private static Bytes value(JsonObject proof, PublicKey key) throws MalformedInputException, ProofFault {
        String text = proof.requireString(HashData.PROOF_VALUE);
        try {
            Bytes value = Multibase.decode(MultibaseEncoding.BASE58_BTC, text);
            if (value.length() == key.type().signatureLength()) {
                return value;
            }
            throw fault(IntegrityReason.VALUE_MALFORMED, proof, HashData.PROOF_VALUE, value.length() + " bytes found");
        } catch (MalformedInputException e) {
            throw fault(IntegrityReason.VALUE_MALFORMED, proof, HashData.PROOF_VALUE, e.reason());
        }
    }

    private static ProofFault fault(IntegrityReason reason, JsonObject proof, String member, String detail) {
        return new ProofFault(reason, proof.location(member), detail);
    }
}
