package io.didymium.examples.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.examples.cli.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that were made to do harm end in one sentence. */
class HostileWorkbookTest {
    @TempDir
    private Path folder;

    private Run read(Path file) {
        return Run.of("import", file.toString(), "--format", "tables", "--check");
    }

    private void refused(Path file, String sentence) {
        Run run = read(file);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).startsWith("didymium: " + file).contains(sentence).doesNotContain("Exception");
    }

    /** The good workbook with another text in one of its parts. */
    private Path with(String part, UnaryOperator<String> change) throws IOException {
        Path good = Tables.good().write(folder.resolve("good.xlsx"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    to.write((entry.getName().equals(part) ? change.apply(text) : text)
                            .getBytes(StandardCharsets.UTF_8));
                }
                to.closeEntry();
            }
        }
        return Files.write(folder.resolve("hostile.xlsx"), bytes.toByteArray());
    }

    private Path cell(String cell) throws IOException {
        // The first sheet is that of steps.
        return with(
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst("</sheetData>", "<row r=\"9\">" + cell + "</row></sheetData>"));
    }

    @Test
    void bombsAreRefused() throws Exception {
        refused(with("xl/sharedStrings.xml", text -> text + " ".repeat(70 << 20)), "holds more than 67108864 bytes");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        refused(
                with("xl/workbook.xml", text -> text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>")),
                "declares a document type");
        refused(
                with("xl/workbook.xml", text -> text.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")),
                "is not in UTF-8");
    }

    @Test
    void farCellsAndHugeNumbersAreFaults() throws Exception {
        refused(cell("<c r=\"XFD9\"><v>1</v></c>"), "steps!XFD9: is beyond the 256 columns that are read");
        refused(
                cell("<c r=\"A9\"><v>1e99999999</v></c>"),
                "steps!A9: '1e99999999' is not a number that a spreadsheet writes");
        refused(cell("<c r=\"A9\"><v>12345678901234567890</v></c>"), "has more than the 15 digits");
        refused(
                cell("<c r=\"A9\" t=\"e\"><v>#REF!</v></c>"),
                "steps!A9: is an error to the spreadsheet (#REF!); correct it");
        refused(cell("<c r=\"A9\" t=\"b\"><v>1</v></c>"), "steps!A9: is true or false to the spreadsheet");
        refused(cell("<c r=\"A9\" t=\"s\"><v>99999</v></c>"), "a cell refers to a text that is not in it");
        refused(cell("<c r=\"A9\" t='s'><v> 2000000000</v></c>"), "a cell refers to a text that is not in it");
        refused(cell("<c r=\"A9\" t=\"s\"><v>-1</v></c>"), "a cell refers to a text that is not in it");
        refused(cell("<c r=\"A9\" t=\"zz\"><v>1</v></c>"), "is no workbook that can be read");
    }

    @Test
    void oldWorkbooksAreNamed() throws Exception {
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0
        });
        refused(old, "is a workbook of an old form; save it as .xlsx");
    }

    /** Damaged anywhere: read, refused or full of faults, never a fault of the program. */
    @Test
    void damagedWorkbooksNeverEndInAFaultOfTheProgram() throws Exception {
        byte[] good = Files.readAllBytes(Tables.good().write(folder.resolve("good.xlsx")));
        Random random = new Random(20261201);
        Path damaged = folder.resolve("damaged.xlsx");
        for (int i = 0; i < 150; i++) {
            byte[] bytes = good.clone();
            if (i % 10 == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(damaged, bytes);
            Run run = read(damaged);
            assertThat(run.exitCode()).as("%d: %s", i, run.err()).isIn(0, 3);
        }
    }
}
