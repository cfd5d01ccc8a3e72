package io.didymium.core.toll;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Id;
import io.didymium.core.id.RecordId;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.core.title.TollAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds signed terms and statements of toll accounts against the history that is known.
 *
 * <p>An owner who has only what was delivered to it sees its own lots and products: their postings are recomputed, and postings by events
 * that it cannot see are named as such. What is posted is computed from what the chain states, so it is compared to the gram; what is
 * overdrawn, and what the two sides differ in, is compared with its uncertainty.
 */
public final class TollAudit {
    private final SettledHistory history;
    private final List<TollAgreement> agreements;
    private final List<TollStatement> statements;
    private final BigDecimal coverageFactor;

    /**
     * An audit.
     *
     * @param history the history, its lots settled
     * @param agreements the terms, as either side states them
     * @param statements the statements of account
     * @param coverageFactor how many standard uncertainties of a balance a difference must exceed
     */
    public TollAudit(
            SettledHistory history,
            List<TollAgreement> agreements,
            List<TollStatement> statements,
            BigDecimal coverageFactor) {
        this.history = requireNonNull(history, "history");
        this.agreements = List.copyOf(agreements);
        this.statements = List.copyOf(statements);
        this.coverageFactor = requireNonNull(coverageFactor, "coverageFactor");
    }

    /** The account that the chain shows under terms. */
    public TollAccount account(TollAgreement agreement) {
        Instant end = agreement.until().map(agreement::end).orElse(Instant.MAX);
        return TollAccount.of(history.chain(), agreement.terms(), agreement.start(), end);
    }

    /** The account that the chain shows under terms, until the end of a day in UTC. */
    public TollAccount account(TollAgreement agreement, LocalDate until) {
        return TollAccount.of(history.chain(), agreement.terms(), agreement.start(), agreement.end(until));
    }

    /** The agreement that a statement is under. */
    public Optional<TollAgreement> agreementOf(TollStatement statement) {
        return find(statement.agreement());
    }

    private Optional<TollAgreement> find(RecordId id) {
        return agreements.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is wrong with terms: that the other side does not state the same, or that more was received than they allow. */
    public List<Finding> of(TollAgreement agreement) {
        List<Finding> findings = new ArrayList<>();
        List<TollAgreement> others =
                agreements.stream().filter(agreement::isOtherSideOf).toList();
        if (others.isEmpty()) {
            findings.add(finding(
                    TollStatementFinding.TOLL_TERMS_ONE_SIDED,
                    agreement.id(),
                    Map.of(
                            "keeper", agreement.keeper().value(),
                            "other", agreement.otherSide().value())));
        }
        others.stream()
                .filter(other -> !other.agreesWith(agreement))
                .map(other -> finding(
                        TollStatementFinding.TOLL_TERMS_DIFFER,
                        agreement.id(),
                        Map.of(
                                "keeper", agreement.keeper().value(),
                                "other", other.keeper().value(),
                                "found", text(agreement),
                                "expected", text(other))))
                .forEach(findings::add);
        boolean isStated = statements.stream()
                .flatMap(statement -> agreementOf(statement).stream())
                .anyMatch(other -> other.equals(agreement) || other.isOtherSideOf(agreement));
        if (!isStated) {
            account(agreement).advances(coverageFactor).stream()
                    .map(one -> finding(TollStatementFinding.TOLL_ADVANCE_UNEXPLAINED, agreement.id(), one.arguments()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static String text(TollAgreement agreement) {
        StringBuilder text = new StringBuilder();
        agreement
                .terms()
                .returnable()
                .forEach((element, part) -> text.append(element.symbol())
                        .append(' ')
                        .append(part)
                        .append(", opening ")
                        .append(Optional.ofNullable(agreement.terms().opening().get(element))
                                .map(Object::toString)
                                .orElse("0 kg"))
                        .append(", advance ")
                        .append(agreement.terms().advance(element))
                        .append("; "));
        return text.append("until ")
                .append(agreement.until().map(Object::toString).orElse("further notice"))
                .toString();
    }

    /** What is wrong with a statement of account. */
    public List<Finding> of(TollStatement statement) {
        Optional<TollAgreement> agreement = agreementOf(statement);
        if (agreement.isEmpty()) {
            return List.of(finding(
                    TollStatementFinding.TOLL_TERMS_ABSENT,
                    statement.id(),
                    Map.of(
                            "statement", statement.id().value(),
                            "agreement", statement.agreement().value())));
        }
        List<Finding> findings = new ArrayList<>();
        if (!statement.keeper().equals(agreement.get().terms().processor())
                && !statement.keeper().equals(agreement.get().terms().customer())) {
            findings.add(finding(
                    TollStatementFinding.TOLL_KEEPER_NO_PARTY,
                    statement.id(),
                    Map.of(
                            "keeper", statement.keeper().value(),
                            "processor", agreement.get().terms().processor().value(),
                            "customer", agreement.get().terms().customer().value())));
        }
        findings.addAll(new StatementAudit(history, agreement.get(), statement, coverageFactor).findings());
        statements.stream()
                .filter(other -> isOfOtherSide(other, statement, agreement.get()))
                .forEach(other -> findings.addAll(differences(statement, other)));
        return findings;
    }

    private boolean isOfOtherSide(TollStatement other, TollStatement statement, TollAgreement agreement) {
        return other.until().equals(statement.until())
                && !other.keeper().equals(statement.keeper())
                && agreementOf(other)
                        .filter(its -> its.equals(agreement) || its.isOtherSideOf(agreement))
                        .isPresent();
    }

    private List<Finding> differences(TollStatement statement, TollStatement other) {
        List<Finding> findings = new ArrayList<>();
        statement.dues().forEach((element, due) -> {
            TollDue stated = other.dues().get(element);
            if (stated != null && isApart(due, stated)) {
                findings.add(finding(
                        TollStatementFinding.TOLL_BALANCES_DIFFER,
                        statement.id(),
                        Map.of(
                                "keeper", statement.keeper().value(),
                                "other", other.keeper().value(),
                                "element", element.symbol(),
                                "day", statement.until().toString(),
                                "factor", coverageFactor.toPlainString(),
                                "found", kilograms(due.kilograms()),
                                "expected", kilograms(stated.kilograms()))));
            }
        });
        return findings;
    }

    /** The smaller of the stated uncertainties counts for both: nobody gains by stating a large one. */
    private boolean isApart(TollDue one, TollDue other) {
        double u = Math.min(
                one.standardUncertainty().kilograms().doubleValue(),
                other.standardUncertainty().kilograms().doubleValue());
        double difference = one.kilograms().subtract(other.kilograms()).abs().doubleValue();
        return difference > 0.001 && difference > coverageFactor.doubleValue() * u * Math.sqrt(2);
    }

    static Finding finding(FindingCode code, Id subject, Map<String, String> arguments) {
        return Finding.of(code, Location.of(subject.value()), new HashMap<>(arguments));
    }

    static String kilograms(BigDecimal amount) {
        return amount.toPlainString() + " kg";
    }
}
