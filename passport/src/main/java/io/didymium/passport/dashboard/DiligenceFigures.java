package io.didymium.passport.dashboard;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.id.RecordId;
import io.didymium.core.origin.Share;
import io.didymium.core.responsibility.diligence.AuditEvidence;
import io.didymium.core.responsibility.diligence.DiligencePacks;
import io.didymium.core.responsibility.diligence.DiligenceTable;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.ElementCoverage;
import io.didymium.core.responsibility.diligence.SupplierState;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The due diligence behind a batch by element, from statements that passed verification alone. */
final class DiligenceFigures {
    private final BatchGround ground;
    private final List<DueDiligenceStatement> statements;
    private final Optional<DiligenceTable> table;

    DiligenceFigures(BatchGround ground, WayShares ways) {
        this.ground = ground;
        statements = ground.dossier().records().stream()
                .filter(DueDiligenceStatement.class::isInstance)
                .map(DueDiligenceStatement.class::cast)
                .filter(statement ->
                        ground.isSound(statement.id()) && ground.isPassed(CheckId.DUE_DILIGENCE, statement.id()))
                .toList();
        AuditEvidence audits = new AuditEvidence(
                ground.dossier().certificates().stream()
                        .filter(certificate -> ground.isSound(certificate.id()))
                        .collect(Collectors.toMap(Certificate::id, certificate -> certificate)),
                ground.dossier().chain().facilities(),
                ground.groups(),
                ground.facts().policy().responsibility().auditCriteria());
        table = ground.obstacle(BatchGround.FLOW).isPresent()
                ? Optional.empty()
                : ways.book()
                        .map(book -> DiligenceTable.of(
                                book,
                                ground.batch().id(),
                                DiligencePacks.OECD,
                                statements,
                                audits::shows,
                                ground.made()));
    }

    /** The table, if the flow of material behind the batch is established. */
    Optional<DiligenceTable> table() {
        return table;
    }

    /** The statements that passed verification. */
    List<DueDiligenceStatement> statements() {
        return statements;
    }

    /** The credentials on which a supplier's state rests: what is behind the batch, and the statements. */
    List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>(ground.way());
        List<Id> more = new ArrayList<>();
        table.ifPresent(
                known -> known.suppliers().forEach(line -> line.statement().ifPresent(more::add)));
        for (DueDiligenceStatement statement : statements) {
            if (more.contains(statement.id())) {
                statement.audit().ifPresent(more::add);
            }
        }
        grounds.addAll(ground.of(more));
        return grounds;
    }

    List<Figure> figures() {
        if (table.isEmpty()) {
            String reason = ground.obstacle(BatchGround.FLOW).orElse("there are too many sources");
            return List.of(
                    Figure.builder(FigureKind.DILIGENCE_AUDITED, "%")
                            .unknown(reason)
                            .build(),
                    Figure.builder(FigureKind.SUPPLIERS, "1").unknown(reason).build());
        }
        List<Figure> figures = new ArrayList<>();
        List<Ground> grounds = grounds();
        table.get().elements().forEach((element, coverage) -> {
            if (element.isRareEarth()) {
                figures.addAll(of(element, coverage, grounds));
            }
        });
        for (SupplierState state : SupplierState.values()) {
            long count = table.get().suppliers().stream()
                    .filter(line -> line.state() == state)
                    .count();
            figures.add(Figure.builder(FigureKind.SUPPLIERS, "1")
                    .of("state", state)
                    .restsOn(grounds)
                    .value(BigDecimal.valueOf(count))
                    .build());
        }
        return figures;
    }

    private static List<Figure> of(Element element, ElementCoverage coverage, List<Ground> grounds) {
        List<Figure> figures = new ArrayList<>(List.of(
                share(FigureKind.DILIGENCE_AUDITED, element, coverage.audited(), Figure.Basis.ATTESTED, grounds),
                share(FigureKind.DILIGENCE_NOT_AUDITED, element, coverage.ownWord(), Figure.Basis.STATED, grounds),
                share(FigureKind.DILIGENCE_WITHOUT, element, coverage.uncovered(), Figure.Basis.STATED, grounds),
                share(FigureKind.DILIGENCE_UNKNOWN, element, coverage.unknown(), Figure.Basis.STATED, grounds),
                share(FigureKind.DILIGENCE_OUTSIDE, element, coverage.outside(), Figure.Basis.STATED, grounds)));
        Figure.Builder mass = Figure.builder(FigureKind.DILIGENCE_MASS, "kg").of("element", element.symbol());
        figures.add(coverage.kilogramsOf(coverage.valid())
                .map(kilograms -> mass.restsOn(grounds).value(kilograms).build())
                .orElseGet(() ->
                        mass.unknown("the contents of the batch are not known").build()));
        return figures;
    }

    private static Figure share(
            FigureKind kind, Element element, Share share, Figure.Basis basis, List<Ground> grounds) {
        return Figure.builder(kind, "%")
                .of("element", element.symbol())
                .basis(basis)
                .restsOn(grounds)
                .value(share.percent(WayShares.DIGITS))
                .build();
    }

    /** The credential of a statement. */
    List<Ground> grounds(RecordId statement) {
        return ground.of(List.of(statement));
    }
}
