package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.common.EntryComparison;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageEntries;
import io.didymium.core.lca.format.json.StrictJson;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.Inventory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads packages of openLCA: zip archives of JSON-LD data sets (olca-schema, versions 1 to 5, CC0).
 *
 * <p>Both the spelling of version 1 and that of version 2 and later are understood in every package, because packages state
 * their version in two ways or not at all.
 */
public final class OlcaPackageReader {
    private static final Set<String> FOLDERS = Set.of(
            "unit_groups",
            "flow_properties",
            "categories",
            "locations",
            "sources",
            "flows",
            "processes",
            "lcia_categories",
            "lcia_methods",
            "parameters");

    private OlcaPackageReader() {}

    /**
     * Reads a package within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @param archive the file of the zip archive
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(Path archive) throws IOException, MalformedDataException {
        return EntryComparison.read(
                () -> Files.newInputStream(archive),
                (stream, comparison) -> new Reading(PackageLimits.standard(), Map.of(), comparison).read(stream));
    }

    /**
     * Reads a package within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @param archive the bytes of the zip archive
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(byte[] archive) throws MalformedDataException {
        return read(new ByteArrayInputStream(archive));
    }

    /**
     * Reads a package within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @param archive the bytes of the zip archive; left open
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(InputStream archive) throws MalformedDataException {
        return read(archive, PackageLimits.standard());
    }

    /**
     * Reads a package.
     *
     * @param archive the bytes of the zip archive; left open
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(InputStream archive, PackageLimits limits) throws MalformedDataException {
        return read(archive, limits, Map.of());
    }

    /**
     * Reads a package with other values of some parameters. A name is that of a global parameter, else of every process that has
     * one of this name; {@code PROCESS/NAME}, with the identifier or name of a process, is that of one. A name that no parameter
     * has is a finding. Where values are given, a formula that cannot be evaluated makes its amount unknown.
     *
     * @param archive the bytes of the zip archive; left open
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(InputStream archive, PackageLimits limits, Map<String, BigDecimal> parameters)
            throws MalformedDataException {
        return new Reading(limits, parameters, EntryComparison.DIGEST).read(archive);
    }

    /** One package while it is read. */
    private static final class Reading {
        private final List<DataSet> dataSets = new ArrayList<>();
        private final OlcaCategories categories = new OlcaCategories();
        private final OlcaNouns nouns = new OlcaNouns();
        private final ImportLog log = new ImportLog();
        private final OlcaParameters parameters;
        private final boolean changed;
        private final OlcaProcesses early;
        /** The flows whose categories may come later in the archive. */
        private final Map<String, Members> flows = new LinkedHashMap<>();
        /** The processes with units of their flows, or amounts by parameters, which may come later. */
        private final Map<String, Members> processes = new LinkedHashMap<>();

        private final OlcaMethods impacts = new OlcaMethods(log);
        private final Map<String, Members> methods = new LinkedHashMap<>();
        private final StrictJson json;
        private final PackageEntries entries;

        Reading(PackageLimits limits, Map<String, BigDecimal> values, EntryComparison comparison) {
            changed = !values.isEmpty();
            parameters = new OlcaParameters(log, values);
            early = new OlcaProcesses(new Inventory(List.of()), parameters, log);
            json = new StrictJson(new StrictJson.Limits(limits.entryBytes(), 64, 5_000_000, 256, 100));
            entries = new PackageEntries(limits, ".json", FOLDERS, log).comparedBy(comparison);
        }

        InventoryImport read(InputStream archive) throws MalformedDataException {
            entries.walk(archive, this::take);
            return finish();
        }

        private void take(String folder, String name, byte[] content) throws MalformedDataException {
            Members members = new Members(json.readObject(content), log);
            switch (folder) {
                case "unit_groups" -> dataSets.add(nouns.unitGroup(members));
                case "flow_properties" -> dataSets.add(nouns.flowProperty(members));
                case "categories" -> categories.add(members);
                case "locations" -> dataSets.add(nouns.region(members));
                case "sources" -> dataSets.add(nouns.source(members));
                case "flows" -> {
                    if (members.isObject("category")) {
                        flows.put(name, members);
                    } else {
                        dataSets.add(nouns.flow(members, categories));
                    }
                }
                case "processes" -> {
                    if (!changed && OlcaExchanges.stateTheirUnits(members) && !OlcaParameters.isUsedIn(members)) {
                        dataSets.add(early.process(members));
                    } else {
                        processes.put(name, members);
                    }
                }
                case "parameters" -> parameters.add(members);
                case "lcia_categories" -> impacts.category(members);
                default -> methods.put(name, members);
            }
        }

        private InventoryImport finish() {
            flows.forEach((name, flow) -> log.attempt(name, () -> dataSets.add(nouns.flow(flow, categories))));
            flows.clear();
            parameters.replaceGlobal();
            OlcaProcesses reader = new OlcaProcesses(new Inventory(dataSets), parameters, log);
            processes.forEach((name, process) -> log.attempt(name, () -> dataSets.add(reader.process(process))));
            processes.clear();
            parameters.reportUnused();
            impacts.settle();
            List<ImpactMethod> read = new ArrayList<>();
            methods.forEach((name, method) -> log.attempt(name, () -> read.add(impacts.method(method))));
            impacts.withoutMethod().ifPresent(read::add);
            return log.of(dataSets, read);
        }
    }
}
