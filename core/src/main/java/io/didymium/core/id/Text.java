package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

/** The rule for every text that people read: it is present and not blank. */
public final class Text {
    private Text() {}

    /**
     * The text itself.
     *
     * @param name what the text is, for the message
     * @throws IllegalArgumentException if it is blank
     */
    public static String require(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }
}
