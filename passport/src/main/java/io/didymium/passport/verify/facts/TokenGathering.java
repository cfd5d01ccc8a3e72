package io.didymium.passport.verify.facts;

import com.google.common.collect.Lists;
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
import io.didymium.crypto.jws.PendingTokenSignature;
import io.didymium.crypto.jws.Refusal;
import io.didymium.crypto.jws.RefusalReason;
import io.didymium.crypto.jws.TokenClaims;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenSignature;
import io.didymium.crypto.jws.TokenVerification;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtPolicy;
import io.didymium.crypto.sdjwt.SdJwtVerification;
import io.didymium.crypto.sdjwt.SdJwtVerifier;
import io.didymium.crypto.signature.SignatureVerifier;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.untp.EventDisclosure;
import io.didymium.passport.untp.UntpProfile;
import io.didymium.passport.untp.claim.OriginFormat;
import io.didymium.passport.untp.unread.UnreadMembers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads tokens: signatures first, the content of each only once its signature holds. */
public final class TokenGathering {
    /** How many tokens are decoded at a time: enough for a batch of signatures, few enough for the memory. */
    private static final int BATCH = 8192;

    private final List<UntpProfile> profiles;
    private final KeySource keys;
    private final ReceiptFacts receipts;
    private final Instant at;

    /** Reads tokens of some versions of UNTP with some keys at a time of verification. */
    public TokenGathering(List<UntpProfile> profiles, KeySource keys, ReceiptFacts receipts, Instant at) {
        this.profiles = profiles;
        this.keys = keys;
        this.receipts = receipts;
        this.at = at;
    }

    /**
     * The facts of each credential, in the order given. The signatures are verified in batches; the work is spread over all cores of
     * the pool in which this is called.
     */
    public List<CredentialFacts> gather(List<SignedCredential> credentials) {
        return gather(credentials, this::keysFor);
    }

    /** The facts of credentials without regard to their receipts: keys are looked up at the time of verification. */
    List<CredentialFacts> gatherUndated(List<SignedCredential> credentials) {
        return gather(credentials, credential -> keys);
    }

    private List<CredentialFacts> gather(
            List<SignedCredential> credentials, Function<SignedCredential, KeySource> keysOf) {
        List<CredentialFacts> facts = new ArrayList<>(credentials.size());
        for (List<SignedCredential> batch : Lists.partition(credentials, BATCH)) {
            List<Opened> opened = batch.parallelStream()
                    .map(credential -> open(credential, keysOf.apply(credential)))
                    .toList();
            Iterator<TokenSignature> signatures = PendingTokenSignature.verifyAll(
                            opened.stream()
                                    .flatMap(each -> each.pending().stream())
                                    .toList(),
                            new SignatureVerifier())
                    .iterator();
            List<Supplier<CredentialFacts>> rest = new ArrayList<>(batch.size());
            opened.forEach(each -> rest.add(each.rest(each.pending().map(pending -> signatures.next()))));
            facts.addAll(rest.parallelStream().map(Supplier::get).toList());
        }
        return facts;
    }

    /** A credential that was read as far as its signature. */
    private sealed interface Opened {
        Optional<PendingTokenSignature> pending();

        /** The rest of the work, given what was found of the signature if it was pending. */
        Supplier<CredentialFacts> rest(Optional<TokenSignature> signature);
    }

    private record Judged(CredentialFacts facts) implements Opened {
        @Override
        public Optional<PendingTokenSignature> pending() {
            return Optional.empty();
        }

        @Override
        public Supplier<CredentialFacts> rest(Optional<TokenSignature> signature) {
            return () -> facts;
        }
    }

    private record Unsigned(Optional<PendingTokenSignature> pending, Function<TokenSignature, CredentialFacts> facts)
            implements Opened {
        @Override
        public Supplier<CredentialFacts> rest(Optional<TokenSignature> signature) {
            return () -> facts.apply(signature.orElseThrow());
        }
    }

    private Opened open(SignedCredential credential, KeySource then) {
        try {
            if (credential.isEmbedded()) {
                return new Judged(verifyEmbedded(credential, then));
            }
            return credential.isSdJwt() ? openSdJwt(credential, then) : openJwt(credential, then);
        } catch (MalformedInputException e) {
            return new Judged(CredentialFacts.unreadable(credential, e));
        }
    }

    private CredentialFacts verifyEmbedded(SignedCredential credential, KeySource then) throws MalformedInputException {
        IntegrityVerification proofs = new IntegrityVerifier(IntegrityPolicy.ofCredentials(), then)
                .verify(Bytes.ofUtf8(credential.token()), at);
        return read(credential, TokenFacts.of(proofs, at), proofs.document());
    }

    /** A key binding is not accepted: there is no audience here that a holder could bind a presentation to. */
    private Opened openSdJwt(SignedCredential credential, KeySource then) throws MalformedInputException {
        SdJwt sdJwt = SdJwt.parse(credential.token());
        PendingTokenSignature pending = SdJwtVerifier.tokens(then).prepare(sdJwt.token(), at);
        return new Unsigned(Optional.of(pending), signature -> {
            SdJwtVerification token =
                    SdJwtVerifier.ofCredentials(then, SdJwtPolicy.plain()).verify(sdJwt, signature, at);
            return read(credential, TokenFacts.of(token), token.document());
        });
    }

    private Opened openJwt(SignedCredential credential, KeySource then) throws MalformedInputException {
        CompactJws jws = CompactJws.parse(credential.token());
        TokenVerifier verifier = verifier(then);
        return new Unsigned(Optional.of(verifier.prepare(jws, at)), signature -> {
            TokenVerification token = verifier.verify(jws, signature, at);
            return read(credential, TokenFacts.of(token), token.claims().map(TokenClaims::document));
        });
    }

    /** The document itself is not kept: as a tree it takes many times the memory of the token. */
    private CredentialFacts read(SignedCredential credential, TokenFacts token, Optional<JsonDocument> document) {
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

    private CredentialFacts read(SignedCredential credential, TokenFacts token, JsonObject document) {
        Optional<String> contexts = Optional.empty();
        Optional<MalformedInputException> violation = Optional.empty();
        Optional<Statement> statement = Optional.empty();
        Optional<UntpProfile> profile =
                profiles.stream().filter(known -> known.recognises(document)).findFirst();
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
                statement,
                statement
                        .map(stated -> profile.orElseThrow().unread(document, stated.subject()))
                        .orElse(UnreadMembers.NONE));
    }

    /** Whether only claims that a product passport or the event of a step may hide are withheld; the checks treat those as unknown. */
    private static boolean isComplete(Statement statement, Set<String> withheld) {
        return statement.subject() instanceof StepSubject
                ? withheld.stream().allMatch(EventDisclosure::isPlace)
                : statement.subject() instanceof ProductSubject
                        && withheld.stream()
                                .allMatch(place -> place.equals(DisclosableClaim.PLACE) || OriginFormat.isEntry(place));
    }

    /** The status lists whose signature is valid, the shortest first: who adds a long list does not keep the others from being read. */
    public Stream<StatusFacts.SignedList> gatherStatusLists(Collection<SignedCredential> lists) {
        return lists.stream()
                .sorted(Comparator.comparingInt(list -> list.token().length()))
                .flatMap(list -> gatherStatusList(list).stream());
    }

    /** A status list, if its signature is valid and it has an id and an issuer; whether it is fresh is judged with each entry. */
    private Optional<StatusFacts.SignedList> gatherStatusList(SignedCredential list) {
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
