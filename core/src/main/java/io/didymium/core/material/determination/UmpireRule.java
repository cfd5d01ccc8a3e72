package io.didymium.core.material.determination;

/** What settles a measurand once an umpire determined it. */
public enum UmpireRule {
    /** The middle one of the three values. */
    MIDDLE_OF_THREE,
    /** The mean of the umpire's value and the nearer one of the parties'; the umpire's where both are as near. */
    MEAN_WITH_NEARER,
    /** The umpire's value. */
    UMPIRE
}
