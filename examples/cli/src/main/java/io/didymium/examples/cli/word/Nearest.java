package io.didymium.examples.cli.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The one of several words that someone may have meant by another. */
public final class Nearest {
    /** No person mistypes a longer word for another that is as long. */
    private static final int MOST_LETTERS = 200;

    private Nearest() {}

    /** The word that takes the fewest changes of a letter, or that begins alike; nothing if none is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        String meant = word.toLowerCase(Locale.ROOT);
        int allowed = meant.length() < 2 ? 0 : Math.max(1, meant.length() / 3);
        Optional<String> similar = known.stream()
                .filter(other -> other.length() <= MOST_LETTERS)
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

    /** The number of letters to insert, remove, change or swap with the next one (optimal string alignment). */
    private static int distance(String first, String second) {
        int[][] rows = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= second.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            for (int j = 1; j <= second.length(); j++) {
                int replaced = rows[i - 1][j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[first.length()][second.length()];
    }
}
