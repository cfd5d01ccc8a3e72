package io.didymium.passport.facts;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.HeaderPolicy;
import io.didymium.crypto.jws.TokenKind;
import io.didymium.crypto.jws.TokenVerification;
import io.didymium.crypto.jws.TokenVerifier;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.statement.Statement;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.UntpProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads tokens one by one: signature first, content only once it holds. */
final class TokenGathering {
    private static final List<UntpProfile> PROFILES = List.of(new Untp070());

    private final TokenVerifier verifier;
    private final Instant at;

    TokenGathering(KeySource keys, Instant at) {
        this.verifier = new TokenVerifier(HeaderPolicy.strict(TokenKind.CREDENTIAL), keys);
        this.at = at;
    }

    /** The facts of each credential, in the order given; the work is spread over all cores. */
    List<CredentialFacts> gather(List<SignedCredential> credentials) {
        return credentials.parallelStream().map(this::gather).toList();
    }

    private CredentialFacts gather(SignedCredential credential) {
        TokenVerification token;
        try {
            token = verifier.verify(CompactJws.parse(credential.token()), at);
        } catch (MalformedInputException e) {
            return new CredentialFacts(
                    credential, Optional.of(e), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (token.claims().isEmpty()) {
            return new CredentialFacts(
                    credential,
                    Optional.empty(),
                    Optional.of(token),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        return read(credential, token, token.claims().get().document());
    }

    private static CredentialFacts read(SignedCredential credential, TokenVerification token, JsonObject document) {
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
                statement = Optional.of(profile.get().read(document));
            } catch (MalformedInputException e) {
                violation = Optional.of(e);
            }
        }
        return new CredentialFacts(credential, Optional.empty(), Optional.of(token), contexts, violation, statement);
    }

    /** A status list, if its token is accepted and it is one. */
    Optional<StatusListCredential> gatherStatusList(SignedCredential list) {
        try {
            TokenVerification token = verifier.verify(CompactJws.parse(list.token()), at);
            return token.isAccepted()
                    ? Optional.of(StatusListCredential.parse(token.token().payload()))
                    : Optional.empty();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }
}
