package io.didymium.passport.exchange.aas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.aas.metamodel.AasDocument;
import io.didymium.passport.exchange.aas.metamodel.AasVersion;
import io.didymium.passport.testing.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages have one meaning, lead nowhere else, and are judged as the test engine of the Industrial Digital Twin Association does. */
class AasxPackageTest {
    private static final Bytes ENVIRONMENT = Bytes.ofUtf8("{}");
    private static final String ORIGIN = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Type="http://admin-shell.io/aasx/relationships/aasx-origin" Target="/aasx/aasx-origin"/>
            </Relationships>""";

    private static Bytes zip(Map<String, Bytes> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Bytes> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().toByteArray());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }

    private static Map<String, Bytes> parts(String relations) {
        Map<String, Bytes> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", Bytes.ofUtf8("<Types/>"));
        parts.put("_rels/.rels", Bytes.ofUtf8(ORIGIN));
        parts.put("aasx/aasx-origin", Bytes.ofUtf8(""));
        parts.put("aasx/_rels/aasx-origin.rels", Bytes.ofUtf8(relations));
        parts.put("aasx/a.json", ENVIRONMENT);
        return parts;
    }

    private static String spec(String... targets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String target : targets) {
            relations
                    .append("<Relationship Type=\"http://admin-shell.io/aasx/relationships/aas-spec\" ")
                    .append(target)
                    .append("/>");
        }
        return relations.append("</Relationships>").toString();
    }

    @Test
    void aPackageComesBack() throws MalformedInputException {
        Bytes file = AasxPackage.write(ENVIRONMENT);

        AasxPackage read = AasxPackage.read(file);

        assertThat(read.environments()).containsExactly(ENVIRONMENT);
        assertThat(read.leftOut()).isEmpty();
        assertThat(AasxPackage.write(ENVIRONMENT)).isEqualTo(file);
    }

    @Test
    void otherToolsOpenAPackage() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(AasxPackage.write(ENVIRONMENT).toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "aasx/aasx-origin",
                        "aasx/_rels/aasx-origin.rels",
                        "aasx/passport.json");
    }

    @Test
    void aPartThatManyRelationsNameIsReadOnce() throws MalformedInputException {
        String target = "Target=\"/aasx/a.json\"";

        assertThat(AasxPackage.read(zip(parts(spec(target, "Target=\"A.JSON\"", target))))
                        .environments())
                .containsExactly(ENVIRONMENT);
    }

    @Test
    void partsThatAreNoEnvironmentAreListed() throws MalformedInputException {
        Map<String, Bytes> parts = parts(spec("Target=\"a.json\""));
        parts.put("aasx/files/manual.pdf", Bytes.ofUtf8("%PDF"));

        AasxPackage read = AasxPackage.read(zip(parts));

        assertThat(read.environments()).hasSize(1);
        assertThat(read.leftOut()).containsExactly("aasx/files/manual.pdf: a part that is no environment in JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Target=\"../../a.json\" | leads out of the package",
                "Target=\"b.json\" | is no part of the package",
                "Target=\"https://x.example/a.json\" TargetMode=\"External\" | outside of the package",
                "Target=\"aasx-origin.txt\" | neither .json nor .xml",
                "Id=\"R1\" | without Type or Target"
            })
    void aRelationThatLeadsNowhereIsRefused(String relation, String reason) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> AasxPackage.read(zip(parts(spec(relation)))))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Relationships/>",
                "<a>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Relationships xmlns="
                        + "\"http://schemas.openxmlformats.org/package/2006/relationships\">&x;</Relationships>"
            })
    void relationsThatAreNoneAreRefused(String xml) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> AasxPackage.read(zip(parts(xml))));
    }

    @Test
    void nestedArchivesThatUnpackToTooMuchAreRefused() {
        Map<String, Bytes> parts = parts(spec("Target=\"a.json\""));
        parts.put("aasx/a.json", Bytes.of(new byte[1 << 20]));

        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> AasxPackage.read(zip(parts)))
                .withMessageContaining("at most 200 bytes for each compressed one");
    }

    private static final String FIXTURES = "exchange/aas/aas-test-engines/test/fixtures/aasx/";

    private static Bytes fixture(String folder) {
        return zip(SharedData.folder(FIXTURES + folder));
    }

    @ParameterizedTest
    @CsvSource({
        "json, 1",
        "no_aas1, 0",
        "no_aas2, 0",
        "recursive, 1",
        "relative_paths, 2",
        "deprecated_rel, 1",
        "xml, 0"
    })
    void goodFixturesAreRead(String name, int environments) throws MalformedInputException {
        AasxPackage read = AasxPackage.read(fixture("valid/" + name));

        assertThat(read.environments()).hasSize(environments);
        for (Bytes environment : read.environments()) {
            assertThat(AasDocument.read(environment, AasVersion.V3_0).faults()).isEmpty();
        }
        assertThat(read.leftOut().stream().anyMatch(left -> left.contains("in XML, which is not read")))
                .isEqualTo(name.equals("xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "no_rels", "invalid_rels", "rel_target_not_exists", "unknown_filetype"})
    void badFixturesAreRefused(String name) {
        Bytes file = fixture("invalid/" + name);

        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> AasxPackage.read(file));
    }

    @Test
    void theFixtureOfAWrongEnvironmentHasFaults() throws MalformedInputException {
        Bytes environment =
                AasxPackage.read(fixture("invalid/invalid_json")).environments().get(0);

        assertThat(AasReader.read(environment).faults()).isNotEmpty();
    }

    @Test
    void thePublishedPackageOfATemplateIsInXml() throws MalformedInputException {
        AasxPackage read = AasxPackage.read(SharedData.bytes("exchange/aas/IDTA-02099-1_DPP_Part1_v1.0.1.aasx"));

        assertThat(read.environments()).isEmpty();
        assertThat(read.leftOut()).anyMatch(left -> left.startsWith("aasx/xml/content.xml: an environment in XML"));
    }
}
