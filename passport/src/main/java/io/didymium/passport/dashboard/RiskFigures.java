package io.didymium.passport.dashboard;

import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.origin.Share;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.diligence.RiskState;
import io.didymium.core.responsibility.diligence.SupplierLine;
import io.didymium.core.responsibility.diligence.SupplyRisk;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.core.responsibility.sourcing.ExclusionPack;
import io.didymium.core.responsibility.sourcing.SourcingPacks;
import io.didymium.core.responsibility.sourcing.StageOrigins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where risks are behind a batch, each with the largest part of a rare earth that it is about, the largest first. */
final class RiskFigures {
    private final BatchGround ground;
    private final WayShares ways;
    private final DiligenceFigures diligence;
    private final LabourEvidence labour;
    private final List<Figure> figures = new ArrayList<>();

    RiskFigures(BatchGround ground, WayShares ways, DiligenceFigures diligence, LabourEvidence labour) {
        this.ground = ground;
        this.ways = ways;
        this.diligence = diligence;
        this.labour = labour;
    }

    List<Figure> figures() {
        Optional<String> obstacle = ground.obstacle(BatchGround.FLOW);
        if (obstacle.isPresent() || diligence.table().isEmpty()) {
            return List.of(Figure.builder(FigureKind.RISK, "%")
                    .unknown(obstacle.orElse("there are too many sources"))
                    .build());
        }
        diligence.table().get().suppliers().stream()
                .filter(line -> !line.state().isValid())
                .forEach(this::withoutStatement);
        ground.operators().stream().sorted().forEach(this::labour);
        diligence.statements().forEach(this::stated);
        countries();
        LabourFigures.relied(ground).forEach(this::grievances);
        figures.sort(Comparator.comparing((Figure figure) -> figure.value().orElseThrow())
                .reversed());
        return figures;
    }

    private void withoutStatement(SupplierLine line) {
        about(
                line.supplier(),
                risk("supplier-without-statement")
                        .of("operator", line.supplier().value())
                        .of("state", line.state()),
                diligence.grounds());
    }

    private void labour(PartyId operator) {
        Share notAssessed = ways.rareEarths().stream()
                .map(element -> ways.coverage(
                                element, stop -> !stop.operator().equals(operator) || labour.isAssessed(stop))
                        .uncovered())
                .max(Comparator.naturalOrder())
                .orElse(Share.ZERO);
        if (!notAssessed.isZero()) {
            about(operator, risk("labour-not-assessed").of("operator", operator.value()), ground.way());
        }
    }

    private void stated(DueDiligenceStatement statement) {
        for (SupplyRisk risk : statement.risks()) {
            if (risk.state() != RiskState.CLOSED) {
                about(
                        statement.operator(),
                        risk("stated-risk")
                                .of("operator", statement.operator().value())
                                .of("risk", risk.risk())
                                .of("country", risk.country().value())
                                .of("tier", String.valueOf(risk.tier()))
                                .of("severity", risk.severity())
                                .of("likelihood", risk.likelihood())
                                .of("response", risk.response())
                                .of("state", risk.state()),
                        diligence.grounds(statement.id()));
            }
        }
    }

    /** What is stated about an operator or site, with the rare earth of which most was there. */
    private void about(Id place, Figure.Builder figure, List<Ground> grounds) {
        List<Ground> all = new ArrayList<>(ground.way());
        all.addAll(grounds);
        ways.most(place)
                .ifPresent(
                        most -> figures.add(figure.of("element", most.element().symbol())
                                .restsOn(all)
                                .value(most.share().percent(WayShares.DIGITS))
                                .build()));
    }

    private void countries() {
        StageOrigins origins =
                StageOrigins.of(ways.book().orElseThrow(), ground.batch().id());
        exclusions(
                "excluded-country",
                SourcingPacks.DFARS_7052.id(),
                SourcingPacks.DFARS_7052.of(origins, ground.day()).exclusions());
        exclusions("one-country", SourcingPacks.CRMA_65.id(), SourcingPacks.CRMA_65.exceeded(origins));
    }

    private void exclusions(String kind, String rule, List<ExclusionPack.Exclusion> exclusions) {
        exclusions.forEach(one -> figures.add(risk(kind)
                .of("rule", rule)
                .of("element", one.element().symbol())
                .of("stage", one.stage())
                .of("country", one.country().value())
                .restsOn(ground.way())
                .value(one.share().percent(WayShares.DIGITS))
                .build()));
    }

    private void grievances(SiteRecord record) {
        if (record instanceof GrievanceRegister register) {
            for (Grievance grievance : register.open()) {
                register.sites().stream()
                        .filter(ground::isBehind)
                        .forEach(site -> about(
                                site,
                                risk("grievance")
                                        .of("site", site.value())
                                        .of("reference", grievance.reference())
                                        .of("days", String.valueOf(grievance.daysOpen(ground.day()))),
                                ground.of(Set.of(register.id()))));
            }
        }
    }

    private static Figure.Builder risk(String kind) {
        return Figure.builder(FigureKind.RISK, "%").of("kind", kind);
    }
}
