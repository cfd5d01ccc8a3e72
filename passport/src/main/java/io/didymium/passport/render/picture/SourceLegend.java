package io.didymium.passport.render.picture;

import com.google.common.base.Ascii;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import java.util.Set;

/** The colours of the classes of sources, and a legend of those that a picture has. */
public final class SourceLegend {
    private static final int COLUMNS = 4;
    private static final double LINE = 20;

    private final Set<SourceClass> classes;
    private final Wording wording;

    /** The legend of some classes. */
    public SourceLegend(Set<SourceClass> classes, Wording wording) {
        this.classes = classes;
        this.wording = wording;
    }

    /** The class of style of a class of sources. */
    public static String cssClass(SourceClass sourceClass) {
        return "k-" + Ascii.toLowerCase(sourceClass.name()).replace('_', '-');
    }

    /** How tall it is. */
    public double height() {
        int lines = (classes.size() + COLUMNS - 1) / COLUMNS;
        return lines * LINE;
    }

    /** The legend at a place, in columns over a width. */
    public Tag at(double left, double top, double width) {
        Tag legend = Tag.of("g");
        int place = 0;
        for (SourceClass sourceClass : classes) {
            double x = left + place % COLUMNS * (width / COLUMNS);
            int line = place / COLUMNS;
            double y = top + line * LINE;
            legend.add(
                    Svg.rect("part " + cssClass(sourceClass), x, y, 18, 12),
                    Svg.text("small", x + 24, y + 10, wording.word(sourceClass)));
            place++;
        }
        return legend;
    }
}
