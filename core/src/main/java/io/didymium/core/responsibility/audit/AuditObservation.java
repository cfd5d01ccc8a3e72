package io.didymium.core.responsibility.audit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an auditor's register of findings.
 *
 * @param reference its number in the register
 * @param grade how grave it is
 * @param text what was found
 * @param raisedOn the day on which it was raised
 * @param dueOn the day by which it must be closed; not before it was raised
 * @param closedOn the day on which the auditor closed it, if it is closed
 * @param evidence the digest of the document on which it was closed, of a closed one
 */
public record AuditObservation(
        String reference,
        AuditGrade grade,
        String text,
        LocalDate raisedOn,
        LocalDate dueOn,
        Optional<LocalDate> closedOn,
        Optional<String> evidence) {
    /** @throws IllegalArgumentException if a text is blank, days are reversed, or it is closed without evidence or open with it */
    public AuditObservation {
        Text.require(reference, "reference of a finding");
        requireNonNull(grade, "grade");
        Text.require(text, "text of finding " + reference);
        if (dueOn.isBefore(raisedOn) || closedOn.filter(raisedOn::isAfter).isPresent()) {
            throw new IllegalArgumentException(
                    "finding " + reference + " must not be due or closed before it was raised: " + raisedOn);
        }
        if (closedOn.isPresent() != evidence.isPresent()) {
            throw new IllegalArgumentException("finding " + reference + " must be closed on evidence");
        }
        evidence.ifPresent(digest -> Text.require(digest, "evidence of finding " + reference));
    }

    /** Whether it is not closed. */
    public boolean isOpen() {
        return closedOn.isEmpty();
    }

    /** Whether it is open after the day on which it was due. */
    public boolean isOverdue(LocalDate day) {
        return isOpen() && dueOn.isBefore(day);
    }

    /** Starts a builder with what every finding has; it is due on the day on which it was raised unless stated otherwise. */
    public static Builder builder(String reference, AuditGrade grade, String text, LocalDate raisedOn) {
        return new Builder(reference, grade, text, raisedOn);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder(reference, grade, text, raisedOn).dueOn(dueOn);
        builder.closedOn = closedOn.orElse(null);
        builder.evidence = evidence.orElse(null);
        return builder;
    }

    /** Gathers the parts of an {@link AuditObservation}. */
    public static final class Builder {
        private final String reference;
        private final AuditGrade grade;
        private final String text;
        private final LocalDate raisedOn;
        private LocalDate dueOn;
        private @Nullable LocalDate closedOn;
        private @Nullable String evidence;

        private Builder(String reference, AuditGrade grade, String text, LocalDate raisedOn) {
            this.reference = reference;
            this.grade = grade;
            this.text = text;
            this.raisedOn = raisedOn;
            this.dueOn = raisedOn;
        }

        /** The day by which it must be closed. */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = dueOn;
            return this;
        }

        /** When it was closed, on a document of a digest. */
        public Builder closed(LocalDate closedOn, String evidence) {
            this.closedOn = closedOn;
            this.evidence = evidence;
            return this;
        }

        /** The value, checked. */
        public AuditObservation build() {
            return new AuditObservation(
                    reference,
                    grade,
                    text,
                    raisedOn,
                    dueOn,
                    Optional.ofNullable(closedOn),
                    Optional.ofNullable(evidence));
        }
    }
}
