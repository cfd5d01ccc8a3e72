package io.didymium.crypto.testing;

import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.transcript.Nonces;
import io.didymium.crypto.transcript.Transcript;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** A transcript in which somebody replaces or leaves out messages. */
public final class SubstitutingTranscript implements Transcript {
    /** What is said in place of a message. */
    public interface Substitution {
        /** The message that is added; nothing, to leave it out. */
        Optional<byte[]> instead(int number, String label, byte[] message);
    }

    private final Transcript inside;
    private final Substitution substitution;
    private int count;

    public SubstitutingTranscript(Transcript inside, Substitution substitution) {
        this.inside = inside;
        this.substitution = substitution;
    }

    /** How many messages there were. */
    public int count() {
        return count;
    }

    @Override
    public void append(String label, byte[] message) {
        substitution.instead(count++, label, message).ifPresent(instead -> inside.append(label, instead));
    }

    @Override
    public byte[] challengeBytes(String label, int length) {
        return inside.challengeBytes(label, length);
    }

    @Override
    public Nonces nonces(List<SecretScalar> witness, SecureRandom random) {
        return inside.nonces(witness, random);
    }
}
