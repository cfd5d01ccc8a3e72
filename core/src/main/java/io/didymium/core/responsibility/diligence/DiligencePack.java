package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.regulation.ApplicationDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a guidance or regulation on due diligence.
 *
 * @param id its stable name
 * @param version the version of it
 * @param source its reference
 * @param basis what was read of the source, and what is general knowledge
 * @param scope whom it is about, for people
 * @param applicationDate the date from which it applies
 * @param months for how many months after its period a statement is of use under it
 * @param duties what it asks for, in its order
 */
public record DiligencePack(
        String id,
        String version,
        String source,
        String basis,
        String scope,
        ApplicationDate applicationDate,
        int months,
        List<DiligenceDuty> duties) {
    /** @throws IllegalArgumentException if a text is blank, no month or no duty is given */
    public DiligencePack {
        Text.require(id, "id of a rule pack");
        Text.require(version, "version of " + id);
        Text.require(source, "source of " + id);
        Text.require(basis, "basis of " + id);
        Text.require(scope, "scope of " + id);
        requireNonNull(applicationDate, "applicationDate");
        duties = List.copyOf(duties);
        if (months < 1 || duties.isEmpty()) {
            throw new IllegalArgumentException(id + " must have a duty and a time of use: " + months);
        }
    }

    /** Whether a statement is meant to be of use for longer than this pack allows. */
    public boolean isOverlong(DueDiligenceStatement statement) {
        return statement.validUntil().isAfter(statement.until().plusMonths(months));
    }

    /** Whether a statement counts on a day: its period has begun, it has not ended, and it is not older than this pack allows. */
    public boolean isValid(DueDiligenceStatement statement, LocalDate day) {
        return !day.isBefore(statement.from())
                && !day.isAfter(statement.validUntil())
                && !day.isAfter(statement.until().plusMonths(months));
    }

    /** Whether a statement states that everything but the audit is done, at least in part: else it is no due diligence. */
    public boolean isComplete(DueDiligenceStatement statement) {
        return duties.stream()
                .filter(duty -> duty.proof() != DiligenceDuty.Proof.AUDIT)
                .map(duty -> duty.of(statement, false))
                .noneMatch(state -> state == DiligenceDuty.State.NOT_STATED || state == DiligenceDuty.State.NOT_MET);
    }

    /** Starts a builder. */
    public static Builder builder(String id, String version, String source) {
        return new Builder(id, version, source);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, version, source)
                .basis(basis)
                .scope(scope)
                .applicationDate(applicationDate)
                .months(months)
                .duties(duties);
    }

    /** Gathers the parts of a {@link DiligencePack}; each method sets the part of its name. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String source;
        private @Nullable String basis;
        private @Nullable String scope;
        private ApplicationDate applicationDate = ApplicationDate.VOLUNTARY;
        private int months = 12;
        private List<DiligenceDuty> duties = List.of();

        private Builder(String id, String version, String source) {
            this.id = id;
            this.version = version;
            this.source = source;
        }

        public Builder basis(String basis) {
            this.basis = basis;
            return this;
        }

        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        public Builder applicationDate(ApplicationDate applicationDate) {
            this.applicationDate = applicationDate;
            return this;
        }

        public Builder months(int months) {
            this.months = months;
            return this;
        }

        public Builder duties(List<DiligenceDuty> duties) {
            this.duties = duties;
            return this;
        }

        /** The value, checked. */
        public DiligencePack build() {
            return new DiligencePack(
                    id,
                    version,
                    source,
                    requireNonNull(basis, "basis"),
                    requireNonNull(scope, "scope"),
                    applicationDate,
                    months,
                    duties);
        }
    }
}
