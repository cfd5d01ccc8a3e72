package io.didymium.passport.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.core.responsibility.audit.AuditScope;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor is about to audit: the scope by digests, and the batches among which a sample is drawn.
 *
 * @param scope the scope
 * @param batches the batches whose passports the auditee issued, by the digest of the passport
 */
public record AuditPlan(AuditScope scope, SortedMap<String, Batch> batches) {
    /** Copies the map. */
    public AuditPlan {
        requireNonNull(scope, "scope");
        batches = ImmutableSortedMap.copyOf(batches);
    }

    /**
     * The plan for an audit of a party over what a bundle delivers. Only credentials whose signatures hold are read; records of audits are not audited themselves.
     *
     * @param at the time of verification
     * @throws IllegalArgumentException if the bundle delivers nothing that can be audited, or something that it builds on is missing
     */
    public static AuditPlan of(
            PassportBundle bundle, PartyId auditee, TrustList trust, VerificationPolicy policy, Instant at) {
        BundleFacts facts = BundleFacts.gather(bundle, trust, policy, at);
        SortedSet<String> roots = new TreeSet<>();
        for (String root : facts.credentials().roots()) {
            statement(facts, root)
                    .filter(statement -> statement.subject().isAboutGoods())
                    .ifPresent(statement -> roots.add(root));
        }
        AuditedContent content =
                AuditedContent.of(roots, digest -> statement(facts, digest).map(Statement::pinned));
        if (!content.isComplete()) {
            throw new IllegalArgumentException("something that is to be audited is missing or cannot be read");
        }
        return new AuditPlan(
                new AuditScope(roots, content.closure(), trustDigest(trust), PolicyDigest.of(policy)),
                batches(
                        content.digests(),
                        digest -> statement(facts, digest)
                                .flatMap(statement -> ProductSubject.batchBy(statement, auditee))));
    }

    /**
     * The batches among which a sample is drawn: those whose passports a party issued, by the digest of the passport.
     *
     * @param issued the batch of a passport of this party; empty for what is none
     */
    public static SortedMap<String, Batch> batches(
            Collection<String> digests, Function<String, Optional<Batch>> issued) {
        SortedMap<String, Batch> batches = new TreeMap<>();
        digests.forEach(digest -> issued.apply(digest).ifPresent(batch -> batches.put(digest, batch)));
        return batches;
    }

    /** The digest of a trust list: of its file as {@link TrustWriter} writes it, sha2-256 as multibase base58btc. */
    public static String trustDigest(TrustList list) {
        return DigestMultibase.ofSha256(TrustWriter.write(list));
    }

    /** The digest by which an auditor commits to a nonce: of its text in UTF-8, sha2-256 as multibase base58btc. */
    public static String nonceDigest(String nonce) {
        return DigestMultibase.ofSha256(Bytes.ofUtf8(nonce));
    }

    private static Optional<Statement> statement(BundleFacts facts, String digest) {
        return facts.credentials().withDigest(digest).flatMap(CredentialFacts::statement);
    }

    /**
     * Draws the sample that a nonce gives.
     *
     * @param nonce 64 hexadecimal digits to which the auditor committed before the content was fixed
     * @param confidence the probability with which a misstatement beyond the tolerable part is found
     * @param tolerable the part of the mass that may be misstated
     * @param element the element whose mass counts; null for all rare earths
     * @throws IllegalArgumentException if a part is out of its range, or there is no such mass
     */
    public MassUnitSample draw(String nonce, BigDecimal confidence, BigDecimal tolerable, @Nullable Element element) {
        return MassUnitSample.draw(nonce, element, AuditCommitment.requiredSize(confidence, tolerable), batches);
    }
}
