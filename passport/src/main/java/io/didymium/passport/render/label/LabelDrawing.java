package io.didymium.passport.render.label;

import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.markup.Document;
import io.didymium.passport.render.markup.StyleSheet;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The label of one product: whether it contains permanent magnets, of which types, a QR code of its identifier, and the identifier for
 * people. All lengths are tenths of a millimetre.
 */
public final class LabelDrawing {
    /** The style sheet of labels. */
    public static final StyleSheet STYLE = new StyleSheet(
            "text{font-family:Arial,\"Liberation Sans\",\"DejaVu Sans\",sans-serif;"
                    + "fill:#000}.head{font-weight:700;font-size:28px}.type{font-size:26px}"
                    + ".id{font-family:\"OCR B\",OCRB,\"OCR-B 10 BT\",Menlo,Consolas,\"DejaVu Sans Mono\",monospace;font-size:21px}");

    private static final int MODULE = 4;
    private static final int MARGIN = 20;
    private static final int TEXT_WIDTH = 420;
    private static final int HEAD_CHARACTERS = 27;
    private static final int TYPE_CHARACTERS = 30;
    private static final int ID_CHARACTERS = 32;
    private static final int LINE = 33;

    private final QrMatrix code;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String cssClass, String text) {}

    private LabelDrawing(BatchId product, List<String> statements, List<String> types) {
        code = QrMatrix.of(product.value());
        statements.forEach(text -> add("head", text, HEAD_CHARACTERS));
        types.forEach(text -> add("type", text, TYPE_CHARACTERS));
        add("id", product.value(), ID_CHARACTERS);
    }

    /**
     * The label of a product.
     *
     * @throws IllegalArgumentException if the information names no product
     */
    public static LabelDrawing of(ProductInformation information, Wording wording) {
        BatchId product =
                information.product().orElseThrow(() -> new IllegalArgumentException("a label must name its product"));
        if (information.hasMagnets().isEmpty()) {
            return new LabelDrawing(product, List.of(wording.text("label.not-stated")), List.of());
        }
        if (!information.hasMagnets().get()) {
            return new LabelDrawing(product, List.of(wording.text("label.contains-none")), List.of());
        }
        Set<MagnetType> types = new TreeSet<>();
        information.magnets().forEach(magnet -> magnet.type().ifPresent(types::add));
        List<String> named = new ArrayList<>(types.stream().map(wording::word).toList());
        if (named.isEmpty()
                || information.magnets().stream()
                        .anyMatch(magnet -> magnet.type().isEmpty())) {
            named.add(wording.text("label.type-not-stated"));
        }
        return new LabelDrawing(product, List.of(wording.text("label.contains")), named);
    }

    private void add(String cssClass, String text, int most) {
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(start + most, text.length());
            int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
            int cut = space > start ? space : end;
            if (cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) {
                cut--;
            }
            lines.add(new Line(cssClass, text.substring(start, cut).strip()));
            start = cut;
        }
    }

    /** The width. */
    public int width() {
        return codeSide() + TEXT_WIDTH + 2 * MARGIN;
    }

    /** The height. */
    public int height() {
        return Math.max(codeSide(), lines.size() * LINE + MARGIN) + 2 * MARGIN;
    }

    private int codeSide() {
        return code.modules() * MODULE;
    }

    /** The parts of it, with its upper left corner at a place. */
    public Tag at(int x, int y) {
        Tag group = Tag.of("g")
                .with("transform", "translate(" + x + " " + y + ")")
                .add(
                        Tag.of("rect")
                                .with("width", width())
                                .with("height", height())
                                .with("fill", "#fff")
                                .with("stroke", "#000")
                                .with("stroke-width", 2),
                        Tag.of("path")
                                .with("class", "qr")
                                .with("transform", "translate(" + MARGIN + " " + MARGIN + ") scale(" + MODULE + ")")
                                .with("shape-rendering", "crispEdges")
                                .with("fill", "#000")
                                .with("d", code.path()));
        int line = MARGIN + LINE;
        for (Line text : lines) {
            group.add(Tag.of("text", text.cssClass())
                    .with("x", MARGIN + codeSide() + 10)
                    .with("y", line)
                    .text(text.text()));
            line += LINE;
        }
        return group;
    }

    /** An image of a size in tenths of a millimetre, to be printed as large as it is. */
    public static Bytes image(int width, int height, String title, List<Tag> parts) {
        return Document.image(
                Tag.of("svg")
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("width", millimetres(width))
                        .with("height", millimetres(height))
                        .with("viewBox", "0 0 " + width + " " + height)
                        .with("role", "img")
                        .with("aria-label", title)
                        .add(parts),
                STYLE);
    }

    private static String millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString() + "mm";
    }
}
