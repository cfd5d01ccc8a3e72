package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.Text;
import io.didymium.passport.report.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a credential did not pass.
 *
 * @param outcome {@link Outcome#FAILED} or {@link Outcome#UNDECIDED}
 * @param code the stable code of the finding
 */
public record Reason(Outcome outcome, String code) implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::outcome).thenComparing(Reason::code);

    /** @throws IllegalArgumentException if the outcome is another one, or the code is blank */
    public Reason {
        if (outcome != Outcome.FAILED && outcome != Outcome.UNDECIDED) {
            throw new IllegalArgumentException("a reason must fail something or leave it undecided: " + outcome);
        }
        Text.require(code, "code");
    }

    /** The reason that a kind of finding is at its standard severity; empty if that speaks against nothing. */
    public static Optional<Reason> of(FindingCode code) {
        return of(code, code.severity());
    }

    /** The reason that a finding is; empty if it speaks against nothing. */
    static Optional<Reason> of(Finding finding) {
        return of(finding.code(), finding.severity());
    }

    private static Optional<Reason> of(FindingCode code, Severity severity) {
        requireNonNull(code, "code");
        return switch (severity) {
            case FAIL -> Optional.of(new Reason(Outcome.FAILED, code.id()));
            case UNDECIDED -> Optional.of(new Reason(Outcome.UNDECIDED, code.id()));
            case WARN, INFORM -> Optional.empty();
        };
    }

    /** A reason to leave something undecided, whatever the standard severity of its code. */
    static Reason undecided(FindingCode code) {
        return new Reason(Outcome.UNDECIDED, code.id());
    }

    /**
     * The reason of which a text is the {@linkplain #toString text}.
     *
     * @throws IllegalArgumentException if it is of none
     */
    public static Reason parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no outcome and code: " + text);
        }
        return new Reason(Outcome.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    /** {@link Outcome#FAILED} if a reason fails, {@link Outcome#UNDECIDED} if there is another, otherwise {@link Outcome#PASSED}. */
    public static Outcome worst(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::outcome).reduce(Outcome.PASSED, Reason::worse);
    }

    /** The worse of two outcomes of credentials. */
    public static Outcome worse(Outcome one, Outcome other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> 2;
            case UNDECIDED -> 1;
            case PASSED -> 0;
            case SKIPPED, NOTHING_TO_CHECK ->
                throw new IllegalArgumentException("no outcome of a credential: " + outcome);
        };
    }

    /** By outcome, then by code. */
    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }

    /** The outcome and the code. */
    @Override
    public String toString() {
        return outcome + " " + code;
    }
}
