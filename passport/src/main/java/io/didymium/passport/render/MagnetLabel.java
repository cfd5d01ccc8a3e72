package io.didymium.passport.render;

import static java.util.Objects.requireNonNull;

import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.label.LabelDrawing;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The label of a product as Regulation (EU) 2024/1252, Article 28(1), asks for it: whether the product contains permanent magnets, of
 * which types, and a data carrier linked to its unique identifier, which is in it and printed beside it.
 *
 * <p>No act on the format of the label was found adopted; the groups of CEN/TS 18263 are followed. The carrier is a QR code with
 * modules of 0.4 mm and error correction M. It holds the identifier itself, so an identifier that is a GS1 Digital Link or a DID URL can be
 * followed by whoever scans it. What is not stated is printed as not stated.
 */
public final class MagnetLabel {
    private static final int SHEET_WIDTH = 2100;
    private static final int SHEET_HEIGHT = 2970;
    private static final int SHEET_MARGIN = 100;
    private static final int GAP = 40;

    private final LabelDrawing drawing;
    private final String title;

    private MagnetLabel(LabelDrawing drawing, String title) {
        this.drawing = drawing;
        this.title = title;
    }

    /**
     * The label of a product in a language.
     *
     * @throws IllegalArgumentException if the information names no product, or its identifier is too long for a QR code
     */
    public static MagnetLabel of(ProductInformation information, Wording wording) {
        requireNonNull(information, "information");
        LabelDrawing drawing = LabelDrawing.of(information, wording);
        return new MagnetLabel(drawing, information.product().orElseThrow().value());
    }

    /** The label as SVG, at its size in print. */
    public Bytes svg() {
        return LabelDrawing.image(drawing.width(), drawing.height(), title, List.of(drawing.at(0, 0)));
    }

    /**
     * Sheets of A4 with labels side by side, in order, each as SVG at its size in print.
     *
     * @throws IllegalArgumentException if there is no label, or one is larger than a sheet
     */
    public static List<Bytes> sheets(List<MagnetLabel> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a sheet must have a label");
        }
        List<Bytes> sheets = new ArrayList<>();
        List<Tag> parts = new ArrayList<>();
        int x = SHEET_MARGIN;
        int y = SHEET_MARGIN;
        int tallest = 0;
        for (MagnetLabel label : labels) {
            int width = label.drawing.width();
            int height = label.drawing.height();
            if (width > SHEET_WIDTH - 2 * SHEET_MARGIN || height > SHEET_HEIGHT - 2 * SHEET_MARGIN) {
                throw new IllegalArgumentException("label is larger than a sheet: " + label.title);
            }
            if (x + width > SHEET_WIDTH - SHEET_MARGIN) {
                x = SHEET_MARGIN;
                y += tallest + GAP;
                tallest = 0;
            }
            if (y + height > SHEET_HEIGHT - SHEET_MARGIN) {
                sheets.add(sheet(parts));
                parts.clear();
                x = SHEET_MARGIN;
                y = SHEET_MARGIN;
                tallest = 0;
            }
            parts.add(label.drawing.at(x, y));
            x += width + GAP;
            tallest = Math.max(tallest, height);
        }
        sheets.add(sheet(parts));
        return List.copyOf(sheets);
    }

    private static Bytes sheet(List<Tag> parts) {
        return LabelDrawing.image(SHEET_WIDTH, SHEET_HEIGHT, "A4", parts);
    }
}
