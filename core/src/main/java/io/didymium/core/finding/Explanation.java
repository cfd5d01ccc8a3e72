package io.didymium.core.finding;

import static java.util.Objects.requireNonNull;

/**
 * What a kind of finding means and what to do about it.
 *
 * @param severity the severity unless a policy says otherwise
 * @param template the sentence, with the names of its arguments in braces, such as {@code "{batch} is consumed twice"}
 * @param remedy what a person can do about it
 * @param mandatory true if no policy may change the severity
 */
public record Explanation(Severity severity, String template, String remedy, boolean mandatory) {
    /** @throws IllegalArgumentException if the template or the remedy is empty */
    public Explanation {
        requireNonNull(severity, "severity");
        if (template.isEmpty() || remedy.isEmpty()) {
            throw new IllegalArgumentException("template and remedy must not be empty");
        }
    }

    /** An explanation whose severity a policy may change. */
    public Explanation(Severity severity, String template, String remedy) {
        this(severity, template, remedy, false);
    }

    /** An explanation whose severity no policy may change. */
    public static Explanation mandatory(Severity severity, String template, String remedy) {
        return new Explanation(severity, template, remedy, true);
    }
}
