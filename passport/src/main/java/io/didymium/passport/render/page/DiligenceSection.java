package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.origin.Share;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.diligence.AuditEvidence;
import io.didymium.core.responsibility.diligence.DiligencePacks;
import io.didymium.core.responsibility.diligence.DiligenceStep;
import io.didymium.core.responsibility.diligence.DiligenceTable;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The due diligence behind a batch: by element what part has statements on its whole way, and by supplier whether it has one. */
final class DiligenceSection {
    private static final int MOST_ROWS = 100;
    private static final long MOST_PARTS = 8_000_000;

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Dossier dossier;

    DiligenceSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        dossier = view.dossier().orElseThrow();
    }

    /** The section, if anybody states anything. */
    Optional<Section> section() {
        List<DueDiligenceStatement> statements = dossier.records().stream()
                .filter(DueDiligenceStatement.class::isInstance)
                .map(DueDiligenceStatement.class::cast)
                .toList();
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section("diligence", wording).note("diligence.own-word");
        Optional<DiligenceTable> table = table(statements);
        if (table.isEmpty()) {
            return Optional.of(section.say("diligence.unknown"));
        }
        List<DueDiligenceStatement> used = statements.stream()
                .filter(statement -> table.get().suppliers().stream()
                        .anyMatch(line -> line.statement().equals(Optional.of(statement.id()))))
                .limit(MOST_ROWS)
                .toList();
        section.add(elements(table.get()).inPage()).add(suppliers(table.get()).inPage());
        for (TextTable more : List.of(steps(used), risks(used))) {
            if (!more.isEmpty()) {
                section.add(more.inPage());
            }
        }
        return Optional.of(section);
    }

    private Optional<DiligenceTable> table(List<DueDiligenceStatement> statements) {
        LocalDate day = batch.producedAt().atZone(ZoneOffset.UTC).toLocalDate();
        AuditEvidence audits = new AuditEvidence(
                dossier.certificates().stream().collect(Collectors.toMap(Certificate::id, one -> one)),
                dossier.chain().facilities(),
                CorporateGroups.of(dossier.registrations()),
                ResponsibilityDemands.standard().auditCriteria());
        return OriginBook.ofGroups(dossier.chain(), dossier.origin().sources(), OriginEvidence.none(), MOST_PARTS)
                .map(book -> DiligenceTable.of(book, batch.id(), DiligencePacks.OECD, statements, audits::shows, day));
    }

    private TextTable elements(DiligenceTable table) {
        TextTable rows = new TextTable(
                wording.text("diligence.elements", table.day().toString()),
                List.of(
                        wording.text("diligence.element"),
                        wording.text("diligence.audited"),
                        wording.text("diligence.not-audited"),
                        wording.text("diligence.without"),
                        wording.text("diligence.not-known"),
                        wording.text("diligence.outside")));
        table.elements().forEach((element, coverage) -> {
            if (element.isRareEarth()) {
                rows.row(
                        Cell.of(element.symbol()),
                        percent(coverage.audited()),
                        percent(coverage.ownWord()),
                        percent(coverage.uncovered()),
                        percent(coverage.unknown()),
                        percent(coverage.outside()));
            }
        });
        return rows;
    }

    private TextTable suppliers(DiligenceTable table) {
        TextTable rows = new TextTable(
                wording.text("diligence.suppliers"),
                List.of(
                        wording.text("diligence.supplier"),
                        wording.text("diligence.state"),
                        wording.text("diligence.most")));
        table.suppliers().stream()
                .limit(MOST_ROWS)
                .forEach(line -> rows.row(
                        Cell.others(view.nameOf(line.supplier().value())),
                        Cell.of(wording.text(
                                "diligence.state." + line.state().name().replace('_', '-'))),
                        line.shares().entrySet().stream()
                                .filter(one -> one.getKey().isRareEarth())
                                .max(Map.Entry.comparingByValue())
                                .map(one -> most(one.getKey(), one.getValue()))
                                .orElseGet(() -> Cell.of("-"))));
        return rows;
    }

    /** By operator, how far each step is by its statement, and how many documents are named for it. */
    private TextTable steps(List<DueDiligenceStatement> statements) {
        List<String> headers = new ArrayList<>(List.of(wording.text("diligence.supplier")));
        for (DiligenceStep step : DiligenceStep.values()) {
            headers.add(wording.text("diligence.step-" + step.number()));
        }
        TextTable rows = new TextTable(wording.text("diligence.steps"), headers);
        for (DueDiligenceStatement statement : statements) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.others(view.nameOf(statement.operator().value()))));
            for (DiligenceStep step : DiligenceStep.values()) {
                cells.add(Cell.of(statement
                        .step(step)
                        .map(one -> wording.text(
                                "diligence.step-state-" + one.state().name().replace('_', '-'),
                                wording.count(one.evidence().size())))
                        .orElseGet(() -> wording.text("not-stated"))));
            }
            rows.row(cells.toArray(Cell[]::new));
        }
        return rows;
    }

    /** The risks that statements name, with the words of dashboards. */
    private TextTable risks(List<DueDiligenceStatement> statements) {
        TextTable rows = new TextTable(
                wording.text("diligence.risks"),
                Stream.of("operator", "risk", "country", "tier", "severity", "likelihood", "response", "state")
                        .map(head -> wording.text("dashboard.of-" + head))
                        .toList());
        for (DueDiligenceStatement statement : statements) {
            for (SupplyRisk risk : statement.risks()) {
                rows.row(
                        Cell.others(view.nameOf(statement.operator().value())),
                        word(risk.risk()),
                        Cell.of(risk.country().value()),
                        Cell.of(wording.count(risk.tier())),
                        word(risk.severity()),
                        word(risk.likelihood()),
                        word(risk.response()),
                        word(risk.state()));
            }
        }
        return rows;
    }

    private Cell word(Enum<?> constant) {
        return Cell.of(wording.text(
                "dashboard.is-" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private Cell most(Element element, Share share) {
        return Cell.of(element.symbol() + " " + wording.number(share.percent(2)) + " %");
    }

    private Cell percent(Share share) {
        return Cell.of(wording.number(share.percent(2)) + " %");
    }
}
