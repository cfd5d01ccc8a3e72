package io.didymium.crypto.bytes;

import java.util.Objects;

/**
 * Input from outside that is not what it must be: the only checked exception of the library.
 *
 * <p>The location says where in the input (a JSON pointer, an offset, the name of a part; empty for the whole of it); the
 * reason says what was expected and what was found.
 */
public final class MalformedInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String location;
    private final String reason;

    /**
     * A fault found at a place.
     *
     * @param location where in the input; empty for the whole of it
     * @param reason what was expected and what was found
     */
    public MalformedInputException(String location, String reason) {
        this(location, reason, null);
    }

    /**
     * A fault found at a place, with what brought it to light.
     *
     * @param location where in the input; empty for the whole of it
     * @param reason what was expected and what was found
     * @param cause the fault beneath, or null
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

    /** The same fault seen from further out: its location is this one's behind the given prefix. */
    public MalformedInputException within(String prefix) {
        return new MalformedInputException(prefix + location, reason, this);
    }
}
