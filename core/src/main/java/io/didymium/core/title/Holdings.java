package io.didymium.core.title;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each party owns of each batch at each site, while events are posted in their order. Not thread-safe. */
final class Holdings {
    private record Place(BatchId batch, FacilityId site) {}

    /** Whose a portion is that an event takes. */
    record Taking(Id event, BatchId batch, FacilityId site, MeasuredMass mass, Optional<PartyId> stated) {}

    private final Map<Place, SortedMap<PartyId, Mass>> owned = new HashMap<>();
    /** The variance in kg² of the weighings behind what is left of a batch at a site. */
    private final Map<Place, Double> variances = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    void put(BatchId batch, FacilityId site, PartyId owner, MeasuredMass mass) {
        if (mass.value().isZero()) {
            return;
        }
        Place place = new Place(batch, site);
        owned.computeIfAbsent(place, any -> new TreeMap<>()).merge(owner, mass.value(), Mass::plus);
        variances.merge(place, variance(mass), Double::sum);
    }

    /** Whether it is clear whose the portion is, and its owner has as much. */
    boolean suffices(Taking taking, @Nullable PartyId keeper) {
        Place place = new Place(taking.batch(), taking.site());
        SortedMap<PartyId, Mass> owners = owned.getOrDefault(place, Collections.emptySortedMap());
        return taking.stated()
                .or(() -> presumed(place, owners, taking, keeper))
                .filter(owner -> owners.containsKey(owner))
                .filter(owner -> !isBeyond(place, taking.mass().value(), owners.getOrDefault(owner, Mass.ZERO)))
                .isPresent();
    }

    /**
     * Takes a portion.
     *
     * @param keeper the operator of the site, whose own goods are taken unless another owner is stated
     * @return whose it was; nobody if that is not clear
     */
    Optional<PartyId> take(Taking taking, @Nullable PartyId keeper) {
        Place place = new Place(taking.batch(), taking.site());
        SortedMap<PartyId, Mass> owners = owned.getOrDefault(place, Collections.emptySortedMap());
        variances.merge(place, variance(taking.mass()), Double::sum);
        Optional<PartyId> owner = taking.stated().or(() -> presumed(place, owners, taking, keeper));
        if (owner.isEmpty()) {
            findings.add(Finding.of(
                    TitleFinding.OWNER_UNCLEAR,
                    Location.of(taking.event().value()),
                    Map.of(
                            "event", taking.event().value(),
                            "batch", taking.batch().value(),
                            "owners",
                                    owners.keySet().stream().map(PartyId::value).collect(Collectors.joining(", ")))));
            return owner;
        }
        Mass held = owners.getOrDefault(owner.get(), Mass.ZERO);
        // More than all who own there have is overdrawn stock, not another's property.
        if (isBeyond(place, taking.mass().value(), held)
                && !isBeyond(place, taking.mass().value(), Mass.sum(owners.values()))) {
            findings.add(Finding.of(
                    TitleFinding.TITLE_NOT_HELD,
                    Location.of(taking.event().value()),
                    Map.of(
                            "event", taking.event().value(),
                            "batch", taking.batch().value(),
                            "owner", owner.get().value(),
                            "found", taking.mass().value().toString(),
                            "expected", held.toString())));
        }
        if (owners.containsKey(owner.get())) {
            Mass left = minus(held, taking.mass().value());
            if (left.isZero()) {
                owners.remove(owner.get());
            } else {
                owners.put(owner.get(), left);
            }
        }
        return owner;
    }

    /** Without a statement what the operator owns is taken, else what the only other owner does. */
    private Optional<PartyId> presumed(
            Place place, SortedMap<PartyId, Mass> owners, Taking taking, @Nullable PartyId keeper) {
        if (keeper != null && !isBeyond(place, taking.mass().value(), owners.getOrDefault(keeper, Mass.ZERO))) {
            return Optional.of(keeper);
        }
        if (owners.size() > 1) {
            return Optional.empty();
        }
        return owners.isEmpty() ? Optional.ofNullable(keeper) : Optional.of(owners.firstKey());
    }

    /** Whether more is taken than is held, by more than two standard uncertainties of the weighings behind both. */
    private boolean isBeyond(Place place, Mass taken, Mass held) {
        double excess = taken.kilograms().doubleValue() - held.kilograms().doubleValue();
        double variance = variances.getOrDefault(place, 0.0);
        return excess > 0 && taken.compareTo(held) > 0 && excess * excess > 4 * variance;
    }

    private static Mass minus(Mass held, Mass taken) {
        return held.compareTo(taken) <= 0
                ? Mass.ZERO
                : new Mass(held.kilograms().subtract(taken.kilograms()));
    }

    private static double variance(MeasuredMass mass) {
        double u = mass.standardUncertainty().kilograms().doubleValue();
        return u * u;
    }

    /** What parties own, by batch, site and owner. */
    SortedMap<BatchId, SortedMap<FacilityId, SortedMap<PartyId, Mass>>> all() {
        SortedMap<BatchId, SortedMap<FacilityId, SortedMap<PartyId, Mass>>> all = new TreeMap<>();
        owned.forEach((place, owners) -> {
            if (!owners.isEmpty()) {
                all.computeIfAbsent(place.batch(), any -> new TreeMap<>()).put(place.site(), owners);
            }
        });
        return all;
    }

    List<Finding> findings() {
        return findings;
    }
}
