package io.didymium.passport.verify.facts;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Everything that the checks look at: what the credentials of a bundle say, by which keys, and what trust, policy and
 * time were given.
 *
 * @param credentials the facts of each credential, by digest
 * @param byDigest the same, to be found by digest
 * @param byId the same, to be found by credential id; of several with one id the first by digest
 * @param roots the digests of what is to be verified
 * @param identities what is known of issuers
 * @param statuses what status lists say
 * @param receipts what the receipts of logs show
 * @param history the chain that the credentials tell
 * @param books the books of that chain
 * @param origins where the elements of that chain came from
 * @param custody the books of custody that they tell
 * @param footprints the footprints of its batches, and the documents that bear out what is claimed of them
 * @param policy what is demanded
 * @param at the time of verification
 */
public record BundleFacts(
        List<CredentialFacts> credentials,
        Map<String, CredentialFacts> byDigest,
        Map<String, CredentialFacts> byId,
        SortedSet<String> roots,
        IdentityFacts identities,
        StatusFacts statuses,
        ReceiptFacts receipts,
        ChainFacts history,
        BookFacts books,
        OriginFacts origins,
        CustodyFacts custody,
        FootprintFacts footprints,
        VerificationPolicy policy,
        Instant at) {

    /** Gathers the facts of a bundle. */
    public static BundleFacts gather(PassportBundle bundle, TrustList trust, VerificationPolicy policy, Instant at) {
        return new FactGathering(bundle, trust, policy, at).facts();
    }

    /** Whether everything that any credential builds on is there. */
    public boolean isWhole() {
        return credentials.stream()
                .flatMap(credential -> credential.statement().stream())
                .flatMap(statement -> statement.links().stream())
                .allMatch(link -> follow(link).isPresent());
    }

    /** The credential that a link pins, if it is there to the byte. */
    public Optional<CredentialFacts> follow(CredentialLink link) {
        return link.digestMultibase()
                .map(byDigest::get)
                .filter(target -> target.subject().equals(link.target()));
    }
}
