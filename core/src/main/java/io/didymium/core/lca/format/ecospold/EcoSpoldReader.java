package io.didymium.core.lca.format.ecospold;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.common.EntryComparison;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.common.PackageEntries;
import io.didymium.core.lca.format.common.PackageParameters;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.DataSet;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads processes of ecoSpold, versions 1 and 2: a single XML document, or a zip archive of such documents.
 *
 * <p>Version 1 names flows by texts: products by name, location and unit, elementary flows by name, compartment and unit. They get
 * identifiers made from these texts, the same in every package. In version 2 a process is an activity with one reference product,
 * and has the identifier {@code <activity>_<product>}, as links to it do.
 */
public final class EcoSpoldReader {
    private EcoSpoldReader() {}

    /**
     * Reads a document or archive within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is neither, or goes beyond the limits
     */
    public static InventoryImport read(Path file) throws IOException, MalformedDataException {
        return EntryComparison.read(
                () -> Files.newInputStream(file),
                (stream, comparison) -> new Reading(PackageLimits.standard(), Map.of(), comparison).read(stream));
    }

    /**
     * Reads a document or archive within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @throws MalformedDataException if it is neither, or goes beyond the limits
     */
    public static InventoryImport read(byte[] bytes) throws MalformedDataException {
        return read(new ByteArrayInputStream(bytes));
    }

    /**
     * Reads a document or archive within the {@linkplain PackageLimits#standard() standard limits}.
     *
     * @param stream its bytes; left open
     * @throws MalformedDataException if it is neither, or goes beyond the limits
     */
    public static InventoryImport read(InputStream stream) throws MalformedDataException {
        return read(stream, PackageLimits.standard());
    }

    /**
     * Reads a document or archive.
     *
     * @param stream its bytes; left open
     * @throws MalformedDataException if it is neither, or goes beyond the limits
     */
    public static InventoryImport read(InputStream stream, PackageLimits limits) throws MalformedDataException {
        return read(stream, limits, Map.of());
    }

    /**
     * Reads a document or archive with other values of what activities of version 2 give names to: parameters, exchanges and
     * their properties. A name is that of every activity that has it; {@code ACTIVITY/NAME}, with the identifier or name of an activity,
     * is that of one. A name that nothing has is a finding; version 1 has none. Where values are given, an amount whose
     * formula does not give it with the values of the data set is not known.
     *
     * @param stream its bytes; left open
     * @throws MalformedDataException if it is neither, or goes beyond the limits
     */
    public static InventoryImport read(InputStream stream, PackageLimits limits, Map<String, BigDecimal> parameters)
            throws MalformedDataException {
        return new Reading(limits, parameters, EntryComparison.DIGEST).read(stream);
    }

    /** One document or archive while it is read. */
    private static final class Reading {
        private final ImportLog log = new ImportLog();
        private final UnitCatalogue units = new UnitCatalogue();
        private final List<DataSet> dataSets = new ArrayList<>();
        private final PackageParameters parameters;
        private final PackageEntries entries;

        Reading(PackageLimits limits, Map<String, BigDecimal> values, EntryComparison comparison) {
            parameters = new PackageParameters(log, values);
            entries = new PackageEntries(limits, name -> name.endsWith(".xml") || name.endsWith(".spold"), log)
                    .comparedBy(comparison);
        }

        InventoryImport read(InputStream stream) throws MalformedDataException {
            BufferedInputStream bytes = new BufferedInputStream(stream);
            if (XmlNode.startsIn(bytes)) {
                take("", XmlNode.read(entries.readWhole(bytes)));
            } else {
                entries.walk(bytes, (folder, name, content) -> take(name, XmlNode.read(content)));
            }
            parameters.reportUnused();
            List<DataSet> all = new ArrayList<>(units.dataSets());
            all.addAll(dataSets);
            return log.of(all, List.of());
        }

        private void take(String name, XmlNode root) throws MalformedDataException {
            if (!root.name().equals("ecoSpold")) {
                throw new MalformedDataException("", "no ecoSpold document: " + root.name());
            }
            List<XmlNode> first = root.all("dataset");
            List<XmlNode> activities = new ArrayList<>(root.all("activityDataset"));
            activities.addAll(root.all("childActivityDataset"));
            for (XmlNode each : first) {
                String number = each.attribute("number").orElse("");
                log.attempt(join(name, "data set " + number), () -> new EcoSpold1(units, log).read(each, dataSets));
            }
            for (XmlNode each : activities) {
                log.attempt(join(name, "activity"), () -> new EcoSpold2(units, parameters, log).read(each, dataSets));
            }
            if (first.isEmpty() && activities.isEmpty()) {
                throw new MalformedDataException("", "neither a dataset nor an activityDataset");
            }
        }

        private static String join(String name, String part) {
            return name.isEmpty() ? part : name + " " + part;
        }
    }
}
