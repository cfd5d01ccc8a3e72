package io.didymium.crypto.status;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Objects;

/**
 * The statuses of many credentials, one after another in a string of bits (W3C Bitstring Status List 1.0).
 *
 * <p>The first bit is the most significant of the first byte. How many bits one status has is not a property of the list
 * but of the entry in the credential that points into it, so the reader names it.
 */
public final class StatusList {
    /** The least number of statuses a list must hold, so that a look-up does not identify a holder (section 3.2). */
    public static final int MINIMUM_ENTRIES = 131_072;

    /** The greatest number of bytes that are decompressed unless the caller says otherwise: 8 MiB, 2^26 bits. */
    public static final int DEFAULT_LIMIT = 8 << 20;

    /** The greatest number of bits in one status. */
    public static final int MAXIMUM_STATUS_SIZE = 16;

    private static final char PREFIX = 'u';

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /** A list whose statuses are all 0, to be filled in. */
    public static StatusListBuilder builder(long entries, int statusSize) {
        return new StatusListBuilder(entries, statusSize);
    }

    /** The list that consists of the given bits. */
    static StatusList ofBits(byte[] bits) {
        return new StatusList(bits.clone());
    }

    /**
     * Reads a list from its {@code encodedList}, of at most {@link #DEFAULT_LIMIT} bytes decompressed.
     *
     * @throws MalformedInputException as {@link #decode(String, int)}
     */
    public static StatusList decode(String encodedList) throws MalformedInputException {
        return decode(encodedList, DEFAULT_LIMIT);
    }

    /**
     * Reads a list from its {@code encodedList}: {@code u}, then base64url without padding of one GZIP member.
     *
     * @param limit the greatest number of decompressed bytes
     * @throws MalformedInputException if the text is anything else, or holds more than the limit
     */
    public static StatusList decode(String encodedList, int limit) throws MalformedInputException {
        if (encodedList.isEmpty() || encodedList.charAt(0) != PREFIX) {
            throw new MalformedInputException("encodedList", "multibase prefix u expected");
        }
        Bytes member;
        try {
            member = Base64Url.decode(encodedList.substring(1));
        } catch (MalformedInputException e) {
            throw e.within("encodedList ");
        }
        return new StatusList(Gzip.decompress(member.toByteArray(), limit));
    }

    /** The list as {@code encodedList}; the same list always gives the same text on one Java platform. */
    public String encode() {
        return PREFIX + Base64Url.encode(Bytes.of(Gzip.compress(bits)));
    }

    /** The number of whole statuses of a given size, in bits, that the list holds. */
    public long entries(int statusSize) {
        return (long) bits.length * Byte.SIZE / requireSize(statusSize);
    }

    /**
     * The status of one bit at a place.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < entries(1)}
     */
    public int status(long index) {
        Objects.checkIndex(index, (long) bits.length * Byte.SIZE);
        return bits[(int) (index >>> 3)] >>> (7 - (int) (index & 7)) & 1;
    }

    /**
     * The status of several bits at a place, its first bit the most significant.
     *
     * @param index the place, counted in statuses
     * @param statusSize bits in one status, from 1 to {@link #MAXIMUM_STATUS_SIZE}
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < entries(statusSize)}
     */
    public int status(long index, int statusSize) {
        Objects.checkIndex(index, entries(statusSize));
        int status = 0;
        for (long bit = index * statusSize; bit < (index + 1) * statusSize; bit++) {
            status = status << 1 | status(bit);
        }
        return status;
    }

    static int requireSize(int statusSize) {
        if (statusSize < 1 || statusSize > MAXIMUM_STATUS_SIZE) {
            throw new IllegalArgumentException(
                    "status size must be from 1 to " + MAXIMUM_STATUS_SIZE + " bits: " + statusSize);
        }
        return statusSize;
    }

    /** How long the list is, for people. */
    @Override
    public String toString() {
        return "status list of " + (long) bits.length * Byte.SIZE + " bits";
    }
}
