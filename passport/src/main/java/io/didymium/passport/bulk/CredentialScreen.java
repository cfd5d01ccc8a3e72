package io.didymium.passport.bulk;

import io.didymium.passport.SignedCredential;
import io.didymium.passport.verify.single.SingleCredentials;
import java.util.List;

/**
 * Checks credentials alone: readable, signed by a key of their issuer, known issuer, conforming, valid at the time, not revoked, dated
 * after what they state. Never throws because of what a credential contains. Immutable; may be shared by threads.
 */
public final class CredentialScreen {
    private final SingleCredentials single;

    private CredentialScreen(SingleCredentials single) {
        this.single = single;
    }

    /** Checks in a context. Its evidence is verified once, here. */
    public static CredentialScreen of(BulkContext context) {
        return new CredentialScreen(new SingleCredentials(context.trust(), context.evidence(), context.at()));
    }

    /** Checks one credential. */
    public CredentialSummary check(SignedCredential credential) {
        return check(List.of(credential)).get(0);
    }

    /**
     * Checks some credentials, in the order given. What is found of one does not depend on the others; their signatures are verified
     * together, which is faster.
     */
    public List<CredentialSummary> check(List<SignedCredential> credentials) {
        return single.check(credentials).stream().map(SummaryReading::of).toList();
    }
}
