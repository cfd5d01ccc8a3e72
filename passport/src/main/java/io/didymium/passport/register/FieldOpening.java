package io.didymium.passport.register;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * What one field of an entry states, and the salt by which anybody can check it.
 *
 * @param salt 16 bytes
 * @param lines what is stated, without line feeds
 */
public record FieldOpening(Bytes salt, List<String> lines) {
    /** @throws IllegalArgumentException if the salt has another length, or a line has a line feed */
    public FieldOpening {
        lines = List.copyOf(lines);
        if (salt.length() != EntryField.SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has 16 bytes: " + salt.length());
        }
        if (lines.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("a line has no line feed: " + lines);
        }
    }
}
