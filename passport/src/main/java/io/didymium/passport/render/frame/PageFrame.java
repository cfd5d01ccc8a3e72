package io.didymium.passport.render.frame;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.markup.Document;
import io.didymium.passport.render.markup.StyleSheet;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.picture.Drawing;
import io.didymium.passport.render.text.Wording;
import java.util.List;

/** What all pages have: a head, a way past it, a table of contents, the sections, and a foot. */
public final class PageFrame {
    private static final StyleSheet STYLE = StyleSheet.of("page.css").and(Drawing.STYLE);

    private PageFrame() {}

    /** A page of a kind with a title, a banner and sections, as one HTML file. */
    public static Bytes page(Wording wording, String kind, String title, Tag banner, List<Section> sections) {
        Tag contents = Tag.of("ul");
        Tag main = Tag.of("main").with("id", "main").add(banner);
        for (Section section : sections) {
            contents.add(Tag.of("li").add(Tag.of("a").linkTo(section.id()).text(section.title())));
            main.add(section.tag());
        }
        Tag body = Tag.of("body")
                .add(
                        Tag.of("a", "skip").linkTo("main").text(wording.text("page.skip")),
                        Tag.of("header")
                                .add(
                                        Tag.of("p", "kind").text(kind),
                                        Tag.of("h1").others(title)));
        if (sections.size() > 2) {
            body.add(Tag.of("nav", "contents")
                    .with("aria-label", wording.text("page.contents"))
                    .add(contents));
        }
        body.add(main, Tag.of("footer").add(Tag.of("p").text(wording.text("page.foot"))));
        return Document.page(wording.language(), Tag.shortened(title, 120) + " – " + kind, STYLE, body);
    }
}
