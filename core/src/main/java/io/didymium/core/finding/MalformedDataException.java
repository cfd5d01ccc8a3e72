package io.didymium.core.finding;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Data from outside that cannot be read as the format they should have: the only checked exception of this module besides
 * {@link java.io.IOException}.
 *
 * <p>The location says where in the data: a JSON pointer, an offset, a row or the name of an entry; empty for the whole. The
 * reason says what was expected and what was found.
 */
public final class MalformedDataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String location;
    private final String reason;

    /**
     * A fault at a place.
     *
     * @param location where in the data; empty for the whole
     * @param reason what was expected and what was found
     */
    public MalformedDataException(String location, String reason) {
        this(location, reason, null);
    }

    /**
     * A fault at a place, with its cause.
     *
     * @param location where in the data; empty for the whole
     * @param reason what was expected and what was found
     * @param cause the fault beneath, or null
     */
    public MalformedDataException(String location, String reason, @Nullable Throwable cause) {
        super(location.isEmpty() ? reason : location + ": " + reason, cause);
        this.location = requireNonNull(location, "location");
        this.reason = requireNonNull(reason, "reason");
    }

    /** Where in the data: a JSON pointer, an offset, a row or the name of an entry; empty for the whole. */
    public String location() {
        return location;
    }

    /** What was expected and what was found. */
    public String reason() {
        return reason;
    }
}
