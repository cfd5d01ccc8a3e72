package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The date from which a regulation applies.
 *
 * @param notBefore the earliest possible day
 * @param fixed whether it applies from that day; if not, an act that is not yet adopted may set a later one
 */
public record ApplicationDate(LocalDate notBefore, boolean fixed) {
    /** That of a standard, which binds nobody by itself. */
    public static final ApplicationDate VOLUNTARY = new ApplicationDate(LocalDate.MIN, true);

    /** @throws NullPointerException if the day is null */
    public ApplicationDate {
        requireNonNull(notBefore, "notBefore");
    }

    /** Whether the regulation applies on a day. */
    public State on(LocalDate day) {
        if (equals(VOLUNTARY)) {
            return State.VOLUNTARY;
        }
        if (day.isBefore(notBefore)) {
            return State.NOT_YET;
        }
        return fixed ? State.BINDING : State.OPEN;
    }

    /** Whether a regulation applies on a day. */
    public enum State {
        /** It applies. */
        BINDING,
        /** It does not apply yet. */
        NOT_YET,
        /** It may apply: the act that decides was not adopted when the rule pack was written. */
        OPEN,
        /** It binds nobody by itself. */
        VOLUNTARY
    }
}
