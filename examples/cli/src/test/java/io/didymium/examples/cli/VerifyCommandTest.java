package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts, exit codes and the report, as text and as JSON. */
class VerifyCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void demonstrate() {
        Run.demonstrated(folder);
    }

    @Test
    void acceptsWhatTheDemonstrationWrote() {
        Run run = verify("a.dpp.zip", "trust.json", "--verbose");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("signature                 the signature is of the key that the token names")
                .contains("69 passed")
                .startsWith("Verdict as of 2026-04-01T09:30:15Z: ACCEPTED\n");
    }

    @Test
    void isIndeterminateForAVerifierWhoTrustsNobody() throws Exception {
        Files.write(
                folder.resolve("nobody.json"),
                TrustWriter.write(new TrustList(List.of())).toByteArray());
        Run run = verify("a.dpp.zip", "nobody.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("Verdict as of 2026-04-01T09:30:15Z: INDETERMINATE\n")
                .contains("What could not be decided", "[issuer-unknown]", "    do   Add the issuer's identity anchor");
    }

    @Test
    void isIndeterminateOnceTheStatusListsAreOld() {
        Run run = verify("a.dpp.zip", "trust.json", "--at", "2026-06-01T00:00:00Z");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("[status-unknown]", "more places (--verbose)");
    }

    @Test
    void rejectsAChangedCredential() throws Exception {
        changed("changed.dpp.zip");
        Run run = verify("changed.dpp.zip", "trust.json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Verdict as of 2026-04-01T09:30:15Z: REJECTED\n")
                .contains("What is untrue or unusable", "[signature-mismatch]", "The credential was changed or forged");
    }

    @Test
    void printsTheReportAsJson() throws Exception {
        changed("changed.dpp.zip");
        Run run = verify("changed.dpp.zip", "trust.json", "--json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(json.path("verdict").asText()).isEqualTo("REJECTED");
        assertThat(json.path("at").asText()).isEqualTo("2026-04-01T09:30:15Z");
        assertThat(json.path("counts").path("failed").asInt()).isPositive();
        assertThat(json.path("notEstablished")).isNotEmpty();
        for (JsonNode check : json.path("checks")) {
            assertThat(check.path("check").asText()).isNotEmpty();
            assertThat(check.path("subject").asText()).isNotEmpty();
            assertThat(check.path("outcome").asText())
                    .isIn("PASSED", "NOTHING_TO_CHECK", "FAILED", "UNDECIDED", "SKIPPED");
            assertThat(check.path("findings").isArray()).isTrue();
            assertThat(check.has("prerequisite"))
                    .isEqualTo(check.path("outcome").asText().equals("SKIPPED"));
        }
        JsonNode finding = json.findValues("findings").stream()
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .orElseThrow()
                .get(0);
        assertThat(finding.path("code").asText()).isEqualTo("signature-mismatch");
        assertThat(finding.path("severity").asText()).isEqualTo("FAIL");
        assertThat(finding.path("location").asText()).isNotEmpty();
        assertThat(finding.path("message").asText()).contains("signature");
        assertThat(finding.path("remedy").asText()).isNotEmpty();
    }

    @Test
    void needsATrustFile() {
        Run run = Run.of("verify", folder.resolve("a.dpp.zip").toString());
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith("didymium: Missing required option: '--trust=FILE'\n");
    }

    private static Run verify(String file, String trust, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "verify";
        arguments[1] = folder.resolve(file).toString();
        arguments[2] = "--trust";
        arguments[3] = folder.resolve(trust).toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    /** Writes the passport file with the signature of one root spoilt. */
    private static void changed(String name) throws Exception {
        PassportBundle bundle = BundleReader.read(Bytes.of(Files.readAllBytes(folder.resolve("a.dpp.zip"))));
        String root = bundle.roots().first();
        PassportBundleBuilder spoilt = PassportBundle.builder();
        for (SignedCredential credential : bundle.credentials()) {
            SignedCredential kept = credential.digest().equals(root) ? spoilt(credential) : credential;
            spoilt.credential(kept);
            if (bundle.roots().contains(credential.digest())) {
                spoilt.root(kept.digest());
            }
        }
        bundle.statusLists().forEach(spoilt::statusList);
        bundle.didDocuments().forEach(spoilt::didDocument);
        Files.write(folder.resolve(name), BundleWriter.write(spoilt.build()).toByteArray());
    }

    private static SignedCredential spoilt(SignedCredential credential) {
        String token = credential.token();
        int place = token.lastIndexOf('.') + 10;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return new SignedCredential(token.substring(0, place) + other + token.substring(place + 1));
    }
}
