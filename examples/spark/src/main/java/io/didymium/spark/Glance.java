package io.didymium.spark;

import io.didymium.passport.report.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;

/**
 * What is looked at in one place of many results: the outcomes of those that did not pass, by digest, and some places in the order of
 * results, so that they can be sorted in parts of about one size.
 */
record Glance(HashMap<String, String> outcomes, ArrayList<Place> places) implements Serializable {
    /** Every how many-th result is looked at. */
    static final int STEP = 100;

    static Glance of(JavaRDD<ResultRow> rows) {
        Glance whole = new Glance(new HashMap<>(), new ArrayList<>());
        List<Glance> parts =
                rows.mapPartitions(all -> List.of(of(all)).iterator()).collect();
        for (Glance part : parts) {
            whole.outcomes.putAll(part.outcomes);
            whole.places.addAll(part.places);
        }
        return whole;
    }

    private static Glance of(Iterator<ResultRow> rows) {
        Map<String, String> outcomes = new HashMap<>();
        ArrayList<Place> places = new ArrayList<>();
        for (int i = 0; rows.hasNext(); i++) {
            ResultRow row = rows.next();
            if (!row.outcome().equals(Outcome.PASSED.name())) {
                outcomes.put(row.digest(), row.outcome());
            }
            if (i % STEP == 0) {
                places.add(row.place());
            }
        }
        return new Glance(new HashMap<>(outcomes), places);
    }
}
