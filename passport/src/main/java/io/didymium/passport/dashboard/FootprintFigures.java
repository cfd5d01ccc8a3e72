package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The footprints claimed of a batch as the verifier calculates them, and the steps that make its carbon footprint, the largest first. */
final class FootprintFigures {
    private final BatchGround ground;

    FootprintFigures(BatchGround ground) {
        this.ground = ground;
    }

    List<Figure> figures() {
        BatchId batch = ground.batch().id();
        List<FootprintClaim> claims = ground.dossier().footprints().claims().stream()
                .filter(claim -> claim.batch().equals(batch))
                .toList();
        Optional<String> obstacle =
                claims.isEmpty() ? Optional.of("nobody claims a footprint of it") : ground.footprintObstacle();
        if (obstacle.isPresent()) {
            return List.of(
                    Figure.builder(FigureKind.FOOTPRINT_PER_KG, "1")
                            .unknown(obstacle.get())
                            .build(),
                    Figure.builder(FigureKind.FOOTPRINT_STEP, "%")
                            .unknown(obstacle.get())
                            .build());
        }
        ChainFootprint footprint = ground.facts().footprints().chain().orElseThrow();
        Map<String, FootprintCategory> categories = new TreeMap<>();
        claims.forEach(claim -> claim.results().stream()
                .map(FootprintResult::category)
                .forEach(category -> categories.put(category.key(), category)));
        List<Figure> figures = new ArrayList<>();
        categories.values().forEach(category -> {
            footprint
                    .perKilogram(batch, category.key())
                    .ifPresent(value -> figures.add(perKilogram(footprint, category, value)));
            if (category.isCarbon()) {
                figures.addAll(steps(footprint, category.key()));
                share(figures, FigureKind.FOOTPRINT_SUPPLIED, footprint.attestedShare(batch, category.key()));
                share(figures, FigureKind.FOOTPRINT_OWN_DATA, footprint.primaryShare(batch, category.key()));
            }
        });
        return figures;
    }

    /** The word of suppliers as far as any of it is theirs. */
    private Figure.Basis basis(ChainFootprint footprint) {
        return footprint.suppliedUpstream(ground.batch().id()).isEmpty()
                ? Figure.Basis.RECOMPUTED
                : Figure.Basis.STATED;
    }

    private Figure perKilogram(ChainFootprint footprint, FootprintCategory category, BigDecimal value) {
        return Figure.builder(FigureKind.FOOTPRINT_PER_KG, category.key() + "/kg")
                .of("category", category.metric().name())
                .basis(basis(footprint))
                .restsOn(ground.way())
                .value(value)
                .build();
    }

    private List<Figure> steps(ChainFootprint footprint, String category) {
        BigDecimal total = footprint.total(ground.batch().id(), category).orElse(BigDecimal.ZERO);
        if (total.signum() == 0) {
            return List.of();
        }
        Map<StepId, ProcessStep> known = new TreeMap<>();
        footprint.chain().steps().forEach(step -> known.put(step.id(), step));
        List<Figure> figures = new ArrayList<>();
        footprint.byStep(ground.batch().id(), category).forEach((id, value) -> {
            ProcessStep step = requireNonNull(known.get(id));
            figures.add(Figure.builder(FigureKind.FOOTPRINT_STEP, "%")
                    .of("step", id.value())
                    .of("stage", LifeCycleStage.of(step, footprint.chain()))
                    .of("operator", footprint.chain().operatorOf(step).value())
                    .restsOn(ground.of(Set.of(id)))
                    .value(percent(value.divide(total, MathContext.DECIMAL128)))
                    .build());
        });
        figures.sort(Comparator.comparing((Figure figure) -> figure.value().orElseThrow())
                .reversed());
        return figures;
    }

    private void share(List<Figure> figures, FigureKind kind, Optional<BigDecimal> share) {
        share.ifPresent(part -> figures.add(Figure.builder(kind, "%")
                .restsOn(ground.way())
                .value(percent(part))
                .build()));
    }

    private static BigDecimal percent(BigDecimal part) {
        return part.movePointRight(2);
    }
}
