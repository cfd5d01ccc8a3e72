package io.didymium.core.balance.covariance;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The windows of consecutive lines in which a steady leak is looked for: of 4, 6, 8, 12, 16, 24 … lines, fewer than there are, starting
 * at multiples of a quarter of their length as long as half of them fits, cut at the end; and all lines. Each set of lines once.
 */
final class LeakWindows {
    /** The lines from {@code from}, counted from 0, to before {@code to}. */
    record Window(int from, int to) implements Comparable<Window> {
        @Override
        public int compareTo(Window other) {
            return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
        }
    }

    private LeakWindows() {}

    /** The windows of a number of lines, at least 2, in order. */
    static List<Window> of(int lines) {
        SortedSet<Window> windows = new TreeSet<>();
        windows.add(new Window(0, lines));
        for (int width = 4, next = 6; width < lines; ) {
            for (int from = 0; from < lines - width / 2; from += width / 4) {
                windows.add(new Window(from, Math.min(lines, from + width)));
            }
            int after = 2 * width;
            width = next;
            next = after;
        }
        return new ArrayList<>(windows);
    }
}
