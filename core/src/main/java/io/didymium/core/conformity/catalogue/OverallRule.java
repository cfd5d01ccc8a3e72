package io.didymium.core.conformity.catalogue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the criteria of a profile together give: the first level whose conditions hold. Criteria that were not assessed count as not met.
 *
 * @param levels the levels, best first, each code once, at least one
 */
public record OverallRule(List<Level> levels) {
    /**
     * A level of a profile.
     *
     * @param code its code, as in the scoring framework of the scheme
     * @param leastMet the least part of the criteria that are met, in per cent
     * @param mostMissed how many criteria may be not met
     */
    public record Level(String code, BigDecimal leastMet, int mostMissed) {
        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        /** @throws IllegalArgumentException if the code is blank, the part is not from 0 to 100 or the number is negative */
        public Level {
            Text.require(code, "code of a level");
            leastMet = Decimals.normal(leastMet, "part of level " + code);
            if (leastMet.signum() < 0 || leastMet.compareTo(ALL) > 0 || mostMissed < 0) {
                throw new IllegalArgumentException("level " + code
                        + " must ask for 0 to 100 % met and no negative number missed: " + leastMet + ", "
                        + mostMissed);
            }
        }

        private boolean isReached(int met, int missed, int all) {
            return missed <= mostMissed
                    && BigDecimal.valueOf(met).multiply(ALL).compareTo(leastMet.multiply(BigDecimal.valueOf(all))) >= 0;
        }
    }

    /** The rule of a profile that states none: everything is met. */
    public static final OverallRule ALL_MET =
            new OverallRule(List.of(new Level("conformant", BigDecimal.valueOf(100), 0)));

    /** @throws IllegalArgumentException if there is no level or a code is there twice */
    public OverallRule {
        levels = List.copyOf(requireNonNull(levels, "levels"));
        if (levels.isEmpty() || levels.stream().map(Level::code).distinct().count() != levels.size()) {
            throw new IllegalArgumentException("a rule must have a level, and each code once");
        }
    }

    /**
     * The best level that is reached, if any.
     *
     * @param met how many criteria are met
     * @param missed how many are not met
     * @param all how many there are
     */
    public Optional<Level> reached(int met, int missed, int all) {
        return levels.stream()
                .filter(level -> level.isReached(met, missed, all))
                .findFirst();
    }
}
