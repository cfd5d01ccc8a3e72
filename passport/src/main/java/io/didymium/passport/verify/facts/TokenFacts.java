package io.didymium.passport.verify.facts;

import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.VerificationMethod;
import io.didymium.crypto.integrity.IntegrityReason;
import io.didymium.crypto.integrity.IntegrityRefusal;
import io.didymium.crypto.integrity.IntegrityVerification;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.jws.TokenClaims;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenVerification;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.sdjwt.SdJwtRefusal;
import io.didymium.crypto.sdjwt.SdJwtVerification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What verifying a token gave, be it {@code vc+jwt} or {@code vc+sd-jwt}, or the proofs of a credential in JSON.
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

    /** The same of a credential that holds its proofs itself: judged as a token is, its claims included. */
    static TokenFacts of(IntegrityVerification proofs, Instant at) {
        Optional<DidUrl> signedWith =
                proofs.signedWith().stream().map(VerificationMethod::id).findFirst();
        List<Refusal> refusals = proofs.document()
                .flatMap(document -> signedWith.map(
                        key -> TokenVerifier.checkClaims(TokenClaims.of(TokenKind.CREDENTIAL, document), key, at)))
                .orElseGet(() ->
                        proofs.refusals().stream().map(TokenFacts::refusal).toList());
        return new TokenFacts(signedWith, proofs.isAccepted(), refusals, List.of(), Set.of());
    }

    private static Refusal refusal(IntegrityRefusal refusal) {
        return new Refusal(reason(refusal.reason()), refusal.location(), refusal.detail());
    }

    /** The reason for which a token would be refused in the same way. */
    private static RefusalReason reason(IntegrityReason reason) {
        return switch (reason) {
            case KEY_UNKNOWN -> RefusalReason.KEY_UNKNOWN;
            case SUITE_UNKNOWN -> RefusalReason.KEY_UNSUPPORTED;
            case KEY_NOT_AUTHORISED -> RefusalReason.KEY_NOT_AUTHORISED;
            case SIGNER_NOT_EXPECTED -> RefusalReason.ISSUER_IS_NOT_SIGNER;
            case SUITE_KEY_MISMATCH -> RefusalReason.ALGORITHM_KEY_MISMATCH;
            case SIGNATURE_MISMATCH, VALUE_MALFORMED -> RefusalReason.SIGNATURE_MISMATCH;
            case NOT_YET_VALID -> RefusalReason.SIGNATURE_NOT_YET_VALID;
            case EXPIRED -> RefusalReason.SIGNATURE_EXPIRED;
            case METHOD_MALFORMED -> RefusalReason.KEY_ID_MALFORMED;
            case PROOFS_MALFORMED,
                    PROOF_MALFORMED,
                    PURPOSE_MISMATCH,
                    CONTEXT_MISMATCH,
                    PREVIOUS_MISSING,
                    NUMBER_INEXACT -> RefusalReason.PAYLOAD_MALFORMED;
        };
    }

    /** Whether nothing is wrong with it, its time included. */
    boolean isAccepted() {
        return open && refusals.isEmpty() && disclosureRefusals.isEmpty();
    }
}
