package io.didymium.examples.cli.responsibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.RecordId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.diligence.AuditEvidence;
import io.didymium.core.responsibility.diligence.DiligencePack;
import io.didymium.core.responsibility.diligence.DiligencePacks;
import io.didymium.core.responsibility.diligence.DiligenceTable;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.sourcing.ExclusionPack;
import io.didymium.core.responsibility.sourcing.SourcingPacks;
import io.didymium.core.responsibility.sourcing.SourcingStage;
import io.didymium.core.responsibility.sourcing.StageOrigin;
import io.didymium.core.responsibility.sourcing.StageOrigins;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.view.ChainView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The due diligence behind a batch.
 *
 * @param table by element and supplier
 * @param statements the statements of its suppliers
 * @param audits what shows their audits
 * @param origins where each stage was
 * @param asked the day on which rules are asked
 */
record BatchDiligence(
        DiligenceTable table,
        List<DueDiligenceStatement> statements,
        AuditEvidence audits,
        StageOrigins origins,
        LocalDate asked) {
    private static final int DIGITS = 12;

    static BatchDiligence of(ChainView view, OriginBook book, BatchId batch, LocalDate day, LocalDate asked) {
        List<DueDiligenceStatement> all = view.dossier().records().stream()
                .filter(DueDiligenceStatement.class::isInstance)
                .map(DueDiligenceStatement.class::cast)
                .toList();
        AuditEvidence audits = new AuditEvidence(
                view.dossier().certificates().stream().collect(Collectors.toMap(Certificate::id, one -> one)),
                view.chain().facilities(),
                CorporateGroups.of(view.dossier().registrations()),
                ResponsibilityDemands.standard().auditCriteria());
        DiligenceTable table = DiligenceTable.of(book, batch, DiligencePacks.OECD, all, audits::shows, day);
        List<DueDiligenceStatement> used = all.stream()
                .filter(statement -> table.suppliers().stream()
                        .anyMatch(line -> line.statement().equals(Optional.of(statement.id()))))
                .toList();
        return new BatchDiligence(table, used, audits, StageOrigins.of(book, batch), asked);
    }

    ExclusionPack.Result dfars() {
        return SourcingPacks.DFARS_7052.of(origins, asked);
    }

    List<ExclusionPack.Exclusion> concentrated() {
        return SourcingPacks.CRMA_65.exceeded(origins);
    }

    private static BigDecimal decimal(Share share) {
        return share.decimal(DIGITS);
    }

    void json(ObjectNode to) {
        to.put("batch", table.batch().value())
                .put("statementsOn", table.day().toString())
                .put("rulesOn", asked.toString());
        ArrayNode elements = to.putArray("elements");
        table.elements().forEach((element, coverage) -> {
            ObjectNode one = elements.addObject()
                    .put("element", element.symbol())
                    .put("audited", decimal(coverage.audited()))
                    .put("notAudited", decimal(coverage.ownWord()))
                    .put("withoutStatement", decimal(coverage.uncovered()))
                    .put("unknown", decimal(coverage.unknown()))
                    .put("fromOutside", decimal(coverage.outside()));
            coverage.kilograms().ifPresent(mass -> one.put("kilograms", mass));
            coverage.kilogramsOf(coverage.valid()).ifPresent(mass -> one.put("validKg", mass));
        });
        ArrayNode suppliers = to.putArray("suppliers");
        table.suppliers().forEach(line -> {
            ObjectNode one = suppliers
                    .addObject()
                    .put("supplier", line.supplier().value())
                    .put("state", line.state().name());
            line.statement().map(RecordId::value).ifPresent(id -> one.put("statement", id));
            ObjectNode shares = one.putObject("shares");
            line.shares().forEach((element, share) -> shares.put(element.symbol(), decimal(share)));
        });
        ArrayNode stated = to.putArray("statements");
        statements.forEach(statement -> json(statement, stated.addObject()));
        ArrayNode packs = to.putArray("packs");
        for (DiligencePack pack : DiligencePacks.all()) {
            ObjectNode one = packs.addObject()
                    .put("pack", pack.id())
                    .put("version", pack.version())
                    .put("scope", pack.scope())
                    .put("basis", pack.basis())
                    .put("state", pack.applicationDate().on(asked).name());
            ArrayNode duties = one.putArray("duties");
            statements.forEach(statement -> pack.duties()
                    .forEach(duty -> duties.addObject()
                            .put("operator", statement.operator().value())
                            .put("clause", duty.clause())
                            .put("duty", duty.label())
                            .put(
                                    "state",
                                    duty.of(statement, audits.shows(statement)).name())));
        }
        ObjectNode dfars = to.putObject("excludedCountries")
                .put("pack", SourcingPacks.DFARS_7052.id())
                .put("basis", SourcingPacks.DFARS_7052.basis())
                .put("state", dfars().state().name());
        exclusions(dfars.putArray("excluded"), dfars().exclusions());
        ObjectNode unknown = dfars.putObject("unknown");
        dfars().unknown().forEach((stage, share) -> unknown.put(stage.name(), decimal(share)));
        ObjectNode crma = to.putObject("oneCountry")
                .put("pack", SourcingPacks.CRMA_65.id())
                .put("basis", SourcingPacks.CRMA_65.basis())
                .put("state", SourcingPacks.CRMA_65.applicationDate().on(asked).name());
        exclusions(crma.putArray("exceeded"), concentrated());
        stages(to.putArray("stages"));
    }

    private static void json(DueDiligenceStatement statement, ObjectNode to) {
        to.put("statement", statement.id().value())
                .put("operator", statement.operator().value())
                .put("from", statement.from().toString())
                .put("until", statement.until().toString())
                .put("validUntil", statement.validUntil().toString());
        ArrayNode steps = to.putArray("steps");
        statement.steps().forEach(step -> {
            ArrayNode documents = steps.addObject()
                    .put("step", step.step().name())
                    .put("state", step.state().name())
                    .putArray("documents");
            step.evidence().forEach(document -> documents.add(document.digest()));
        });
        ArrayNode risks = to.putArray("risks");
        statement
                .risks()
                .forEach(risk -> risks.addObject()
                        .put("risk", risk.risk().name())
                        .put("country", risk.country().value())
                        .put("tier", risk.tier())
                        .put("severity", risk.severity().name())
                        .put("likelihood", risk.likelihood().name())
                        .put("response", risk.response().name())
                        .put("state", risk.state().name()));
    }

    private static void exclusions(ArrayNode to, List<ExclusionPack.Exclusion> exclusions) {
        exclusions.forEach(one -> to.addObject()
                .put("element", one.element().symbol())
                .put("stage", one.stage().name())
                .put("country", one.country().value())
                .put("share", decimal(one.share())));
    }

    private void stages(ArrayNode to) {
        for (Map.Entry<Element, Map<SourcingStage, StageOrigin>> element :
                origins.elements().entrySet()) {
            element.getValue().forEach((stage, where) -> {
                ObjectNode one = to.addObject()
                        .put("element", element.getKey().symbol())
                        .put("stage", stage.name())
                        .put("unknown", decimal(where.unknown()));
                ObjectNode countries = one.putObject("countries");
                where.countries().forEach((country, share) -> countries.put(country.value(), decimal(share)));
            });
        }
    }

    static String csv(List<BatchDiligence> all) {
        CsvText csv = new CsvText(
                "batch",
                "element",
                "kg",
                "valid kg",
                "audited",
                "not audited",
                "without statement",
                "unknown",
                "from outside",
                "supplier",
                "state",
                "share");
        for (BatchDiligence one : all) {
            one.table
                    .elements()
                    .forEach((element, coverage) -> one.table.suppliers().stream()
                            .filter(line -> line.shares().containsKey(element))
                            .forEach(line -> csv.row(
                                    one.table.batch(),
                                    element.symbol(),
                                    coverage.kilograms(),
                                    coverage.kilogramsOf(coverage.valid()),
                                    decimal(coverage.audited()),
                                    decimal(coverage.ownWord()),
                                    decimal(coverage.uncovered()),
                                    decimal(coverage.unknown()),
                                    decimal(coverage.outside()),
                                    line.supplier(),
                                    line.state(),
                                    decimal(line.shares().getOrDefault(element, Share.ZERO)))));
        }
        return csv.text();
    }
}
