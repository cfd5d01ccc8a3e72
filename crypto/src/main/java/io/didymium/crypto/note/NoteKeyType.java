package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;

/** The kinds of note signatures in use (C2SP signed-note v1.0.0, tlog-cosignature v1.0.1). */
public enum NoteKeyType {
    /** Ed25519 over the text. */
    ED25519(1, KeyType.ED25519),
    /** ECDSA with P-256 over the text, in DER: what Rekor's first log signs with. Read, never written. */
    ECDSA_P256(2, KeyType.P256),
    /** A witness's Ed25519 over a checkpoint and the moment it was seen. */
    COSIGNATURE(4, KeyType.ED25519);

    private final byte code;
    private final KeyType keyType;

    NoteKeyType(int code, KeyType keyType) {
        this.code = (byte) code;
        this.keyType = keyType;
    }

    byte code() {
        return code;
    }

    /** The type of key that makes such signatures. */
    public KeyType keyType() {
        return keyType;
    }

    static NoteKeyType of(byte code) throws MalformedInputException {
        for (NoteKeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedInputException("key", "signature type " + code + " is not one of 1, 2, 4");
    }

    PublicKey read(Bytes encoded) throws MalformedInputException {
        Bytes raw = this == ECDSA_P256 ? EcdsaDer.point(encoded) : encoded;
        return PublicKey.read(keyType, raw);
    }

    Bytes write(PublicKey key) {
        return this == ECDSA_P256 ? EcdsaDer.subjectPublicKeyInfo(key.raw()) : key.raw();
    }
}
