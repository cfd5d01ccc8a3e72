package io.didymium.passport.render;

import io.didymium.crypto.bytes.Bytes;
import java.util.List;

/**
 * A picture as static SVG, and the table that says the same.
 *
 * @param name a short name of small letters, digits and hyphens, such as {@code flow-nd}
 * @param title what it shows
 * @param svg the image, in UTF-8
 * @param table the rows of the table, its headers first
 */
public record Picture(String name, String title, Bytes svg, List<List<String>> table) {
    /** Copies the table. */
    public Picture {
        table = table.stream().map(List::copyOf).toList();
    }
}
