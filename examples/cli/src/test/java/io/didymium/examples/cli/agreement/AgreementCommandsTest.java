package io.didymium.examples.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.description.Documented;
import io.didymium.passport.agreement.SpecificationDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented lot of metal, of which the smelter claims that it meets what the foundry demands. */
class AgreementCommandsTest {
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    private static final String DEMAND = "https://foundry.example/metal";

    @TempDir
    Path folder;

    private String description = "";

    @BeforeEach
    void composes() throws IOException {
        description = Documented.example();
        assertThat(compose(description).exitCode()).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Run compose(String text) throws IOException {
        Files.writeString(folder.resolve("chain.json"), text);
        return Run.at(
                NOW,
                "compose",
                file("chain.json"),
                "--keys",
                file("keys"),
                "--new-keys",
                "--out",
                file("chain.dpp.zip"),
                "--trust-out",
                file("trust.json"),
                "--force");
    }

    /** The foundry signs limits, and the smelter claims by their digest to meet them. */
    private Run agreed(String limits) throws IOException {
        Run signed = Run.at(
                NOW,
                "agreement",
                "specify",
                DEMAND + ";" + limits,
                "--name",
                "Metal for magnets",
                "--party",
                "did:web:foundry.example",
                "--key",
                file("keys/did+web+foundry.example.jwk"),
                "--from",
                "2026-05-01T00:00:00Z",
                "--out",
                file("demand.jws"),
                "--force");
        assertThat(signed.exitCode()).as(signed.toString()).isZero();
        String name = SpecificationDocument.name(Bytes.of(Files.readAllBytes(folder.resolve("demand.jws"))));
        assertThat(signed.out()).contains(name);
        assertThat(compose(description.replace("https://register.example/criteria/lot-analysis", name))
                        .exitCode())
                .isZero();
        Run added = Run.at(
                NOW,
                "agreement",
                "add",
                file("chain.dpp.zip"),
                file("demand.jws"),
                "--out",
                file("agreed.dpp.zip"),
                "--force");
        assertThat(added.exitCode()).as(added.toString()).isZero();
        return Run.at(NOW, "verify", file("agreed.dpp.zip"), "--trust", file("trust.json"));
    }

    @Test
    void aMetalThatMeetsWhatTheBuyerDemandsIsAccepted() throws IOException {
        Run verified = agreed("Nd>=99 %");

        assertThat(verified.exitCode()).as(verified.toString()).isZero();
        Run shown = Run.at(NOW, "agreement", "conformity", file("demand.jws"), file("agreed.dpp.zip"), "ND-1");
        assertThat(shown.words())
                .contains("Metal for magnets")
                .contains("Nd at least 0.99")
                .contains("pass");
        assertThat(Run.at(NOW, "agreement", "conformity", file("demand.jws"), file("agreed.dpp.zip"), "ND-1", "--json")
                        .out())
                .contains("\"conformity\"")
                .contains("\"probability\"");
    }

    @Test
    void aMetalThatDoesNotIsRejectedWithBothSides() throws IOException {
        Run verified = agreed("Nd>=99.99 %;HcJ>=14 kOe");

        assertThat(verified.exitCode()).as(verified.toString()).isEqualTo(1);
        assertThat(verified.words()).contains("Metal for magnets");
        assertThat(Run.at(NOW, "agreement", "conformity", file("demand.jws"), file("agreed.dpp.zip"), "ND-1")
                        .words())
                .contains("fail")
                .contains("HcJ")
                .contains("not determined")
                .contains("undecided");
    }

    @Test
    void aClaimWithoutItsSpecificationIsNotShown() throws IOException {
        agreed("Nd>=99 %");

        Run verified = Run.at(NOW, "verify", file("chain.dpp.zip"), "--trust", file("trust.json"));
        assertThat(verified.exitCode()).as(verified.toString()).isEqualTo(2);
        assertThat(verified.words()).contains("no document here is it");
    }

    @Test
    void schemesSignTheirLimits() {
        Run signed = Run.at(
                NOW,
                "agreement",
                "settle",
                "TREO=0.30 %:middle-of-three",
                "--scheme",
                "https://exchange.example/oxides",
                "--party",
                "did:web:register.example",
                "--key",
                file("keys/did+web+register.example.jwk"),
                "--out",
                file("rules.jws"));
        assertThat(signed.exitCode()).as(signed.toString()).isZero();
        Run added = Run.at(
                NOW, "agreement", "add", file("chain.dpp.zip"), file("rules.jws"), "--out", file("with.dpp.zip"));
        assertThat(added.exitCode()).as(added.toString()).isZero();
        assertThat(Run.at(NOW, "inspect", file("with.dpp.zip"), "--json").out())
                .contains("application/settlement-rules+jwt");
    }

    @Test
    void wrongInputIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("no.jws"), "no document");
        assertThat(Run.at(NOW, "agreement", "add", file("chain.dpp.zip"), file("no.jws"), "--out", file("x.dpp.zip"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(Run.at(NOW, "agreement", "conformity", file("no.jws"), file("chain.dpp.zip"), "ND-1")
                        .exitCode())
                .isEqualTo(3);
        assertThat(Run.at(NOW, "agreement").exitCode()).isEqualTo(64);
        Run unit = Run.at(
                NOW,
                "agreement",
                "specify",
                DEMAND + ";HcJ>=14 T",
                "--party",
                "did:web:foundry.example",
                "--key",
                file("keys/did+web+foundry.example.jwk"),
                "--out",
                file("demand.jws"));
        assertThat(unit.exitCode()).isEqualTo(64);
        assertThat(unit.err()).contains("kOe");
    }
}
