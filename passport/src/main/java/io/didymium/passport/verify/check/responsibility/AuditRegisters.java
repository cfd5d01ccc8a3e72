package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditStatement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of findings from one statement of an auditor to the next. Statements are of one register if auditor and auditee are the same
 * and they share a criterion; a finding is the same if its reference and the day on which it was raised are.
 *
 * @param all the statements of a bundle
 */
record AuditRegisters(List<AuditStatement> all) {
    AuditRegisters {
        all = all.stream()
                .sorted(Comparator.comparing(AuditStatement::date).thenComparing(AuditStatement::id))
                .toList();
    }

    /** A finding that was open in a statement. */
    private record Open(AuditStatement statement, AuditObservation observation) {}

    private static boolean isOneRegister(AuditStatement one, AuditStatement other) {
        return one.keeper().equals(other.keeper())
                && one.auditee().equals(other.auditee())
                && one.criteria().stream()
                        .map(Concept::iri)
                        .anyMatch(iri -> other.criteria().stream()
                                .anyMatch(criterion -> criterion.iri().equals(iri)));
    }

    private static boolean isSame(AuditObservation one, AuditObservation other) {
        return one.reference().equals(other.reference()) && one.raisedOn().equals(other.raisedOn());
    }

    private List<AuditStatement> register(AuditStatement audit) {
        return all.stream()
                .filter(other -> !other.equals(audit) && isOneRegister(audit, other))
                .toList();
    }

    /** What a statement is silent about, or softens, of what was open before or, in another statement, on the same day. */
    List<Finding> since(AuditStatement audit) {
        Map<List<Object>, Open> open = new LinkedHashMap<>();
        for (AuditStatement earlier : register(audit)) {
            if (earlier.date().isAfter(audit.date())) {
                continue;
            }
            for (AuditObservation one : earlier.observations()) {
                List<Object> key = List.of(one.reference(), one.raisedOn());
                if (one.isOpen()) {
                    open.put(key, new Open(earlier, one));
                } else {
                    open.remove(key);
                }
            }
        }
        return open.values().stream()
                .flatMap(one -> became(one, audit).stream())
                .toList();
    }

    private static Optional<Finding> became(Open before, AuditStatement later) {
        AuditObservation old = before.observation();
        LocalDate earlier = before.statement().date();
        Optional<AuditObservation> now =
                later.observations().stream().filter(one -> isSame(one, old)).findFirst();
        if (now.isEmpty()) {
            return Optional.of(vanished(before, later, "missing"));
        }
        if (now.get().grade().compareTo(old.grade()) > 0) {
            return Optional.of(vanished(before, later, "less grave"));
        }
        if (now.get().closedOn().filter(earlier::isAfter).isPresent()) {
            return Optional.of(
                    vanished(before, later, "closed on " + now.get().closedOn().orElseThrow() + ", before that day,"));
        }
        return now.get().isOpen() && now.get().dueOn().isAfter(old.dueOn())
                ? Optional.of(Finding.of(
                        AuditFinding.AUDIT_FINDING_POSTPONED,
                        Location.of(later.id().value()),
                        Map.of(
                                "reference", old.reference(),
                                "grade", now.get().grade().label(),
                                "before", old.dueOn().toString(),
                                "after", now.get().dueOn().toString(),
                                "earlier", earlier.toString(),
                                "later", later.date().toString())))
                : Optional.empty();
    }

    private static Finding vanished(Open before, AuditStatement later, String became) {
        return Finding.of(
                AuditFinding.AUDIT_FINDING_VANISHED,
                Location.of(later.id().value()),
                Map.of(
                        "reference", before.observation().reference(),
                        "grade", before.observation().grade().label(),
                        "earlier", before.statement().date().toString(),
                        "became", became,
                        "later", later.date().toString()));
    }

    /** The findings of a statement that are overdue on a day, but for those of which a later statement says what became of them. */
    List<AuditObservation> overdue(AuditStatement audit, LocalDate day) {
        List<AuditStatement> later = register(audit).stream()
                .filter(other -> other.date().isAfter(audit.date()))
                .toList();
        return audit.observations().stream()
                .filter(one -> one.isOverdue(day))
                .filter(one -> later.stream()
                        .flatMap(other -> other.observations().stream())
                        .noneMatch(other -> isSame(one, other)))
                .toList();
    }

    /** An overdue finding, at a statement. */
    static Finding overdue(AuditStatement audit, AuditObservation one) {
        return Finding.of(
                one.grade().isGrave() ? AuditFinding.AUDIT_FINDING_OVERDUE : AuditFinding.AUDIT_FINDING_LATE,
                Location.of(audit.id().value()),
                Map.of(
                        "reference", one.reference(),
                        "grade", one.grade().label(),
                        "due", one.dueOn().toString(),
                        "text", one.text()));
    }

    /** A grave overdue finding, at something that depends on it, such as a certificate of whom was audited. */
    static Finding overdueAt(Id certificate, AuditStatement audit, AuditObservation one) {
        return Finding.of(
                AuditFinding.CERTIFICATE_FINDING_OVERDUE,
                Location.of(certificate.value()),
                Map.of(
                        "reference", one.reference(),
                        "grade", one.grade().label(),
                        "auditor", audit.keeper().value(),
                        "holder", audit.auditee().value(),
                        "due", one.dueOn().toString()));
    }
}
