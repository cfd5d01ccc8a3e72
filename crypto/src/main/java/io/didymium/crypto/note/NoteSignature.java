package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;

/**
 * One signature line of a note: the claimed signer and the signature.
 *
 * @param keyName the signer's name, without spaces and without {@code +}
 * @param keyId the short number that, with the name, points to a key; it proves nothing
 * @param signature the signature, in the form that the key's type demands
 */
public record NoteSignature(String keyName, int keyId, Bytes signature) {
    private static final String DASH = "\u2014 ";

    /**
     * A signature to be written into a note.
     *
     * @throws IllegalArgumentException if the name is not a key name, or the signature is empty
     */
    public NoteSignature {
        NoteKey.requireName(keyName);
        if (signature.isEmpty()) {
            throw new IllegalArgumentException("signature is empty");
        }
    }

    /** Reads a line, without its end. */
    static NoteSignature parse(String line) throws MalformedInputException {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedInputException("signature", "em dash, key name and base64 expected");
        }
        String name = line.substring(DASH.length(), space);
        if (!NoteKey.isName(name)) {
            throw new MalformedInputException("signature", "not a key name");
        }
        Bytes content = NoteText.decode(line.substring(space + 1), "signature ");
        if (content.length() <= Integer.BYTES) {
            throw new MalformedInputException("signature", "shorter than a key id and a signature");
        }
        return new NoteSignature(name, NoteKey.idOf(content), content.slice(Integer.BYTES, content.length()));
    }

    /** The line, with its end. */
    String line() {
        Bytes content = Bytes.concat(NoteKey.bytesOf(keyId), signature);
        return DASH + keyName + " " + Base64.encode(content) + "\n";
    }
}
