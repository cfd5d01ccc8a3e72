package io.didymium.passport.render.picture;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.markup.Document;
import io.didymium.passport.render.markup.StyleSheet;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import java.util.List;

/**
 * A picture and the table that says the same.
 *
 * @param name a short name of small letters, digits and hyphens
 * @param title what it shows
 * @param description what is to be seen in it, for those who do not see it
 * @param width its width in pixels
 * @param height its height in pixels
 * @param parts the elements of it
 * @param table what it shows, as text
 */
public record Drawing(
        String name, String title, String description, long width, long height, List<Tag> parts, TextTable table) {
    /** The style sheet of all pictures. */
    public static final StyleSheet STYLE = StyleSheet.of("picture.css");

    private static final int OPEN_ROWS = 12;

    /** Copies the parts. */
    public Drawing {
        parts = List.copyOf(parts);
    }

    /** The element {@code svg}. */
    public Tag svg() {
        String titleId = name + "-title";
        String descriptionId = name + "-description";
        return Tag.of("svg", "picture")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("aria-labelledby", titleId + " " + descriptionId)
                .add(
                        Tag.of("title").with("id", titleId).text(title),
                        Tag.of("desc").with("id", descriptionId).text(description))
                .add(parts);
    }

    /** An image of its own. */
    public Bytes image() {
        return Document.image(svg(), STYLE);
    }

    /** The picture in a page, with its table; it scrolls sideways where the page is narrower. */
    public Tag inPage(Wording wording) {
        Tag frame = Tag.of("div", "scroll")
                .with("tabindex", 0)
                .with("role", "region")
                .with("aria-label", title)
                .add(svg());
        Tag figure = Tag.of("figure").add(frame, Tag.of("figcaption").text(description));
        if (table.isEmpty()) {
            return figure;
        }
        Tag details = Tag.of("details", "beside");
        if (table.size() <= OPEN_ROWS) {
            details.with("open");
        }
        return Tag.of("div", "pictured")
                .add(figure, details.add(Tag.of("summary").text(wording.text("picture.table", title)), table.inPage()));
    }
}
