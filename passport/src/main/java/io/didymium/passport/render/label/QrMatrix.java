package io.didymium.passport.render.label;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) with the quiet zone of four modules around it, in one path of SVG.
 *
 * @param modules the modules on a side, quiet zone included
 * @param path the dark modules as a path, one unit a module
 */
public record QrMatrix(int modules, String path) {
    private static final int QUIET = 4;

    /**
     * The code of a text, with the error correction M (15 %) that print on goods needs.
     *
     * @throws IllegalArgumentException if the text is longer than a QR code holds: 2,331 bytes in UTF-8
     */
    public static QrMatrix of(String text) {
        try {
            return of(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
        } catch (DataTooLongException e) {
            throw new IllegalArgumentException("text must fit into a QR code: " + text.length() + " characters", e);
        }
    }

    private static QrMatrix of(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(',').append(y + QUIET);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return new QrMatrix(code.size + 2 * QUIET, path.toString());
    }
}
