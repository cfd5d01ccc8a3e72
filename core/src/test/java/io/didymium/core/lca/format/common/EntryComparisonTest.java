package io.didymium.core.lca.format.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.testing.ZipSketch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryComparisonTest {
    /** Two texts of one length with one CRC-32, and so are all texts that differ in nothing else. */
    private static final String PLUMLESS = location("plumless");

    private static final String BUCKEROO = location("buckeroo");

    @TempDir
    Path folder;

    @Test
    void differentContentsWithOneChecksumAreStillDifferent() throws Exception {
        assertThat(checksum(PLUMLESS)).isEqualTo(checksum(BUCKEROO));
        Path archive = write(new ZipSketch().put("locations/l.json", PLUMLESS).again("locations/l.json", BUCKEROO));
        assertThatThrownBy(() -> OlcaPackageReader.read(archive))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("locations/l.json: given several times with different contents");
    }

    @Test
    void differentContentsThatAreNotReadAreFoundToo() throws Exception {
        Path archive = write(new ZipSketch().put("results/r.json", "{}").again("results/r.json", "{ }"));
        assertThatThrownBy(() -> OlcaPackageReader.read(archive))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage("results/r.json: given several times with different contents");
    }

    @Test
    void aFileWithAnEntryTwiceIsReadAsItsStreamIs() throws Exception {
        ZipSketch sketch = new ZipSketch()
                .put("locations/l.json", PLUMLESS)
                .put("locations/broken.json", "{")
                .again("locations/l.json");
        InventoryImport file = OlcaPackageReader.read(write(sketch));
        assertThat(file).isEqualTo(OlcaPackageReader.read(sketch.open()));
        assertThat(file.dataSets()).hasSize(1);
        assertThat(file.skipped()).isEqualTo(1);
        assertThat(file.findings()).hasSize(2);
    }

    private Path write(ZipSketch sketch) throws Exception {
        return Files.write(folder.resolve("package.zip"), sketch.open().readAllBytes());
    }

    private static String location(String name) {
        return "{'@id':'l','name':'" + name + "'}";
    }

    private static long checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
