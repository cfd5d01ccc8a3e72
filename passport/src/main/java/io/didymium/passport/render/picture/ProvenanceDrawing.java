package io.didymium.passport.render.picture;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.party.CountryCode;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the elements of a batch come from: a bar for each, divided by country and class of source. */
public final class ProvenanceDrawing {
    private static final double LABEL = 44;
    private static final double BARS = 640;
    private static final double LINE = 34;
    private static final double READABLE = 64;
    private static final int DIGITS = 34;

    private final Wording wording;
    private final Origin origin;
    private final Collection<Element> elements;

    private ProvenanceDrawing(Origin origin, Collection<Element> elements, Wording wording) {
        this.origin = origin;
        this.elements = elements;
        this.wording = wording;
    }

    /**
     * The picture of some elements of a batch.
     *
     * @throws IllegalArgumentException if the batch is not in the book's chain
     */
    public static Drawing of(OriginBook book, BatchId batch, Collection<Element> elements, Wording wording) {
        return new ProvenanceDrawing(book.origin(batch), elements, wording).drawing();
    }

    private Drawing drawing() {
        List<Tag> parts = new ArrayList<>();
        Set<SourceClass> classes = new TreeSet<>();
        TextTable table = new TextTable(
                wording.text("provenance.caption"),
                List.of(
                        wording.text("element"),
                        wording.text("country"),
                        wording.text("source-class"),
                        wording.text("share-percent")));
        double y = 6;
        for (Element element : elements) {
            parts.add(Svg.text("name", 4, y + 17, element.symbol()));
            double x = LABEL;
            for (Map.Entry<MaterialProvenance.Group, Share> part :
                    origin.grouped(element, MaterialProvenance.Group::of).entrySet()) {
                BigDecimal share = part.getValue().decimal(DIGITS);
                double wide = share.doubleValue() * BARS;
                String country = country(part.getKey());
                parts.add(Tag.of("g")
                        .add(
                                Svg.rect(
                                        "part "
                                                + SourceLegend.cssClass(
                                                        part.getKey().sourceClass()),
                                        x,
                                        y,
                                        wide,
                                        24),
                                Svg.text(
                                        "inside",
                                        x + 6,
                                        y + 16,
                                        wide < READABLE ? "" : country + " " + wording.percent(share) + " %"),
                                Tag.of("title")
                                        .text(element.symbol() + ", " + country + ", "
                                                + wording.word(part.getKey().sourceClass()) + ": "
                                                + wording.percent(share) + " %")));
                x += wide;
                classes.add(part.getKey().sourceClass());
                table.row(
                        Cell.of(element.symbol()),
                        Cell.of(country),
                        Cell.of(wording.word(part.getKey().sourceClass())),
                        Cell.number(wording.percent(share), share.movePointRight(2), path(element, part.getKey())));
            }
            y += LINE;
        }
        SourceLegend legend = new SourceLegend(classes, wording);
        parts.add(legend.at(4, y + 8, LABEL + BARS));
        return new Drawing(
                "provenance",
                wording.text("provenance.title"),
                wording.text("provenance.description"),
                Math.round(LABEL + BARS + 6),
                Math.round(y + 10 + legend.height()),
                parts,
                table);
    }

    private static String path(Element element, MaterialProvenance.Group group) {
        return "provenance/" + element.symbol() + "/" + group.sourceClass() + "/"
                + group.country().map(CountryCode::value).orElse("");
    }

    private String country(MaterialProvenance.Group group) {
        return group.country().map(CountryCode::value).orElse(wording.text("country-unknown"));
    }
}
