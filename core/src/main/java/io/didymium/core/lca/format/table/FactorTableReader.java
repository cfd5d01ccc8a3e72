package io.didymium.core.lca.format.table;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.archive.ImportLog;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.Medium;
import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads impact methods from a table of factors: comma-separated, UTF-8, one row for each factor, with a head.
 *
 * <p>Columns, by name, in any order: {@code category} and {@code factor} or {@code cf}; {@code flow_uuid}, or {@code flow} with
 * {@code compartment} or {@code path}; and, if there, {@code category_uuid}, {@code unit} or {@code ref_unit} of the category,
 * {@code flow_unit}, {@code cas}, {@code location}, {@code method}. A table with methods gives one method for each, numbered by
 * their first rows; categories of one name in two methods are two. A row for a medium as a whole (a compartment that ends in
 * {@code unspecified}) also holds for the same substance under other identities. Immutable.
 */
public final class FactorTableReader {
    private static final int MAX_ROWS = 2_000_000;

    private final DataSetId id;
    private final String name;
    private final String source;

    /**
     * A reader of one method.
     *
     * @param id its identity; that of the methods of a table with several begins with it
     * @param name what it is called, where the table does not say
     * @param source who published it
     */
    public FactorTableReader(DataSetId id, String name, String source) {
        this.id = id;
        this.name = name;
        this.source = source;
    }

    /**
     * Reads the table.
     *
     * @throws MalformedDataException if it is no table, or lacks a column that must be there
     */
    public InventoryImport read(byte[] table) throws MalformedDataException {
        List<List<String>> rows = CsvRows.parse(table, MAX_ROWS);
        if (rows.isEmpty()) {
            throw new MalformedDataException("", "an empty table");
        }
        Head head = new Head(rows.get(0));
        Map<Place, Draft> drafts = new LinkedHashMap<>();
        ImportLog log = new ImportLog();
        for (int i = 1; i < rows.size(); i++) {
            Row row = new Row(head, rows.get(i));
            if (row.isBlank()) {
                continue;
            }
            log.attempt("row " + (i + 1), () -> enter(row, drafts));
        }
        return log.of(List.of(), methods(drafts.values()));
    }

    private List<ImpactMethod> methods(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of(new ImpactMethod(id, name, source, List.of()));
        }
        Map<Optional<String>, List<ImpactCategory>> byMethod = new LinkedHashMap<>();
        drafts.forEach(draft -> byMethod.computeIfAbsent(draft.place.method(), method -> new ArrayList<>())
                .add(draft.category()));
        List<ImpactMethod> methods = new ArrayList<>();
        byMethod.forEach((named, categories) -> methods.add(new ImpactMethod(
                named.isEmpty() ? id : new DataSetId(id.value() + "-" + (methods.size() + 1)),
                named.orElse(name),
                source,
                categories)));
        return methods;
    }

    private static void enter(Row row, Map<Place, Draft> drafts) {
        Place place = new Place(row.find("method"), row.required("category"));
        BigDecimal value =
                number(row.find("factor", "cf").orElseThrow(() -> new IllegalArgumentException("no factor")));
        Optional<String> location = row.find("location");
        List<ImpactFactor> factors = new ArrayList<>();
        row.find("flow_uuid")
                .ifPresent(flow -> factors.add(new ImpactFactor(
                        new FactorTarget.OneFlow(new DataSetId(flow)), value, Optional.empty(), location)));
        substance(row).ifPresent(target -> factors.add(new ImpactFactor(target, value, Optional.empty(), location)));
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("neither a flow nor a substance in a medium");
        }
        drafts.computeIfAbsent(
                        place,
                        key -> new Draft(
                                row.find("category_uuid").orElse("category-" + (drafts.size() + 1)),
                                place,
                                row.find("ref_unit", "category_unit", "unit").orElse("")))
                .factors
                .addAll(factors);
    }

    private static Optional<FactorTarget> substance(Row row) {
        Optional<String> flow = row.find("flow", "flow_name_from_mapping");
        Optional<String> compartment =
                row.find("compartment", "path", "flow_category").filter(path -> path.endsWith("unspecified"));
        Optional<Medium> medium = compartment.flatMap(Medium::of);
        Optional<String> unit = row.find("flow_unit");
        if (flow.isEmpty() || medium.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FactorTarget.Substance(flow.get(), Optional.empty(), medium.get(), unit.get()));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: '" + text + "'", e);
        }
    }

    /** Where a row belongs. */
    private record Place(Optional<String> method, String category) {}

    /** One category while its rows are read. */
    private static final class Draft {
        private final String id;
        private final Place place;
        private final String unit;
        private final List<ImpactFactor> factors = new ArrayList<>();

        Draft(String id, Place place, String unit) {
            this.id = id;
            this.place = place;
            this.unit = unit;
        }

        ImpactCategory category() {
            return new ImpactCategory(new DataSetId(id), place.category(), unit, factors);
        }
    }

    /** Where each column stands. */
    private static final class Head {
        private final Map<String, Integer> columns = new LinkedHashMap<>();

        Head(List<String> names) throws MalformedDataException {
            for (String each : names) {
                columns.putIfAbsent(each.replace("\uFEFF", "").strip(), columns.size());
            }
            if (!columns.containsKey("category") || !(columns.containsKey("factor") || columns.containsKey("cf"))) {
                throw new MalformedDataException("row 1", "the columns category and factor are required");
            }
        }
    }

    /** One row by names of columns. */
    private static final class Row {
        private final Head head;
        private final List<String> cells;

        Row(Head head, List<String> cells) {
            this.head = head;
            this.cells = cells;
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        String required(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
        }

        Optional<String> find(String... names) {
            for (String each : names) {
                Integer at = head.columns.get(each);
                if (at != null && at < cells.size() && !cells.get(at).isBlank()) {
                    return Optional.of(cells.get(at).strip());
                }
            }
            return Optional.empty();
        }
    }
}
