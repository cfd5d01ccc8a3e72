package io.didymium.spark;

import java.io.Serializable;
import java.util.Comparator;

/** Where a result is in the order of results. */
record Place(String digest, int index) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::digest).thenComparing(Place::index);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
