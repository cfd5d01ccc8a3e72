package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The rule for every text for people: it is not blank and can be encoded and displayed anywhere.
 *
 * <p>Control characters are refused because they change what a terminal shows around them, unpaired surrogates because
 * they have no UTF-8.
 */
public final class Text {
    private Text() {}

    /**
     * The text itself.
     *
     * @param name what the text is, for the message
     * @throws IllegalArgumentException if it is blank or has a control character or an unpaired surrogate
     */
    public static String require(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        text.codePoints().filter(Text::isUnwritable).findFirst().ifPresent(point -> {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s must have no control character or unpaired surrogate: U+%04X", name, point));
        });
        return text;
    }

    private static boolean isUnwritable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
