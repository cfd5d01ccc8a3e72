package io.didymium.examples.cli.description;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The one of several words that someone may have meant by another. */
public final class Nearest {
    private Nearest() {}

    /** The word that takes the fewest changes of a letter, or that begins alike; nothing if none is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        String meant = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, meant.length() / 3);
        Optional<String> similar = known.stream()
                .filter(other -> distance(meant, other.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.<String>comparingInt(other -> distance(meant, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
        return similar.or(() -> known.stream()
                .filter(other -> sharedStart(meant, other.toLowerCase(Locale.ROOT)) >= 4)
                .max(Comparator.<String>comparingInt(other -> sharedStart(meant, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.reverseOrder())));
    }

    private static int sharedStart(String first, String second) {
        int length = 0;
        while (length < Math.min(first.length(), second.length()) && first.charAt(length) == second.charAt(length)) {
            length++;
        }
        return length;
    }

    /** The number of letters to insert, remove or change (Levenshtein). */
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
