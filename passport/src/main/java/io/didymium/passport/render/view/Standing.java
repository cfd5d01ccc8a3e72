package io.didymium.passport.render.view;

import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import java.util.Collection;

/** What the checks of one credential say together, from best to worst. */
public enum Standing {
    /** All that were made passed. */
    VERIFIED("✓"),
    /** Some could not be decided, or were not made. */
    OPEN("?"),
    /** There is no such credential here. */
    ABSENT("–"),
    /** Something is shown to be untrue. */
    FAILED("✗");

    private final String sign;

    Standing(String sign) {
        this.sign = sign;
    }

    /** A sign beside the word. */
    public String sign() {
        return sign;
    }

    /** The worse of two. */
    public Standing and(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What some results say together; without results nothing is verified. */
    static Standing of(Collection<CheckResult> results) {
        Standing all = results.isEmpty() ? OPEN : VERIFIED;
        for (CheckResult result : results) {
            all = all.and(of(result.outcome()));
        }
        return all;
    }

    private static Standing of(Outcome outcome) {
        return switch (outcome) {
            case PASSED, NOTHING_TO_CHECK -> VERIFIED;
            case UNDECIDED, SKIPPED -> OPEN;
            case FAILED -> FAILED;
        };
    }
}
