package io.didymium.passport.exchange;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads packages of ILCD, the format of the European Commission: zip archives of XML data sets.
 *
 * <p>Of several languages English is taken. An exchange states no unit: it is in the reference unit of the reference property
 * of its flow. Immutable; may be shared by threads.
 */
public final class IlcdPackageReader {
    private static final Set<String> FOLDERS =
            Set.of("unitgroups", "flowproperties", "flows", "processes", "sources", "lciamethods");

    private final PackageLimits limits;

    /** A reader with the given limits. */
    public IlcdPackageReader(PackageLimits limits) {
        this.limits = requireNonNull(limits, "limits");
    }

    /**
     * Reads a package.
     *
     * @param archive the bytes of the zip archive; left open
     * @throws MalformedInputException if it is no zip archive or goes beyond the limits
     */
    public InventoryImport read(InputStream archive) throws MalformedInputException {
        Reading reading = new Reading();
        new PackageEntries(limits).walk(archive, reading);
        return reading.finish();
    }

    private static String folderOf(String name) {
        String[] parts = name.split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    /** One package while it is read. */
    private final class Reading implements PackageEntries.Taker {
        private final List<DataSet> dataSets = new ArrayList<>();
        private final IlcdProcesses reader = new IlcdProcesses();
        private final List<UnitProcess> processes = new ArrayList<>();
        private final Map<String, List<ImpactCategory>> methods = new LinkedHashMap<>();
        private final ImportLog log = new ImportLog();

        @Override
        public boolean wants(String name) {
            return name.endsWith(".xml") && FOLDERS.contains(folderOf(name));
        }

        @Override
        public void tooLarge(String name) {
            log.skip(name, "larger than " + limits.entryBytes() + " bytes");
        }

        @Override
        public void take(String name, Bytes content) {
            log.attempt(name, () -> {
                XmlNode root = XmlNode.read(content);
                switch (folderOf(name)) {
                    case "unitgroups" -> dataSets.add(IlcdNouns.unitGroup(root));
                    case "flowproperties" -> dataSets.add(IlcdNouns.flowProperty(root));
                    case "flows" -> dataSets.add(IlcdNouns.flow(root));
                    case "sources" -> dataSets.add(IlcdNouns.source(root));
                    case "lciamethods" ->
                        methods.computeIfAbsent(IlcdMethods.methodology(root), key -> new ArrayList<>())
                                .add(IlcdMethods.category(root));
                    default -> processes.add(reader.process(root));
                }
            });
        }

        /** Amounts need the units of their flows, which may stand behind them in the archive. */
        InventoryImport finish() {
            Inventory nouns = new Inventory(dataSets);
            processes.forEach(process -> dataSets.add(reader.withUnits(process, nouns)));
            dataSets.addAll(reader.regions());
            log.leftOut(reader.leftOut());
            List<ImpactMethod> read = new ArrayList<>();
            methods.forEach((methodology, categories) -> read.add(new ImpactMethod(
                    new DataSetId("ilcd:" + methodology.replaceAll("\\s+", "-")), methodology, "", categories)));
            return log.of(dataSets, read);
        }
    }
}
