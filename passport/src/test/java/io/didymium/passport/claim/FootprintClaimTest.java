package io.didymium.passport.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.BatchId;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.testing.Footprints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootprintClaimTest {
    private static final BatchId BATCH = RotorChain.batch("B-O1");

    @ParameterizedTest
    @CsvSource({
        "24.50, 24.505, true",
        "24.50, 24.5050001, false",
        "24.50, 24.495, true",
        "24.5, 24.54, true",
        "24.5, 24.56, false",
        "24, 24.48, true",
        "24, 24.5, false",
        "25, 24.5, true",
        "0, -0.51, false"
    })
    void holdsToHalfAUnitOfItsLastDigitAndNotTwoPerCentLower(String claimed, String found, boolean same) {
        FootprintResult result = new FootprintResult(Footprints.CARBON, new BigDecimal(claimed), DataShares.UNKNOWN);
        assertThat(result.holds(new BigDecimal(found))).isEqualTo(same);
    }

    @Test
    void isForADeclaredUnit() {
        FootprintResult rotor = new FootprintResult(Footprints.CARBON, new BigDecimal("4.640"), DataShares.UNKNOWN);
        assertThat(rotor.perKilogram(new DeclaredMass("a rotor", new BigDecimal("0.116"))))
                .isEqualByComparingTo("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2", "0.00000000000000000000000000000000001", "10000000000000000000000000000000"})
    void rejectsValuesThatAreNotWrittenOut(String value) {
        assertThatThrownBy(() -> new FootprintResult(Footprints.CARBON, new BigDecimal(value), DataShares.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01"})
    void rejectsSharesOutsideTheWhole(String share) {
        Optional<BigDecimal> part = Optional.of(new BigDecimal(share));
        assertThatThrownBy(() -> DataShares.builder().primary(part.orElse(null)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("primary");
    }

    @Test
    void rejectsUnitsOfNoMass() {
        assertThatThrownBy(() -> new DeclaredMass("nothing", BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claimsEachCategoryOnceAndAtLeastOne() {
        FootprintClaim claim = Footprints.attested(BATCH, "45", "60", "0");
        assertThat(claim.carbon().orElseThrow().value()).isEqualTo(new BigDecimal("45"));
        assertThat(claim.find("EUR")).isPresent();
        FootprintResult carbon = claim.carbon().orElseThrow();
        for (List<FootprintResult> results : List.of(List.<FootprintResult>of(), List.of(carbon, carbon))) {
            assertThatThrownBy(() -> FootprintClaim.builder(claim.id(), BATCH, claim.name(), claim.date())
                            .unit(claim.unit())
                            .results(results)
                            .basis(claim.basis())
                            .build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
