package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.jws.TokenIssuer;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.signature.Signer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Claims of which some are hidden, ready to be signed.
 *
 * @param payload the JSON to sign: the open claims, and digests for the hidden ones
 * @param disclosures the hidden claims, for the holder
 */
public record HiddenClaims(Bytes payload, List<Disclosure> disclosures) {
    /** Copies the list. */
    public HiddenClaims {
        disclosures = List.copyOf(disclosures);
    }

    /**
     * Hides claims behind digests by SHA-256.
     *
     * @param claims a JSON object
     * @param plan what to hide
     * @param random the source of the salts, 128 bits for each hidden claim
     * @throws IllegalArgumentException if the claims are no strict JSON object, use a name reserved for digests or already
     *     name a holder, or the plan points to nothing
     */
    public static HiddenClaims hide(Bytes claims, DisclosurePlan plan, SecureRandom random) {
        return new ClaimHiding(plan, random).hide(claims);
    }

    /**
     * Signs them as a W3C credential, {@code vc+sd-jwt}.
     *
     * @throws IllegalArgumentException if they are not a credential of the issuer who owns the key
     */
    public SdJwt sign(TokenIssuer issuer) {
        return new SdJwt(issuer.issue(TokenKind.SELECTIVE_CREDENTIAL, payload), disclosures, Optional.empty());
    }

    /**
     * Signs them as a W3C presentation, {@code vp+sd-jwt}.
     *
     * @throws IllegalArgumentException if they are not a presentation of the holder who owns the key
     */
    public SdJwt signPresentation(TokenIssuer holder) {
        return new SdJwt(holder.issue(TokenKind.SELECTIVE_PRESENTATION, payload), disclosures, Optional.empty());
    }

    /**
     * Signs them under any header.
     *
     * @throws IllegalArgumentException if the algorithm in the header does not fit the signer's key
     */
    public SdJwt sign(JwsHeader header, Signer signer) {
        return new SdJwt(CompactJws.sign(header, payload, signer), disclosures, Optional.empty());
    }
}
