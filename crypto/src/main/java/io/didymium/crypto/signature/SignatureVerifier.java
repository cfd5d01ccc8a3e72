package io.didymium.crypto.signature;

import io.didymium.crypto.bytes.Bytes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Verifies many signatures together: several times faster than one by one for Ed25519, with the same verdict for each of them as
 * {@link io.didymium.crypto.key.PublicKey#verifies} gives. The order of the signatures and their company change no verdict.
 *
 * <p>The equations are added up with weights of 128 bits that depend on all of them, so that a signature that does not hold is found but
 * for a chance of 2^-127 ("Fast batch verification for modular exponentiation and digital signatures", Bellare, Garay, Rabin 1998). Those
 * that do not hold are named. Batches in which none holds take about 1.2 times the time of verifying each signature by itself.
 *
 * <p>It uses the threads of the fork-join pool in which it is called, or of the common one. Immutable, except for the source of random
 * bytes.
 */
public final class SignatureVerifier {
    private static final int RANDOM_BYTES = 32;

    private final Optional<SecureRandom> random;

    /** A verifier whose weights depend on the signatures alone. */
    public SignatureVerifier() {
        this.random = Optional.empty();
    }

    /** A verifier whose weights depend on random bytes as well, so that nobody can compute them beforehand. */
    public SignatureVerifier(SecureRandom random) {
        this.random = Optional.of(random);
    }

    /** The verdict on each signature. */
    public SignatureVerdicts verify(List<PreparedSignature> signatures) {
        BitSet wrong = new BitSet(signatures.size());
        List<Ed25519Equation> equations = new ArrayList<>(signatures.size());
        List<Integer> places = new ArrayList<>(signatures.size());
        for (int i = 0; i < signatures.size(); i++) {
            PreparedSignature signature = signatures.get(i);
            if (signature.equation().isPresent()) {
                equations.add(signature.equation().get());
                places.add(i);
            } else if (!signature.holdsAlone()) {
                wrong.set(i);
            }
        }
        new Ed25519Batch(equations, randomBytes()).wrong().stream().forEach(place -> wrong.set(places.get(place)));
        return new SignatureVerdicts(signatures.size(), wrong);
    }

    private Bytes randomBytes() {
        byte[] bytes = new byte[random.isPresent() ? RANDOM_BYTES : 0];
        random.ifPresent(source -> source.nextBytes(bytes));
        return Bytes.of(bytes);
    }
}
