package io.didymium.passport.render.picture;

import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.passport.render.markup.Tag;

/** A shape for each stage of the chain, so that stages differ not by colour alone. */
final class StageSign {
    private static final double SIZE = 7;

    private StageSign() {}

    static Tag of(LifeCycleStage stage, double x, double y) {
        return switch (stage) {
            case CONCENTRATE -> polygon(x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
            case OXIDE -> Svg.circle("stage", x, y, SIZE);
            case METAL -> Svg.rect("stage", x - SIZE + 1, y - SIZE + 1, 2 * SIZE - 2, 2 * SIZE - 2);
            case MAGNET -> polygon(x, y - SIZE - 1, x + SIZE + 1, y, x, y + SIZE + 1, x - SIZE - 1, y);
            case PRODUCT ->
                polygon(x - 4, y - SIZE, x + 4, y - SIZE, x + 8, y, x + 4, y + SIZE, x - 4, y + SIZE, x - 8, y);
            case RECOVERY -> Svg.circle("stage ring", x, y, SIZE - 1.5);
            case SUPPLY ->
                polygon(
                        x - 2, y - SIZE, x + 2, y - SIZE, x + 2, y - 2, x + SIZE, y - 2, x + SIZE, y + 2, x + 2, y + 2,
                        x + 2, y + SIZE, x - 2, y + SIZE, x - 2, y + 2, x - SIZE, y + 2, x - SIZE, y - 2, x - 2, y - 2);
            case BESIDE -> Svg.circle("stage", x, y, 3);
        };
    }

    private static Tag polygon(double... coordinates) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.append(points.isEmpty() ? "" : " ").append(Svg.point(coordinates[i], coordinates[i + 1]));
        }
        return Tag.of("polygon", "stage").with("points", points.toString());
    }
}
