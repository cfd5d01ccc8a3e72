package io.didymium.crypto.status;

import java.util.Objects;

/** Builds a status list: every status is 0 until it is set. */
public final class StatusListBuilder {
    private final int statusSize;
    private final long entries;
    private final byte[] bits;

    StatusListBuilder(long entries, int statusSize) {
        this.statusSize = StatusList.requireSize(statusSize);
        this.entries = entries;
        if (entries < StatusList.MINIMUM_ENTRIES
                || entries > (long) StatusList.DEFAULT_LIMIT * Byte.SIZE / statusSize) {
            throw new IllegalArgumentException("a list must hold at least " + StatusList.MINIMUM_ENTRIES
                    + " entries and at most " + StatusList.DEFAULT_LIMIT + " bytes: " + entries + " entries");
        }
        this.bits = new byte[Math.toIntExact((entries * statusSize + Byte.SIZE - 1) / Byte.SIZE)];
    }

    /**
     * Sets a status.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index <} the number of entries
     * @throws IllegalArgumentException if the status needs more bits than a status has
     */
    public StatusListBuilder set(long index, int status) {
        Objects.checkIndex(index, entries);
        if (status < 0 || status >>> statusSize != 0) {
            throw new IllegalArgumentException("status does not fit into " + statusSize + " bits: " + status);
        }
        for (int i = 0; i < statusSize; i++) {
            setBit(index * statusSize + i, status >>> (statusSize - 1 - i) & 1);
        }
        return this;
    }

    private void setBit(long bit, int value) {
        int mask = 0x80 >>> (int) (bit & 7);
        int at = (int) (bit >>> 3);
        bits[at] = (byte) (value == 1 ? bits[at] | mask : bits[at] & ~mask);
    }

    /** The list with the statuses set so far. */
    public StatusList build() {
        return StatusList.ofBits(bits);
    }
}
