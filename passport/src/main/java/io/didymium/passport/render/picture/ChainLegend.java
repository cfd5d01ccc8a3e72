package io.didymium.passport.render.picture;

import com.google.common.base.Ascii;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.Standing;
import java.util.Set;

/** What the signs in the picture of a chain mean. */
final class ChainLegend {
    private static final int COLUMNS = 3;
    private static final double LINE = 18;

    private final Wording wording;

    ChainLegend(Wording wording) {
        this.wording = wording;
    }

    Tag of(Set<LifeCycleStage> stages, Set<Standing> standings, double top, double width) {
        Tag legend = Tag.of("g");
        double y = top + 34;
        legend.add(Svg.path("rule", "M0," + Svg.pixels(y - 22) + "H" + Svg.pixels(width)));
        double column = width / COLUMNS;
        int place = 0;
        for (LifeCycleStage stage : stages) {
            double x = place % COLUMNS * column;
            int row = place / COLUMNS;
            double line = y + row * LINE;
            legend.add(StageSign.of(stage, x + 10, line), Svg.text("small", x + 24, line + 4, wording.word(stage)));
            place++;
        }
        double line = y + height(place) + 4;
        double x = 0;
        for (Standing standing : standings) {
            legend.add(badge(standing, x + 10, line), Svg.text("small", x + 24, line + 4, wording.word(standing)));
            x += column;
        }
        return legend.add(
                Svg.rounded("box dashed", 1, line + 14, 18, 12, 3),
                Svg.text("small", 24, line + 24, wording.text("chain.dashed")));
    }

    static Tag badge(Standing standing, double x, double y) {
        return Tag.of("g")
                .add(
                        Svg.circle("badge " + Ascii.toLowerCase(standing.name()), x, y, 8.5),
                        Svg.text("sign", x, y + 4, standing.sign()));
    }

    /** The height that so many stages take. */
    static double height(int stages) {
        int rows = (stages + COLUMNS - 1) / COLUMNS;
        return rows * LINE;
    }
}
