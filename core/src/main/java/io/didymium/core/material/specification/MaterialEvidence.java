package io.didymium.core.material.specification;

import static java.util.Objects.requireNonNull;

import io.didymium.core.material.Assay;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.MeasuredValue;
import io.didymium.core.material.determination.Settlement;
import io.didymium.core.quantity.PhysicalProperty;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a material by which a specification can be judged: its assay, and what was measured of its properties.
 *
 * @param assay the assay, if there is one
 * @param properties what was measured; a range where determinations differ and nothing settles them
 */
public record MaterialEvidence(Optional<Assay> assay, Map<PhysicalProperty, FoundValue> properties) {
    /** Copies the map. */
    public MaterialEvidence {
        requireNonNull(assay, "assay");
        properties = Map.copyOf(properties);
    }

    /** That of an assay alone. */
    public static MaterialEvidence of(Assay assay) {
        return new MaterialEvidence(Optional.of(assay), Map.of());
    }

    /**
     * This evidence with what was determined of properties of the lot. A settled value counts alone; else the range of all determinations,
     * with the largest of their uncertainties, so that nobody helps himself by a further one.
     */
    public MaterialEvidence with(Collection<Determination> determinations, Collection<Settlement> settlements) {
        Map<PhysicalProperty, FoundValue> found = new EnumMap<>(PhysicalProperty.class);
        found.putAll(properties);
        for (PhysicalProperty property : PhysicalProperty.values()) {
            List<MeasuredValue> settled = settlements.stream()
                    .filter(one -> one.state().isSettled()
                            && one.measurand().property().equals(Optional.of(property)))
                    .flatMap(one -> one.value().stream())
                    .toList();
            List<MeasuredValue> values = settled.isEmpty()
                    ? determinations.stream()
                            .filter(one -> one.measurand().property().equals(Optional.of(property)))
                            .map(Determination::value)
                            .toList()
                    : settled;
            range(values).ifPresent(range -> found.put(property, range));
        }
        return new MaterialEvidence(assay, found);
    }

    private static Optional<FoundValue> range(List<MeasuredValue> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundValue(
                        values.stream()
                                .mapToDouble(one -> one.value().doubleValue())
                                .min()
                                .orElseThrow(),
                        values.stream()
                                .mapToDouble(one -> one.value().doubleValue())
                                .max()
                                .orElseThrow(),
                        values.stream()
                                .mapToDouble(one -> one.standardUncertainty().doubleValue())
                                .max()
                                .orElseThrow()));
    }

    /** What is known of a characteristic; empty if it was not determined. */
    public Optional<FoundValue> find(Characteristic characteristic) {
        return characteristic.property().isPresent()
                ? Optional.ofNullable(properties.get(characteristic.property().get()))
                : assay.flatMap(known -> new AssayReading(known).of(characteristic));
    }
}
