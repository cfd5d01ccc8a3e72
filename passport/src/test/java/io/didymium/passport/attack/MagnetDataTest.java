package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Data on the magnets of motors (Regulation (EU) 2024/1252, Article 28) as its maker would like them to be. */
class MagnetDataTest {
    @Test
    void honestDataIsAccepted() {
        assertThat(verify(motor(one -> one)).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aMotorMadeOfMagnetsHasMagnets() {
        ProductStatement motor = Motors.motor();
        ProductStatement none = new ProductStatement(
                motor.information().toBuilder()
                        .hasMagnets(false)
                        .magnets(List.of())
                        .build(),
                motor.pieces());

        assertFound(verify(none), REJECTED, OriginStatementFinding.MAGNETS_UNSTATED);
    }

    @Test
    void neodymiumMagnetsAreNotOfFerrite() {
        for (MagnetType type : MagnetType.values()) {
            if (type != MagnetType.NEODYMIUM_IRON_BORON) {
                assertFound(
                        verify(motor(one -> one.toBuilder().type(type).build())),
                        REJECTED,
                        OriginStatementFinding.MAGNET_TYPE_MISMATCH);
            }
        }
    }

    @Test
    void magnetsAreNotAllIron() {
        assertFound(
                verify(motor(one -> one.toBuilder()
                        .composition(Map.of(Element.IRON, MassFraction.ONE))
                        .build())),
                REJECTED,
                OriginStatementFinding.MAGNET_CONTENT_MISMATCH);
    }

    @Test
    void theRareEarthsAreNotLeftOut() {
        // The whole is stated, dysprosium and neodymium are not.
        assertFound(
                verify(motor(one -> one.toBuilder()
                        .composition(Map.of(
                                Element.IRON, new MassFraction(new BigDecimal("0.66")),
                                Element.PRASEODYMIUM, new MassFraction(new BigDecimal("0.31"))))
                        .build())),
                REJECTED,
                OriginStatementFinding.MAGNET_CONTENT_MISMATCH);
    }

    @Test
    void aBatchOfMotorsIsNotOnePiece() {
        assertFound(
                verify(new ProductStatement(Motors.motor().information(), 1)),
                REJECTED,
                OriginStatementFinding.MAGNET_MASS_MISMATCH);
    }

    @Test
    void aMagnetDoesNotWeighAMilligram() {
        assertFound(
                verify(motor(one ->
                        one.toBuilder().mass(Mass.ofKilograms("0.000001")).build())),
                REJECTED,
                OriginStatementFinding.MAGNET_MASS_MISMATCH);
    }

    private static ProductStatement motor(UnaryOperator<MagnetDescription> change) {
        ProductStatement motor = Motors.motor();
        return new ProductStatement(
                motor.information().toBuilder()
                        .magnets(motor.information().magnets().stream()
                                .map(change)
                                .toList())
                        .build(),
                motor.pieces());
    }

    private static VerificationReport verify(ProductStatement statement) {
        Dossier dossier = Motors.dossier();
        return Sketched.verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder()
                        .products(List.of(statement))
                        .build())
                .build());
    }
}
