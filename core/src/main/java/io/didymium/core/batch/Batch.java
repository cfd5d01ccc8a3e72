package io.didymium.core.batch;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Text;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Composition;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.quantity.MeasuredMass;
import java.time.Instant;
import java.util.Optional;

/**
 * A quantity of a material, made at one place and time by one process step.
 *
 * @param id its identity, as printed on the goods or their papers
 * @param name what it is, for people
 * @param form the form of the material
 * @param mass the mass made, as weighed
 * @param facility where it was made
 * @param producedAt when it was made
 * @param assay what an analysis found in it, if it was analysed
 * @param radioactivity the thorium and uranium in it, if they were measured
 */
public record Batch(
        BatchId id,
        String name,
        MaterialForm form,
        MeasuredMass mass,
        FacilityId facility,
        Instant producedAt,
        Optional<Assay> assay,
        Optional<Radioactivity> radioactivity) {
    /** @throws IllegalArgumentException if the name is blank or the mass is zero */
    public Batch {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(form, "form");
        if (requireNonNull(mass, "mass").value().isZero()) {
            throw new IllegalArgumentException("mass of " + id + " must not be zero");
        }
        requireNonNull(facility, "facility");
        requireNonNull(producedAt, "producedAt");
        requireNonNull(assay, "assay");
        requireNonNull(radioactivity, "radioactivity");
    }

    /** The content of each element as received, if it was analysed. */
    public Optional<Composition> composition() {
        return assay.map(Assay::composition);
    }
}
