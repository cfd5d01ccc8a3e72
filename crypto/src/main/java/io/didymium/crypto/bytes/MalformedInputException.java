package io.didymium.crypto.bytes;

import java.util.Objects;

/**
 * Malformed input from outside: the only checked exception of this module.
 *
 * <p>The location says where in the input (a JSON pointer, an offset, the name of a part; empty for the whole of it);
 * the reason says what was expected and what was found.
 */
public final class MalformedInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String location;
    private final String reason;

    /**
     * A fault at a location.
     *
     * @param location where in the input; empty for the whole of it
     * @param reason what was expected and what was found
     */
    public MalformedInputException(String location, String reason) {
        this(location, reason, null);
    }

    /**
     * A fault at a location, with its cause.
     *
     * @param location where in the input; empty for the whole of it
     * @param reason what was expected and what was found
     * @param cause the cause, or null
     */
    public MalformedInputException(String location, String reason, @org.jspecify.annotations.Nullable Throwable cause) {
        super(location.isEmpty() ? reason : location + ": " + reason, cause);
        this.location = Objects.requireNonNull(location, "location");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Where in the input: a JSON pointer, an offset or the name of a part; empty for the whole of it. */
    public String location() {
        return location;
    }

    /** What was expected and what was found. */
    public String reason() {
        return reason;
    }

    /** This fault within a larger input: its location is preceded by the given prefix. */
    public MalformedInputException within(String prefix) {
        return new MalformedInputException(prefix + location, reason, this);
    }
}
