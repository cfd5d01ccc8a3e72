package io.didymium.passport.dashboard;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CountryCode;
import io.didymium.core.responsibility.sourcing.SourcingStage;
import io.didymium.core.responsibility.sourcing.StageOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The countries that elements of a batch come from, and in which they passed each stage. */
final class ProvenanceFigures {
    private final BatchGround ground;
    private final WayShares ways;
    private final List<Figure> figures = new ArrayList<>();

    ProvenanceFigures(BatchGround ground, WayShares ways) {
        this.ground = ground;
        this.ways = ways;
    }

    List<Figure> figures() {
        Optional<String> obstacle = ground.obstacle(BatchGround.FLOW);
        if (obstacle.isPresent() || ways.book().isEmpty()) {
            String reason = obstacle.orElse("there are too many sources");
            return List.of(
                    Figure.builder(FigureKind.ORIGIN, "%").unknown(reason).build(),
                    Figure.builder(FigureKind.STAGE_COUNTRY, "%")
                            .unknown(reason)
                            .build());
        }
        OriginBook book = ways.book().get();
        BatchId batch = ground.batch().id();
        Origin origin = book.origin(batch);
        origin.elements().stream().filter(WayShares::isShown).forEach(element -> sources(origin, element));
        StageOrigins.of(book, batch).elements().forEach((element, stages) -> {
            if (element.isRareEarth()) {
                stages.forEach((stage, where) -> {
                    where.countries().forEach((country, share) -> stage(element, stage, country, share));
                    if (stage.isOfEveryMagnet()) {
                        share(figure(FigureKind.STAGE_UNKNOWN, element).of("stage", stage), where.unknown());
                    }
                });
            }
        });
        return figures;
    }

    private void sources(Origin origin, Element element) {
        Share unknown = Share.ZERO;
        Map<CountryCode, Map<SourceClass, Share>> known = new TreeMap<>();
        for (Map.Entry<Source, Share> one : origin.shares(element).entrySet()) {
            Optional<CountryCode> country = one.getKey().country();
            if (country.isPresent() && one.getKey().sourceClass() != SourceClass.UNDETERMINED) {
                known.computeIfAbsent(country.get(), any -> new TreeMap<>())
                        .merge(one.getKey().sourceClass(), one.getValue(), Share::plus);
            } else {
                unknown = unknown.plus(one.getValue());
            }
        }
        known.forEach((country, classes) -> classes.forEach((sourceClass, share) -> share(
                figure(FigureKind.ORIGIN, element)
                        .of("country", country.value())
                        .of("class", sourceClass),
                share)));
        share(figure(FigureKind.ORIGIN_UNKNOWN, element), unknown);
    }

    private void stage(Element element, SourcingStage stage, CountryCode country, Share share) {
        share(figure(FigureKind.STAGE_COUNTRY, element).of("stage", stage).of("country", country.value()), share);
    }

    private static Figure.Builder figure(FigureKind kind, Element element) {
        return Figure.builder(kind, "%").of("element", element.symbol());
    }

    private void share(Figure.Builder figure, Share share) {
        figures.add(figure.restsOn(ground.way())
                .value(share.percent(WayShares.DIGITS))
                .build());
    }
}
