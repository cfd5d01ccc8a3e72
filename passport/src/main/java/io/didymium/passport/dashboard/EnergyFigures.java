package io.didymium.passport.dashboard;

import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.core.lca.energy.EnergyGap;
import io.didymium.core.lca.energy.EnergyUse;
import io.didymium.passport.claim.FootprintStatements;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The energy behind a batch, and what it saves against benchmarks of the verifier. */
final class EnergyFigures {
    private static final String PER_KG = "kWh/kg";
    private static final int MOST_GAPS = 5;

    private final BatchGround ground;
    private final List<EnergyBenchmark> benchmarks;

    EnergyFigures(BatchGround ground, List<EnergyBenchmark> benchmarks) {
        this.ground = ground;
        this.benchmarks = benchmarks;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        FootprintStatements statements = ground.dossier().footprints();
        EnergyUse use = EnergyUse.of(
                ground.dossier().chain(), ground.batch().id(), statements.inventories(), statements.plan());
        Optional<String> obstacle = ground.footprintObstacle();
        figures.add(figure(
                Figure.builder(FigureKind.ENERGY_STATED, PER_KG),
                use.statedPerKilogram(),
                obstacle,
                "no step states energy"));
        figures.add(figure(
                Figure.builder(FigureKind.ENERGY_USE, PER_KG),
                use.perKilogram(Set.of()),
                obstacle,
                gaps(use, Set.of())));
        if (obstacle.isEmpty()) {
            use.stated()
                    .forEach((stage, energy) -> figures.add(Figure.builder(FigureKind.ENERGY_STAGE, PER_KG)
                            .of("stage", stage)
                            .of("complete", use.perKilogram(Set.of(stage)).isPresent() ? "yes" : "no")
                            .restsOn(ground.way())
                            .value(energy.divide(use.kilograms(), MathContext.DECIMAL128))
                            .build()));
        }
        for (EnergyBenchmark benchmark : benchmarks) {
            figures.add(figure(
                    Figure.builder(FigureKind.ENERGY_SAVING, "%").of("benchmark", benchmark.name()),
                    benchmark.saving(use).map(saved -> saved.movePointRight(2)),
                    obstacle,
                    gaps(use, benchmark.stages())));
        }
        if (benchmarks.isEmpty()) {
            figures.add(Figure.builder(FigureKind.ENERGY_SAVING, "%")
                    .unknown("the verifier brings no benchmark")
                    .build());
        }
        return figures;
    }

    private Figure figure(Figure.Builder figure, Optional<BigDecimal> value, Optional<String> obstacle, String reason) {
        return obstacle.isPresent() || value.isEmpty()
                ? figure.unknown(obstacle.orElse(reason)).build()
                : figure.restsOn(ground.way()).value(value.get()).build();
    }

    /** Why the use of energy in some stages, or in all, is not known: the first steps of which it is not. */
    private static String gaps(EnergyUse use, Set<LifeCycleStage> stages) {
        List<String> gaps = use.gaps().stream()
                .filter(gap -> stages.isEmpty() || gap.stages().stream().anyMatch(stages::contains))
                .map(EnergyFigures::text)
                .toList();
        if (gaps.isEmpty()) {
            return "no step of such a stage states energy";
        }
        int more = gaps.size() - MOST_GAPS;
        return String.join("; ", gaps.subList(0, Math.min(gaps.size(), MOST_GAPS)))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String text(EnergyGap gap) {
        return gap.step() + ": " + gap.reason().label();
    }
}
