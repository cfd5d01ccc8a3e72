package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import java.util.Comparator;
import java.util.List;

/**
 * What is withdrawn from: a batch at one site, which one party operates. Corrections of the batch do not open another account.
 *
 * @param batch the batch
 * @param site where it is
 * @param holder the operator of the site
 */
public record RegisterAccount(BatchId batch, FacilityId site, PartyId holder) implements Comparable<RegisterAccount> {
    private static final Comparator<RegisterAccount> ORDER = Comparator.comparing(RegisterAccount::batch)
            .thenComparing(RegisterAccount::site)
            .thenComparing(account -> account.holder().value());

    /** Refuses absent parts. */
    public RegisterAccount {
        requireNonNull(batch, "batch");
        requireNonNull(site, "site");
        requireNonNull(holder, "holder");
    }

    List<String> lines() {
        return List.of(batch.value(), site.value(), holder.value());
    }

    @Override
    public int compareTo(RegisterAccount other) {
        return ORDER.compare(this, other);
    }
}
