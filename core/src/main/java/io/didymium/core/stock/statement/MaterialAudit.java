package io.didymium.core.stock.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.MaterialBook;
import io.didymium.core.stock.MaterialLine;
import io.didymium.core.stock.MaterialPeriod;
import io.didymium.core.stock.StockRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Holds signed period statements against the events of the chain. Amounts are computed from what the events state, so they are compared to
 * the gram; counts are compared with what weighings can differ by, and all that is beyond it together with the limit of what may be
 * unaccounted for.
 */
public final class MaterialAudit {
    private final SupplyChain chain;
    private final StockRule rule;
    private final List<MaterialPeriod> books;

    /**
     * An audit.
     *
     * @param chain the history, with the values that settle its lots
     * @param rule the periods and limits of the verifier
     */
    public MaterialAudit(SupplyChain chain, StockRule rule) {
        this.chain = requireNonNull(chain, "chain");
        this.rule = requireNonNull(rule, "rule");
        books = MaterialBook.of(chain, rule);
    }

    private static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<MaterialPeriod> period(FacilityId site, LocalDate from, LocalDate until) {
        return books.stream()
                .filter(one -> one.site().equals(site)
                        && one.from().equals(from)
                        && one.until().equals(until.plusDays(1)))
                .findFirst();
    }

    /**
     * The statement of a site for the period from a day on, as it follows from the chain, with what was counted.
     *
     * @throws IllegalArgumentException if nothing happened there and then, or no period begins on the day
     */
    public MaterialStatement statement(
            RecordId id, FacilityId site, LocalDate from, SortedMap<BatchId, MeasuredMass> counts) {
        LocalDate until = from.plusMonths(rule.periodMonths()).minusDays(1);
        MaterialPeriod period = period(site, from, until)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing happened at " + site + " in a period from " + from + " on"));
        PartyId keeper = chain.facility(site, end(until).minusNanos(1)).operator();
        Map<Element, StatedLine> elements = new EnumMap<>(Element.class);
        for (MaterialLine line : period.lines()) {
            line.element().ifPresent(element -> elements.put(element, StatedLine.of(line)));
        }
        return MaterialStatement.builder(id, keeper, site, from, until)
                .events(new SiteStock(chain, site, end(until)).events())
                .mass(StatedLine.of(period.lines().get(0)))
                .elements(elements)
                .counts(counts)
                .build();
    }

    /** What is wrong with a statement. */
    public List<Finding> of(MaterialStatement statement) {
        List<Finding> findings = new ArrayList<>();
        closes(statement, "all mass", statement.mass()).ifPresent(findings::add);
        statement
                .elements()
                .forEach((element, line) ->
                        closes(statement, element.symbol(), line).ifPresent(findings::add));
        chain.findFacility(statement.site(), end(statement.until()).minusNanos(1))
                .filter(site -> !site.operator().equals(statement.keeper()))
                .ifPresent(site -> findings.add(finding(
                        MaterialStatementFinding.MATERIAL_BY_ANOTHER,
                        statement,
                        Map.of(
                                "keeper", statement.keeper().value(),
                                "site", statement.site().value()))));
        Optional<MaterialPeriod> period = period(statement.site(), statement.from(), statement.until());
        if (period.isEmpty()) {
            findings.add(finding(
                    MaterialStatementFinding.MATERIAL_PERIOD_OTHER,
                    statement,
                    Map.of(
                            "from", statement.from().toString(),
                            "until", statement.until().toString(),
                            "months", String.valueOf(rule.periodMonths()))));
            return findings;
        }
        SiteStock stock = new SiteStock(chain, statement.site(), end(statement.until()));
        List<Finding> ofEvents = events(statement, stock);
        findings.addAll(ofEvents);
        if (ofEvents.isEmpty()) {
            EnumSet<Element> balanced = EnumSet.noneOf(Element.class);
            for (MaterialLine line : period.get().lines()) {
                findings.addAll(differences(statement, line));
                line.element().ifPresent(balanced::add);
            }
            statement.elements().forEach((element, line) -> {
                BigDecimal stated = line.amount(PeriodColumn.RECEIPTS).add(line.amount(PeriodColumn.OPENING));
                if (!balanced.contains(element) && stated.signum() != 0) {
                    findings.add(differs(statement, "what came", element.symbol(), BigDecimal.ZERO, stated));
                }
            });
            findings.addAll(counts(statement, stock, period.get().lines().get(0)));
        }
        return findings;
    }

    private static Optional<Finding> closes(MaterialStatement statement, String balance, StatedLine line) {
        BigDecimal stated = line.amount(PeriodColumn.DIFFERENCE);
        // Each of six amounts is rounded by up to half a gram.
        return line.closed().subtract(stated).abs().compareTo(StatedLine.GRAM.multiply(BigDecimal.valueOf(3))) <= 0
                ? Optional.empty()
                : Optional.of(finding(
                        MaterialStatementFinding.MATERIAL_NOT_CLOSED,
                        statement,
                        Map.of(
                                "balance", balance,
                                "expected", kilograms(line.closed()),
                                "found", kilograms(stated))));
    }

