package io.didymium.spark;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a job.
 *
 * @param credentials how many credentials came to each outcome
 * @param units how many units came to each outcome
 * @param reasons how many credentials and units each reason speaks against
 * @param credentialRoot the Merkle root over the results of credentials, in hexadecimal
 * @param unitRoot that over the results of units
 */
record JobReport(
        SortedMap<String, Long> credentials,
        SortedMap<String, Long> units,
        SortedMap<String, Long> reasons,
        String credentialRoot,
        String unitRoot) {
    /** The reason that counts files that are no passport files. */
    static final String UNREADABLE = "FAILED bundle-unreadable";

    static SortedMap<String, Long> sorted(Map<String, Long> counts) {
        return new TreeMap<>(counts);
    }

    /** A table for people. */
    String text() {
        StringBuilder text = new StringBuilder();
        table(text, "Credentials", credentials);
        table(text, "Units", units);
        table(text, "Reasons", reasons);
        return text.append("Merkle root of credentials  ")
                .append(credentialRoot)
                .append("\nMerkle root of units        ")
                .append(unitRoot)
                .append('\n')
                .toString();
    }

    private static void table(StringBuilder text, String title, Map<String, Long> counts) {
        text.append(title).append('\n');
        counts.forEach((name, count) ->
                text.append("  ").append(name).append("  ").append(count).append('\n'));
    }
}
