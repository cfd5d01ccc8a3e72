package io.didymium.passport.exchange.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.pact.PactCarbon;
import io.didymium.core.lca.pact.PactFootprint;
import io.didymium.core.lca.pact.PactReader;
import io.didymium.core.lca.pact.PactReading;
import io.didymium.core.lca.pact.PactWriter;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.testing.Footprints;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A claim said in the form of PACT, and compared with it. */
class PactFrameTest {
    @Test
    void saysWhatTheClaimSays() throws MalformedDataException {
        FootprintClaim claim = claim(DeclaredMass.KILOGRAM, "24.50", "0.1750");

        byte[] written = PactWriter.write(Footprints.FRAME.fill(claim));
        PactReading read = PactReader.read(written).get(0);

        assertThat(read.findings()).isEmpty();
        PactFootprint pact = read.footprint().orElseThrow();
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("\"pcfExcludingBiogenicUptake\":\"24.50\"")
                .contains("\"primaryDataShare\":\"17.50\"")
                .contains("\"declaredUnitOfMeasurement\":\"kilogram\"")
                .contains("\"allocationRulesDescription\":\"as the events of joint steps say\"")
                .contains("\"boundaryProcessesDescription\":\"cradle to gate\"");
        assertThat(pact.product().ids()).containsExactly("urn:didymium:phosphate:batch:A-A7");
        assertThat(ClaimComparison.differences(claim, pact)).isEmpty();
    }

    @Test
    void makesAPieceOfAnotherUnit() {
        FootprintClaim claim = claim(new DeclaredMass("a rotor", new BigDecimal("0.116")), "4.627", "0.2");

        PactFootprint pact = Footprints.FRAME.fill(claim);

        assertThat(pact.carbon().unit())
                .isEqualTo(new PactCarbon.DeclaredMass("piece", BigDecimal.ONE, new BigDecimal("0.116")));
        assertThat(ClaimComparison.differences(claim, pact)).isEmpty();
        assertThat(ClaimComparison.differences(claim(DeclaredMass.KILOGRAM, "4.627", "0.2"), pact))
                .extracting(ClaimComparison.Difference::member)
                .containsExactly("declaredUnitOfMeasurement");
    }

    @Test
    void takesAValueForTheSameThatIsRoundedFurther() {
        FootprintClaim claim = claim(DeclaredMass.KILOGRAM, "24.50", "0.2");
        assertThat(ClaimComparison.differences(
                        claim, Footprints.FRAME.fill(claim(DeclaredMass.KILOGRAM, "24.5004", "0.2"))))
                .isEmpty();
        assertThat(ClaimComparison.differences(
                        claim, Footprints.FRAME.fill(claim(DeclaredMass.KILOGRAM, "24.506", "0.21"))))
                .extracting(ClaimComparison.Difference::member)
                .containsExactly("pcfExcludingBiogenicUptake", "primaryDataShare");
    }

    @Test
    void isValidForThreeYearsAfterItsDataUnlessItSaysOtherwise() {
        PactFootprint pact = Footprints.FRAME.fill(claim(DeclaredMass.KILOGRAM, "24.50", "0.2"));
        assertThat(pact.validUntil()).isEqualTo("2029-04-01T00:00:00Z");
    }

    @Test
    void rejectsAClaimWithoutCarbon() {
        FootprintClaim claim = claim(DeclaredMass.KILOGRAM, "24.50", "0.2");
        FootprintClaim costAlone = FootprintClaim.builder(claim.id(), claim.batch(), claim.name(), claim.date())
                .unit(claim.unit())
                .results(new FootprintResult(Footprints.COST, BigDecimal.ONE, DataShares.UNKNOWN))
                .basis(claim.basis())
                .build();
        assertThatThrownBy(() -> Footprints.FRAME.fill(costAlone)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ClaimComparison.differences(costAlone, Footprints.FRAME.fill(claim)))
                .extracting(ClaimComparison.Difference::claimed)
                .containsExactly("nothing");
    }

    private static FootprintClaim claim(DeclaredMass unit, String carbon, String primary) {
        DataShares shares =
                DataShares.builder().primary(new BigDecimal(primary)).build();
        return FootprintClaim.builder(
                        Footprints.id(PhosphateChain.batch("A-A7")),
                        PhosphateChain.batch("A-A7"),
                        "Footprint",
                        LocalDate.of(2026, 4, 7))
                .unit(unit)
                .results(new FootprintResult(Footprints.CARBON, new BigDecimal(carbon), shares))
                .basis(Footprints.BASIS)
                .build();
    }
}
