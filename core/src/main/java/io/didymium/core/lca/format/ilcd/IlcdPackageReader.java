package io.didymium.core.lca.format.ilcd;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.common.CategoryVersions;
import io.didymium.core.lca.format.common.EntryComparison;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageEntries;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import java.io.BufferedInputStream;
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
 * Reads packages of ILCD, the format of the European Commission: zip archives of XML data sets. A single data set is read too.
 *
 * <p>Of several languages English is taken. An exchange states no unit: it is in the reference unit of the reference property
 * of its flow.
 */
public final class IlcdPackageReader {
    private static final Set<String> FOLDERS =
            Set.of("unitgroups", "flowproperties", "flows", "processes", "sources", "lciamethods");

    private static final Map<String, String> ROOTS = Map.of(
            "unitGroupDataSet", "unitgroups",
            "flowPropertyDataSet", "flowproperties",
            "flowDataSet", "flows",
            "processDataSet", "processes",
            "sourceDataSet", "sources",
            "LCIAMethodDataSet", "lciamethods");

    private IlcdPackageReader() {}

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
     * Reads a package with other values of some variables. A name is that of a variable of every process that has one of this name;
     * {@code PROCESS/NAME}, with the identifier or name of a process, is that of one. A name that no variable has is a finding. Where
     * values are given, an amount whose variable does not give it with the values of the package is not known.
     *
     * @param archive the bytes of the zip archive; left open
     * @throws MalformedDataException if it is no zip archive or goes beyond the limits
     */
    public static InventoryImport read(InputStream archive, PackageLimits limits, Map<String, BigDecimal> variables)
            throws MalformedDataException {
        return new Reading(limits, variables, EntryComparison.DIGEST).read(archive);
    }

    /** One package while it is read. */
    private static final class Reading {
        private final List<DataSet> dataSets = new ArrayList<>();
        private final Map<String, UnitProcess> processes = new LinkedHashMap<>();
        private final ListMultimap<String, ImpactCategory> methods =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        private final ImportLog log = new ImportLog();
        private final PackageParameters parameters;
        private final IlcdProcesses reader;
        private final PackageEntries entries;

        Reading(PackageLimits limits, Map<String, BigDecimal> variables, EntryComparison comparison) {
            parameters = new PackageParameters(log, variables);
            reader = new IlcdProcesses(log, parameters);
            entries = new PackageEntries(limits, ".xml", FOLDERS, log).comparedBy(comparison);
        }

        InventoryImport read(InputStream stream) throws MalformedDataException {
            BufferedInputStream bytes = new BufferedInputStream(stream);
            if (XmlNode.startsIn(bytes)) {
                readOne(bytes);
            } else {
                entries.walk(bytes, (folder, name, content) -> take(folder, name, XmlNode.read(content)));
            }
            return finish();
        }

        /** A data set that is not in an archive, as portals hand them out. */
        private void readOne(InputStream bytes) throws MalformedDataException {
            XmlNode root = XmlNode.read(entries.readWhole(bytes));
            String folder = ROOTS.get(root.name());
            if (folder == null) {
                throw new MalformedDataException("", "no data set of ILCD: " + root.name());
            }
            log.attempt(root.name(), () -> take(folder, root.name(), root));
        }

        private void take(String folder, String name, XmlNode root) throws MalformedDataException {
            switch (folder) {
                case "unitgroups" -> add("unit groups", IlcdNouns.unitGroup(root, log), root);
                case "flowproperties" -> add("flow properties", IlcdNouns.flowProperty(root), root);
                case "flows" -> add("flows", IlcdNouns.flow(root, log), root);
                case "sources" -> add("sources", IlcdNouns.source(root), root);
                case "lciamethods" -> methods.put(IlcdMethods.methodology(root), IlcdMethods.category(root, log));
                default -> reader.process(root).ifPresent(process -> processes.put(name, process));
            }
        }

        private void add(String kind, DataSet dataSet, XmlNode root) {
            dataSets.add(dataSet);
            log.notRead(kind, root.unread());
        }

        /** Amounts need the units of their flows, which may come later in the archive. */
        private InventoryImport finish() {
            Inventory nouns = new Inventory(dataSets);
            processes.forEach(
                    (name, process) -> log.attempt(name, () -> dataSets.add(reader.withUnits(process, nouns))));
            dataSets.addAll(reader.regions());
            parameters.reportUnused();
            List<ImpactMethod> read = new ArrayList<>();
            Multimaps.asMap(methods)
                    .forEach((methodology, categories) -> read.add(new ImpactMethod(
                            new DataSetId("ilcd:" + methodology.replaceAll("\\s+", "-")),
                            methodology,
                            "",
                            merged(categories))));
            return log.of(dataSets, read);
        }

        private List<ImpactCategory> merged(List<ImpactCategory> categories) {
            ListMultimap<DataSetId, ImpactCategory> versions =
                    MultimapBuilder.linkedHashKeys().arrayListValues().build();
            categories.forEach(category -> versions.put(category.id(), category));
            return Multimaps.asMap(versions).values().stream()
                    .map(each -> CategoryVersions.merge(each, log))
                    .toList();
        }
    }
}
