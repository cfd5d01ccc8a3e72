package io.didymium.core.toll;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.core.title.TitleBook;
import io.didymium.core.title.TollAccount;
import io.didymium.core.title.TollFinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one statement of account against the account that the known history shows. */
final class StatementAudit {
    /** Amounts are stated to the gram, so a rounded one is less than a gram from the exact one. */
    private static final BigDecimal GRAM = new BigDecimal("0.001");

    private final SettledHistory history;
    private final SupplyChain chain;
    private final TollAgreement agreement;
    private final TollStatement statement;
    private final BigDecimal coverageFactor;
    private final TollAccount account;
    private final Map<TollPosting.Key, BigDecimal> computed = new LinkedHashMap<>();
    private final Map<String, Id> seen = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    StatementAudit(
            SettledHistory history, TollAgreement agreement, TollStatement statement, BigDecimal coverageFactor) {
        this.history = history;
        this.chain = history.chain();
        this.agreement = agreement;
        this.statement = statement;
        this.coverageFactor = coverageFactor;
        this.account = TollAccount.of(chain, agreement.terms(), agreement.start(), agreement.end(statement.until()));
        account.entries()
                .forEach(entry -> computed.merge(
                        new TollPosting.Key(entry.event().value(), entry.batch(), entry.element()),
                        entry.kilograms(),
                        BigDecimal::add));
        chain.steps().stream().map(ProcessStep::id).forEach(id -> seen.put(id.value(), id));
        chain.transfers().stream().map(Transfer::id).forEach(id -> seen.put(id.value(), id));
    }

    List<Finding> findings() {
        Set<TollPosting.Key> stated = new HashSet<>();
        Map<String, List<TollPosting>> unseen = new LinkedHashMap<>();
        for (TollPosting posting : statement.postings()) {
            stated.add(posting.key());
            if (seen.containsKey(posting.event().value())) {
                compare(posting);
            } else {
                unseen.computeIfAbsent(posting.event().value(), any -> new ArrayList<>())
                        .add(posting);
            }
        }
        computed.forEach((key, kilograms) -> {
            if (!stated.contains(key) && kilograms.abs().compareTo(GRAM) >= 0) {
                find(
                        TollStatementFinding.TOLL_POSTING_MISSING,
                        Map.of(
                                "event", key.event(),
                                "element", key.element().symbol(),
                                "batch", key.batch().value(),
                                "expected", TollAudit.kilograms(TollDue.rounded(kilograms))));
            }
        });
        unseen.forEach((event, postings) -> find(
                TollStatementFinding.TOLL_POSTING_UNSEEN,
                Map.of(
                        "statement", statement.id().value(),
                        "event", event,
                        "amount",
                                postings.stream()
                                        .map(posting -> TollAudit.kilograms(posting.kilograms()))
                                        .collect(Collectors.joining(", ")),
                        "elements",
                                postings.stream()
                                        .map(posting -> posting.element().symbol())
                                        .collect(Collectors.joining(", ")))));
        sums();
        account.unknownContents().stream()
                .map(one -> TollAudit.finding(one.code(), statement.id(), one.arguments()))
                .forEach(findings::add);
        if (unseen.isEmpty()) {
            account.advances(coverageFactor).stream()
                    .map(one -> TollAudit.finding(one.code(), statement.id(), one.arguments()))
                    .forEach(findings::add);
        } else {
            inTheEnd();
        }
        return findings;
    }

