package io.didymium.core.material;

/** The state of the sample to which an assay's fractions refer. */
public enum SampleState {
    /** As it was received, moisture included. */
    AS_RECEIVED,
    /** After drying; the moisture was lost. */
    DRY,
    /** After calcining; the moisture and all that leaves on ignition was lost. */
    CALCINED
}
