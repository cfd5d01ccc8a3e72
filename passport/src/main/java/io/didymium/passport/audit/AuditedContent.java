package io.didymium.passport.audit;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The credentials that an audit is of: some, and all that they pin directly or over others. What pins them is not among them, so that a
 * statement of the audit can travel with them.
 *
 * @param digests the digests of all
 * @param isComplete whether each that is pinned is there
 */
public record AuditedContent(SortedSet<String> digests, boolean isComplete) {
    /** Copies the set. */
    public AuditedContent {
        digests = ImmutableSortedSet.copyOf(digests);
    }

    /**
     * The content of an audit.
     *
     * @param roots the digests of the credentials delivered
     * @param pinned the digests that a credential pins, by its digest; empty if the credential is not there
     */
    public static AuditedContent of(
            Collection<String> roots, Function<String, Optional<? extends Collection<String>>> pinned) {
        NavigableSet<String> reached = new TreeSet<>(roots);
        Deque<String> open = new ArrayDeque<>(reached);
        boolean complete = true;
        while (!open.isEmpty()) {
            Optional<? extends Collection<String>> next = pinned.apply(open.remove());
            complete &= next.isPresent();
            if (next.isPresent()) {
                next.get().stream().filter(reached::add).forEach(open::add);
            }
        }
        return new AuditedContent(reached, complete);
    }

    /** The digest of the list of all, a line each, in order: sha2-256 as multibase base58btc. */
    public String closure() {
        return digest(digests);
    }

    static String digest(Collection<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return DigestMultibase.ofSha256(Bytes.ofUtf8(text.toString()));
    }
}
