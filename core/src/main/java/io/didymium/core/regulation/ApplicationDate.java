package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * From when a rule binds.
 *
 * @param notBefore the first day on which it can bind
 * @param fixed whether it binds from that day; if not, an act that is not adopted decides a later one
 */
public record ApplicationDate(LocalDate notBefore, boolean fixed) {
    /** A rule without a date, such as a standard. */
    public static final ApplicationDate ALWAYS = new ApplicationDate(LocalDate.MIN, true);

    /** @throws NullPointerException if the day is null */
    public ApplicationDate {
        requireNonNull(notBefore, "notBefore");
    }

    /** Whether the rule binds on a day. */
    public State on(LocalDate day) {
        if (day.isBefore(notBefore)) {
            return State.NOT_YET;
        }
        return fixed ? State.BINDING : State.OPEN;
    }

    /** Whether a rule binds on a day. */
    public enum State {
        /** It binds. */
        BINDING,
        /** It does not bind yet. */
        NOT_YET,
        /** It may bind: an act that decides it was not adopted when the rule pack was written. */
        OPEN
    }
}
