package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a verifier knows.
 *
 * @param keys the keys; two with one name and one id make both useless
 */
public record NoteKeys(List<NoteKey> keys) {
    /** Copies the list. */
    public NoteKeys {
        keys = List.copyOf(keys);
    }

    /** The given keys. */
    public static NoteKeys of(NoteKey... keys) {
        return new NoteKeys(List.of(keys));
    }

    /**
     * Verifies the signatures of these keys on a note. Signatures of other keys are ignored; a wrong one of a known key
     * makes the whole note invalid.
     */
    public NoteVerification verify(SignedNote note) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : note.signatures()) {
            List<NoteKey> named = named(signature);
            if (named.size() > 1) {
                return new NoteVerification(NoteReason.KEY_AMBIGUOUS, List.of());
            }
            for (NoteKey key : named) {
                Optional<VerifiedSignature> good = verify(key, note.text(), signature.signature());
                if (good.isEmpty()) {
                    return new NoteVerification(NoteReason.SIGNATURE_WRONG, List.of());
                }
                verified.add(good.get());
            }
        }
        return new NoteVerification(verified.isEmpty() ? NoteReason.SIGNER_UNKNOWN : NoteReason.HOLDS, verified);
    }

    private List<NoteKey> named(NoteSignature signature) {
        return keys.stream()
                .filter(key -> key.name().equals(signature.keyName()) && key.id() == signature.keyId())
                .toList();
    }

    private static Optional<VerifiedSignature> verify(NoteKey key, String text, Bytes signature) {
        return switch (key.type()) {
            case ED25519 -> verified(key, Bytes.ofUtf8(text), signature);
            case ECDSA_P256 -> EcdsaDer.raw(signature).flatMap(raw -> verified(key, Bytes.ofUtf8(text), raw));
            case COSIGNATURE -> verifyCosignature(key, text, signature);
        };
    }

    private static Optional<VerifiedSignature> verified(NoteKey key, Bytes message, Bytes signature) {
        return key.key().verifies(message, signature)
                ? Optional.of(new VerifiedSignature(key, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<VerifiedSignature> verifyCosignature(NoteKey key, String text, Bytes signature) {
        if (signature.length() != Long.BYTES + key.key().type().signatureLength()) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(signature.toByteArray()).getLong();
        Bytes ed25519 = signature.slice(Long.BYTES, signature.length());
        if (seconds < 0 || !key.key().verifies(Cosignature.message(seconds, text), ed25519)) {
            return Optional.empty();
        }
        return Cosignature.moment(seconds).map(at -> new VerifiedSignature(key, Optional.of(at)));
    }
}
