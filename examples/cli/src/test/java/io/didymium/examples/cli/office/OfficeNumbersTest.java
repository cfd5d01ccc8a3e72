package io.didymium.examples.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.Drafts;
import io.didymium.examples.cli.Run;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.graph.BundleGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office with a GS1 company prefix numbers its lots by Digital Links. */
class OfficeNumbersTest {
    private static final String LINK = "https://id.gs1.org/01/09520123456788/10/ND-1";

    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void prepare() throws IOException {
        drafts = Drafts.prepared(folder);
        drafts.edit("smelter/office.json", "\"format\"", "\"gs1Prefix\" : \"9520123\", \"format\"");
        drafts.edit("metal.json", "\"id\": \"ND-1\",", "\"id\": \"ND-1\", \"itemReference\": \"45678\",");
    }

    @Test
    void lotsOfItsProductsAreDigitalLinksThroughout() throws Exception {
        drafts.delivered();

        BundleGraph delivered = BundleGraph.of(BundleReader.read(folder.resolve("metal.dpp.zip")));
        assertThat(delivered.about(new BatchId(LINK))).hasSize(1);
        assertThat(drafts.done("trace", "metal.dpp.zip", LINK).out()).contains("ND-1");
        drafts.edit("alloy.json", "\"batch\": \"ND-1\"", "\"batch\": \"" + LINK + "\"");
        drafts.done("receive", "metal.dpp.zip", "--office", "foundry");
        drafts.done("issue", "alloy.json", "--office", "foundry");
    }

    /** The next draft names the lot by its number, as the first did. */
    @Test
    void aHeldLotIsNamedByItsNumber() throws Exception {
        drafts.edit(
                "metal.json", "[{\"batch\": \"ND-1\", \"massKg\": 990.2", "[{\"batch\": \"ND-1\", \"massKg\": 990.1");
        drafts.done("issue", "metal.json", "--office", "smelter");
        Files.writeString(folder.resolve("sample.json"), """
                {"format": "didymium-chain", "version": 1, "idPrefix": "urn:example:2026:",
                 "names": [{"facility": "HALL", "name": "Foundry hall"}],
                 "transfers": [{"id": "T-2", "name": "Sample", "from": "WORKS", "to": "HALL", "at": "2026-05-13T09:00:00Z",
                  "portions": [{"batch": "ND-1", "massKg": 0.01, "standardUncertaintyKg": 0.001}]}]}""");

        Run run = drafts.run("issue", "sample.json", "--office", "smelter", "--out", "sample.dpp.zip");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(drafts.done("inspect", "sample.dpp.zip", "T-2", "--json").out())
                .contains(LINK);
    }

    @Test
    void aLotWithoutAPrefixOrOfNoNumberOfGs1IsAFaultAtItsMember() throws IOException {
        drafts.edit("metal.json", "\"45678\"", "\"4567890\"");
        Run tooLong = drafts.run("issue", "metal.json", "--office", "smelter");
        drafts.edit("smelter/office.json", "\"gs1Prefix\" : \"9520123\",", "");
        Run without = drafts.run("issue", "metal.json", "--office", "smelter");

        assertThat(tooLong.exitCode()).isEqualTo(3);
        assertThat(tooLong.err().replaceAll("\\s+", " ")).contains("/batches/1", "has at most 5 digits: '4567890'");
        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.err().replaceAll("\\s+", " ")).contains("needs the GS1 company prefix");
    }

    /** Two products may have lots of one number; whoever names it must say which. */
    @Test
    void oneNumberOfTwoProductsIsAFault() throws IOException {
        drafts.edit("metal.json", "\"id\": \"SALT-1\",", "\"id\": \"ND-1\", \"itemReference\": \"45679\",");

        Run run = drafts.run("issue", "metal.json", "--office", "smelter");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("the number of a lot of another product too");
    }

    @Test
    void thePrefixIsKeptByTheOffice() throws IOException {
        drafts.done(
                "office",
                "init",
                "works",
                "--did",
                "key",
                "--name",
                "Works",
                "--country",
                "NO",
                "--gs1-prefix",
                "9520123");
        Run wrong = drafts.run(
                "office", "init", "other", "--did", "key", "--name", "Other", "--country", "NO", "--gs1-prefix", "95");

        assertThat(Files.readString(folder.resolve("works/office.json"))).contains("9520123");
        assertThat(wrong.exitCode()).isEqualTo(64);
        assertThat(wrong.err()).contains("4 to 12 digits");
        assertThat(folder.resolve("other")).doesNotExist();
    }
}
