package io.didymium.passport.exchange;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads packages of openLCA: zip archives of JSON-LD data sets (olca-schema, versions 1 to 5, CC0).
 *
 * <p>Both the spelling of version 1 and that of version 2 and later are understood in every package, because packages state
 * their version in two ways or not at all. Immutable; may be shared by threads.
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
            "lcia_methods");

    private final PackageLimits limits;
    private final JsonReader json;

    /** A reader with the given limits. */
    public OlcaPackageReader(PackageLimits limits) {
        this.limits = requireNonNull(limits, "limits");
        json = new JsonReader(new JsonLimits(limits.entryBytes(), 64, 5_000_000, limits.entryBytes(), 256, 100));
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
        private final OlcaCategories categories = new OlcaCategories();
        private final OlcaNouns nouns = new OlcaNouns();
        private final OlcaProcesses early = new OlcaProcesses(new Inventory(List.of()));
        /** The flows whose categories may stand behind them in the archive. */
        private final Map<String, JsonObject> flows = new LinkedHashMap<>();
        /** The processes that leave units to their flows, which may stand behind them. */
        private final Map<String, JsonObject> processes = new LinkedHashMap<>();

        private final Map<DataSetId, ImpactCategory> impactCategories = new LinkedHashMap<>();
        private final Map<String, JsonObject> methods = new LinkedHashMap<>();
        private final ImportLog log = new ImportLog();

        @Override
        public boolean wants(String name) {
            return name.endsWith(".json") && FOLDERS.contains(folderOf(name));
        }

        @Override
        public void tooLarge(String name) {
            log.skip(name, "larger than " + limits.entryBytes() + " bytes");
        }

        @Override
        public void take(String name, Bytes content) {
            log.attempt(name, () -> {
                JsonObject object = json.readObject(content);
                Members members = new Members(object);
                switch (folderOf(name)) {
                    case "unit_groups" -> dataSets.add(nouns.unitGroup(members));
                    case "flow_properties" -> dataSets.add(nouns.flowProperty(members));
                    case "categories" -> categories.add(members);
                    case "locations" -> dataSets.add(nouns.region(members));
                    case "sources" -> dataSets.add(nouns.source(members));
                    case "flows" -> {
                        if (members.isObject("category")) {
                            flows.put(name, object);
                        } else {
                            dataSets.add(nouns.flow(members, categories));
                        }
                    }
                    case "processes" -> {
                        if (OlcaProcesses.statesItsUnits(members)) {
                            dataSets.add(early.process(members));
                        } else {
                            processes.put(name, object);
                        }
                    }
                    case "lcia_categories" -> {
                        ImpactCategory category = OlcaMethods.category(members);
                        impactCategories.put(category.id(), category);
                    }
                    default -> methods.put(name, object);
                }
            });
        }

        InventoryImport finish() {
            flows.forEach((name, object) ->
                    log.attempt(name, () -> dataSets.add(nouns.flow(new Members(object), categories))));
            flows.clear();
            OlcaProcesses reader = new OlcaProcesses(new Inventory(dataSets));
            processes.forEach(
                    (name, object) -> log.attempt(name, () -> dataSets.add(reader.process(new Members(object)))));
            processes.clear();
            Map<String, Integer> leftOut = new TreeMap<>(early.leftOut());
            reader.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Integer::sum));
            log.leftOut(leftOut);
            List<ImpactMethod> read = new ArrayList<>();
            methods.forEach((name, object) ->
                    log.attempt(name, () -> read.add(OlcaMethods.method(new Members(object), impactCategories))));
            return log.of(dataSets, read);
        }
    }
}
