package io.didymium.spark;

import io.didymium.passport.bulk.CredentialSummary;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.bulk.SummaryLink;
import io.didymium.passport.report.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Hands outcomes on to what builds on them, level by level, as long as there is anything that they reach anew. What did not pass is a
 * table that each worker has, so that links stay where they are; it must fit into memory, and the links need not.
 */
final class Levels {
    /** A credential and the digests of what it builds on. */
    private record Links(String digest, ArrayList<String> upstream) implements Serializable {
        static Links of(CredentialSummary summary) {
            return new Links(
                    summary.digest(),
                    new ArrayList<>(summary.links().stream()
                            .filter(link -> !link.predecessor())
                            .map(SummaryLink::digest)
                            .distinct()
                            .toList()));
        }
    }

    private final JavaSparkContext spark;
    private final JavaRDD<Links> links;

    Levels(JavaSparkContext spark, JavaPairRDD<String, byte[]> summaries) {
        this.spark = spark;
        links = summaries
                .values()
                .map(summary -> Links.of(Facts.summary(summary)))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The outcomes of all that did not pass or builds on what did not, by digest, beginning with those that did not by themselves. */
    Map<String, String> reached(Map<String, String> alone) {
        Map<String, String> reached = new HashMap<>(alone);
        Map<String, String> anew = alone;
        while (!anew.isEmpty()) {
            Broadcast<Map<String, String>> known = spark.broadcast(new HashMap<>(reached));
            List<Map<String, String>> found = links.mapPartitions(all -> {
                        List<Links> part = new ArrayList<>();
                        all.forEachRemaining(part::add);
                        return List.of(anew(part, known.value())).iterator();
                    })
                    .collect();
            anew = new HashMap<>();
            found.forEach(anew::putAll);
            reached.putAll(anew);
        }
        return reached;
    }

    /** What outcomes reach within a partition that did not have them before. */
    private static Map<String, String> anew(List<Links> part, Map<String, String> known) {
        Map<String, String> anew = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Links one : part) {
                Outcome before = outcome(one.digest(), anew, known);
                Outcome now = before;
                for (String upstream : one.upstream()) {
                    now = Reason.worse(now, outcome(upstream, anew, known));
                }
                if (now != before) {
                    anew.put(one.digest(), now.name());
                    more = true;
                }
            }
        }
        return anew;
    }

    private static Outcome outcome(String digest, Map<String, String> anew, Map<String, String> known) {
        String found = anew.getOrDefault(digest, known.get(digest));
        return found == null ? Outcome.PASSED : Outcome.valueOf(found);
    }
}
