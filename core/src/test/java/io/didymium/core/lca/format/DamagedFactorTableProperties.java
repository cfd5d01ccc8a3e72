package io.didymium.core.lca.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.allocation.AllocationPlan;
import io.didymium.core.lca.format.table.FactorTableReader;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.system.FootprintModel;
import io.didymium.core.lca.system.ProductFlow;
import io.didymium.core.lca.system.ProductSystem;
import io.didymium.core.testing.TestInventory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random tables of factors with damage at one to three rows: every result is the exact one of the undamaged table, or is not known,
 * or names a flow without any factor.
 */
class DamagedFactorTableProperties {
    private static final ProductFlow PRODUCT = new ProductFlow(new DataSetId("making"), new DataSetId("product"));
    private static final List<String> FLOWS = List.of("gas", "dust", "soot", "mist");
    private static final String HEADER = "category;ref_unit;flow_uuid;flow_unit;factor";

    /** What is done to a row. */
    private enum Kind {
        WORD_FOR_FACTOR,
        NO_FACTOR,
        THOUSANDS,
        FACTOR_IN_ANOTHER_COLUMN,
        UNKNOWN_UNIT,
        UNIT_OF_ANOTHER_QUANTITY,
        NO_FLOW,
        BLANK_IN_THE_IDENTIFIER,
        OTHER_FLOW,
        REPEATED,
        CONTRADICTED,
        NO_CATEGORY,
        ONE_CELL_TOO_MANY;

        List<String> applyTo(String row) {
            String[] cells = row.split(";", -1);
            return switch (this) {
                case WORD_FOR_FACTOR -> List.of(with(cells, 4, "many"));
                case NO_FACTOR -> List.of(with(cells, 4, ""));
                case THOUSANDS -> List.of(with(cells, 4, "1,234.5"));
                case FACTOR_IN_ANOTHER_COLUMN -> List.of(with(cells, 3, cells[4]));
                case UNKNOWN_UNIT -> List.of(with(cells, 3, "stone"));
                case UNIT_OF_ANOTHER_QUANTITY -> List.of(with(cells, 3, "kWh"));
                case NO_FLOW -> List.of(with(cells, 2, ""));
                case BLANK_IN_THE_IDENTIFIER -> List.of(with(cells, 2, cells[2] + " x"));
                case OTHER_FLOW -> List.of(with(cells, 2, cells[2] + "x"));
                case REPEATED -> List.of(row, row);
                case CONTRADICTED -> List.of(row, with(cells, 4, cells[4] + "7"));
                case NO_CATEGORY -> List.of(with(cells, 0, ""));
                case ONE_CELL_TOO_MANY -> List.of(row + ";x");
            };
        }

        private static String with(String[] cells, int at, String cell) {
            String[] changed = cells.clone();
            changed[at] = cell;
            return String.join(";", changed);
        }
    }

    /** Damage to a row of the table. */
    record Damage(Kind kind, int row) {}

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(1, 90).list().ofSize(2 * FLOWS.size());
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(0, 2 * FLOWS.size() - 1);
        return Arbitraries.of(Kind.values())
                .flatMap(kind -> rows.map(row -> new Damage(kind, row)))
                .list()
                .uniqueElements(Damage::row)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 500)
    void resultsAreExactOrNotKnown(
            @ForAll("numbers") List<Integer> amounts,
            @ForAll("numbers") List<Integer> factors,
            @ForAll("damages") List<Damage> damages)
            throws Exception {
        List<String> rows = rows(factors);
        for (String category : List.of("climate", "ozone")) {
            Footprint whole = footprint(amounts, read(rows));
            assertThat(whole.impact(idOf(whole, category))).isEqualTo(exact(amounts, factors, category));
        }
        List<String> damaged = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            damaged.addAll(damages.stream()
                    .filter(each -> each.row() == at)
                    .findFirst()
                    .map(each -> each.kind().applyTo(rows.get(at)))
                    .orElse(List.of(rows.get(at))));
        }
        check(amounts, factors, read(damaged), damaged);
    }

    private static void check(List<Integer> amounts, List<Integer> factors, InventoryImport read, List<String> rows) {
        Footprint footprint = footprint(amounts, read);
        for (ImpactCategory category : footprint.method().categories()) {
            double found = footprint.impact(category.id());
            boolean isExact = found == exact(amounts, factors, category.name());
            if (!isExact && !Double.isNaN(found)) {
                // A row that cannot be assigned to a flow, or is of another one: the flow is without that factor.
                Footprint.Coverage coverage = footprint.coverage(category.id());
                assertThat(coverage.characterised())
                        .as("%s: %s, findings %s", category.name(), rows, read.findings())
                        .isLessThan(coverage.flows());
            }
        }
        assertThat(footprint.method().categories())
                .extracting(ImpactCategory::name)
                .isSubsetOf("climate", "ozone");
    }

    @Example
    void aRowThatCannotBeReadMakesItsResultUnknown() throws Exception {
        List<Integer> ones = List.of(1, 1, 1, 1, 1, 1, 1, 1);
        for (Kind kind : List.of(
                Kind.WORD_FOR_FACTOR,
                Kind.NO_FACTOR,
                Kind.THOUSANDS,
                Kind.CONTRADICTED,
                Kind.UNKNOWN_UNIT,
                Kind.UNIT_OF_ANOTHER_QUANTITY,
                Kind.ONE_CELL_TOO_MANY)) {
            List<String> rows = new ArrayList<>(rows(ones));
            rows.addAll(kind.applyTo(rows.remove(0)));
            InventoryImport read = read(rows);
            Footprint footprint = footprint(ones, read);
            assertThat(footprint.impact(idOf(footprint, "climate")))
                    .as(kind.name())
                    .isNaN();
            assertThat(footprint.impact(idOf(footprint, "ozone")))
                    .as(kind.name())
                    .isEqualTo(4);
        }
    }

    private static List<String> rows(List<Integer> factors) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            String category = i < FLOWS.size() ? "climate" : "ozone";
            rows.add(category + ";points;" + FLOWS.get(i % FLOWS.size()) + ";kg;" + factors.get(i));
        }
        return rows;
    }

    private static double exact(List<Integer> amounts, List<Integer> factors, String category) {
        int from = category.equals("climate") ? 0 : FLOWS.size();
        double sum = 0;
        for (int i = 0; i < FLOWS.size(); i++) {
            sum += amounts.get(i) * factors.get(from + i);
        }
        return sum;
    }

    private static InventoryImport read(List<String> rows) throws MalformedDataException {
        String text = HEADER + "\n" + String.join("\n", rows) + "\n";
        return new FactorTableReader(new DataSetId("m"), "a method", "a test")
                .read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DataSetId idOf(Footprint footprint, String category) {
        return footprint.method().categories().stream()
                .filter(each -> each.name().equals(category))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Footprint footprint(List<Integer> amounts, InventoryImport read) {
        List<String> exchanges = new ArrayList<>(List.of("out product 1"));
        for (int i = 0; i < FLOWS.size(); i++) {
            exchanges.add("out " + FLOWS.get(i) + " " + amounts.get(i));
        }
        TestInventory inventory = new TestInventory()
                .products("product")
                .nature("air", FLOWS.toArray(String[]::new))
                .process("making", exchanges.toArray(String[]::new));
        AllocationPlan plan = AllocationPlan.of(new AllocationKey.Unallocated("one product"));
        ImpactMethod method = read.methods().get(0);
        return new FootprintModel(ProductSystem.of(inventory.build(), plan), method).calculate(PRODUCT, 1);
    }
}
