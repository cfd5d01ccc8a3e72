package io.didymium.core.lca.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityRatingTest {
    private static final Optional<Pedigree> BEST = Optional.of(new Pedigree(1, 1, 1, 1, 1));
    private static final Optional<Pedigree> POOR = Optional.of(new Pedigree(5, 4, 3, 2, 5));

    @Test
    void weighsScoresBySize() {
        QualityRating rating = rating("30", BEST, "10", POOR);
        QualityRating.Averages averages = rating.averages().orElseThrow();
        assertThat(averages.reliability()).isEqualByComparingTo("2");
        assertThat(averages.completeness()).isEqualByComparingTo("1.75");
        assertThat(averages.time()).isEqualByComparingTo("1.5");
        assertThat(averages.place()).isEqualByComparingTo("1.25");
        assertThat(averages.technology()).isEqualByComparingTo("2");
        assertThat(averages.overall()).isEqualByComparingTo("1.7");
        assertThat(rating.unratedShare()).isEqualByComparingTo("0");
    }

    @Test
    void aCreditCountsAsMuchAsABurden() {
        assertThat(rating("30", BEST, "-10", POOR)).isEqualTo(rating("30", BEST, "10", POOR));
    }

    @Test
    void whatIsNotRatedIsNoPartOfTheAverages() {
        QualityRating rating = rating("30", BEST, "10", Optional.empty());
        assertThat(rating.averages().orElseThrow().overall()).isEqualByComparingTo("1");
        assertThat(rating.unratedShare()).isEqualByComparingTo("0.25");
        assertThat(rating.atWorst().overall()).isEqualByComparingTo("2");
    }

    @Test
    void nothingRatedHasNoAverages() {
        assertThat(rating("30", Optional.empty(), "10", Optional.empty())).isEqualTo(QualityRating.UNRATED);
        assertThat(new QualityRating.Sum().rating()).isEqualTo(QualityRating.UNRATED);
        assertThat(QualityRating.UNRATED.atWorst().overall()).isEqualByComparingTo("5");
    }

    @Test
    void rejectsAveragesOfNothingAndNoAveragesOfSomething() {
        Optional<QualityRating.Averages> averages = rating("1", BEST, "1", BEST).averages();
        assertThatThrownBy(() -> new QualityRating(averages, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QualityRating(Optional.empty(), BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsAnAverageOffTheScale() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new QualityRating.Averages(one, one, one, one, new BigDecimal("5.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.1");
    }

    private static QualityRating rating(
            String one, Optional<Pedigree> scoresOfOne, String other, Optional<Pedigree> scoresOfOther) {
        QualityRating.Sum sum = new QualityRating.Sum();
        sum.add(new BigDecimal(one), scoresOfOne.orElse(null));
        sum.add(new BigDecimal(other), scoresOfOther.orElse(null));
        return sum.rating();
    }
}
