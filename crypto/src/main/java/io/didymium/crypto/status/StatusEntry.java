package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.json.JsonDocument;
import java.math.BigInteger;
import java.util.List;

/**
 * A credential's pointer to its place in a status list: {@code credentialStatus} of type {@code BitstringStatusListEntry}
 * (W3C Bitstring Status List 1.0 section 2.1).
 *
 * @param purpose what the status is about, such as {@code revocation}
 * @param index the place in the list, counted in statuses; of any size, so that what does not fit is out of range
 * @param listCredential the URL that is the list's id
 * @param statusSize bits in one status, from 1 to {@link StatusList#MAXIMUM_STATUS_SIZE}
 * @param messages what each value means, by value; empty if the issuer does not say
 */
public record StatusEntry(
        String purpose, BigInteger index, String listCredential, int statusSize, List<String> messages) {
    /** The {@code type} of the entry. */
    public static final String TYPE = "BitstringStatusListEntry";

    /**
     * An entry to be put into a credential.
     *
     * @throws IllegalArgumentException if the index is negative, the size out of range, a text empty, or there is not
     *     exactly one message for each value; more than one bit demands messages
     */
    public StatusEntry {
        StatusList.requireSize(statusSize);
        messages = List.copyOf(messages);
        if (purpose.isEmpty() || listCredential.isEmpty()) {
            throw new IllegalArgumentException("purpose and list must not be empty");
        }
        if (index.signum() < 0) {
            throw new IllegalArgumentException("index must not be negative: " + index);
        }
        if (messages.isEmpty() ? statusSize > 1 : messages.size() != 1 << statusSize) {
            throw new IllegalArgumentException(
                    "one message for each of " + (1 << statusSize) + " values: " + messages.size());
        }
    }

    /** An entry of one bit. */
    public static StatusEntry ofBit(String purpose, long index, String listCredential) {
        return new StatusEntry(purpose, BigInteger.valueOf(index), listCredential, 1, List.of());
    }

    /**
     * Reads an entry from the JSON text of a {@code credentialStatus} object; the index may be a string, as the standard
     * says, or a number, as other profiles write it.
     *
     * @throws MalformedInputException if it is not JSON, of another type, or a member is missing or wrong (for W3C a
     *     MALFORMED_VALUE_ERROR)
     */
    public static StatusEntry read(Bytes json) throws MalformedInputException {
        return EntryJson.read(new JsonReader(JsonLimits.standard()).readObject(json));
    }

    /**
     * The entry that a {@code credentialStatus} object of a document is; the index as in {@link #read(Bytes)}.
     *
     * @throws MalformedInputException if it is of another type, or a member is missing or wrong; located in the document
     */
    public static StatusEntry of(JsonDocument json) throws MalformedInputException {
        return EntryJson.read(JsonObject.of(json));
    }

    /** The entry as a {@code credentialStatus} object in JSON, the index as a string. */
    public Bytes toJson() {
        return EntryJson.write(this);
    }

    /** Starts a builder. */
    public static Builder builder(String purpose, BigInteger index, String listCredential) {
        return new Builder(purpose, index, listCredential);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(purpose, index, listCredential)
                .statusSize(statusSize)
                .messages(messages);
    }

    /** Gathers the parts of a {@link StatusEntry}; each method sets the part of its name. */
    public static final class Builder {
        private final String purpose;
        private final BigInteger index;
        private final String listCredential;
        private int statusSize = 1;
        private List<String> messages = List.of();

        private Builder(String purpose, BigInteger index, String listCredential) {
            this.purpose = purpose;
            this.index = index;
            this.listCredential = listCredential;
        }

        /** Sets {@link StatusEntry#statusSize}; 1 unless set. */
        public Builder statusSize(int statusSize) {
            this.statusSize = statusSize;
            return this;
        }

        public Builder messages(List<String> messages) {
            this.messages = messages;
            return this;
        }

        /** The value, checked. */
        public StatusEntry build() {
            return new StatusEntry(purpose, index, listCredential, statusSize, messages);
        }
    }
}
