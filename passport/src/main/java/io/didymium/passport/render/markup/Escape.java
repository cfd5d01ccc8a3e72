package io.didymium.passport.render.markup;

import io.didymium.core.id.Text;
import java.util.HexFormat;

/**
 * Writes text so that it is text in HTML, SVG and quoted attributes, whatever is in it.
 *
 * <p>Characters that show nothing or turn the direction of writing are shown as their code point, such as {@code [U+202E]}: two
 * texts that differ look different, and none of them moves what is around it.
 */
final class Escape {
    private static final int LAST_OF_PLANE = 0xFFFE;

    private Escape() {}

    static void append(StringBuilder out, String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> append(out, point);
            }
        });
    }

    private static void append(StringBuilder out, int point) {
        if (isInvisible(point)) {
            String hex = HexFormat.of().withUpperCase().toHexDigits(point);
            out.append("[U+").append(hex.substring(point > 0xFFFF ? 3 : 4)).append(']');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isInvisible(int point) {
        return (point & LAST_OF_PLANE) == LAST_OF_PLANE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || Text.isUnsafe(Character.toString(point));
    }
}
