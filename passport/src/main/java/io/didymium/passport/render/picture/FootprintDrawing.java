package io.didymium.passport.render.picture;

import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.quantity.Decimals;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The footprint of a kg of a batch by stage: own data of the operators, other data, and what suppliers attest. */
public final class FootprintDrawing {
    private static final double LABEL = 224;
    private static final double BARS = 380;
    private static final double VALUE = 110;
    private static final double LINE = 30;
    private static final double TOP = 8;

    /**
     * A bar.
     *
     * @param key what it is, for programs
     * @param name what it is, for people
     * @param own from primary data of the operators, of a kg
     * @param other from other data, of a kg
     * @param attested from results that suppliers attest, of a kg
     */
    private record Bar(String key, String name, BigDecimal own, BigDecimal other, BigDecimal attested) {
        BigDecimal sum() {
            return own.add(other).add(attested);
        }
    }

    private final Wording wording;
    private final String category;
    private final List<Bar> bars = new ArrayList<>();
    private final BigDecimal perKilogram;

    private FootprintDrawing(
            ChainFootprint footprint, BatchId batch, String category, BatchContributions parts, Wording wording) {
        this.wording = wording;
        this.category = category;
        BigDecimal mass = footprint.chain().batch(batch).mass().value().kilograms();
        perKilogram = parts.total().divide(mass, Decimals.ROUNDING);
        for (Map.Entry<LifeCycleStage, BatchContributions.Sum> stage :
                parts.byStage().entrySet()) {
            BigDecimal own = stage.getValue().primary().divide(mass, Decimals.ROUNDING);
            BigDecimal all = stage.getValue().value().divide(mass, Decimals.ROUNDING);
            if (all.signum() != 0 || own.signum() != 0) {
                bars.add(new Bar(
                        stage.getKey().name(), wording.word(stage.getKey()), own, all.subtract(own), BigDecimal.ZERO));
            }
        }
        Optional<BigDecimal> attested = footprint.attestedShare(batch, category).filter(share -> share.signum() != 0);
        attested.ifPresent(share -> bars.add(new Bar(
                "attested",
                wording.text("footprint.attested"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                perKilogram.multiply(share, Decimals.ROUNDING))));
    }

    /** The picture of a category, empty if the footprint is not known in it. */
    public static Optional<Drawing> of(
            ChainFootprint footprint, BatchId batch, String category, int number, Wording wording) {
        return footprint
                .contributions(batch, category)
                .map(parts -> new FootprintDrawing(footprint, batch, category, parts, wording).drawing(number));
    }

    private Drawing drawing(int number) {
        double most = 0;
        double least = 0;
        for (Bar bar : bars) {
            most = Math.max(most, bar.sum().doubleValue());
            least = Math.min(least, bar.sum().doubleValue());
        }
        double perUnit = most > least ? BARS / (most - least) : 0;
        double zero = LABEL - least * perUnit;
        List<Tag> parts = new ArrayList<>();
        parts.add(defs("hatch-" + number, "dots-" + number));
        for (int i = 0; i < bars.size(); i++) {
            parts.add(drawn(bars.get(i), TOP + i * LINE, zero, perUnit, number));
        }
        double bottom = TOP + bars.size() * LINE;
        parts.add(Svg.path("rule", "M" + Svg.point(zero, TOP - 4) + "V" + Svg.pixels(bottom)));
        parts.add(legend(bottom + 16, number));
        return new Drawing(
                "footprint-" + number,
                wording.text("footprint.title", category),
                wording.text("footprint.description", category),
                Math.round(LABEL + BARS + VALUE),
                Math.round(bottom + 36),
                parts,
                table());
    }

    private static Tag defs(String hatch, String dots) {
        return Tag.of("defs")
                .add(
                        pattern(hatch, 6)
                                .add(Svg.rect("other", 0, 0, 6, 6), Svg.path("stroke", "M-1,1L1,-1M0,6L6,0M5,7L7,5")),
                        pattern(dots, 7).add(Svg.rect("attested", 0, 0, 7, 7), Svg.circle("dot", 3.5, 3.5, 1.3)));
    }

    private static Tag pattern(String id, int size) {
        return Tag.of("pattern")
                .with("id", id)
                .with("width", size)
                .with("height", size)
                .with("patternUnits", "userSpaceOnUse");
    }

    private Tag drawn(Bar bar, double y, double zero, double perUnit, int number) {
        Tag group = Tag.of("g").add(Svg.text("label", LABEL - 10, y + 15, Tag.shortened(bar.name(), 30)));
        double x = zero + Math.min(0, bar.sum().doubleValue() * perUnit);
        x = part(group, "own", null, bar.own(), x, y, perUnit);
        x = part(group, "", "url(#hatch-" + number + ")", bar.other(), x, y, perUnit);
        x = part(group, "", "url(#dots-" + number + ")", bar.attested(), x, y, perUnit);
        return group.add(Svg.text("small", Math.max(x, zero) + 8, y + 15, wording.number(bar.sum())));
    }

    private static double part(
            Tag group,
            String cssClass,
            @org.jspecify.annotations.Nullable String fill,
            BigDecimal value,
            double x,
            double y,
            double perUnit) {
        double wide = Math.abs(value.doubleValue()) * perUnit;
        if (wide > 0) {
            Tag rect = Svg.rect(cssClass.isEmpty() ? "part" : "part " + cssClass, x, y, wide, LINE - 10);
            group.add(fill == null ? rect : rect.with("fill", fill));
        }
        return x + wide;
    }

    private Tag legend(double y, int number) {
        Tag legend = Tag.of("g");
        String[] words = {"footprint.own", "footprint.other", "footprint.attested-short"};
        for (int i = 0; i < words.length; i++) {
            double x = 10 + i * (LABEL + BARS + VALUE) / words.length;
            Tag sample = Svg.rect(i == 0 ? "part own" : "part", x, y, 18, 12);
            legend.add(
                    i == 0 ? sample : sample.with("fill", "url(#" + (i == 1 ? "hatch-" : "dots-") + number + ")"),
                    Svg.text("small", x + 24, y + 10, wording.text(words[i])));
        }
        return legend;
    }

    private TextTable table() {
        TextTable table = new TextTable(
                wording.text("footprint.caption", category),
                List.of(
                        wording.text("footprint.stage"),
                        wording.text("footprint.own"),
                        wording.text("footprint.other"),
                        wording.text("footprint.attested-short"),
                        wording.text("footprint.sum")));
        for (Bar bar : bars) {
            String path = "footprint/" + category + "/" + bar.key() + "/";
            table.row(
                    Cell.of(bar.name()),
                    cell(bar.own(), path + "own"),
                    cell(bar.other(), path + "other"),
                    cell(bar.attested(), path + "attested"),
                    cell(bar.sum(), path + "sum"));
        }
        return table;
    }

    private Cell cell(BigDecimal value, String path) {
        return value.signum() == 0 ? Cell.of("–") : Cell.number(wording.number(value), value, path);
    }
}
