package io.didymium.passport.verify.facts;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.jws.Refusal;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.unread.UnreadMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one credential by itself.
 *
 * @param credential the credential as received
 * @param unreadable why its token cannot be read, if it cannot
 * @param token what verifying the token gave, if it can be read
 * @param openClaims the members by which validity and status are judged, if the content of the token is known
 * @param unknownContexts the contexts of a credential whose version is not known, if it is not
 * @param version the version of UNTP that it is of, if that is known
 * @param violation what does not conform to its profile, if anything
 * @param statement what it states, if its signature holds, it conforms, and nothing is withheld but what a product passport may
 *     hide
 * @param unread the members of it that others read and nothing here does
 */
public record CredentialFacts(
        SignedCredential credential,
        Optional<MalformedInputException> unreadable,
        Optional<TokenFacts> token,
        Optional<OpenClaims> openClaims,
        Optional<String> unknownContexts,
        Optional<String> version,
        Optional<MalformedInputException> violation,
        Optional<Statement> statement,
        UnreadMembers unread) {

    static CredentialFacts unreadable(SignedCredential credential, MalformedInputException fault) {
        return new CredentialFacts(
                credential,
                Optional.of(fault),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnreadMembers.NONE);
    }

    static CredentialFacts unsigned(SignedCredential credential, TokenFacts token) {
        return new CredentialFacts(
                credential,
                Optional.empty(),
                Optional.of(token),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnreadMembers.NONE);
    }

    /** What the credential is called in a report: its id, or its digest where the id is not to be believed. */
    public String subject() {
        return openClaims.flatMap(OpenClaims::id).orElseGet(credential::digest);
    }

    /** Whether the content of the token is known. */
    public boolean isOpen() {
        return openClaims.isPresent();
    }

    /** Whether nothing is wrong with its token, its time included. */
    public boolean isAccepted() {
        return token.filter(TokenFacts::isAccepted).isPresent();
    }

    /** What is wrong with the token, in order; nothing if it cannot be read. */
    public List<Refusal> refusals() {
        return token.map(TokenFacts::refusals).orElse(List.of());
    }

    /** The name of the key that made the signature, if it holds. */
    public Optional<DidUrl> signedWith() {
        return token.flatMap(TokenFacts::signedWith);
    }

    /** JSON pointers to where something may be withheld, in order; none in a credential that is no SD-JWT. */
    public Set<String> withheld() {
        return token.map(TokenFacts::withheld).orElse(Set.of());
    }
}
