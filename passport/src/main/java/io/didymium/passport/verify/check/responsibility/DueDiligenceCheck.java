package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.OutputRole;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.diligence.AuditEvidence;
import io.didymium.core.responsibility.diligence.DiligenceFinding;
import io.didymium.core.responsibility.diligence.DiligencePacks;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DiligenceTable;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.ElementCoverage;
import io.didymium.core.responsibility.diligence.StepRecord;
import io.didymium.core.responsibility.diligence.StepState;
import io.didymium.core.responsibility.diligence.SupplierLine;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.OriginFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves of each due-diligence statement that what others can show of it is shown: that its documents are there, that a certificate shows
 * its audit, and that it leaves out no country of risk. Of each final batch, where statements are there or demanded, it reports the suppliers
 * without one, each with its share.
 *
 * <p>A statement is of use for a batch that was made while it was valid.
 */
record DueDiligenceCheck(
        RebuiltChain chain,
        OriginFacts origins,
        Set<String> documents,
        CorporateGroups groups,
        ResponsibilityDemands demands)
        implements Check {
    private static final String CHAIN = "chain";
    private static final int MOST_WAYS = 4_096;
    private static final long MOST_PARTS = 8_000_000;

    @Override
    public CheckId id() {
        return CheckId.DUE_DILIGENCE;
    }

    @Override
    public List<CheckResult> run() {
        List<DueDiligenceStatement> statements = chain.records().stream()
                .filter(DueDiligenceStatement.class::isInstance)
                .map(DueDiligenceStatement.class::cast)
                .toList();
        AuditEvidence audits =
                new AuditEvidence(chain.certificates(), chain.sites().all(), groups, demands.auditCriteria());
        List<CheckResult> results = new ArrayList<>();
        for (DueDiligenceStatement statement : statements) {
            List<Finding> findings = new ArrayList<>(RecordDocuments.absent(statement, documents));
            findings.addAll(ofStatement(statement, audits));
            results.add(CheckResult.of(id(), statement.id().value(), findings));
        }
        if (!statements.isEmpty() || demands.statementPercent() > 0) {
            Optional<OriginBook> book = origins.book().or(this::withoutStatements);
            book.ifPresentOrElse(
                    known -> results.addAll(ofFinals(known, statements, audits)),
                    () -> results.add(CheckResult.skipped(id(), CHAIN, CheckId.CHAIN_COMPLETE)));
        }
        return results;
    }

    /** What nothing consumed and was made as a product with rare earths in it. */
    private static List<Batch> finals(SupplyChain chain) {
        return chain.batches().stream()
                .filter(batch -> chain.consumersOf(batch.id()).isEmpty())
                .filter(batch -> chain.producerOf(batch.id()).outputs().stream()
                        .anyMatch(output -> output.batch().equals(batch.id()) && output.role() == OutputRole.PRODUCT))
                .filter(batch -> batch.composition()
                        .map(known -> known.fractions().keySet().stream().anyMatch(Element::isRareEarth))
                        .orElse(batch.form().isRareEarth()))
                .toList();
    }

    private List<Finding> ofStatement(DueDiligenceStatement statement, AuditEvidence audits) {
        List<Finding> findings = new ArrayList<>();
        String subject = statement.id().value();
        if (DiligencePacks.OECD.isOverlong(statement)) {
            findings.add(finding(
                    DiligenceFinding.STATEMENT_OVERLONG,
                    subject,
                    Map.of(
                            "from", statement.from().toString(),
                            "until", statement.until().toString(),
                            "validUntil", statement.validUntil().toString(),
                            "pack", DiligencePacks.OECD.id(),
                            "months", String.valueOf(DiligencePacks.OECD.months()))));
        }
        for (StepRecord step : statement.steps()) {
            if (step.state() == StepState.DONE
                    && step.evidence().isEmpty()
                    && step.step() != DiligenceStep.INDEPENDENT_AUDIT) {
                findings.add(finding(
                        DiligenceFinding.STEP_UNDOCUMENTED,
                        subject,
                        Map.of(
                                "step", String.valueOf(step.step().number()),
                                "label", step.step().label())));
            }
        }
        findings.addAll(ofAudit(statement, audits));
        statement.risks().stream()
                .filter(SupplyRisk::isUnanswered)
                .map(risk -> finding(
                        DiligenceFinding.RISK_UNANSWERED,
                        subject,
                        Map.of(
                                "risk", risk.risk().label(),
                                "country", risk.country().value())))
                .forEach(findings::add);
        return findings;
    }

    private static List<Finding> ofAudit(DueDiligenceStatement statement, AuditEvidence audits) {
        String subject = statement.id().value();
        Optional<String> contradiction = audits.contradiction(statement);
        if (contradiction.isPresent()) {
            return List.of(finding(
                    DiligenceFinding.AUDIT_CONTRADICTED,
                    subject,
                    Map.of(
                            "certificate", statement.audit().orElseThrow().value(),
                            "operator", statement.operator().value(),
                            "reason", contradiction.get())));
        }
        return statement.isDone(DiligenceStep.INDEPENDENT_AUDIT)
                ? audits.lack(statement).stream()
                        .map(reason -> finding(DiligenceFinding.AUDIT_UNSHOWN, subject, Map.of("reason", reason)))
                        .toList()
                : List.of();
    }

    /** Where nothing is stated of origins, the way of material is known all the same. */
    private Optional<OriginBook> withoutStatements() {
        return chain.dossier()
                .flatMap(dossier -> OriginBook.ofGroups(
                        dossier.chain(), dossier.origin().sources(), OriginEvidence.none(), MOST_PARTS));
    }

    private List<CheckResult> ofFinals(OriginBook book, List<DueDiligenceStatement> statements, AuditEvidence audits) {
        Map<BatchId, LocalDate> days = new TreeMap<>();
        finals(book.chain())
                .forEach(batch -> days.put(
                        batch.id(), batch.producedAt().atZone(ZoneOffset.UTC).toLocalDate()));
        if (days.isEmpty()) {
            return List.of();
        }
        Map<BatchId, Set<CountryCode>> countries =
                demands.riskCountries().isEmpty() ? Map.of() : countries(book, days.keySet());
        return DiligenceTable.of(book, days, DiligencePacks.OECD, statements, audits::shows).stream()
                .map(table -> ofBatch(table, statements, countries.getOrDefault(table.batch(), Set.of())))
                .toList();
    }

    private CheckResult ofBatch(
            DiligenceTable table, List<DueDiligenceStatement> statements, Set<CountryCode> countries) {
        BatchId batch = table.batch();
        LocalDate day = table.day();
        List<Finding> findings = new ArrayList<>();
        table.suppliers().stream()
                .filter(line -> !line.state().isValid())
                .flatMap(line -> withoutStatement(line, batch, day).stream())
                .forEach(findings::add);
        if (demands.statementPercent() > 0) {
            Share demanded = Share.of(BigDecimal.valueOf(demands.statementPercent(), 2));
            for (Map.Entry<Element, ElementCoverage> one : table.elements().entrySet()) {
                Share valid = one.getValue().valid();
                if (one.getKey().isRareEarth() && demanded.exceeds(valid)) {
                    findings.add(finding(
                            DiligenceFinding.DILIGENCE_DEMANDED,
                            batch.value(),
                            Map.of(
                                    "element", one.getKey().symbol(),
                                    "share", valid.percent(2).toPlainString(),
                                    "day", day.toString(),
                                    "demanded", String.valueOf(demands.statementPercent()))));
                }
            }
        }
        findings.addAll(unassessed(table, statements, countries));
        return CheckResult.of(id(), batch.value(), findings);
    }

    /** One finding for a supplier, with the rare earth of which it had most. */
    private static Optional<Finding> withoutStatement(SupplierLine line, BatchId batch, LocalDate day) {
        return line.shares().entrySet().stream()
                .filter(one -> one.getKey().isRareEarth())
                .max(Map.Entry.comparingByValue())
                .map(one -> finding(
                        DiligenceFinding.SUPPLIER_WITHOUT_STATEMENT,
                        batch.value(),
                        Map.of(
                                "element", one.getKey().symbol(),
                                "share", one.getValue().percent(2).toPlainString(),
                                "supplier", line.supplier().value(),
                                "day", day.toString(),
                                "state", line.state().label())));
    }

    /** Countries of risk that material comes from or through, of which a supplier with a valid statement states no risk. */
    private static List<Finding> unassessed(
            DiligenceTable table, List<DueDiligenceStatement> statements, Set<CountryCode> countries) {
        List<Finding> findings = new ArrayList<>();
        BatchId batch = table.batch();
        for (SupplierLine line : table.suppliers()) {
            statements.stream()
                    .filter(statement -> line.statement().equals(Optional.of(statement.id())))
                    .forEach(statement -> countries.stream()
                            .filter(country -> statement.risks().stream()
                                    .noneMatch(risk -> risk.country().equals(country)))
                            .map(country -> finding(
                                    DiligenceFinding.RISK_COUNTRY_UNASSESSED,
                                    batch.value(),
                                    Map.of(
                                            "batch", batch.value(),
                                            "country", country.value(),
                                            "operator", statement.operator().value())))
                            .forEach(findings::add));
        }
        return findings;
    }

    /** The countries of risk that the rare earths of batches come from or through. */
    private Map<BatchId, Set<CountryCode>> countries(OriginBook book, Set<BatchId> batches) {
        SupplyChain history = book.chain();
        Map<BatchId, Set<CountryCode>> all = new TreeMap<>();
        book.ways(
                        batches,
                        step -> history.facility(step.facility(), step.endedAt())
                                .address()
                                .country(),
                        MOST_WAYS)
                .forEach((batch, elements) -> {
                    Set<CountryCode> countries = all.computeIfAbsent(batch, any -> new TreeSet<>());
                    elements.forEach((element, ways) -> {
                        if (element.isRareEarth()) {
                            ways.keySet().forEach(way -> countries.addAll(way.passed()));
                            book.origin(batch).shares(element).keySet().stream()
                                    .flatMap(source -> source.country().stream())
                                    .forEach(countries::add);
                        }
                    });
                    countries.retainAll(demands.riskCountries());
                });
        return all;
    }

    private static Finding finding(FindingCode code, String subject, Map<String, String> arguments) {
        return Finding.of(code, Location.of(subject), arguments);
    }
}
