package io.didymium.passport.dashboard;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.origin.Share;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assessments of labour conditions along the way of a batch, and what is recorded of people around its sites. */
final class LabourFigures {
    private final BatchGround ground;
    private final WayShares ways;
    private final LabourEvidence labour;
    private final List<Figure> figures = new ArrayList<>();

    LabourFigures(BatchGround ground, WayShares ways, LabourEvidence labour) {
        this.ground = ground;
        this.ways = ways;
        this.labour = labour;
    }

    List<Figure> figures() {
        Optional<String> obstacle = ground.obstacle(BatchGround.FLOW);
        if (obstacle.isPresent()) {
            figures.add(Figure.builder(FigureKind.LABOUR_ASSESSED, "%")
                    .unknown(obstacle.get())
                    .build());
        } else {
            ways.rareEarths().forEach(this::assessed);
        }
        records();
        return figures;
    }

    private void assessed(Element element) {
        WayShares.Coverage coverage = ways.coverage(element, labour::isAssessed);
        List<Ground> grounds = new ArrayList<>(ground.way());
        grounds.addAll(ground.of(ground.dossier().certificates().stream()
                .filter(certificate -> certificate.assessments().stream().anyMatch(LabourEvidence::isOfLabour))
                .filter(ground::isAbout)
                .map(Certificate::id)
                .toList()));
        share(FigureKind.LABOUR_ASSESSED, element, coverage.covered(), grounds);
        share(FigureKind.LABOUR_NOT_ASSESSED, element, coverage.uncovered(), grounds);
        share(FigureKind.LABOUR_UNKNOWN, element, coverage.unknown(), grounds);
    }

    private void share(FigureKind kind, Element element, Share share, List<Ground> grounds) {
        figures.add(Figure.builder(kind, "%")
                .of("element", element.symbol())
                .basis(Figure.Basis.ATTESTED)
                .restsOn(grounds)
                .value(share.percent(WayShares.DIGITS))
                .build());
    }

    private void records() {
        Set<Id> recorded = new HashSet<>();
        List<Id> records = new ArrayList<>();
        for (SiteRecord record : relied(ground)) {
            records.add(record.id());
            record.sites().stream().filter(ground::isBehind).forEach(recorded::add);
            if (record instanceof GrievanceRegister register) {
                figures.add(Figure.builder(FigureKind.GRIEVANCES_OPEN, "1")
                        .of("site", register.sites().get(0).value())
                        .of("keeper", register.keeper().value())
                        .of("days", String.valueOf(oldest(register)))
                        .basis(basis(register))
                        .restsOn(ground.of(Set.of(register.id())))
                        .value(BigDecimal.valueOf(register.open().size()))
                        .build());
            }
        }
        if (!records.isEmpty()) {
            figures.add(Figure.builder(FigureKind.SITES_WITH_RECORDS, "1")
                    .of("sites", String.valueOf(ground.sites()))
                    .restsOn(ground.of(records))
                    .value(BigDecimal.valueOf(recorded.size()))
                    .build());
        }
    }

    /** The records about people around the sites behind the batch whose credentials and keepers passed verification. */
    static List<SiteRecord> relied(BatchGround ground) {
        return ground.dossier().records().stream()
                .filter(SiteRecord.class::isInstance)
                .map(SiteRecord.class::cast)
                .filter(record -> record.sites().stream().anyMatch(ground::isBehind))
                .filter(record -> ground.isSound(record.id()) && ground.isPassed(CheckId.ENGAGEMENT, record.id()))
                .toList();
    }

    static Figure.Basis basis(SiteRecord record) {
        return record.relation() == KeeperRelation.INDEPENDENT ? Figure.Basis.ATTESTED : Figure.Basis.STATED;
    }

    private long oldest(GrievanceRegister register) {
        return register.open().stream()
                .mapToLong((Grievance grievance) -> grievance.daysOpen(ground.day()))
                .max()
                .orElse(0);
    }
}
