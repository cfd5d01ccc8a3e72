package io.didymium.core.lca.format.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.common.FactorList;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.Medium;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.mapping.ListedFlow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads impact methods from a table of characterisation factors: UTF-8 text with a header and one row for each factor, separated
 * by comma, semicolon or tab.
 *
 * <p>Columns, by name, in any order: {@code category} and {@code factor} or {@code cf}; {@code flow_uuid}, or {@code flow} with
 * {@code compartment} or {@code path}; optionally {@code category_uuid}, {@code unit} or {@code ref_unit} of the category,
 * {@code flow_unit}, {@code cas}, {@code location}, {@code method}. A factor is per {@code flow_unit}, else per reference unit of
 * the flow. A table with methods gives one method for each, numbered by their first rows. Categories of one name in two methods
 * or two units are two categories. A row for a medium as a whole (a compartment that ends in {@code unspecified}) also applies to
 * the same substance under other identifiers.
 *
 * <p>Decimal commas are read where the column shows that they are no separators of thousands. A row that may mean several
 * numbers is left out and reported with its number and column. Immutable; may be shared by threads.
 */
public final class FactorTableReader {
    private final DataSetId id;
    private final String name;
    private final String source;

    /**
     * A reader of one method.
     *
     * @param id its identifier; those of the methods of a table with several begin with it
     * @param name its name, where the table has none
     * @param source its publisher
     */
    public FactorTableReader(DataSetId id, String name, String source) {
        this.id = requireNonNull(id, "id");
        this.name = requireNonNull(name, "name");
        this.source = requireNonNull(source, "source");
    }

    /**
     * Reads a table.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is no table, or a required column is missing
     */
    public InventoryImport read(Path table) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(table)) {
            return read(stream);
        }
    }

    /**
     * Reads a table of at most as many bytes as an entry of a package ({@link PackageLimits#standard()}).
     *
     * @param table its bytes; left open
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if it is no table, is too large, or a required column is missing
     */
    public InventoryImport read(InputStream table) throws IOException, MalformedDataException {
        return read(CsvTable.bytes(table));
    }

    /**
     * Reads a table.
     *
     * @throws MalformedDataException if it is no table, or a required column is missing
     */
    public InventoryImport read(byte[] table) throws MalformedDataException {
        CsvTable read = CsvTable.read(table);
        if (!read.has("category") || !read.has("factor", "cf")) {
            throw new MalformedDataException("row 1", "the columns category and factor are required");
        }
        NumberFormat numbers = NumberFormat.of(read.column("factor", "cf"));
        Map<Place, Draft> drafts = new LinkedHashMap<>();
        Map<DataSetId, ListedFlow> flows = new LinkedHashMap<>();
        ImportLog log = new ImportLog();
        for (CsvTable.Row row : read.rows()) {
            log.attempt(row.place(), () -> {
                enter(row, numbers, drafts);
                listedFlow(row).ifPresent(flow -> flows.putIfAbsent(flow.id(), flow));
            });
        }
        return log.of(List.of(), methods(drafts, log), List.copyOf(flows.values()));
    }

    private List<ImpactMethod> methods(Map<Place, Draft> drafts, ImportLog log) {
        if (drafts.isEmpty()) {
            return List.of(new ImpactMethod(id, name, source, List.of()));
        }
        Set<DataSetId> used = new HashSet<>();
        SetMultimap<Optional<String>, ImpactCategory> byMethod = LinkedHashMultimap.create();
        drafts.forEach((place, draft) -> byMethod.put(place.method(), draft.category(place, used, log)));
        List<ImpactMethod> methods = new ArrayList<>();
        Multimaps.asMap(byMethod)
                .forEach((named, categories) -> methods.add(new ImpactMethod(
                        named.isEmpty() ? id : new DataSetId(id.value() + "-" + (methods.size() + 1)),
                        named.orElse(name),
                        source,
                        List.copyOf(categories))));
        return methods;
    }

    private static void enter(CsvTable.Row row, NumberFormat numbers, Map<Place, Draft> drafts)
            throws MalformedDataException {
        Place place = new Place(
                row.find("method"),
                row.required("category"),
                row.find("ref_unit", "category_unit", "unit").orElse(""));
        Optional<String> location = row.find("location");
        List<FactorTarget> targets = new ArrayList<>();
        Optional<String> unit = row.find("flow_unit");
        row.find("flow_uuid").ifPresent(flow -> targets.add(new FactorTarget.OneFlow(new DataSetId(flow), unit)));
        substance(row).ifPresent(targets::add);
        if (targets.isEmpty()) {
            throw new MalformedDataException("", "neither a flow nor a substance in a medium");
        }
        checkLength(row, targets, drafts.get(place));
        Draft draft = drafts.computeIfAbsent(
                place, key -> new Draft(row.find("category_uuid").orElse("category-" + (drafts.size() + 1))));
        BigDecimal value;
        try {
            value = number(row.required("factor", "cf"), numbers);
        } catch (MalformedDataException e) {
            targets.forEach(draft.factors::addUnknown);
            throw e;
        }
        targets.forEach(target -> draft.factors.add(ImpactFactor.builder(target, value)
                .region(location.orElse(null))
                .build()));
    }

    /** Of a row with too many cells, the category and the flow are likely right, as others have them; the factor is not known. */
    private static void checkLength(CsvTable.Row row, List<FactorTarget> targets, @Nullable Draft draft)
            throws MalformedDataException {
        try {
            row.checkLength();
        } catch (MalformedDataException e) {
            if (draft != null) {
                targets.forEach(draft.factors::addUnknown);
            }
            throw e;
        }
    }

    private static BigDecimal number(String text, NumberFormat numbers) throws MalformedDataException {
        try {
            return numbers.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException("column factor", String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<ListedFlow> listedFlow(CsvTable.Row row) {
        Optional<String> id = row.find("flow_uuid");
        Optional<String> name = row.find("flow", "flow_name_from_mapping");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String compartment = row.find("compartment", "path", "flow_category").orElse("");
        return Optional.of(ListedFlow.builder(new DataSetId(id.get()), name.get())
                .cas(row.find("cas").map(FactorTableReader::normalCas).orElse(null))
                .compartment(compartment)
                .unit(row.find("flow_unit").orElse(null))
                .build());
    }

    private static String normalCas(String cas) {
        return cas.replaceFirst("^0+(?=.)", "");
    }

    private static Optional<FactorTarget> substance(CsvTable.Row row) {
        Optional<String> flow = row.find("flow", "flow_name_from_mapping");
        Optional<String> compartment =
                row.find("compartment", "path", "flow_category").filter(path -> path.endsWith("unspecified"));
        Optional<Medium> medium = compartment.flatMap(Medium::of);
        Optional<String> unit = row.find("flow_unit");
        if (flow.isEmpty() || medium.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FactorTarget.Substance(flow.get(), medium.get(), unit.get()));
    }

    /** Which category a row belongs to. */
    private record Place(Optional<String> method, String category, String unit) {}

    /** One category while its rows are read. */
    private static final class Draft {
        private final String id;
        private final FactorList factors = new FactorList();

        Draft(String id) {
            this.id = id;
        }

        ImpactCategory category(Place place, Set<DataSetId> used, ImportLog log) {
            DataSetId own = new DataSetId(id);
            for (int i = 2; !used.add(own); i++) {
                own = new DataSetId(id + "-" + i);
            }
            return factors.category(own, place.category(), place.unit(), log);
        }
    }
}
