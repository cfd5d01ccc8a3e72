package io.didymium.examples.cli.table.cell;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The characters of a table in bytes: UTF-8, UTF-16 with its mark, or what is named; never guessed.
 *
 * @param text the characters; empty if there is a fault
 * @param faults why they are not known, at the row and column
 */
record DecodedTable(String text, List<ImportFault> faults) {
    private static final String MARK = "\ufeff";

    static DecodedTable read(String file, Bytes bytes, ImportOptions options) {
        byte[] content = bytes.toByteArray();
        Optional<Charset> marked = marked(content);
        Charset charset = marked.or(options::charset).orElse(StandardCharsets.UTF_8);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        text = text.startsWith(MARK) ? text.substring(1) : text;
        if (!result.isError()) {
            return new DecodedTable(text, List.of());
        }
        int wrong = content[in.position()] & 0xff;
        String sentence = "the byte 0x" + Integer.toHexString(wrong) + " is not " + charset.name()
                + (options.charset().isPresent() ? "" : suggestion(wrong));
        return new DecodedTable("", List.of(new ImportFault(new ImportFault.Place(file, place(text)), sentence)));
    }

    private static String suggestion(int wrong) {
        try {
            String meant = Charset.forName("windows-1252")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(new byte[] {(byte) wrong}))
                    .toString();
            return "; if '" + meant + "' is meant, say --charset windows-1252, otherwise save the table in UTF-8";
        } catch (CharacterCodingException e) {
            return "; save the table in UTF-8, or say its character set with --charset";
        }
    }

    private static Optional<Charset> marked(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (content.length >= 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean utf8 = content.length >= 3
                && (content[0] & 0xff) == 0xef
                && (content[1] & 0xff) == 0xbb
                && (content[2] & 0xff) == 0xbf;
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** Row and column of what follows a text. */
    private static String place(String before) {
        long row = before.chars().filter(each -> each == '\n').count() + 1;
        String line = before.substring(before.lastIndexOf('\n') + 1);
        long semicolons = line.chars().filter(each -> each == ';').count();
        long commas = line.chars().filter(each -> each == ',').count();
        long tabs = line.chars().filter(each -> each == '\t').count();
        return RawTable.letters((int) Math.min(255, semicolons > 0 ? semicolons : tabs > 0 ? tabs : commas)) + row;
    }
}
