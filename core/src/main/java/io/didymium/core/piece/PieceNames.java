package io.didymium.core.piece;

import io.didymium.core.id.Text;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Texts by which pieces and packages are known. */
final class PieceNames {
    private static final int MAX_LENGTH = 128;

    /** How many things are counted at most. */
    static final long MAX_COUNT = 1_000_000_000_000L;

    private PieceNames() {}

    static String require(String text, String name) {
        if (Text.require(text, name).length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MAX_LENGTH + " characters: " + text.substring(0, 60) + "...");
        }
        return text;
    }

    static long requireCount(long count, String name) {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException(name + " must be from 1 to " + MAX_COUNT + ": " + count);
        }
        return count;
    }

    /** The texts in order, each once. */
    static SortedSet<String> distinct(Collection<String> texts, String name) {
        SortedSet<String> distinct = new TreeSet<>();
        for (String text : texts) {
            if (!distinct.add(require(text, name))) {
                throw new IllegalArgumentException(name + " must be named once: " + text);
            }
        }
        return distinct;
    }
}
