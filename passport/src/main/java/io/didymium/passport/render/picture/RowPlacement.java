package io.didymium.passport.render.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places boxes of one row side by side, each as near as it goes to where it wants to be. Takes n log n. */
public final class RowPlacement {
    /** A box with its wish; the place is the middle of it. */
    public static final class Box {
        private final String key;
        private final double width;
        private final double wish;
        private double middle;

        /** A box that wishes its middle at a place. */
        public Box(String key, double width, double wish) {
            this.key = key;
            this.width = width;
            this.wish = wish;
            this.middle = wish;
        }

        /** What the box is. */
        public String key() {
            return key;
        }

        /** Where its left edge is. */
        public double left() {
            return middle - width / 2;
        }

        /** Where its middle is. */
        public double middle() {
            return middle;
        }
    }

    private RowPlacement() {}

    /** The boxes by what they wish and then as given, placed without overlap between 0 and a width if they fit into it. */
    public static List<Box> place(List<Box> boxes, double gap, double width) {
        List<Box> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingDouble(box -> box.wish));
        double left = 0;
        for (Box box : sorted) {
            box.middle = Math.max(box.wish, left + box.width / 2);
            left = box.middle + box.width / 2 + gap;
        }
        double needed = sorted.stream().mapToDouble(box -> box.width + gap).sum() - gap;
        double right = Math.max(width, needed);
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Box box = sorted.get(i);
            box.middle = Math.min(box.middle, right - box.width / 2);
            right = box.middle - box.width / 2 - gap;
        }
        return sorted;
    }
}
