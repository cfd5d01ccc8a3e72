package io.didymium.core.responsibility.survey;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A named rule that gives a level of social licence for a survey: only by such a rule a level is stated.
 *
 * @param id its stable name with version
 * @param basis what it rests on
 * @param leastRespondents the smallest survey for which it gives a level
 * @param levels the lowest mean of each level as a part of the scale, from 0 to 1, with the name of the level
 */
public record LevelRule(String id, String basis, int leastRespondents, SortedMap<BigDecimal, String> levels) {
    /** The four levels of Boutilier and Thomson at quarters of the scale: boundaries of ours, for demonstration. */
    public static final LevelRule QUARTERS = new LevelRule(
            "didymium-quarters-1",
            "The names of the four levels are those of Boutilier and Thomson (2011); the boundaries at quarters of the scale"
                    + " are ours, for demonstration, and published by nobody.",
            30,
            ImmutableSortedMap.of(
                    BigDecimal.ZERO,
                    "withheld",
                    new BigDecimal("0.25"),
                    "acceptance",
                    new BigDecimal("0.5"),
                    "approval",
                    new BigDecimal("0.75"),
                    "psychological identification"));

    /** @throws IllegalArgumentException if a text is blank or no level begins at zero */
    public LevelRule {
        Text.require(id, "id of a rule");
        Text.require(basis, "basis of " + id);
        requireNonNull(levels, "levels");
        levels = ImmutableSortedMap.copyOfSorted(levels);
        if (levels.isEmpty() || levels.firstKey().signum() != 0) {
            throw new IllegalArgumentException(id + " must have a level from zero");
        }
    }

    /** The level of a survey by the mean of its constructs; none if it is too small or states no result. */
    public Optional<String> of(Survey survey) {
        if (survey.respondents() < leastRespondents || survey.results().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = survey.results().stream()
                .map(result -> result.mean().subtract(BigDecimal.valueOf(survey.scaleFrom())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal part = sum.divide(
                BigDecimal.valueOf(((long) survey.scaleTo() - survey.scaleFrom())
                        * survey.results().size()),
                12,
                RoundingMode.HALF_EVEN);
        return levels.entrySet().stream()
                .filter(level -> level.getKey().compareTo(part) <= 0)
                .reduce((lower, higher) -> higher)
                .map(Map.Entry::getValue);
    }
}
