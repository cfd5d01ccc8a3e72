package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * From when a rule binds.
 *
 * @param notBefore the first day on which it can bind
 * @param fixed whether it binds from that day; if not, an act that is not adopted decides a later one
 */
public record Timing(LocalDate notBefore, boolean fixed) {
    /** A rule without a date, such as a standard. */
    public static final Timing ALWAYS = new Timing(LocalDate.MIN, true);

    /** @throws NullPointerException if the day is null */
    public Timing {
        requireNonNull(notBefore, "notBefore");
    }

    /** Whether the rule binds on a day. */
    public TimingState on(LocalDate day) {
        if (day.isBefore(notBefore)) {
            return TimingState.NOT_YET;
        }
        return fixed ? TimingState.BINDING : TimingState.OPEN;
    }
}
