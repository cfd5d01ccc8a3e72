package io.didymium.passport.render.view;

import io.didymium.core.finding.Finding;
import java.util.List;

/**
 * One cause for which a report is not accepted, with everything that it concerns.
 *
 * @param key what tells it from others: the code of the finding, and its reason where the same code has several
 * @param first the first finding of it
 * @param subjects how many subjects it concerns
 * @param companies the companies to ask, by name; none if none is known
 */
public record Cause(String key, Finding first, int subjects, List<String> companies) {
    /** Copies the companies. */
    public Cause {
        companies = List.copyOf(companies);
    }
}
