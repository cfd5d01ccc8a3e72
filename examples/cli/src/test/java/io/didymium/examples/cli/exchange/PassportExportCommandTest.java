package io.didymium.examples.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.linkset.Linkset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passports in the formats of others. */
class PassportExportCommandTest {
    private static final String ANCHOR = "https://id.gs1.org/01/09520123456788/10/A-M1";

    @TempDir
    static Path shared;

    private static String file = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void compose() {
        file = Run.demonstrated(shared, "a");
    }

    private Run export(String format, String... more) {
        String[] arguments = {"export", file, "A-M1", "--format", format, "--out", out().toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    private Path out() {
        return folder.resolve("out.json");
    }

    private Bytes written() throws Exception {
        return Bytes.of(Files.readAllBytes(out()));
    }

    @Test
    void aPassportIsWrittenAsEn18223WithTheHashOfItsVersion() throws Exception {
        Run run = export("en18223");

        DppVersion version = DppVersion.read(written());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(version.versionHash().value(), "It is not signed.");
        assertThat(version.header().product()).endsWith("A-M1");
    }

    @Test
    void bothFormsAreOneVersion() throws Exception {
        export("en18223");
        DppVersion compressed = DppVersion.read(written());
        Run run = export("en18223-expanded", "--force");

        assertThat(run.exitCode()).isZero();
        assertThat(DppVersion.read(written())).isEqualTo(compressed);
    }

    @Test
    void linksAreWrittenForResolvers() throws Exception {
        for (String format : new String[] {"linkset-gs1", "linkset-untp"}) {
            Run run = export(format, "--served-at", "https://passports.example/c", "--anchor", ANCHOR, "--force");

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(Linkset.read(written()).contexts().get(0).anchor()).isEqualTo(ANCHOR);
        }
    }

    @Test
    void aPassportIsWrittenWithoutOurExtension() throws Exception {
        Run run = export("untp");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Not carried by this format: /credentialSubject/elementAssay.");
        assertThat(written().toUtf8()).contains("\"DigitalProductPassport\"").doesNotContain("elementAssay");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(export("en18222").err()).contains("there is no format 'en18222'; there are ", " en18223,");
        assertThat(export("linkset-gs1").err()).contains("links need --served-at");
        assertThat(export("linkset-gs1", "--served-at", "https://passports.example")
                        .err())
                .contains("--anchor and --served-at take addresses of http or https");
        assertThat(Run.of("export", file, "A-M99", "--format", "en18223", "--out", out().toString())
                        .exitCode())
                .isNotZero();
        assertThat(out()).doesNotExist();
    }

    @Test
    void theFormatsAreListed() {
        Run run = Run.of("formats");

        assertThat(run.exitCode()).isZero();
        for (ExchangeFormat format : ExchangeFormats.all()) {
            assertThat(run.out()).contains(format.id());
        }
    }
}
