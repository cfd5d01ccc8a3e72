package io.didymium.crypto.transcript;

import io.didymium.crypto.group.SecretScalar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** A transcript by Merlin 1.0 (de Valence 2018; merlin.cool), which is on STROBE-128. Labels are UTF-8. */
public final class MerlinTranscript implements Transcript {
    private static final String PROTOCOL = "Merlin v1.0";
    private static final int BYTES_OF_CHANCE = 32;

    private final Strobe strobe;

    /**
     * A new transcript.
     *
     * @param label the protocol that the proof belongs to
     */
    public MerlinTranscript(String label) {
        this.strobe = new Strobe(PROTOCOL);
        append("dom-sep", label.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void append(String label, byte[] message) {
        announce(strobe, label, message.length);
        strobe.data(message);
    }

    @Override
    public byte[] challengeBytes(String label, int length) {
        announce(strobe, label, length);
        return strobe.random(length);
    }

    @Override
    public Nonces nonces(List<SecretScalar> witness, SecureRandom random) {
        Strobe secret = strobe.copy();
        for (SecretScalar each : witness) {
            byte[] bytes = each.toBytes();
            announce(secret, "witness", bytes.length);
            secret.key(bytes);
            Arrays.fill(bytes, (byte) 0);
        }
        byte[] chance = new byte[BYTES_OF_CHANCE];
        random.nextBytes(chance);
        secret.meta("rng".getBytes(StandardCharsets.UTF_8), false);
        secret.key(chance);
        Arrays.fill(chance, (byte) 0);
        return new StrobeNonces(secret);
    }

    private static void announce(Strobe strobe, String label, int length) {
        strobe.meta(label.getBytes(StandardCharsets.UTF_8), false);
        strobe.meta(bytes(length), true);
    }

    private static byte[] bytes(int length) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();
    }

    private record StrobeNonces(Strobe strobe) implements Nonces {
        @Override
        public SecretScalar next() {
            strobe.meta(bytes(BYTES_OF_SCALAR_CHALLENGE), false);
            byte[] wide = strobe.random(BYTES_OF_SCALAR_CHALLENGE);
            SecretScalar scalar = SecretScalar.reduce(wide);
            Arrays.fill(wide, (byte) 0);
            return scalar;
        }

        @Override
        public void close() {
            strobe.wipe();
        }
    }
}
