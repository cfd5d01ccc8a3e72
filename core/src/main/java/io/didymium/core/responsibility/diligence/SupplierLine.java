package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.origin.Share;
import java.util.Map;
import java.util.Optional;

/**
 * A supplier of a batch.
 *
 * @param supplier the supplier
 * @param state what is known of its due diligence
 * @param statement the statement that this rests on, if there is one
 * @param shares the share of each element of the batch that passed through its sites, by atomic number; none that is zero
 */
public record SupplierLine(
        PartyId supplier, SupplierState state, Optional<RecordId> statement, Map<Element, Share> shares) {
    /** Copies the shares. */
    public SupplierLine {
        requireNonNull(supplier, "supplier");
        requireNonNull(state, "state");
        requireNonNull(statement, "statement");
        shares = Maps.immutableEnumMap(shares);
    }
}
