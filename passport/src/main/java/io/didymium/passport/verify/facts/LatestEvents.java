package io.didymium.passport.verify.facts;

import io.didymium.passport.credential.StatedTimes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest event that each credential, or anything it builds on, states: whoever signed it claims to have known of it. */
public final class LatestEvents {
    private final CredentialSet credentials;
    private final Map<String, Optional<StatedTimes.Event>> latest = new HashMap<>();

    LatestEvents(CredentialSet credentials) {
        this.credentials = credentials;
        Deque<CredentialFacts> open = new ArrayDeque<>();
        for (CredentialFacts credential : credentials.all()) {
            open.push(credential);
            settle(open);
        }
    }

    /** Links pin digests, so they make no cycle, and each credential is settled after what it builds on. */
    private void settle(Deque<CredentialFacts> open) {
        // What waits is on one way upstream, so all its links together are at most all there are.
        Map<String, List<CredentialFacts>> waiting = new HashMap<>();
        while (!open.isEmpty()) {
            CredentialFacts top = open.element();
            String digest = top.credential().digest();
            if (latest.containsKey(digest)) {
                open.pop();
                continue;
            }
            List<CredentialFacts> upstream = waiting.computeIfAbsent(digest, key -> upstream(top));
            int before = open.size();
            for (CredentialFacts target : upstream) {
                if (!latest.containsKey(target.credential().digest())) {
                    open.push(target);
                }
            }
            if (open.size() == before) {
                latest.put(digest, latest(top, upstream));
                waiting.remove(digest);
            }
        }
    }

    private List<CredentialFacts> upstream(CredentialFacts credential) {
        List<CredentialFacts> upstream = new ArrayList<>();
        credential
                .statement()
                .ifPresent(statement -> statement
                        .links()
                        .forEach(link -> credentials.follow(link).ifPresent(upstream::add)));
        return upstream;
    }

    private Optional<StatedTimes.Event> latest(CredentialFacts credential, List<CredentialFacts> upstream) {
        Optional<StatedTimes.Event> latest =
                credential.statement().flatMap(statement -> StatedTimes.latest(statement.subject()));
        for (CredentialFacts target : upstream) {
            Optional<StatedTimes.Event> before = of(target);
            // Of equal times the last counts.
            if (before.isPresent()
                    && (latest.isEmpty()
                            || !before.get().time().isBefore(latest.get().time()))) {
                latest = before;
            }
        }
        return latest;
    }

    /** The latest event that a credential or its history states, if they state any. */
    public Optional<StatedTimes.Event> of(CredentialFacts credential) {
        return latest.getOrDefault(credential.credential().digest(), Optional.empty());
    }

    /** The latest event that a credential or its history states, if a receipt shows that the credential existed before it. */
    public Optional<StatedTimes.Event> after(CredentialFacts credential, ReceiptFacts receipts) {
        return receipts.seenAt(credential.credential())
                .flatMap(seenAt -> of(credential).filter(event -> event.time().isAfter(seenAt)));
    }
}
