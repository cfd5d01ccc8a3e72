package io.didymium.core.material.determination;

/** For whom a quantity or content of a lot was determined. */
public enum DeterminationRole {
    /** For the party that made the lot or sends it. */
    SELLER,
    /** For a party that receives it. */
    BUYER,
    /** For both, by a laboratory that belongs to neither. */
    UMPIRE,
    /** For the party's own use; it settles nothing. */
    OWN
}
