package io.didymium.passport.exchange.registry;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;

/**
 * The key of a seal that a verifier pins, with the time for which its certificate is valid.
 *
 * @param id the name by which proofs refer to it ({@code kid})
 * @param key the public key
 * @param from from when it is valid
 * @param until to when it is valid, exclusively
 */
public record RegistrySeal(String id, PublicKey key, Instant from, Instant until) {
    /** @throws IllegalArgumentException if the id is blank or the period is reversed */
    public RegistrySeal {
        Text.require(id, "id of a seal");
        requireNonNull(key, "key");
        if (!requireNonNull(from, "from").isBefore(requireNonNull(until, "until"))) {
            throw new IllegalArgumentException("seal " + id + " ends before it begins: " + from + ", " + until);
        }
    }

    /** Whether it is valid at a time. */
    public boolean isValidAt(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /**
     * Seals a proof, as a registry does: a compact JWS.
     *
     * @param id the name by which verifiers pin the key
     */
    public static String seal(RegistrationProof proof, String id, Signer signer) {
        JwsHeader header = JwsHeader.of(
                JwsAlgorithm.of(signer.publicKey().type()), ProofFormat.TYPE, "json", Text.require(id, "id of a seal"));
        return CompactJws.sign(header, ProofFormat.write(proof), signer).text();
    }
}
