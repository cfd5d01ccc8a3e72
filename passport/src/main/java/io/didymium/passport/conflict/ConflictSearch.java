package io.didymium.passport.conflict;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.facts.BundleFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds statements that exclude each other in passport files that are compared. Who finds them need not be believed: the search finds
 * the same in the evidence alone.
 */
public final class ConflictSearch {
    private static final Comparator<Conflict> ORDER = Comparator.comparing(Conflict::kind)
            .thenComparing(Conflict::subject)
            .thenComparing(conflict -> conflict.convicted().toString());

    private ConflictSearch() {}

    /**
     * All conflicts among some files, by kind and subject; each with the first evidence found.
     *
     * @param trust pins the keys by which signatures count, and names the logs
     * @param at the time of verification
     */
    public static List<Conflict> find(Collection<PassportBundle> files, TrustList trust, Instant at) {
        PassportBundle merged = BundleMerge.of(files);
        ConflictPool pool =
                new ConflictPool(merged, BundleFacts.gather(merged, trust, VerificationPolicy.standard(), at));
        AccountConflicts.find(pool);
        StatementConflicts.find(pool);
        SumConflicts.find(pool);
        LogConflicts.find(pool, trust);
        return pool.conflicts().stream().sorted(ORDER).toList();
    }
}
