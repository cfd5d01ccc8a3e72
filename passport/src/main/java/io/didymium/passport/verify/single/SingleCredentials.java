package io.didymium.passport.verify.single;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.check.credential.CredentialChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.IssuerKeys;
import io.didymium.passport.verify.facts.ReceiptFacts;
import io.didymium.passport.verify.facts.StatusFacts;
import io.didymium.passport.verify.facts.TokenGathering;
import java.time.Instant;
import java.util.List;

/**
 * Checks credentials one by one: what is found of one does not depend on which others are checked with it. Immutable; may be shared by
 * threads.
 */
public final class SingleCredentials {
    private final TokenGathering tokens;
    private final Instant at;
    private final List<StatusFacts.SignedList> lists;
    private final IdentityFacts identities;

    /**
     * What was found of one credential.
     *
     * @param facts what is known of it
     * @param results the results of the checks that need nothing else
     */
    public record Checked(CredentialFacts facts, List<CheckResult> results) {}

    /**
     * Checks with the DID documents, status lists and identity anchors of a bundle.
     *
     * @param at the time of verification
     */
    public SingleCredentials(TrustList trust, PassportBundle evidence, Instant at) {
        this.at = at;
        // Receipts are left out: keys count at the time of verification.
        ReceiptFacts none = new ReceiptFacts(PassportBundle.builder().build(), trust, at);
        tokens = new TokenGathering(BundleFacts.PROFILES, new IssuerKeys(trust, at, evidence.didDocuments()), none, at);
        lists = tokens.gatherStatusLists(evidence.statusLists()).toList();
        List<CredentialFacts> read = tokens.gather(evidence.credentials());
        identities = new IdentityFacts(trust, at, evidence.didDocuments(), IdentityFacts.anchors(read, statuses(read)));
    }

    private StatusFacts statuses(List<CredentialFacts> credentials) {
        return new StatusFacts(
                VerificationPolicy.standard().status(),
                at,
                credentials.stream()
                        .flatMap(credential -> credential.openClaims().stream())
                        .toList(),
                SeenRevocations.NONE,
                lists.stream());
    }

    /** What is found of each, in the order given. Signatures are verified in batches, on the threads of the pool in which this is called. */
    public List<Checked> check(List<SignedCredential> credentials) {
        List<CredentialFacts> read = tokens.gather(credentials);
        StatusFacts statuses = statuses(read);
        return read.parallelStream()
                .map(one -> new Checked(
                        one,
                        CredentialChecks.ofOne(one, identities, statuses, at).stream()
                                .flatMap(check -> check.run().stream())
                                .toList()))
                .toList();
    }
}
