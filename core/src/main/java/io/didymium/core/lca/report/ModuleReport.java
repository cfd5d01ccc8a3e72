package io.didymium.core.lca.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.Text;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.mapping.CarbonOrigin;
import io.didymium.core.lca.system.Contribution;
import io.didymium.core.lca.system.Footprint;
import io.didymium.core.lca.uncertainty.QualityRating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A footprint in the form of an environmental product declaration (EN 15804, ISO 21930): each category by module of the life
 * cycle, climate change also by origin of the carbon, with data quality, coverage and cut-offs. It claims no conformity.
 *
 * @param footprint the footprint
 * @param rows the results, in the order of the categories of the method
 */
public record ModuleReport(Footprint footprint, List<Row> rows) {
    /** The module of processes that are assigned to none: supply of raw materials. */
    public static final String SUPPLY = "A1";

    /** The module of the process that makes the product. */
    public static final String MANUFACTURING = "A3";

    /** Copies the rows. */
    public ModuleReport {
        requireNonNull(footprint, "footprint");
        rows = List.copyOf(rows);
    }

    /**
     * The report of a footprint.
     *
     * @param modules the module of processes, such as {@code A2} for transport; without one, the process that makes the product
     *     belongs to {@value #MANUFACTURING}, any other to {@value #SUPPLY}
     * @throws IllegalArgumentException if the name of a module is blank
     */
    public static ModuleReport of(Footprint footprint, Map<DataSetId, String> modules) {
        Map<DataSetId, String> all = new TreeMap<>(modules);
        all.values().forEach(module -> Text.require(module, "module"));
        all.putIfAbsent(footprint.demand().productFlow().process(), MANUFACTURING);
        List<Row> rows = new ArrayList<>();
        for (ImpactCategory category : footprint.method().categories()) {
            rows.add(row(footprint, category, all));
        }
        return new ModuleReport(footprint, rows);
    }

    private static Row row(Footprint footprint, ImpactCategory category, Map<DataSetId, String> modules) {
        DataSetId id = category.id();
        double total = footprint.impact(id);
        boolean known = Double.isFinite(total);
        SortedMap<String, Double> byModule = new TreeMap<>();
        for (String module : modules.values()) {
            byModule.put(module, known ? 0 : Double.NaN);
        }
        byModule.putIfAbsent(SUPPLY, known ? 0 : Double.NaN);
        if (known) {
            for (Contribution contribution : footprint.byProcess(id)) {
                byModule.merge(modules.getOrDefault(contribution.id(), SUPPLY), contribution.value(), Double::sum);
            }
        }
        return new Row(
                category,
                byModule,
                total,
                known && isClimate(category) ? origins(footprint, id) : Map.of(),
                new Basis(footprint.coverage(id), footprint.primaryShare(id), footprint.quality(id)));
    }

    /** A category in kg of carbon dioxide that is not itself one part of the split. */
    private static boolean isClimate(ImpactCategory category) {
        String unit = category.unit().toLowerCase(Locale.ROOT).replace(" ", "");
        String name = category.name().toLowerCase(Locale.ROOT);
        return unit.startsWith("kgco2")
                && !name.contains("fossil")
                && !name.contains("biogenic")
                && !name.contains("land use");
    }

    private static Map<CarbonOrigin, Double> origins(Footprint footprint, DataSetId category) {
        Map<CarbonOrigin, Double> origins = new EnumMap<>(CarbonOrigin.class);
        for (CarbonOrigin origin : CarbonOrigin.values()) {
            origins.put(origin, 0.0);
        }
        for (Contribution contribution : footprint.byFlow(category)) {
            String name = footprint
                    .system()
                    .inventory()
                    .findFlow(contribution.id())
                    .map(InventoryFlow::name)
                    .orElse(contribution.name());
            origins.merge(CarbonOrigin.of(name), contribution.value(), Double::sum);
        }
        return origins;
    }

    /** The modules, in order. */
    public List<String> modules() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).byModule().keySet());
    }

    /** The row of the first category of climate change whose result is known; empty if there is none. */
    public Optional<Row> climate() {
        return rows.stream().filter(row -> !row.origins().isEmpty()).findFirst();
    }

    /** What is cut off, with its total amount. */
    public List<Footprint.Missing> cutOffs() {
        return footprint.cutOffs();
    }

    /** What is wrong with the footprint. */
    public List<Finding> findings() {
        return footprint.findings();
    }

    /** Whether every result is known. */
    public boolean isKnown() {
        return rows.stream().allMatch(row -> Double.isFinite(row.total()));
    }

    /**
     * The result of one category.
     *
     * @param category the category
     * @param byModule the result of each module, in order; NaN if the total is not known
     * @param total the sum; NaN if it is not known
     * @param origins climate change by origin of the carbon; empty for other categories, and if the total is not known
     * @param basis what the result is based on
     */
    public record Row(
            ImpactCategory category,
            SortedMap<String, Double> byModule,
            double total,
            Map<CarbonOrigin, Double> origins,
            Basis basis) {
        /** Copies the maps. */
        public Row {
            requireNonNull(category, "category");
            byModule = ImmutableSortedMap.copyOf(byModule);
            origins = Map.copyOf(origins);
            requireNonNull(basis, "basis");
        }
    }

    /**
     * What a result is based on.
     *
     * @param coverage how many flows have a factor
     * @param primaryShare the share due to primary data; NaN if there is no impact
     * @param quality the quality of the data
     */
    public record Basis(Footprint.Coverage coverage, double primaryShare, QualityRating quality) {}
}
