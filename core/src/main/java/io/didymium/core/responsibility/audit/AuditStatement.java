package io.didymium.core.responsibility.audit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor states about an audit, after ISAE 3000 (Revised) and ISO 19011: of what, by which criteria, how it was sampled, what was
 * found and what follows.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper the auditor, who states it
 * @param auditee who was audited, another party
 * @param date the day of the statement, not before the end of the period
 * @param from the first day of the period audited
 * @param until its last day
 * @param text what the audit covered, for people
 * @param criteria by what it was judged, at least one
 * @param level how much it assures
 * @param scope what it was of, by digests
 * @param sample how what was looked at was chosen; empty if all was looked at
 * @param observations the register of findings, by reference, each once
 * @param closes the closes of periods that it countersigns, by statement, each once
 * @param conclusion the conclusion
 * @param documents its documents
 */
public record AuditStatement(
        RecordId id,
        String name,
        PartyId keeper,
        PartyId auditee,
        LocalDate date,
        LocalDate from,
        LocalDate until,
        String text,
        List<Concept> criteria,
        AssuranceLevel level,
        AuditScope scope,
        Optional<AuditSample> sample,
        List<AuditObservation> observations,
        List<AuditedClose> closes,
        AuditConclusion conclusion,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no criterion, days are reversed, a part is there twice, or a deviation has no finding */
    public AuditStatement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(auditee, "auditee");
        if (keeper.equals(auditee)) {
            throw new IllegalArgumentException(id + " must not be of an audit of " + keeper + " by itself");
        }
        if (until.isBefore(from) || date.isBefore(until)) {
            throw new IllegalArgumentException(
                    id + " must be of a period before its day: " + from + ", " + until + ", " + date);
        }
        Text.require(text, "scope of " + id);
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException(id + " must name a criterion");
        }
        requireNonNull(level, "level");
        requireNonNull(scope, "scope");
        requireNonNull(sample, "sample");
        requireNonNull(conclusion, "conclusion");
        observations = observations.stream()
                .sorted(Comparator.comparing(AuditObservation::reference))
                .toList();
        closes = closes.stream()
                .sorted(Comparator.comparing(AuditedClose::statement))
                .toList();
        requireOnce(id, observations.stream().map(AuditObservation::reference).toList());
        requireOnce(id, closes.stream().map(AuditedClose::statement).toList());
        for (AuditDeviation deviation : sample.map(AuditSample::deviations).orElse(List.of())) {
            if (observations.stream().noneMatch(one -> one.reference().equals(deviation.finding()))) {
                throw new IllegalArgumentException(id + " has no finding " + deviation.finding() + " for a deviation");
            }
        }
        for (AuditObservation observation : observations) {
            LocalDate last = observation.closedOn().orElse(observation.raisedOn());
            if (last.isAfter(date)) {
                throw new IllegalArgumentException(
                        id + " of " + date + " has a finding of later: " + observation.reference());
            }
        }
        documents = List.copyOf(documents);
    }

    private static void requireOnce(RecordId id, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(id + " names twice " + name);
            }
        }
    }

    /** Whether what was found allows the conclusion: unqualified only without deviation and without an open grave finding. */
    public boolean isSupported() {
        boolean deviates = sample.filter(drawn -> !drawn.deviations().isEmpty()).isPresent();
        boolean grave = observations.stream()
                .anyMatch(observation ->
                        observation.isOpen() && observation.grade().isGrave());
        return conclusion != AuditConclusion.UNQUALIFIED || (!deviates && !grave);
    }

    /** Starts a builder; what has no default must follow. */
    public static Builder builder(RecordId id, PartyId auditor, PartyId auditee) {
        return new Builder(id, auditor, auditee);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, keeper, auditee)
                .name(name)
                .date(date)
                .period(from, until)
                .text(text)
                .criteria(criteria)
                .level(level)
                .scope(scope)
                .observations(observations)
                .closes(closes)
                .conclusion(conclusion)
                .documents(documents);
        return builder.sample(sample.orElse(null));
    }

    /** Gathers the parts of an {@link AuditStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId auditor;
        private final PartyId auditee;
        private @Nullable String name;
        private @Nullable LocalDate date;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable String text;
        private List<Concept> criteria = List.of();
        private AssuranceLevel level = AssuranceLevel.LIMITED;
        private @Nullable AuditScope scope;
        private @Nullable AuditSample sample;
        private List<AuditObservation> observations = List.of();
        private List<AuditedClose> closes = List.of();
        private @Nullable AuditConclusion conclusion;
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId auditor, PartyId auditee) {
            this.id = id;
            this.auditor = auditor;
            this.auditee = auditee;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        /** The period audited, both days included. */
        public Builder period(LocalDate from, LocalDate until) {
            this.from = from;
            this.until = until;
            return this;
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder criteria(List<Concept> criteria) {
            this.criteria = criteria;
            return this;
        }

        public Builder level(AssuranceLevel level) {
            this.level = level;
            return this;
        }

        public Builder scope(AuditScope scope) {
            this.scope = scope;
            return this;
        }

        public Builder sample(@Nullable AuditSample sample) {
            this.sample = sample;
            return this;
        }

        public Builder observations(List<AuditObservation> observations) {
            this.observations = observations;
            return this;
        }

        public Builder closes(List<AuditedClose> closes) {
            this.closes = closes;
            return this;
        }

        public Builder conclusion(AuditConclusion conclusion) {
            this.conclusion = conclusion;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public AuditStatement build() {
            return new AuditStatement(
                    id,
                    requireNonNull(name, "name"),
                    auditor,
                    auditee,
                    requireNonNull(date, "date"),
                    requireNonNull(from, "from"),
                    requireNonNull(until, "until"),
                    requireNonNull(text, "text"),
                    criteria,
                    level,
                    requireNonNull(scope, "scope"),
                    Optional.ofNullable(sample),
                    observations,
                    closes,
                    requireNonNull(conclusion, "conclusion"),
                    documents);
        }
    }
}
