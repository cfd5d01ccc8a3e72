package io.didymium.core.repository;

import io.didymium.core.id.PartyId;
import io.didymium.core.inventory.DataSet;
import io.didymium.core.inventory.DataSetId;
import io.didymium.core.inventory.DataSetKind;
import io.didymium.core.inventory.Inventory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where data sets are kept in all their versions. Nothing stored is ever changed or lost. */
public interface InventoryRepository {
    /**
     * Stores a data set as the next version; if it equals the latest one, nothing is stored.
     *
     * @param member who contributes it
     * @param dataSet the data set
     * @param at when
     * @return the version it now is
     */
    StoredVersion store(PartyId member, DataSet dataSet, Instant at);

    /** All versions of a data set, oldest first; none if it is unknown. */
    List<StoredVersion> versions(DataSetKind kind, DataSetId id);

    /** The latest version of a data set. */
    default Optional<StoredVersion> latest(DataSetKind kind, DataSetId id) {
        List<StoredVersion> all = versions(kind, id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The latest versions of the processes that a query looks for, by id. */
    List<StoredVersion> search(InventoryQuery query);

    /** The latest versions of everything, as one body. */
    Inventory inventory();
}