    private static List<Finding> events(MaterialStatement statement, SiteStock stock) {
        TreeSet<String> unseen = new TreeSet<>(statement.events());
        unseen.removeAll(stock.events());
        TreeSet<String> leftOut = new TreeSet<>(stock.events());
        leftOut.removeAll(statement.events());
        List<Finding> findings = new ArrayList<>();
        unseen.stream()
                .map(event ->
                        finding(MaterialStatementFinding.MATERIAL_EVENT_UNSEEN, statement, Map.of("event", event)))
                .limit(1)
                .forEach(findings::add);
        leftOut.stream()
                .map(event ->
                        finding(MaterialStatementFinding.MATERIAL_EVENT_LEFT_OUT, statement, Map.of("event", event)))
                .forEach(findings::add);
        return findings;
    }

    private static List<Finding> differences(MaterialStatement statement, MaterialLine line) {
        String balance = line.element().map(Element::symbol).orElse("all mass");
        StatedLine expected = StatedLine.of(line);
        Optional<StatedLine> found = line.element().isEmpty()
                ? Optional.of(statement.mass())
                : Optional.ofNullable(statement.elements().get(line.element().get()));
        List<Finding> findings = new ArrayList<>();
        for (PeriodColumn column : PeriodColumn.values()) {
            BigDecimal amount = expected.amount(column);
            BigDecimal stated = found.map(one -> one.amount(column)).orElse(BigDecimal.ZERO);
            if (amount.subtract(stated).abs().compareTo(StatedLine.GRAM) > 0) {
                findings.add(differs(statement, column.label(), balance, amount, stated));
            }
        }
        BigDecimal u = expected.standardUncertainty().kilograms();
        found.map(one -> one.standardUncertainty().kilograms())
                .filter(stated ->
                        u.subtract(stated).abs().compareTo(u.movePointLeft(2).max(StatedLine.GRAM)) > 0)
                .ifPresent(stated -> findings.add(differs(statement, "the uncertainty", balance, u, stated)));
        return findings;
    }

    private static Finding differs(
            MaterialStatement statement, String column, String balance, BigDecimal expected, BigDecimal found) {
        return finding(
                MaterialStatementFinding.MATERIAL_LINE_DIFFERS,
                statement,
                Map.of(
                        "column",
                        column,
                        "balance",
                        balance,
                        "expected",
                        kilograms(expected),
                        "found",
                        kilograms(found)));
    }

    private List<Finding> counts(MaterialStatement statement, SiteStock stock, MaterialLine all) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal beyond = BigDecimal.ZERO;
        TreeSet<BatchId> batches = new TreeSet<>(stock.left().keySet());
        batches.addAll(statement.counts().keySet());
        for (BatchId batch : batches) {
            BigDecimal booked = stock.left().getOrDefault(batch, BigDecimal.ZERO);
            MeasuredMass counted = statement.counts().get(batch);
            List<MeasuredMass> weighed = new ArrayList<>(stock.weighed(batch));
            if (counted != null) {
                weighed.add(counted);
            }
            BigDecimal tolerance = rule.tolerance(weighed).kilograms();
            if (counted == null) {
                // What is used up but for weighing differences need not be counted.
                if (booked.compareTo(tolerance) > 0) {
                    findings.add(finding(
                            MaterialStatementFinding.STOCK_NOT_COUNTED,
                            statement,
                            Map.of("batch", batch.value(), "expected", kilograms(booked))));
                }
                continue;
            }
            BigDecimal found = counted.value().kilograms();
            BigDecimal difference = found.subtract(booked).abs();
            if (difference.compareTo(tolerance) > 0) {
                beyond = beyond.add(difference);
                findings.add(finding(
                        MaterialStatementFinding.STOCK_COUNT_DIFFERS,
                        statement,
                        Map.of(
                                "batch", batch.value(),
                                "expected", kilograms(booked),
                                "found", kilograms(found),
                                "tolerance", kilograms(tolerance))));
            }
        }
        BigDecimal limit = all.limit().subtract(all.unaccounted()).max(BigDecimal.ZERO);
        if (beyond.compareTo(limit) > 0) {
            findings.add(finding(
                    MaterialStatementFinding.STOCK_COUNT_BEYOND_LIMIT,
                    statement,
                    Map.of("found", kilograms(beyond), "limit", kilograms(limit))));
        }
        return findings;
    }

    private static String kilograms(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + " kg";
    }

    private static Finding finding(
            MaterialStatementFinding code, MaterialStatement statement, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("statement", statement.id().value());
        return Finding.of(code, Location.of(statement.id().value()), arguments);
    }
}
