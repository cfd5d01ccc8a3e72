package io.didymium.core.conformity.catalogue;

import io.didymium.core.conformity.Score;
import io.didymium.core.id.Text;
import java.util.List;

/**
 * The grades that a scheme or a profile gives, best first by rank.
 *
 * @param name its name
 * @param description what it grades
 * @param scores its grades, at least one, each code once
 */
public record ScoringFramework(String name, String description, List<Score> scores) {
    /** @throws IllegalArgumentException if a text is blank, there is no score or a code is there twice */
    public ScoringFramework {
        Text.require(name, "name");
        Text.require(description, "description");
        scores = List.copyOf(scores);
        if (scores.isEmpty() || scores.stream().map(Score::code).distinct().count() != scores.size()) {
            throw new IllegalArgumentException(name + " must have a score, and each code once");
        }
    }
}
