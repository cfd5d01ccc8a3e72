package io.didymium.passport.render.page;

import com.google.common.base.Ascii;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.picture.ChainDrawing;
import io.didymium.passport.render.picture.Drawing;
import io.didymium.passport.render.picture.flow.SankeyDrawing;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain behind the product, and the way of each element to it. */
public final class PictureSections {
    private static final int MOST_ELEMENTS = 8;

    private PictureSections() {}

    static Section chain(BundleView view, Batch batch, Wording wording) {
        return new Section("chain", wording)
                .say("chain.introduction")
                .add(ChainDrawing.of(view, batch.id(), wording).inPage(wording));
    }

    /** The flow of each element that is a rare earth of the product, then of all mass; one at a time on a screen. */
    static Section flow(BundleView view, Batch batch, Wording wording) {
        List<Drawing> drawings = flows(view, batch, wording);
        Tag picker = Tag.of("nav", "picker").with("aria-label", wording.text("flow.picker"));
        Tag list = Tag.of("ul");
        Tag panels = Tag.of("div", "panels");
        for (Drawing drawing : drawings) {
            String id = "show-" + drawing.name();
            list.add(Tag.of("li").add(Tag.of("a").linkTo(id).text(label(drawing, wording))));
            panels.add(Tag.of("div").with("id", id).add(Tag.of("h3").text(drawing.title()), drawing.inPage(wording)));
        }
        return new Section("flow", wording)
                .say("flow.introduction")
                .add(picker.add(list))
                .add(panels);
    }

    private static String label(Drawing drawing, Wording wording) {
        String element = drawing.name().substring("flow-".length());
        return element.equals("mass")
                ? wording.text("flow.mass")
                : Ascii.toUpperCase(element.substring(0, 1)) + element.substring(1);
    }

    /** The flows of the rare earths of a batch, and of all mass. */
    public static List<Drawing> flows(BundleView view, Batch batch, Wording wording) {
        List<Drawing> drawings = new ArrayList<>();
        for (Element element : rareEarths(batch)) {
            drawings.add(SankeyDrawing.of(view, batch.id(), element, wording));
        }
        drawings.add(SankeyDrawing.ofMass(view, batch.id(), wording));
        return drawings;
    }

    /** The rare earths in a batch, those of most mass first; of many the first. */
    public static List<Element> rareEarths(Batch batch) {
        Optional<Composition> composition = batch.composition();
        return composition
                .map(known -> known.elements().stream()
                        .filter(Element::isRareEarth)
                        .filter(element -> !known.fraction(element).value().isZero())
                        .sorted((one, other) -> known.fraction(other)
                                .value()
                                .compareTo(known.fraction(one).value()))
                        .limit(MOST_ELEMENTS)
                        .toList())
                .orElse(List.of());
    }
}
