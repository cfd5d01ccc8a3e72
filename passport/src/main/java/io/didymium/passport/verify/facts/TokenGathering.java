package io.didymium.passport.verify.facts;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.integrity.IntegrityPolicy;
import io.didymium.crypto.integrity.IntegrityVerification;
import io.didymium.crypto.integrity.IntegrityVerifier;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.HeaderPolicy;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.jws.TokenClaims;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenVerification;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtPolicy;
import io.didymium.crypto.sdjwt.SdJwtVerification;
import io.didymium.crypto.sdjwt.SdJwtVerifier;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.untp.EventDisclosure;
import io.didymium.passport.untp.Untp06;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.UntpProfile;
import io.didymium.passport.untp.claim.OriginFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tokens one by one: signature first, content only once it holds. */
final class TokenGathering {
    private static final List<UntpProfile> PROFILES = List.of(new Untp070(), new Untp06());

    private final KeySource keys;
    private final ReceiptFacts receipts;
    private final Instant at;

    TokenGathering(KeySource keys, ReceiptFacts receipts, Instant at) {
        this.keys = keys;
        this.receipts = receipts;
        this.at = at;
    }

    /** The facts of each credential, in the order given; the work is spread over all cores. */
    List<CredentialFacts> gather(List<SignedCredential> credentials) {
        return credentials.parallelStream().map(this::gather).toList();
    }

    /** The facts of a credential without regard to its receipts: its key is looked up at the time of verification. */
    CredentialFacts gatherUndated(SignedCredential credential) {
        return gather(credential, keys);
    }

    private CredentialFacts gather(SignedCredential credential) {
        return gather(credential, keysFor(credential));
    }

    private CredentialFacts gather(SignedCredential credential, KeySource keysThen) {
        try {
            return verify(credential, keysThen);
        } catch (MalformedInputException e) {
            return CredentialFacts.unreadable(credential, e);
        }
    }

    /** A key binding is not accepted: there is no audience here that a holder could bind a presentation to. */
    private CredentialFacts verify(SignedCredential credential, KeySource then) throws MalformedInputException {
        if (credential.isEmbedded()) {
            IntegrityVerification proofs = new IntegrityVerifier(IntegrityPolicy.ofCredentials(), then)
                    .verify(Bytes.ofUtf8(credential.token()), at);
            return read(credential, TokenFacts.of(proofs, at), proofs.document());
        }
        if (credential.isSdJwt()) {
            SdJwtVerification token =
                    SdJwtVerifier.ofCredentials(then, SdJwtPolicy.plain()).verify(SdJwt.parse(credential.token()), at);
            return read(credential, TokenFacts.of(token), token.document());
        }
        TokenVerification token = verifier(then).verify(CompactJws.parse(credential.token()), at);
        return read(credential, TokenFacts.of(token), token.claims().map(TokenClaims::document));
    }

    /** The document itself is not kept: as a tree it takes many times the memory of the token. */
    private static CredentialFacts read(
            SignedCredential credential, TokenFacts token, Optional<JsonDocument> document) {
        return document.map(JsonObject::of)
                .map(json -> read(credential, token, json))
                .orElseGet(() -> CredentialFacts.unsigned(credential, token));
    }

    /** The keys as of the time when the credential is shown to have existed; everything else counts at the time of verification. */
    private KeySource keysFor(SignedCredential credential) {
        Optional<Instant> seenAt = receipts.seenAt(credential);
        return seenAt.isEmpty() ? keys : (name, use, now) -> keys.lookUp(name, use, seenAt.get());
    }

    private static TokenVerifier verifier(KeySource keys) {
        return new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), keys);
    }

    private static CredentialFacts read(SignedCredential credential, TokenFacts token, JsonObject document) {
        Optional<String> contexts = Optional.empty();
        Optional<MalformedInputException> violation = Optional.empty();
        Optional<Statement> statement = Optional.empty();
        Optional<UntpProfile> profile =
                PROFILES.stream().filter(known -> known.recognises(document)).findFirst();
        if (profile.isEmpty()) {
            contexts =
                    Optional.of(document.find("@context").map(Object::toString).orElse("none"));
        } else {
            try {
                Statement read = profile.get().read(document);
                if (read.subject() instanceof ProductSubject) {
                    OriginFormat.requireAmounts(document.requireObject("credentialSubject"), token.withheld());
                }
                statement = Optional.of(read)
                        .filter(any -> token.withheld().isEmpty() || isComplete(any, token.withheld()));
            } catch (MalformedInputException e) {
                violation = Optional.of(e);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                // What the model refuses of what was read, wherever it was put together.
                violation = Optional.of(new MalformedInputException("", String.valueOf(e.getMessage()), e));
            }
        }
        Optional<OpenClaims> open =
                statement.map(OpenClaims::of).or(() -> token.signedWith().map(key -> OpenClaims.of(document, key)));
        return new CredentialFacts(
                credential,
                Optional.empty(),
                Optional.of(token),
                token.withheld().isEmpty() ? open : open.map(claims -> claims.withSubjectOf(document)),
                contexts,
                profile.map(UntpProfile::version),
                violation,
                statement);
    }

    /** Whether only claims that a product passport or the event of a step may hide are withheld; the checks treat those as unknown. */
    private static boolean isComplete(Statement statement, Set<String> withheld) {
        return statement.subject() instanceof StepSubject
                ? withheld.stream().allMatch(EventDisclosure::isPlace)
                : statement.subject() instanceof ProductSubject
                        && withheld.stream()
                                .allMatch(place -> place.equals(DisclosableClaim.PLACE) || OriginFormat.isEntry(place));
    }

    /** A status list, if its signature is valid and it has an id and an issuer; whether it is fresh is judged with each entry. */
    Optional<StatusFacts.SignedList> gatherStatusList(SignedCredential list) {
        try {
            TokenVerification token = verifier(keys).verify(CompactJws.parse(list.token()), at);
            Optional<TokenClaims> claims = token.claims();
            if (claims.isEmpty() || !token.refusals().stream().allMatch(TokenGathering::isOfTime)) {
                return Optional.empty();
            }
            String id = JsonObject.of(claims.get().document()).requireString("id");
            return claims.get()
                    .signerId()
                    .map(issuer ->
                            new StatusFacts.SignedList(issuer, id, token.token().payload()));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** Whether a list is refused only because it holds no longer or not yet, which the status check words better. */
    private static boolean isOfTime(Refusal refusal) {
        return refusal.reason() == RefusalReason.NOT_YET_VALID || refusal.reason() == RefusalReason.NO_LONGER_VALID;
    }
}
