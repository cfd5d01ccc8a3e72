package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.signature.Signer;
import java.util.List;

/** Signs notes with Ed25519 under a name; a log signs its checkpoints with one. */
public final class NoteSigner {
    private final NoteKey key;
    private final Signer signer;

    /**
     * A signer under a name.
     *
     * @throws IllegalArgumentException if the name is not a key name, or the key is not of Ed25519
     */
    public NoteSigner(String name, Signer signer) {
        this.key = new NoteKey(name, NoteKeyType.ED25519, signer.publicKey());
        this.signer = signer;
    }

    /** The key that verifies what this signs. */
    public NoteKey key() {
        return key;
    }

    /**
     * The note of a text with this signer's signature alone.
     *
     * @throws IllegalArgumentException if the text is not whole lines without control characters
     */
    public SignedNote sign(String text) {
        Bytes signature = signer.sign(Bytes.ofUtf8(SignedNote.requireText(text)));
        return new SignedNote(text, List.of(new NoteSignature(key.name(), key.id(), signature)));
    }
}
