package io.didymium.examples.cli.table.cell;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Refuses workbooks that would be large, or whose XML declares entities, before a library reads them. */
final class WorkbookGuard {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 64L << 20;

    private WorkbookGuard() {}

    static void require(String file, Bytes workbook) throws CommandFault {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook.toByteArray()))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
                throw CommandFault.unreadable(
                        file + " is no workbook: it has " + entries.size() + " parts; the most are " + MOST_ENTRIES);
            }
            long left = MOST_BYTES;
            SharedTexts texts = new SharedTexts();
            for (ZipArchiveEntry entry : entries) {
                try (InputStream part = zip.getInputStream(entry)) {
                    left = require(file, entry.getName(), part, left);
                }
                // Only now, when its size is known.
                try (InputStream part = zip.getInputStream(entry)) {
                    texts.read(entry.getName(), part);
                }
            }
            if (!texts.isComplete()) {
                throw CommandFault.unreadable(
                        file + " is no workbook that can be read: a cell refers to a text that is not in it");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFault.unreadable(file + " is no workbook that can be read: it is damaged");
        }
    }

    /** Looks through a part; gives how many bytes the rest may have. */
    private static long require(String file, String name, InputStream content, long most)
            throws IOException, CommandFault {
        byte[] bytes = new byte[1 << 16];
        long left = most;
        String end = "";
        for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
            left -= read;
            if (left < 0) {
                throw CommandFault.unreadable(file + " holds more than " + MOST_BYTES + " bytes, which is the limit");
            }
            String text = end + new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || isWide(text, end)) {
                throw CommandFault.unreadable(file + " is no workbook that is read here: " + name
                        + " declares a document type or is not in UTF-8");
            }
            end = text.substring(Math.max(0, text.length() - 16));
        }
        return left;
    }

    /** Whether XML begins in a character set in which the declarations above look otherwise. */
    private static boolean isWide(String text, String end) {
        return end.isEmpty()
                && (text.startsWith("\u00fe\u00ff")
                        || text.startsWith("\u00ff\u00fe")
                        || text.startsWith("<\u0000")
                        || text.startsWith("\u0000<")
                        || text.contains("encoding=\"UTF-16")
                        || text.contains("encoding='UTF-16"));
    }
}
