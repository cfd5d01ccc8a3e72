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

/** A store of data sets in all their versions. Nothing stored is changed or deleted. */
public interface InventoryRepository {
    /**
     * Stores a data set as the next version; if it equals the latest one, nothing is stored.
     *
     * @param member the contributor
     * @param dataSet the data set
     * @param at the time of storing
     * @return the version stored, or the latest one if equal
     */
    StoredVersion store(PartyId member, DataSet dataSet, Instant at);

    /**
     * Stores data sets one after the other as {@link #store} does, all of them or none.
     *
     * @return the version of each, in the order given
     */
    List<StoredVersion> storeAll(PartyId member, Collection<? extends DataSet> dataSets, Instant at);

    /** All versions of a data set, oldest first; none if it is unknown. */
    List<StoredVersion> versions(DataSet.Kind kind, DataSetId id);

    /** The latest version of a data set. */
    default Optional<StoredVersion> latest(DataSet.Kind kind, DataSetId id) {
        List<StoredVersion> all = versions(kind, id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The latest versions of the processes that match a query, by id. */
    List<StoredVersion> search(InventoryQuery query);

    /** The latest versions of all data sets. */
    Inventory inventory();

    /**
     * The processes that match a query, with the latest versions of all that describes them. Providers that do not match are not
     * included.
     */
    default Inventory selection(InventoryQuery query) {
        return new Selection(this).of(search(query));
    }

    /**
     * Compares a member with the others by their own processes among those that match a query. A member with several counts
     * with their mean.
     *
     * @param member the member compared
     * @param query the processes compared
     * @param measure the value of a process, if it has one
     * @param minimum the minimum number of other contributors, at least {@link MemberBenchmark#LEAST_CONTRIBUTORS}
     * @return the comparison; empty if the member has no value or fewer others have one
     * @throws IllegalArgumentException if the minimum is too small
     */
    default Optional<MemberBenchmark> benchmark(
            PartyId member, InventoryQuery query, Function<UnitProcess, Optional<BigDecimal>> measure, int minimum) {
        return MemberBenchmark.of(member, search(query), measure, minimum);
    }
}
