package io.didymium.core.lca.format.olca;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.format.json.JsonText;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Uncertainty;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes packages that openLCA reads: zip archives of JSON-LD data sets in version 2 of olca-schema.
 *
 * <p>Entries are sorted and have one fixed time, so that the same data give the same bytes. Factors for substances rather than
 * flows have no form there and are left out.
 */
public final class OlcaPackageWriter {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Inventory inventory;
    private final Map<String, JsonText.Part> entries = new TreeMap<>();

    private OlcaPackageWriter(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Writes an inventory and methods.
     *
     * @param out takes the bytes of the zip archive; left open
     * @throws IOException if it cannot be written to
     */
    public static void write(Inventory inventory, List<ImpactMethod> methods, OutputStream out) throws IOException {
        requireNonNull(out, "out");
        OlcaPackageWriter writer = new OlcaPackageWriter(inventory);
        writer.entries.put("openlca.json", json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 2);
            json.writeEndObject();
        });
        writer.add("unit_groups", inventory.unitGroups().values());
        writer.add("flow_properties", inventory.properties().values());
        writer.add("flows", inventory.flows().values());
        writer.add("locations", inventory.regions().values());
        writer.add("sources", inventory.sources().values());
        writer.add("processes", inventory.processes().values());
        OlcaGlobals.of(inventory).forEach(writer::add);
        methods.forEach(writer::add);
        writer.writeTo(out);
    }

    private void add(String folder, Iterable<? extends DataSet> dataSets) {
        for (DataSet dataSet : dataSets) {
            entries.put(folder + "/" + dataSet.id() + ".json", json -> new OlcaForms(inventory, json).write(dataSet));
        }
    }

    private void add(Uncertainty.Parameter parameter) {
        DataSetId id = OlcaGlobals.id(parameter);
        entries.put("parameters/" + id + ".json", json -> new OlcaForms(inventory, json).write(id, parameter));
    }

    private void add(ImpactMethod method) {
        for (ImpactCategory category : method.categories()) {
            entries.put(
                    "lcia_categories/" + category.id() + ".json",
                    json -> new OlcaForms(inventory, json).write(category));
        }
        entries.put("lcia_methods/" + method.id() + ".json", json -> new OlcaForms(inventory, json).write(method));
    }

    private void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, JsonText.Part> entry : entries.entrySet()) {
            ZipEntry header = new ZipEntry(entry.getKey());
            header.setTimeLocal(EPOCH);
            zip.putNextEntry(header);
            JsonText.write(zip, entry.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
