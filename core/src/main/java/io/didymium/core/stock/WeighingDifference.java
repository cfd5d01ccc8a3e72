package io.didymium.core.stock;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What several weighings of the same goods differ by, within the tolerance of a {@link StockRule}: a lot and the portions that used it up,
 * or a shipment as sent and as received.
 *
 * @param batch the batch
 * @param site where it is booked
 * @param event the step or transfer that completed it
 * @param at when
 * @param came the masses that came, or that were shipped
 * @param went the masses that were taken, or that were received
 */
public record WeighingDifference(
        BatchId batch, FacilityId site, Id event, Instant at, List<MeasuredMass> came, List<MeasuredMass> went) {
    /** Copies the lists. */
    public WeighingDifference {
        requireNonNull(batch, "batch");
        requireNonNull(site, "site");
        requireNonNull(event, "event");
        requireNonNull(at, "at");
        came = List.copyOf(came);
        went = List.copyOf(went);
    }

    /** What came less what went, in kg; negative where more went than came. */
    public BigDecimal kilograms() {
        return sum(came).subtract(sum(went));
    }

    /** All the masses. */
    List<MeasuredMass> masses() {
        List<MeasuredMass> masses = new ArrayList<>(came);
        masses.addAll(went);
        return masses;
    }

    static BigDecimal sum(List<MeasuredMass> masses) {
        return masses.stream().map(mass -> mass.value().kilograms()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
