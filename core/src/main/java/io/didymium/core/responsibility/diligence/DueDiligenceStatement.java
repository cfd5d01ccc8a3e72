package io.didymium.core.responsibility.diligence;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator states of its own due diligence in a period, which rests on it alone unless a certificate shows the audit.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param operator whose due diligence it is; it states it itself
 * @param from the first day of the period
 * @param until the last day of the period
 * @param validUntil the last day on which it is to be used
 * @param steps what is stated of each step, in the order of steps, each at most once; of the others nothing is stated
 * @param risks the risks found, in the order stated
 * @param requests which suppliers were asked for statements, by supplier, each once
 * @param audit the certificate that shows the audit of step 4, if there is one
 */
public record DueDiligenceStatement(
        RecordId id,
        String name,
        PartyId operator,
        LocalDate from,
        LocalDate until,
        LocalDate validUntil,
        List<StepRecord> steps,
        List<SupplyRisk> risks,
        List<StatementRequest> requests,
        Optional<CertificateId> audit)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if days are reversed, a step or supplier is there twice, or a request is later than the period */
    public DueDiligenceStatement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(operator, "operator");
        requireNonNull(from, "from");
        requireNonNull(validUntil, "validUntil");
        if (until.isBefore(from) || validUntil.isBefore(until)) {
            throw new IllegalArgumentException(
                    "the days of " + id + " are reversed: " + from + ", " + until + ", " + validUntil);
        }
        steps = steps.stream().sorted(Comparator.comparing(StepRecord::step)).toList();
        Set<DiligenceStep> stated = EnumSet.noneOf(DiligenceStep.class);
        for (StepRecord step : steps) {
            if (!stated.add(step.step())) {
                throw new IllegalArgumentException(id + " states twice " + step.step());
            }
        }
        risks = List.copyOf(risks);
        requests = requests.stream()
                .sorted(Comparator.comparing(StatementRequest::supplier))
                .toList();
        Set<PartyId> asked = new HashSet<>();
        for (StatementRequest request : requests) {
            if (!asked.add(request.supplier()) || request.requestedOn().isAfter(until)) {
                throw new IllegalArgumentException(
                        id + " states a request twice or after its period: " + request.supplier());
            }
        }
        requireNonNull(audit, "audit");
    }

    @Override
    public PartyId keeper() {
        return operator;
    }

    @Override
    public LocalDate date() {
        return until;
    }

    @Override
    public List<ReportDocument> documents() {
        List<ReportDocument> documents = new ArrayList<>();
        steps.forEach(step -> documents.addAll(step.evidence()));
        return documents;
    }

    /** What is stated of a step, if anything. */
    public Optional<StepRecord> step(DiligenceStep step) {
        return steps.stream().filter(one -> one.step() == step).findFirst();
    }

    /** Whether a step is stated to be done. */
    public boolean isDone(DiligenceStep step) {
        return step(step).filter(one -> one.state() == StepState.DONE).isPresent();
    }

    /** Starts a builder; the period must follow. */
    public static Builder builder(RecordId id, PartyId operator) {
        return new Builder(id, operator);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, operator)
                .name(name)
                .period(from, until)
                .validUntil(validUntil)
                .steps(steps)
                .risks(risks)
                .requests(requests)
                .audit(audit.orElse(null));
    }

    /** Gathers the parts of a {@link DueDiligenceStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId operator;
        private String name = "Due-diligence statement";
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable LocalDate validUntil;
        private List<StepRecord> steps = List.of();
        private List<SupplyRisk> risks = List.of();
        private List<StatementRequest> requests = List.of();
        private @Nullable CertificateId audit;

        private Builder(RecordId id, PartyId operator) {
            this.id = id;
            this.operator = operator;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the first and the last day of the period. */
        public Builder period(LocalDate first, LocalDate last) {
            this.from = first;
            this.until = last;
            return this;
        }

        /** Sets the last day of its use; without it, a year after the period. */
        public Builder validUntil(LocalDate validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        public Builder steps(List<StepRecord> steps) {
            this.steps = steps;
            return this;
        }

        public Builder risks(List<SupplyRisk> risks) {
            this.risks = risks;
            return this;
        }

        public Builder requests(List<StatementRequest> requests) {
            this.requests = requests;
            return this;
        }

        public Builder audit(@Nullable CertificateId audit) {
            this.audit = audit;
            return this;
        }

        /** The value, checked. */
        public DueDiligenceStatement build() {
            LocalDate last = requireNonNull(until, "until");
            return new DueDiligenceStatement(
                    id,
                    name,
                    operator,
                    requireNonNull(from, "from"),
                    last,
                    validUntil == null ? last.plusYears(1) : validUntil,
                    steps,
                    risks,
                    requests,
                    Optional.ofNullable(audit));
        }
    }
}
