package io.didymium.crypto.transcript;

import io.didymium.crypto.internal.bc.KeccakState;
import java.nio.charset.StandardCharsets;

/** The operations of STROBE-128 (Hamburg 2017, version 1.0.2) that Merlin uses. */
final class Strobe {
    /** The bytes of a block; two of the 168 of Keccak are used for padding. */
    private static final int RATE = 166;

    private static final int INWARD = 1;
    private static final int APPLICATION = 1 << 1;
    private static final int CIPHER = 1 << 2;
    private static final int META = 1 << 4;

    private final KeccakState state;
    private int position;
    private int begin;

    Strobe(String protocol) {
        this.state = new KeccakState();
        byte[] start = {1, (byte) (RATE + 2), 1, 0, 1, 12 * Byte.SIZE};
        change(0, start);
        change(start.length, "STROBEv1.0.2".getBytes(StandardCharsets.US_ASCII));
        state.permute();
        meta(protocol.getBytes(StandardCharsets.UTF_8), false);
    }

    private Strobe(Strobe other) {
        this.state = other.state.copy();
        this.position = other.position;
        this.begin = other.begin;
    }

    Strobe copy() {
        return new Strobe(this);
    }

    /** Absorbs data about the data that follow. */
    void meta(byte[] data, boolean more) {
        start(META | APPLICATION, more);
        absorb(data);
    }

    /** Absorbs data. */
    void data(byte[] data) {
        start(APPLICATION, false);
        absorb(data);
    }

    /** Bytes that depend on everything before; they are forgotten, so that a later state does not give them. */
    byte[] random(int length) {
        start(INWARD | APPLICATION | CIPHER, false);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = state.get(position);
            state.change(position, bytes[i]);
            advance();
        }
        return bytes;
    }

    /** Replaces a part of the state by a secret. */
    void key(byte[] secret) {
        start(APPLICATION | CIPHER, false);
        for (byte each : secret) {
            state.change(position, state.get(position) ^ each);
            advance();
        }
    }

    void wipe() {
        state.wipe();
    }

    private void start(int flags, boolean more) {
        if (more) {
            return;
        }
        int before = begin;
        begin = position + 1;
        absorb(new byte[] {(byte) before, (byte) flags});
        if ((flags & CIPHER) != 0 && position != 0) {
            permute();
        }
    }

    private void absorb(byte[] data) {
        for (byte each : data) {
            state.change(position, each);
            advance();
        }
    }

    private void advance() {
        position++;
        if (position == RATE) {
            permute();
        }
    }

    private void permute() {
        state.change(position, begin);
        state.change(position + 1, 0x04);
        state.change(RATE + 1, 0x80);
        state.permute();
        position = 0;
        begin = 0;
    }

    private void change(int from, byte[] bits) {
        for (int i = 0; i < bits.length; i++) {
            state.change(from + i, bits[i]);
        }
    }
}
