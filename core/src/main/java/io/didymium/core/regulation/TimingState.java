package io.didymium.core.regulation;

/** Whether a rule binds on a day. */
public enum TimingState {
    /** It binds. */
    BINDING,
    /** It does not bind yet. */
    NOT_YET,
    /** It may bind: an act that decides it was not adopted when the rule pack was written. */
    OPEN
}
