package io.didymium.passport.bulk;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.crypto.merkle.MerkleTree;
import io.didymium.crypto.merkle.TreeHash;
import io.didymium.passport.report.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results of many credentials, each once. */
public final class BulkReport {
    private final ImmutableSortedMap<String, BulkResult> results;

    /** @throws IllegalArgumentException if two results are of one credential */
    public BulkReport(Collection<BulkResult> results) {
        this.results = results.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, BulkResult::digest, result -> result));
    }

    /** The results, by digest. */
    public SortedMap<String, BulkResult> results() {
        return results;
    }

    /** How many came to each outcome. */
    public Map<Outcome, Long> outcomes() {
        return results.values().stream()
                .collect(Collectors.groupingBy(BulkResult::outcome, TreeMap::new, Collectors.counting()));
    }

    /** How many credentials each reason speaks against. */
    public SortedMap<Reason, Long> reasons() {
        return results.values().stream()
                .flatMap(result -> result.reasons().stream())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    }

    /** The root of the Merkle tree over all results by digest: equal for equal results, however they were computed. */
    public TreeHash root() {
        return root(results.values());
    }

    /** The root over some results in the order of their digests. */
    public static TreeHash root(Iterable<BulkResult> inOrder) {
        MerkleTree tree = new MerkleTree();
        inOrder.forEach(result -> tree.add(result.leaf()));
        return tree.root();
    }

    /** What verification in bulk does not look at, for people. */
    public static List<String> notEstablished() {
        return List.of(
                "claims of origin, recycled content and footprint, and their certificates",
                "books of custody, transfers' received weights, pieces and packages",
                "differences within six times the sum of all stated uncertainties",
                "receipts of logs, and keys that were valid only in the past",
                "statements by plain UNTP credentials");
    }
}
