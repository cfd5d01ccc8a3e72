package io.didymium.passport.register;

import static io.didymium.passport.register.EntryField.DOMAIN;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Hmac;
import io.didymium.crypto.key.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the log holds of a withdrawal, 225 bytes: nothing that anybody learns from who knows neither the account's secret nor salts.
 *
 * @param tag from the account's secret and the number of the entry
 * @param commitments to the fields, in the order of {@link EntryField}
 * @param signature with the account's key
 */
public record RegisterEntry(Bytes tag, List<Bytes> commitments, Bytes signature) {
    /** The length of an entry in bytes. */
    public static final int LENGTH = 225;

    private static final int HASH = 32;
    private static final int SIGNATURE = 64;
    private static final Bytes VERSION = Bytes.of(new byte[] {1});

    /** @throws IllegalArgumentException if a part has another length than the format says, or there is not one commitment for each field */
    public RegisterEntry {
        commitments = List.copyOf(commitments);
        if (commitments.size() != EntryField.values().length
                || signature.length() != SIGNATURE
                || Stream.concat(Stream.of(tag), commitments.stream()).anyMatch(hash -> hash.length() != HASH)) {
            throw new IllegalArgumentException("parts of an entry must have the lengths of the format");
        }
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedInputException if it has not 225 bytes, or is of another version
     */
    public static RegisterEntry read(Bytes entry) throws MalformedInputException {
        if (entry.length() != LENGTH || !entry.startsWith(VERSION)) {
            throw new MalformedInputException("entry", "225 bytes of version 1 expected, found " + entry.length());
        }
        List<Bytes> commitments = new ArrayList<>();
        int at = VERSION.length() + HASH;
        for (int i = 0; i < EntryField.values().length; i++) {
            commitments.add(entry.slice(at, at + HASH));
            at += HASH;
        }
        return new RegisterEntry(
                entry.slice(VERSION.length(), VERSION.length() + HASH), commitments, entry.slice(at, LENGTH));
    }

    /** The entry as the log holds it. */
    public Bytes toBytes() {
        return Bytes.concat(unsigned(tag, commitments), signature);
    }

    /** The tag of a number under the secret of an account. */
    public static Bytes tag(Bytes secret, long number) {
        return Hmac.sha256(secret, Bytes.ofUtf8(DOMAIN + "tag " + number + "\n"));
    }

    /** What is signed. */
    static Bytes message(Bytes tag, List<Bytes> commitments) {
        return Bytes.concat(Bytes.ofUtf8(DOMAIN + "entry\n"), unsigned(tag, commitments));
    }

    private static Bytes unsigned(Bytes tag, List<Bytes> commitments) {
        return Bytes.concat(
                Stream.concat(Stream.of(VERSION, tag), commitments.stream()).toArray(Bytes[]::new));
    }

    /** What is signed. */
    Bytes message() {
        return message(tag, commitments);
    }

    /** Whether the key of an account signed it. */
    public boolean isSignedBy(PublicKey key) {
        return key.verifies(message(), signature);
    }

    /** Whether a field states what is opened. */
    public boolean states(EntryField field, FieldOpening opening) {
        return commitments.get(fields().indexOf(field)).equals(field.commit(opening.salt(), opening.lines()));
    }

    /** The fields, in their order. */
    static List<EntryField> fields() {
        return Arrays.asList(EntryField.values());
    }
}