    private void compare(TollPosting posting) {
        BigDecimal expected = computed.get(posting.key());
        Map<String, String> arguments = new HashMap<>(Map.of(
                "event", posting.event().value(),
                "element", posting.element().symbol(),
                "batch", posting.batch().value(),
                "found", TollAudit.kilograms(posting.kilograms())));
        if (expected != null) {
            if (posting.kilograms().subtract(expected).abs().compareTo(GRAM) >= 0) {
                arguments.put("expected", TollAudit.kilograms(TollDue.rounded(expected)));
                Optional<PartyId> party = UnsettledPosting.partyOf(posting, expected, history);
                party.ifPresent(one -> arguments.put("party", one.value()));
                find(
                        party.isPresent()
                                ? TollStatementFinding.TOLL_VALUE_UNSETTLED
                                : TollStatementFinding.TOLL_POSTING_DIFFERS,
                        arguments);
            }
            return;
        }
        Optional<PartyId> owner = ownerOfLot(posting);
        if (owner.isPresent()) {
            arguments.put("owner", owner.get().value());
            arguments.put("customer", agreement.terms().customer().value());
            find(TollStatementFinding.TOLL_LOT_OF_ANOTHER, arguments);
        } else if (!isContentUnknown(posting)) {
            arguments.put("day", statement.until().toString());
            find(TollStatementFinding.TOLL_POSTING_UNFOUNDED, arguments);
        }
    }

    /** The owner of a lot that is credited and was not the customer's. */
    private Optional<PartyId> ownerOfLot(TollPosting posting) {
        return posting.kilograms().signum() > 0 && posting.event() instanceof StepId step
                ? TitleBook.of(chain)
                        .ownerOf(posting.batch(), step)
                        .filter(owner -> !owner.equals(agreement.terms().customer()))
                : Optional.empty();
    }

    /** Whether the account moves by an unknown amount, which is a finding of its own. */
    private boolean isContentUnknown(TollPosting posting) {
        return account.unknownContents().stream()
                .anyMatch(one -> posting.event().value().equals(one.arguments().get("event"))
                        && posting.batch().value().equals(one.arguments().get("batch"))
                        && posting.element().symbol().equals(one.arguments().get("element")));
    }

    private void sums() {
        statement.dues().forEach((element, due) -> {
            BigDecimal sum = opening(element);
            for (TollPosting posting : statement.postings()) {
                if (posting.element() == element) {
                    sum = sum.add(posting.kilograms());
                }
            }
            if (sum.subtract(due.kilograms()).abs().compareTo(GRAM) >= 0) {
                find(
                        TollStatementFinding.TOLL_SUM_WRONG,
                        Map.of(
                                "element", element.symbol(),
                                "expected", TollAudit.kilograms(TollDue.rounded(sum)),
                                "found", TollAudit.kilograms(due.kilograms())));
            }
        });
        agreement.terms().returnable().keySet().stream()
                .filter(element -> !statement.dues().containsKey(element))
                .forEach(element -> find(
                        TollStatementFinding.TOLL_SUM_WRONG,
                        Map.of(
                                "element", element.symbol(),
                                "expected", TollAudit.kilograms(TollDue.rounded(opening(element))),
                                "found", "nothing")));
    }

    private BigDecimal opening(Element element) {
        return Optional.ofNullable(agreement.terms().opening().get(element))
                .map(Mass::kilograms)
                .orElse(BigDecimal.ZERO);
    }

    /** Where not all events are seen, at least the stated end is within what was agreed. */
    private void inTheEnd() {
        statement.dues().forEach((element, due) -> {
            BigDecimal agreed = agreement.terms().advance(element).kilograms();
            double excess = due.kilograms().negate().subtract(agreed).doubleValue();
            // A large stated uncertainty only leaves undecided what the unseen postings leave undecided anyway.
            double u = Math.max(
                    account.standardUncertainty(element),
                    due.standardUncertainty().kilograms().doubleValue());
            if (excess > 0 && excess > coverageFactor.doubleValue() * u) {
                find(
                        TollFinding.TOLL_OVERDRAWN,
                        Map.of(
                                "event", statement.id().value(),
                                "element", element.symbol(),
                                "advance", TollAudit.kilograms(due.kilograms().negate()),
                                "agreed", TollAudit.kilograms(agreed)));
            }
        });
    }

    private void find(FindingCode code, Map<String, String> arguments) {
        findings.add(TollAudit.finding(code, statement.id(), arguments));
    }
}
