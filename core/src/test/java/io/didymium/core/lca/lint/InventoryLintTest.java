package io.didymium.core.lca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.TestInventory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryLintTest {
    @Test
    void findsNothingInACleanProcess() {
        assertThat(lint(
                        "out product neodymium-oxide 1",
                        "in product concentrate 2",
                        "in product diesel 0.1",
                        "in product electricity 40",
                        "out emission carbon-dioxide 0.3",
                        "out emission thorium-232 2"))
                .isEmpty();
    }

    @Test
    void findsAMissingReference() {
        TestInventory inventory = new TestInventory();
        inventory.put(UnitProcess.builder(new DataSetId("p"), "p").build());
        assertThat(InventoryLint.inspect(inventory.build()))
                .extracting(Finding::code)
                .containsExactly(LintFinding.REFERENCE_MISSING);
    }

    @Test
    void findsAReferenceThatGoesIn() {
        assertThat(lint("in product concentrate 1")).containsExactly(LintFinding.REFERENCE_IS_INPUT);
    }

    @Test
    void findsAReferenceThatIsExchangedWithNature() {
        assertThat(lint("out emission neodymium 1")).containsExactly(LintFinding.REFERENCE_IS_ELEMENTARY);
    }

    @Test
    void findsFlowsThatAreNotDescribed() {
        TestInventory inventory = new TestInventory().products("a").process("p", "out a 1", "in gone 1");
        assertThat(InventoryLint.inspect(inventory.build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("exchange 2 refers to flow gone, which is not defined"));
    }

    @Test
    void findsFlowsThatGoTheWrongWay() {
        assertThat(lint("out product concentrate 1", "in emission neodymium 1", "out resource iron 1"))
                .containsExactly(LintFinding.EMISSION_AS_INPUT, LintFinding.RESOURCE_AS_OUTPUT);
    }

    @Test
    void findsProductsThatCannotBeDivided() {
        assertThat(lint("out product concentrate 1", "out product iron-ore 1"))
                .containsExactly(LintFinding.ALLOCATION_FACTORS_MISSING);
    }

    @Test
    void findsRareEarthsFromNowhere() {
        assertThat(lint("out product rare-earth-oxides 1", "in resource neodymium 0.3"))
                .containsExactly(LintFinding.RARE_EARTHS_CREATED);
    }

    @Test
    void findsGramsOfCarbonDioxideTypedAsKilograms() {
        assertThat(lint(
                        "out product concentrate 1",
                        "in product diesel 0.5",
                        "in product ore 400",
                        "out emission carbon-dioxide 2605"))
                .containsExactly(LintFinding.CARBON_CREATED, LintFinding.MATERIAL_CREATED);
    }

    @Test
    void wasteInNegativeAmountsIsNeitherMissingNorCreated() {
        assertThat(lint("out waste slag -1", "out emission carbon-dioxide 0.4")).isEmpty();
        assertThat(lint("out product steel 1", "in product ore 2", "in waste slag -0.1"))
                .isEmpty();
        assertThat(lint("out waste slag -1", "out emission carbon-dioxide 4")).contains(LintFinding.CARBON_CREATED);
        assertThat(lint("out product concentrate 1", "in product ore 10", "in waste tailings -7132"))
                .containsExactly(LintFinding.MATERIAL_CREATED);
    }

    @Test
    void findsMegajoulesOfFuelTypedAsKilograms() {
        assertThat(lint(
                        "out product concentrate 1",
                        "in product heavy-fuel-oil 6.59",
                        "out emission carbon-dioxide 0.154"))
                .containsExactly(LintFinding.CARBON_MISSING);
    }

    @Test
    void findsMoreMatterThanGoesIn() {
        assertThat(lint("out product concentrate 1", "in product ore 10", "out waste tailings 7132"))
                .containsExactly(LintFinding.MATERIAL_CREATED);
    }

    @Test
    void findsEnergyBeyondAllReason() {
        assertThat(lint("out product concentrate 1", "in product electricity 1723.6"))
                .containsExactly(LintFinding.ENERGY_OUT_OF_RANGE);
    }

    @Test
    void findsNuclidesThatOreDoesNotHold() {
        assertThat(lint("out product concentrate 1", "out emission antimony-122 1"))
                .containsExactly(LintFinding.NUCLIDE_ARTIFICIAL);
    }

    @Test
    void findsThoriumThatIsTooLittle() {
        assertThat(lint("out product neodymium-oxide 1", "out emission thorium-232 0.0506"))
                .containsExactly(LintFinding.ACTIVITY_TOO_LOW);
    }

    @Test
    void findsAnAmountInAForeignUnit() {
        TestInventory inventory = new TestInventory().products("a");
        inventory.put(UnitProcess.builder(new DataSetId("p"), "p")
                .exchanges(List.of(exchange(1, Direction.OUTPUT, "a", "1", new DataSetId("litre"))))
                .reference(1)
                .build());
        assertThat(InventoryLint.inspect(inventory.build()))
                .extracting(Finding::code)
                .containsExactly(LintFinding.UNIT_MISMATCH);
    }

    /** Lints a process of exchanges such as {@code "in product diesel 0.5"}; the first one is the reference. */
    private static List<FindingCode> lint(String... exchanges) {
        TestInventory inventory = new TestInventory();
        measure(inventory, "energy", "MJ");
        measure(inventory, "activity", "kBq");
        List<Exchange> read = new ArrayList<>();
        for (String each : exchanges) {
            String[] words = each.split(" ", -1);
            Direction direction = words[0].equals("in") ? Direction.INPUT : Direction.OUTPUT;
            String name = words[2].replaceAll("-(?!\\d)", " ");
            inventory.put(flow(words[2], name, words[1]));
            read.add(exchange(read.size() + 1, direction, words[2], words[3], new DataSetId(unitOf(name))));
        }
        inventory.put(UnitProcess.builder(new DataSetId("p"), "p")
                .exchanges(read)
                .reference(1)
                .build());
        return InventoryLint.inspect(inventory.build()).stream()
                .map(Finding::code)
                .toList();
    }

    private static Exchange exchange(int number, Direction direction, String flow, String value, DataSetId unit) {
        DataSetId property = new DataSetId(
                unit.value().equals("MJ") ? "energy" : unit.value().equals("kBq") ? "activity" : "mass");
        return Exchange.builder(
                        number, direction, new DataSetId(flow), new Amount(new BigDecimal(value), unit, property))
                .build();
    }

    private static InventoryFlow flow(String id, String name, String kind) {
        FlowType type = switch (kind) {
            case "product" -> FlowType.PRODUCT;
            case "waste" -> FlowType.WASTE;
            default -> FlowType.ELEMENTARY;
        };
        Optional<Direction> direction = switch (kind) {
            case "resource" -> Optional.of(Direction.INPUT);
            case "emission" -> Optional.of(Direction.OUTPUT);
            default -> Optional.empty();
        };
        String unit = unitOf(name);
        DataSetId property = new DataSetId(unit.equals("MJ") ? "energy" : unit.equals("kBq") ? "activity" : "mass");
        return InventoryFlow.builder(new DataSetId(id), name, type, InventoryFlow.Measures.in(property))
                .direction(direction.orElse(null))
                .build();
    }

    private static String unitOf(String name) {
        if (name.equals("electricity")) {
            return "MJ";
        }
        return name.matches(".*-\\d+") ? "kBq" : "kg";
    }

    private static void measure(TestInventory inventory, String property, String unit) {
        DataSetId group = new DataSetId("units-of-" + property);
        inventory.put(new UnitGroup(
                group,
                "Units of " + property,
                new DataSetId(unit),
                List.of(new Unit(new DataSetId(unit), unit, BigDecimal.ONE))));
        inventory.put(new FlowProperty(new DataSetId(property), property, group));
    }
}
