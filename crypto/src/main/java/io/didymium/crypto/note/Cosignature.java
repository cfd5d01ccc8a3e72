package io.didymium.crypto.note;

import io.didymium.crypto.bytes.Bytes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a witness signs: the time at which it saw a checkpoint, then the checkpoint (C2SP tlog-cosignature v1.0.1). */
final class Cosignature {
    private Cosignature() {}

    static Bytes message(long seconds, String text) {
        return Bytes.ofUtf8("cosignature/v1\ntime " + seconds + "\n" + text);
    }

    /** The moment, if the calendar has it. */
    static Optional<Instant> moment(long seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
