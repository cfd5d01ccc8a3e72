package io.didymium.passport.verify.facts;

import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.TokenVerification;
import io.didymium.crypto.sdjwt.SdJwtRefusal;
import io.didymium.crypto.sdjwt.SdJwtVerification;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What verifying a token gave, be it {@code vc+jwt} or {@code vc+sd-jwt}.
 *
 * @param signedWith the name of the key that made the signature, if it holds
 * @param open whether its content is known: the signature is valid and the disclosures belong to it
 * @param refusals what is wrong with the token, in order
 * @param disclosureRefusals what is wrong with its disclosures, in order
 * @param withheld JSON pointers to where something may be withheld
 */
public record TokenFacts(
        Optional<DidUrl> signedWith,
        boolean open,
        List<Refusal> refusals,
        List<SdJwtRefusal> disclosureRefusals,
        Set<String> withheld) {

    static TokenFacts of(TokenVerification token) {
        return new TokenFacts(
                token.signedWith().map(method -> method.id()),
                token.claims().isPresent(),
                token.refusals(),
                List.of(),
                Set.of());
    }

    static TokenFacts of(SdJwtVerification token) {
        return new TokenFacts(
                token.signedWith().map(method -> method.id()),
                token.document().isPresent(),
                token.tokenRefusals(),
                token.refusals(),
                token.withheld());
    }

    /** Whether nothing is wrong with it, its time included. */
    boolean isAccepted() {
        return open && refusals.isEmpty() && disclosureRefusals.isEmpty();
    }
}
