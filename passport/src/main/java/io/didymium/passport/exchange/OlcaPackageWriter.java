package io.didymium.passport.exchange;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.impact.FactorTarget;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactFactor;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes packages that openLCA reads: zip archives of JSON-LD data sets in version 2 of olca-schema.
 *
 * <p>Entries are sorted and bear one fixed time, so that the same data give the same bytes. Factors for substances rather than
 * flows have no form there and are left out. Immutable; may be shared by threads.
 */
public final class OlcaPackageWriter {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A writer. */
    public OlcaPackageWriter() {}

    /**
     * Writes an inventory and methods.
     *
     * @param out takes the bytes of the zip archive; left open
     * @throws IOException if it cannot be written to
     */
    public void write(Inventory inventory, List<ImpactMethod> methods, OutputStream out) throws IOException {
        requireNonNull(out, "out");
        Map<String, JsonObject> entries = new TreeMap<>();
        entries.put("openlca.json", JsonObject.builder().put("schemaVersion", 2).build());
        OlcaForms forms = new OlcaForms(inventory);
        add(entries, "unit_groups", inventory.unitGroups().values(), forms);
        add(entries, "flow_properties", inventory.properties().values(), forms);
        add(entries, "flows", inventory.flows().values(), forms);
        add(entries, "locations", inventory.regions().values(), forms);
        add(entries, "sources", inventory.sources().values(), forms);
        add(entries, "processes", inventory.processes().values(), forms);
        for (ImpactMethod method : methods) {
            addMethod(entries, method);
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, JsonObject> entry : entries.entrySet()) {
            ZipEntry header = new ZipEntry(entry.getKey());
            header.setTimeLocal(EPOCH);
            zip.putNextEntry(header);
            zip.write(entry.getValue().toBuilder().toBytes().toByteArray());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void add(
            Map<String, JsonObject> entries, String folder, Iterable<? extends DataSet> dataSets, OlcaForms forms) {
        for (DataSet dataSet : dataSets) {
            entries.put(folder + "/" + dataSet.id() + ".json", forms.write(dataSet));
        }
    }

    private static void addMethod(Map<String, JsonObject> entries, ImpactMethod method) {
        List<JsonObject> references = new ArrayList<>();
        for (ImpactCategory category : method.categories()) {
            references.add(reference("ImpactCategory", category.id())
                    .put("name", category.name())
                    .build());
            entries.put("lcia_categories/" + category.id() + ".json", category(category));
        }
        JsonObjectBuilder written = reference("ImpactMethod", method.id()).put("name", method.name());
        if (!method.source().isEmpty()) {
            written.put("description", method.source());
        }
        entries.put(
                "lcia_methods/" + method.id() + ".json",
                written.put("impactCategories", JsonArray.of(references)).build());
    }

    private static JsonObject category(ImpactCategory category) {
        List<JsonObject> factors = new ArrayList<>();
        for (ImpactFactor factor : category.factors()) {
            if (factor.target() instanceof FactorTarget.OneFlow one) {
                JsonObjectBuilder written = JsonObject.builder()
                        .put("@type", "ImpactFactor")
                        .put("value", OlcaForms.number(factor.value()))
                        .put("flow", reference("Flow", one.flow()).build());
                factor.basis()
                        .ifPresent(basis -> written.put(
                                        "unit", reference("Unit", basis.unit()).build())
                                .put(
                                        "flowProperty",
                                        reference("FlowProperty", basis.property())
                                                .build()));
                factor.region()
                        .ifPresent(region -> written.put(
                                "location",
                                reference("Location", new DataSetId(region)).build()));
                factors.add(written.build());
            }
        }
        return reference("ImpactCategory", category.id())
                .put("name", category.name())
                .put("refUnit", category.unit())
                .put("impactFactors", JsonArray.of(factors))
                .build();
    }

    static JsonObjectBuilder reference(String type, DataSetId id) {
        return JsonObject.builder().put("@type", type).put("@id", id.value());
    }
}
