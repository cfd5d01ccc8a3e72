package io.didymium.passport.verify.facts.register;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.id.Id;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.CheckpointResult;
import io.didymium.crypto.log.LogReason;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.register.AccountExtract;
import io.didymium.passport.register.ExtractReview;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the extracts of a bundle show, those that an event pins: what else is there is nobody's statement. */
public final class ExtractFacts {
    private final ImmutableMap<String, ExtractResult> byDigest;
    private final ListMultimap<RegisterAccount, Pinned> byAccount =
            MultimapBuilder.treeKeys().arrayListValues().build();

    /**
     * An extract that was read, and an event of the account's holder that pins it.
     *
     * @param statement the event
     * @param shown the extract
     */
    public record Pinned(Statement statement, ExtractResult.Read shown) {
        /** The transfer or step. */
        public Id event() {
            return statement.subject().id();
        }
    }

    /** The extracts that some statements pin, judged by the logs of a trust list. */
    public ExtractFacts(List<Statement> statements, PassportBundle bundle, TrustList trust, Instant at) {
        ImmutableSetMultimap.Builder<String, Statement> pinning = ImmutableSetMultimap.builder();
        statements.forEach(statement -> digests(statement.subject()).forEach(digest -> pinning.put(digest, statement)));
        ImmutableSetMultimap<String, Statement> pins = pinning.build();
        byDigest = bundle.documents().parallelStream()
                .filter(document ->
                        document.mediaType().equals(AccountExtract.MEDIA_TYPE) && pins.containsKey(document.digest()))
                .collect(toImmutableMap(EvidenceDocument::digest, document -> read(document, trust, at)));
        byDigest.forEach((digest, result) -> {
            if (result instanceof ExtractResult.Read read) {
                RegisterAccount account = read.extract().account().account();
                pins.get(digest).stream()
                        .filter(statement -> statement.issuer().id().equals(account.holder()))
                        .forEach(statement -> byAccount.put(account, new Pinned(statement, read)));
            }
        });
    }

    /** The digests of the extracts that a step or transfer pins. */
    public static Collection<String> digests(Subject subject) {
        if (subject instanceof StepSubject made) {
            return made.withdrawals().values();
        }
        return subject instanceof TransferSubject moved ? moved.withdrawals().values() : List.of();
    }

    private static ExtractResult read(EvidenceDocument document, TrustList trust, Instant at) {
        try {
            AccountExtract extract = AccountExtract.read(document.content());
            Checkpoint stated = Checkpoint.parse(extract.checkpoint().text());
            CheckpointResult judged = trust.log(stated.origin())
                    .map(log -> log.verify(extract.checkpoint(), at))
                    .orElseGet(
                            () -> new CheckpointResult(LogReason.SIGNER_UNKNOWN, Optional.empty(), Optional.empty()));
            return new ExtractResult.Read(extract, new ExtractReview(extract, stated), stated.origin(), judged);
        } catch (MalformedInputException e) {
            return new ExtractResult.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** The extract of a digest, if it is there. */
    public Optional<ExtractResult> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    /** The extract of an account with most entries: those that agree with it agree with each other. */
    public Optional<Pinned> longest(RegisterAccount account) {
        return byAccount.get(account).stream()
                .max(Comparator.comparing(
                        pinned -> pinned.shown().extract().entries().size()));
    }

    /** The extracts of each account that events of its holder pin, by account, then digest. */
    public Map<RegisterAccount, Collection<Pinned>> byAccount() {
        return byAccount.asMap();
    }
}
