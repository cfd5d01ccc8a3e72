package io.didymium.passport.verify.facts;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.CheckpointResult;
import io.didymium.crypto.log.LogReceipt;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.trust.TrustList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the receipts of a bundle show: which credentials existed by when. */
public final class ReceiptFacts {
    private final TrustList trust;
    private final Instant at;
    private final ListMultimap<String, ReceiptResult> byCredential = ArrayListMultimap.create();

    /** The receipts of a bundle, judged by the logs of a trust list. */
    public ReceiptFacts(PassportBundle bundle, TrustList trust, Instant at) {
        this.trust = trust;
        this.at = at;
        bundle.receipts().parallelStream()
                .map(receipt -> Map.entry(receipt.credential(), judge(receipt, bundle)))
                .toList()
                .forEach(judged -> byCredential.put(judged.getKey(), judged.getValue()));
    }

    private ReceiptResult judge(CredentialReceipt carried, PassportBundle bundle) {
        SignedCredential credential = bundle.credential(carried.credential()).orElseThrow();
        String digest = carried.digest();
        LogReceipt receipt;
        String origin;
        try {
            receipt = LogReceipt.read(carried.content());
            // Only to find the log: it is believed once the log's signature is found to hold.
            origin = Checkpoint.parse(receipt.checkpoint().text()).origin();
        } catch (MalformedInputException e) {
            return new ReceiptResult.Unreadable(digest, String.valueOf(e.getMessage()));
        }
        Optional<TrustedLog> log = trust.log(origin);
        if (log.isEmpty()) {
            return new ReceiptResult.Unproven(digest, origin, "the trust list does not name the log");
        }
        CheckpointResult result = receipt.verify(credential.logEntry(), log.get(), at);
        String reason = words(result.reason().name());
        return switch (result.outcome()) {
            case HOLDS ->
                result.seenAt()
                        .<ReceiptResult>map(seenAt -> new ReceiptResult.Held(digest, origin, seenAt))
                        .orElseGet(() -> new ReceiptResult.Unproven(digest, origin, "no witness says when"));
            case FALSE -> new ReceiptResult.Wrong(digest, origin, reason);
            case UNKNOWN -> new ReceiptResult.Unproven(digest, origin, reason);
        };
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What each receipt of a credential shows, in the order of their digests. */
    public List<ReceiptResult> of(SignedCredential credential) {
        return List.copyOf(byCredential.get(credential.digest()));
    }

    /** The earliest moment by which a credential is shown to have existed, if a receipt of a trusted log shows any. */
    public Optional<Instant> seenAt(SignedCredential credential) {
        return of(credential).stream()
                .flatMap(result -> result instanceof ReceiptResult.Held held
                        ? Optional.of(held.seenAt()).stream()
                        : Optional.<Instant>empty().stream())
                .min(Comparator.naturalOrder());
    }
}
