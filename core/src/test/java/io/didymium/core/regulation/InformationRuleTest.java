package io.didymium.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pump of the rotor scenario, whose rotor has eight magnet segments. */
class InformationRuleTest {
    private static final LocalDate IN_FORCE = LocalDate.of(2027, 1, 1);
    private static final LocalDate BINDING = LocalDate.of(2029, 1, 1);
    private static final InformationRule RULE = InformationRule.CRMA_ARTICLE_28.withActInForce("test", IN_FORCE);
    private static final BatchId PUMP = new BatchId("urn:didymium:rotors:product:pump");

    @Test
    void isFulfilledByThePump() {
        assertThat(RULE.check(pump(), BINDING)).hasSize(14);
        assertThat(RULE.check(pump(), BINDING).values()).containsOnly(LegalDataPoint.State.FULFILLED);
        assertThat(RULE.findings(pump(), BINDING)).isEmpty();
    }

    @Test
    void weighsTheMagnetsOfTheRotor() {
        assertThat(pump().scope().magnetMass()).isEqualTo(Mass.ofKilograms("0.116"));
        assertThat(pump().scope().magnetTypes()).containsExactly(MagnetType.NEODYMIUM_IRON_BORON);
    }

    @Test
    void namesEachPointThatIsMissingOnceItBinds() {
        ProductInformation bare = ProductInformation.builder()
                .product(PUMP)
                .group(ProductGroup.ELECTRIC_MOTOR)
                .hasMagnets(true)
                .build();

        Map<LegalDataPoint, LegalDataPoint.State> states = RULE.check(bare, BINDING);
        assertThat(states)
                .containsEntry(LegalDataPoint.MAGNETS_PRESENT, LegalDataPoint.State.FULFILLED)
                .containsEntry(LegalDataPoint.PRODUCT_IDENTIFIER, LegalDataPoint.State.FULFILLED)
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.MISSING)
                .containsEntry(LegalDataPoint.REMOVAL_STEPS, LegalDataPoint.State.MISSING);
        assertThat(RULE.findings(bare, BINDING))
                .hasSize(12)
                .allSatisfy(finding -> assertThat(finding.message()).contains("28("));
        assertThat(RULE.check(bare, BINDING.minusDays(1)))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.NOT_YET_REQUIRED);
        assertThat(InformationRule.CRMA_ARTICLE_28.check(bare, LocalDate.of(2040, 1, 1)))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.NOT_YET_REQUIRED);
    }

    @Test
    void missesWhatOneMagnetOfManyLacks() {
        MagnetDescription vague = MagnetDescription.builder("segment 9")
                .type(MagnetType.NEODYMIUM_IRON_BORON)
                .location("unknown side")
                .build();
        List<MagnetDescription> magnets = new java.util.ArrayList<>(pump().magnets());
        magnets.add(vague);
        ProductInformation said = ProductInformation.builder()
                .product(PUMP)
                .group(ProductGroup.ELECTRIC_MOTOR)
                .hasMagnets(true)
                .responsible(pump().responsible().orElse(null))
                .magnets(magnets)
                .removal(pump().removal())
                .build();

        assertThat(RULE.findings(said, BINDING))
                .extracting(finding -> finding.arguments().get("point"))
                .containsExactly(
                        LegalDataPoint.MAGNET_MASS.label(),
                        LegalDataPoint.MAGNET_COMPOSITION.label(),
                        LegalDataPoint.MAGNET_COATINGS.label(),
                        LegalDataPoint.MAGNET_GLUES.label(),
                        LegalDataPoint.MAGNET_ADDITIVES.label());
    }

    @Test
    void onlyAsksAProductWithoutMagnetsToSaySo() {
        ProductInformation without = ProductInformation.builder()
                .group(ProductGroup.VACUUM_CLEANER)
                .hasMagnets(false)
                .build();

        Map<LegalDataPoint, LegalDataPoint.State> states = RULE.check(without, BINDING);
        assertThat(states).containsEntry(LegalDataPoint.MAGNETS_PRESENT, LegalDataPoint.State.FULFILLED);
        assertThat(EnumSet.range(LegalDataPoint.MAGNET_TYPES, LegalDataPoint.REMOVAL_TOOLS))
                .allSatisfy(point -> assertThat(states.get(point)).isEqualTo(LegalDataPoint.State.NOT_APPLICABLE));
    }

    @Test
    void doesNotApplyToOtherProducts() {
        ProductInformation toy = ProductInformation.builder().hasMagnets(true).build();

        assertThat(RULE.check(toy, BINDING).values()).containsOnly(LegalDataPoint.State.NOT_APPLICABLE);
    }

    @Test
    void bindsVehiclesLater() {
        assertThat(RULE.binding(ProductGroup.ELECTRIC_MOTOR)).contains(BINDING);
        assertThat(RULE.binding(ProductGroup.MOTOR_VEHICLE)).contains(LocalDate.of(2032, 1, 1));
        assertThat(InformationRule.CRMA_ARTICLE_28.binding(ProductGroup.ELECTRIC_MOTOR))
                .isEmpty();
    }

    @Test
    void refusesMagnetsInAProductWithoutThem() {
        assertThatThrownBy(() -> ProductInformation.builder()
                        .hasMagnets(false)
                        .magnets(pump().magnets())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8");
    }

    private static ProductInformation pump() {
        return ProductInformation.builder()
                .product(PUMP)
                .group(ProductGroup.ELECTRIC_MOTOR)
                .hasMagnets(true)
                .responsible(ResponsiblePerson.builder("Vandløft")
                        .tradeName("Vandløft")
                        .address(new Address("Street 1", "8850", "Vandby", "Midtjylland", new CountryCode("DK")))
                        .contact("mailto:passport@vandloeft.example")
                        .build())
                .magnets(IntStream.rangeClosed(1, 8)
                        .mapToObj(InformationRuleTest::segment)
                        .toList())
                .removal(List.of(
                        new RemovalStep("drain", List.of(), List.of("hot water")),
                        new RemovalStep("open 4 screws", List.of("T20"), List.of()),
                        new RemovalStep("pull rotor can", List.of("puller"), List.of("magnetic force")),
                        new RemovalStep("cut sleeve", List.of("grinder"), List.of("sparks")),
                        new RemovalStep("demagnetise at 330 C", List.of("oven"), List.of("fumes of glue")),
                        new RemovalStep("push out", List.of("press"), List.of())))
                .build();
    }

    private static MagnetDescription segment(int number) {
        return MagnetDescription.builder("segment " + number)
                .type(MagnetType.NEODYMIUM_IRON_BORON)
                .mass(Mass.ofGrams(new BigDecimal("14.5")))
                .location("8 surface segments under steel sleeve")
                .composition(
                        Map.of(Element.NEODYMIUM, MassFraction.of("0.2222"), Element.IRON, MassFraction.of("0.6615")))
                .coatings(List.of("epoxy, 12 um"))
                .glues(List.of("acrylic"))
                .additives(List.of())
                .build();
    }
}
