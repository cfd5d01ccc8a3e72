package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

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
        if (value.isEmpty() || value.length() > MAX_LENGTH || hasBlank(value)) {
            throw new IllegalArgumentException(
                    "data set id must have 1 to " + MAX_LENGTH + " characters and no blank: '" + value + "'");
        }
    }

    private static boolean hasBlank(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    // As the language makes them, but without start-up cost; every lookup of a calculation uses them.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof DataSetId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
