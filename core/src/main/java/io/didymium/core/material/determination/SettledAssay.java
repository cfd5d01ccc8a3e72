package io.didymium.core.material.determination;

import io.didymium.core.element.Constituent;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MeasuredFraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An assay with the values that settle determinations in the place of its own.
 *
 * @param assay the assay with the settled values
 * @param apart the settled measurands that the assay does not state in the same way, so that their values are in none of its places
 */
public record SettledAssay(Assay assay, List<Measurand> apart) {
    /** Copies the list. */
    public SettledAssay {
        apart = List.copyOf(apart);
    }

    /** An assay with the values of settlements of its lot. */
    public static SettledAssay of(Assay assay, Collection<Settlement> settlements) {
        Assay settled = assay;
        List<Measurand> apart = new ArrayList<>();
        for (Settlement settlement : settlements) {
            Measurand measurand = settlement.measurand();
            if (!settlement.state().isSettled()
                    || measurand.kind() == Measurand.Kind.MASS
                    || measurand.kind() == Measurand.Kind.PROPERTY) {
                continue;
            }
            SampleState state = settlement.determinations().get(0).state();
            Optional<Assay> replaced = stated(settled, measurand, state).isPresent()
                    ? Optional.of(with(
                            settled, measurand, settlement.value().orElseThrow().fraction()))
                    : Optional.empty();
            if (replaced.isEmpty()) {
                apart.add(measurand);
            } else {
                settled = replaced.get();
            }
        }
        return new SettledAssay(settled, apart);
    }

    /** The value of a measurand of samples in a state, if an assay states it in the same way. */
    public static Optional<MeasuredFraction> stated(Assay assay, Measurand measurand, SampleState state) {
        return switch (measurand.kind()) {
            case MASS, PROPERTY -> Optional.empty();
            case MOISTURE -> assay.state() == SampleState.DRY ? Optional.of(assay.massLoss()) : Optional.empty();
            // In a calcined sample the loss on ignition is a part of the mass loss, which stays as it is.
            case IGNITION_LOSS -> assay.state() == SampleState.CALCINED ? Optional.empty() : assay.ignitionLoss();
            case TOTAL_OXIDES -> assay.state() == state ? assay.totalOxides() : Optional.empty();
            case OXIDE_SHARE -> assay.totalOxides().isPresent() ? content(assay, measurand) : Optional.empty();
            case CONTENT ->
                assay.state() == state
                                && measurand
                                        .constituent()
                                        .filter(assay::isPartOfOxides)
                                        .isEmpty()
                        ? content(assay, measurand)
                        : Optional.empty();
        };
    }

    private static Optional<MeasuredFraction> content(Assay assay, Measurand measurand) {
        Constituent constituent = measurand.constituent().orElseThrow();
        return assay.values().stream()
                .filter(value -> value.constituent().equals(constituent))
                .map(AssayValue::content)
                .findFirst();
    }

    private static Assay with(Assay assay, Measurand measurand, MeasuredFraction value) {
        Assay.Builder changed = assay.toBuilder();
        switch (measurand.kind()) {
            case MOISTURE -> changed.sample(assay.state(), value);
            case IGNITION_LOSS -> changed.ignitionLoss(value);
            case TOTAL_OXIDES -> changed.totalOxides(value);
            case CONTENT, OXIDE_SHARE -> {
                Constituent constituent = measurand.constituent().orElseThrow();
                changed.values(assay.values().stream()
                        .map(one -> one.constituent().equals(constituent) ? new AssayValue(constituent, value) : one)
                        .toList());
            }
            case MASS, PROPERTY -> throw new IllegalArgumentException(measurand + " is not a part of an assay");
        }
        return changed.build();
    }
}
