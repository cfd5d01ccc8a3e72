package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.PublicKey;
import java.util.HexFormat;

/**
 * A public key that signs notes, with the name it signs under and the kind of signature it makes.
 *
 * @param name the name, not empty, without spaces and without {@code +}
 * @param type the kind of signature
 * @param key the public key, of the type that the kind demands
 */
public record NoteKey(String name, NoteKeyType type, PublicKey key) {
    private static final int ID_DIGITS = 8;

    /**
     * A key under a name.
     *
     * @throws IllegalArgumentException if the name is not a key name, or the key does not fit the kind of signature
     */
    public NoteKey {
        requireName(name);
        if (key.type() != type.keyType()) {
            throw new IllegalArgumentException(type + " needs a key of " + type.keyType() + ": " + key.type());
        }
    }

    /**
     * Reads a verifier key: {@code <name>+<hexadecimal id>+<base64 of type and key>}.
     *
     * @throws MalformedInputException if it is not that, the kind is not one of {@link NoteKeyType}, the key is none, or
     *     the id is not the key's
     */
    public static NoteKey parse(String text) throws MalformedInputException {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3 || !isName(parts[0])) {
            throw new MalformedInputException("", "key name, id and key expected");
        }
        Bytes content = NoteText.decode(parts[2], "key ");
        NoteKeyType type = NoteKeyType.of(content.isEmpty() ? 0 : content.at(0));
        NoteKey key = new NoteKey(parts[0], type, type.read(content.slice(1, content.length())));
        if (!parts[1].equals(key.hexId())) {
            throw new MalformedInputException("id", key.hexId() + " expected");
        }
        return key;
    }

    /** The number that, with the name, points to this key in a note; it proves nothing. */
    public int id() {
        Bytes written = type.write(key);
        Bytes hashed = type == NoteKeyType.ECDSA_P256
                ? written
                : Bytes.concat(Bytes.ofUtf8(name + "\n"), Bytes.of(new byte[] {type.code()}), written);
        return idOf(HashAlgorithm.SHA_256.digest(hashed).value());
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id(), ID_DIGITS);
    }

    /** The verifier key as text, as {@link #parse} reads it. */
    public String text() {
        Bytes content = Bytes.concat(Bytes.of(new byte[] {type.code()}), type.write(key));
        return name + "+" + hexId() + "+" + Base64.encode(content);
    }

    @Override
    public String toString() {
        return text();
    }

    /** The first four bytes, big-endian. */
    static int idOf(Bytes bytes) {
        int id = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            id = (id << Byte.SIZE) | (bytes.at(i) & 0xff);
        }
        return id;
    }

    static Bytes bytesOf(int id) {
        return Bytes.of(new byte[] {(byte) (id >>> 24), (byte) (id >>> 16), (byte) (id >>> 8), (byte) id});
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || c == 0x85 || Character.isSpaceChar(c));
    }

    static String requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a key name: '" + name + "'");
        }
        return name;
    }
}
