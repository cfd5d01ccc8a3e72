package io.didymium.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductExemption;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
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
        assertThat(RULE.check(pump(), BINDING))
                .allSatisfy((point, state) -> assertThat(state)
                        .isEqualTo(
                                point.place() == LegalDataPoint.Place.PRODUCT
                                        ? LegalDataPoint.State.TO_BE_SEEN
                                        : LegalDataPoint.State.FULFILLED));
        assertThat(RULE.findings(pump(), BINDING)).isEmpty();
    }

    @Test
    void weighsTheMagnetsOfTheRotor() {
        assertThat(pump().scope().magnetMass()).isEqualTo(Mass.ofKilograms("0.116"));
        assertThat(pump().scope().magnets()).containsOnlyKeys(MagnetType.NEODYMIUM_IRON_BORON);
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
                .containsEntry(LegalDataPoint.MAGNETS_PRESENT, LegalDataPoint.State.TO_BE_SEEN)
                .containsEntry(LegalDataPoint.PRODUCT_IDENTIFIER, LegalDataPoint.State.TO_BE_SEEN)
                .containsEntry(LegalDataPoint.RESPONSIBLE_CONTACT, LegalDataPoint.State.WHERE_AVAILABLE)
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.MISSING)
                .containsEntry(LegalDataPoint.REMOVAL_STEPS, LegalDataPoint.State.MISSING);
        assertThat(RULE.findings(bare, BINDING))
                .hasSize(11)
                .allSatisfy(finding -> assertThat(finding.message()).contains("28("));
        assertThat(RULE.check(bare, BINDING.minusDays(1)))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.NOT_YET_REQUIRED);
    }

    /** The act was not adopted when the rule was written: two years later it may be. */
    @Test
    void leavesOpenWhatAnActNotYetAdoptedDecides() {
        ProductInformation bare = ProductInformation.builder()
                .group(ProductGroup.ELECTRIC_MOTOR)
                .hasMagnets(true)
                .build();

        assertThat(InformationRule.CRMA_ARTICLE_28.check(bare, LocalDate.of(2028, 11, 21)))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.NOT_YET_REQUIRED);
        assertThat(InformationRule.CRMA_ARTICLE_28.check(bare, LocalDate.of(2028, 11, 22)))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.OPEN);
        assertThat(RULE.check(bare, BINDING)).containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.MISSING);
    }

    /** One weight for the magnets of a rotor is that of none of them, unless they are counted. */
    @Test
    void takesTheMassOfSeveralMagnetsForThatOfEachOnlyIfTheyAreCounted() {
        MagnetDescription rotor = segment(1).toBuilder()
                .count(null)
                .mass(Mass.ofGrams(new BigDecimal("900")))
                .build();

        assertThat(RULE.check(with(List.of(rotor)), BINDING))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.MISSING);
        assertThat(RULE.check(with(List.of(rotor.toBuilder().count(8).build())), BINDING))
                .containsEntry(LegalDataPoint.MAGNET_MASS, LegalDataPoint.State.FULFILLED);
        assertThatThrownBy(() -> rotor.toBuilder().count(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void asksForANameOrATradeNameAndForAnElectronicContactWhereThereIsOne() {
        ProductInformation reduced = pump().toBuilder()
                .responsible(pump().responsible().orElseThrow().toBuilder()
                        .tradeName(null)
                        .contact(null)
                        .build())
                .build();

        assertThat(RULE.check(reduced, BINDING))
                .containsEntry(LegalDataPoint.RESPONSIBLE_NAME, LegalDataPoint.State.FULFILLED)
                .containsEntry(LegalDataPoint.RESPONSIBLE_CONTACT, LegalDataPoint.State.WHERE_AVAILABLE);
        assertThat(RULE.findings(reduced, BINDING)).isEmpty();
    }

    @Test
    void exemptsDefenceAndSpaceAndSaysSo() {
        ProductInformation satellite = ProductInformation.builder()
                .group(ProductGroup.ELECTRIC_MOTOR)
                .exemption(ProductExemption.SPACE)
                .hasMagnets(true)
                .build();

        assertThat(RULE.check(satellite, BINDING).values()).containsOnly(LegalDataPoint.State.EXEMPT);
        assertThat(RulePacks.CRMA_ARTICLE_29.scope().of(satellite.scope())).isEqualTo(Scope.State.EXEMPT);
        assertThat(RulePacks.ISO_14021.scope().of(satellite.scope())).isEqualTo(Scope.State.IN_SCOPE);
    }

    private static ProductInformation with(List<MagnetDescription> magnets) {
        return pump().toBuilder().magnets(magnets).build();
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
        assertThat(states).containsEntry(LegalDataPoint.MAGNETS_PRESENT, LegalDataPoint.State.TO_BE_SEEN);
        assertThat(EnumSet.range(LegalDataPoint.MAGNET_TYPES, LegalDataPoint.REMOVAL_TOOLS))
                .allSatisfy(point -> assertThat(states.get(point)).isEqualTo(LegalDataPoint.State.NOT_APPLICABLE));
    }

    @Test
    void doesNotApplyToOtherProducts() {
        ProductInformation unnamed =
                ProductInformation.builder().hasMagnets(true).build();
        ProductInformation toy = unnamed.toBuilder().group(ProductGroup.OTHER).build();

        assertThat(RULE.check(toy, BINDING).values()).containsOnly(LegalDataPoint.State.NOT_APPLICABLE);
        assertThat(RULE.check(unnamed, BINDING).values()).containsOnly(LegalDataPoint.State.UNKNOWN);
    }

    @Test
    void bindsVehiclesLaterButOfLightOnesOnlyThoseWithATypeApproval() {
        LocalDate later = LocalDate.of(2032, 1, 1);
        assertThat(RULE.applicationDate(ProductGroup.ELECTRIC_MOTOR)).isEqualTo(new ApplicationDate(BINDING, true));
        assertThat(RULE.applicationDate(ProductGroup.MOTOR_VEHICLE)).isEqualTo(new ApplicationDate(later, true));
        assertThat(RULE.applicationDate(ProductGroup.TYPE_APPROVED_LIGHT_VEHICLE))
                .isEqualTo(new ApplicationDate(later, true));
        assertThat(RULE.applicationDate(ProductGroup.LIGHT_MEANS_OF_TRANSPORT))
                .isEqualTo(new ApplicationDate(BINDING, true));
        assertThat(InformationRule.CRMA_ARTICLE_28.applicationDate(ProductGroup.ELECTRIC_MOTOR))
                .isEqualTo(new ApplicationDate(LocalDate.of(2028, 11, 22), false));
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
                .count(1)
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
