package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a data set, the same in all its versions; in most databases a UUID.
 *
 * @param value 1 to 200 printable characters without blanks
 */
public record DataSetId(String value) implements Comparable<DataSetId> {
    private static final int MAX_LENGTH = 200;

    /** @throws IllegalArgumentException if the value is empty, too long or holds a blank */
    public DataSetId {
        requireNonNull(value, "data set id");
        if (value.isEmpty() || value.length() > MAX_LENGTH || value.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException(
                    "data set id must have 1 to " + MAX_LENGTH + " characters and no blank: '" + value + "'");
        }
    }

    @Override
    public int compareTo(DataSetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
