package io.didymium.passport.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.core.custody.books.Books;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.passport.claim.CustodyTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Journals in the hands of someone who changes them and binds their lines anew. */
public final class Journals {
    private static final String NEW_LINE = "\r\n";

    private Journals() {}

    /** A journal with one more line, put in before the line of a number, all lines numbered and bound anew. */
    public static String with(CustodyTerms terms, String csv, int number, String line) {
        List<String> lines = new ArrayList<>(Arrays.asList(csv.split(NEW_LINE, -1)));
        lines.add(number, "0," + line + ",digest");
        return bound(terms, lines);
    }

    /** A journal with text replaced in one line, all lines bound anew. */
    public static String replaced(CustodyTerms terms, String csv, int number, String text, String by) {
        List<String> lines = new ArrayList<>(Arrays.asList(csv.split(NEW_LINE, -1)));
        if (!lines.get(number).contains(text)) {
            throw new AssertionError(lines.get(number));
        }
        lines.set(number, lines.get(number).replace(text, by));
        return bound(terms, lines);
    }

    /** The line of a number without number and digest. */
    public static String line(String csv, int number) {
        String line = csv.split(NEW_LINE, -1)[number];
        return line.substring(line.indexOf(',') + 1, line.lastIndexOf(','));
    }

    /** The lines from a number on. */
    public static String tail(String csv, int number) {
        String[] lines = csv.split(NEW_LINE, -1);
        return String.join(NEW_LINE, Arrays.asList(lines).subList(number, lines.length));
    }

    private static String bound(CustodyTerms terms, List<String> lines) {
        String digest = Books.open(terms.scheme(), terms.first()).journal().digest();
        StringBuilder csv = new StringBuilder(lines.get(0)).append(NEW_LINE);
        for (int number = 1; number < lines.size() - 1; number++) {
            String line = lines.get(number);
            String unsigned = number + line.substring(line.indexOf(','), line.lastIndexOf(','));
            digest = HexFormat.of()
                    .formatHex(HashAlgorithm.SHA_256
                            .digest(Bytes.of((digest + "\n" + unsigned).getBytes(UTF_8)))
                            .value()
                            .toByteArray());
            csv.append(unsigned).append(',').append(digest).append(NEW_LINE);
        }
        return csv.toString();
    }
}
