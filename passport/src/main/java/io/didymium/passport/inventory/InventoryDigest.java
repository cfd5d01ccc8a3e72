package io.didymium.passport.inventory;

import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.impact.MethodText;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.text.CanonicalText;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.Collection;

/** SHA-256 digests of data sets, whole inventories and impact methods, over their canonical texts. */
public final class InventoryDigest {
    private static final String FORM = "didymium-inventory-root-1\n";

    private InventoryDigest() {}

    /** The digest of one version of a data set. */
    public static Digest of(DataSet dataSet) {
        return sha256(CanonicalText.of(dataSet));
    }

    /** The digest of an impact method. */
    public static Digest of(ImpactMethod method) {
        return sha256(MethodText.of(method));
    }

    /**
     * The digest of a whole inventory: over one line for each data set, its kind, its id and its digest in hexadecimal, by kind
     * and then by id. It does not hang on the order in which the inventory was put together.
     */
    public static Digest of(Inventory inventory) {
        StringBuilder lines = new StringBuilder(FORM);
        append(lines, inventory.unitGroups().values());
        append(lines, inventory.properties().values());
        append(lines, inventory.flows().values());
        append(lines, inventory.regions().values());
        append(lines, inventory.sources().values());
        append(lines, inventory.processes().values());
        return sha256(lines.toString());
    }

    private static void append(StringBuilder lines, Collection<? extends DataSet> dataSets) {
        for (DataSet dataSet : dataSets) {
            lines.append(dataSet.kind().label())
                    .append('\t')
                    .append(dataSet.id())
                    .append('\t')
                    .append(of(dataSet).value().toHex())
                    .append('\n');
        }
    }

    private static Digest sha256(String text) {
        return HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(text));
    }
}
