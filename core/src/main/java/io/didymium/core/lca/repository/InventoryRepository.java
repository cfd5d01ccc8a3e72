package io.didymium.core.lca.repository;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * Stores data sets one after the other as {@link #store} does, all of them or none.
     *
     * @return the version that each now is, in the order given
     */
    List<StoredVersion> storeAll(PartyId member, Collection<? extends DataSet> dataSets, Instant at);

    /** All versions of a data set, oldest first; none if it is unknown. */
    List<StoredVersion> versions(DataSet.Kind kind, DataSetId id);

    /** The latest version of a data set. */
    default Optional<StoredVersion> latest(DataSet.Kind kind, DataSetId id) {
        List<StoredVersion> all = versions(kind, id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The latest versions of the processes that a query looks for, by id. */
    List<StoredVersion> search(InventoryQuery query);

    /** The latest versions of everything, as one body. */
    Inventory inventory();

    /**
     * What is handed on of a query: the processes it looks for, and all that describes them in their latest versions. Processes
     * that they are joined to and that the query does not look for are not among it.
     */
    default Inventory selection(InventoryQuery query) {
        return new Selection(this).of(search(query));
    }

    /**
     * Compares a member with the others by their own processes among those that a query looks for. Who has several counts with
     * the mean of them.
     *
     * @param member who asks
     * @param query what is compared
     * @param measure the value of a process, if it has one
     * @param minimum the fewest other contributors to compare with, at least {@link MemberBenchmark#LEAST_CONTRIBUTORS}
     * @return the comparison, or nothing if the member has no value or fewer others have one
     * @throws IllegalArgumentException if the minimum is too small
     */
    default Optional<MemberBenchmark> benchmark(
            PartyId member, InventoryQuery query, Function<UnitProcess, Optional<BigDecimal>> measure, int minimum) {
        return MemberBenchmark.of(member, search(query), measure, minimum);
    }
}
