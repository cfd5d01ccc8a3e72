package io.didymium.examples.cli.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.examples.cli.Drafts;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.issue.store.FolderStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two companies and a register, as new users go about it: in the wrong order, with missing files, without their records. */
class OfficeCommandsTest {
    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void prepare() throws IOException {
        drafts = Drafts.prepared(folder);
    }

    @Test
    void nothingIsBuiltOnWhatWasNotReceived() {
        drafts.delivered();
        refused(3, "receive the file that it comes with first", "issue", "alloy.json", "--office", "foundry");
        drafts.done("receive", "metal.dpp.zip", "--office", "foundry");
        drafts.done("issue", "alloy.json", "--office", "foundry");
    }

    @Test
    void nothingIsDeliveredThatWasNotIssued() {
        refused(64, "what was neither issued nor received cannot be handed on", deliver("T-1", "metal.dpp.zip"));
        assertThat(folder.resolve("metal.dpp.zip")).doesNotExist();
    }

    @Test
    void receivingTwiceKeepsOnce() throws IOException {
        drafts.delivered();
        drafts.done("receive", "metal.dpp.zip", "--office", "foundry");
        long records = records("foundry");
        Run again = drafts.done("receive", "metal.dpp.zip", "--office", "foundry");
        assertThat(again.out()).startsWith("Nothing new in ");
        assertThat(records("foundry")).isEqualTo(records);
    }

    @Test
    void issuingTwiceSignsOnce() throws IOException {
        drafts.delivered();
        long records = records("smelter");
        refused(3, "'WORKS' is held by this office already", "issue", "metal.json", "--office", "smelter");
        assertThat(records("smelter")).isEqualTo(records);
    }

    @Test
    void aMistypedNameIsGuessed() throws IOException {
        drafts.edit(
                "metal.json",
                "\"facility\": \"WORKS\", \"producedAt\": \"2026-05-04",
                "\"facility\": \"WROKS\", \"producedAt\": \"2026-05-04");
        refused(
                3,
                "/batches/0/facility: unknown facility 'WROKS'; did you mean WORKS?",
                "issue",
                "metal.json",
                "--office",
                "smelter");
        refused(64, "Did you mean: didymium receive", "recieve", "metal.dpp.zip");
    }

    @Test
    void whatIsUntrueIsNotSigned() throws IOException {
        drafts.edit(
                "metal.json",
                "\"massKg\": 990.2, \"standardUncertaintyKg\": 0.3,\n",
                "\"massKg\": 1990.2, \"standardUncertaintyKg\": 0.3,\n");
        long records = records("smelter");
        Run run = drafts.run("issue", "metal.json", "--office", "smelter");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("Nothing was signed: ").contains("mass-created", "1000.0 kg");
        assertThat(records("smelter")).isEqualTo(records);
    }

    @Test
    void whatIsAcknowledgedIsSignedAndSaysSo() throws IOException {
        drafts.edit(
                "metal.json",
                "\"massKg\": 990.2, \"standardUncertaintyKg\": 0.3,\n",
                "\"massKg\": 1990.2, \"standardUncertaintyKg\": 0.3,\n");
        acknowledge("{\"finding\": \"mass-created\", \"subject\": \"reduction\", \"reason\": \"scale at fault\"}");
        Run half = drafts.run("issue", "metal.json", "--office", "smelter");
        assertThat(half.exitCode()).isEqualTo(1);
        assertThat(half.out()).contains("element-created").doesNotContain("mass-created");

        acknowledge("{\"finding\": \"element-created\", \"subject\": \"urn:example:2026:step:reduction\","
                + " \"reason\": \"follows from the mass\"}");
        Run issued = drafts.done("issue", "metal.json", "--office", "smelter", "--out", "metal.dpp.zip");
        assertThat(issued.out()).contains("They state 2 acknowledged faults, which whoever verifies them finds too.");
        assertThat(issued.err()).isEmpty();

        String event =
                drafts.done("inspect", "metal.dpp.zip", "reduction", "--json").out();
        assertThat(new ObjectMapper()
                        .readTree(event)
                        .path("document")
                        .path("acknowledgedFinding")
                        .findValuesAsText("acknowledgementReason"))
                .contains("scale at fault", "follows from the mass");
        Run verified = drafts.run("verify", "metal.dpp.zip", "--trust", "foundry/trust.json");
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(1);
        assertThat(verified.out()).contains("mass-created", "element-created", "fault-acknowledged");
        refused(1, "", deliver("T-1", "metal-2.dpp.zip"));
    }

    @Test
    void whatIsAcknowledgedAndNotFoundIsSaid() throws IOException {
        acknowledge("{\"finding\": \"mass-created\", \"subject\": \"purchase\", \"reason\": \"scale at fault\"}");
        Run issued = drafts.done("issue", "metal.json", "--office", "smelter");
        assertThat(issued.err())
                .contains("metal.json /acknowledged/0: no mass-created of purchase was found; nothing of it is"
                        + " recorded");
        assertThat(issued.out()).doesNotContain("acknowledged");
    }

    @Test
    void anAcknowledgementNeedsAReason() throws IOException {
        acknowledge("{\"finding\": \"mass-created\", \"subject\": \"reduction\", \"reason\": \" \"}");
        refused(3, "/acknowledged/0/reason: is empty; say why", "issue", "metal.json", "--office", "smelter");
    }

    @Test
    void theReceiverAcknowledgesADeliveryAndTheSenderPassesItOn() throws IOException {
        drafts.alloyed();
        Files.writeString(
                folder.resolve("goods.json"),
                "{\"format\": \"didymium-chain\", \"version\": 1, \"name\": \"Received\","
                        + " \"received\": [{\"transfer\": \"urn:example:2026:transfer:T-1\"}]}");
        refused(3, "does not go to a site of did:web:smelter.example", "issue", "goods.json", "--office", "smelter");

        drafts.done("issue", "goods.json", "--office", "foundry", "--out", "receipt.dpp.zip");
        drafts.done("receive", "receipt.dpp.zip", "--office", "smelter");
        drafts.done(deliver("T-1", "again.dpp.zip"));

        assertThat(acknowledged("metal.dpp.zip")).isEqualTo("1 nothing to check");
        assertThat(acknowledged("again.dpp.zip")).isEqualTo("1 passed");
    }

    @Test
    void whatWasNotReceivedIsNotAcknowledged() throws IOException {
        Files.writeString(
                folder.resolve("goods.json"),
                "{\"format\": \"didymium-chain\", \"version\": 1, \"name\": \"Received\","
                        + " \"received\": [{\"transfer\": \"urn:example:2026:transfer:T-1\"}]}");
        refused(3, "/received/0/transfer: unknown transfer", "issue", "goods.json", "--office", "foundry");
    }

    /** What the check of receipts of goods says of a file. */
    private String acknowledged(String file) {
        return drafts.done("verify", file, "--verbose", "--trust", "smelter/trust.json")
                .out()
                .lines()
                .filter(line -> line.startsWith("  transfer-acknowledged "))
                .map(line -> line.replaceFirst(".*the receiver acknowledges the transfer +", ""))
                .collect(Collectors.joining());
    }

    /** Adds an acknowledgement to the draft of the smelter. */
    private void acknowledge(String one) throws IOException {
        boolean more = Files.readString(folder.resolve("metal.json")).contains("\"acknowledged\": [");
        drafts.edit(
                "metal.json",
                more ? "\"acknowledged\": [" : "\"names\":",
                more ? "\"acknowledged\": [" + one + ", " : "\"acknowledged\": [" + one + "], \"names\":");
    }

    @Test
    void nobodySignsWhatIsForOthersToState() throws IOException {
        drafts.edit(
                "metal.json", "\"operator\": \"did:web:smelter.example\"", "\"operator\": \"did:web:foundry.example\"");
        refused(3, "is for did:web:foundry.example to state", "issue", "metal.json", "--office", "smelter");
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        refused(3, "nowhere.json does not exist", "issue", "nowhere.json", "--office", "smelter");
        refused(3, "is no office: there is no office.json in it", "receive", "identities.dpp.zip", "--office", "none");
        Files.delete(folder.resolve("smelter").resolve("trust.json"));
        refused(
                3,
                "say whom this office trusts, with: didymium trust add",
                "issue",
                "metal.json",
                "--office",
                "smelter");
        Files.delete(folder.resolve("foundry").resolve("key.jwk"));
        refused(3, "does not exist: restore it from a copy", "issue", "alloy.json", "--office", "foundry");
        drafts.done("receive", "identities.dpp.zip", "--office", "foundry");
    }

    @Test
    void aKeyOfSomebodyElseIsNoticed() throws IOException {
        Files.delete(folder.resolve("smelter").resolve("key.jwk"));
        Files.copy(
                folder.resolve("foundry").resolve("key.jwk"),
                folder.resolve("smelter").resolve("key.jwk"));
        refused(3, "is not the private key of ", "issue", "metal.json", "--office", "smelter");
    }

    @Test
    void aStoreInUseIsLeftAlone() throws IOException {
        try (FolderStore other = FolderStore.open(folder.resolve("smelter").resolve("store"))) {
            assertThat(other).isNotNull();
            refused(
                    73,
                    "is in use by another office; wait until it is done",
                    "issue",
                    "metal.json",
                    "--office",
                    "smelter");
        }
        drafts.delivered();
    }

    @Test
    void aRecordThatIsMissingStopsEverything() throws IOException {
        drafts.delivered();
        Files.delete(folder.resolve("smelter").resolve("store").resolve("00000003-positions.json"));
        refused(73, "record 00000003 is missing", deliver("T-1", "again.dpp.zip"));
    }

    @Test
    void anInputOfTheOfficeIsNotOverwritten() {
        drafts.delivered();
        for (String file :
                new String[] {"key.jwk", "did.json", "office.json", "trust.json", "store/00000001-secret.json"}) {
            Run run = drafts.run("deliver", "T-1", "--office", "smelter", "--out", "smelter/" + file, "--force");
            assertThat(run.exitCode()).as(file).isEqualTo(64);
            assertThat(run.err()).contains("is an input of this command and would be lost");
        }
        refused(73, "is there already", deliver("T-1", "metal.dpp.zip"));
    }

    @Test
    void afterLossTheOfficeLearnsAgainAndUsesNoPositionTwice() throws Exception {
        drafts.alloyed();
        Set<Integer> before = positions("smelter");
        Files.move(folder.resolve("smelter").resolve("key.jwk"), folder.resolve("saved.jwk"));
        delete(folder.resolve("smelter"));

        drafts.open("smelter", "Smelter AS", "NO", "--key", "saved.jwk");
        Run learned = drafts.done("receive", "alloy.dpp.zip", "--office", "smelter");
        assertThat(learned.err())
                .contains("6 credentials in it are this office's own and are not in its records: records were lost");
        another();
        Run issued = drafts.done("issue", "metal.json", "--office", "smelter");
        assertThat(issued.out()).contains("Passport of Neodymium metal");

        // The spent salt was in no delivery: its position is known to nobody here, and yet not used again.
        Set<Integer> fresh = latest("smelter");
        assertThat(fresh).isNotEmpty().doesNotContainAnyElementsOf(before);
        Run again = drafts.done("receive", "alloy.dpp.zip", "--office", "smelter");
        assertThat(again.err()).isEmpty();
    }

    @Test
    void anOfficeThatKnowsOfItsLossLeavesPositionsFreeFromTheStart() throws Exception {
        drafts.delivered();
        Set<Integer> before = positions("smelter");
        Files.move(folder.resolve("smelter").resolve("key.jwk"), folder.resolve("saved.jwk"));
        delete(folder.resolve("smelter"));

        drafts.open("smelter", "Smelter AS", "NO", "--key", "saved.jwk", "--lost-records");
        drafts.done("receive", "identities.dpp.zip", "--office", "smelter");
        drafts.done("issue", "metal.json", "--office", "smelter");
        assertThat(latest("smelter")).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatIsRevokedStaysRevokedAndReachesWhoReceivesTheList() {
        drafts.alloyed();
        drafts.done("revoke", "ND-1", "--reason", "assay", "--office", "smelter", "--out", "revoked.dpp.zip");
        drafts.done("status", "refresh", "--office", "smelter", "--out", "fresh.dpp.zip");
        drafts.done("merge", "alloy.dpp.zip", "fresh.dpp.zip", "--out", "known.dpp.zip");
        Run verified = drafts.run("verify", "known.dpp.zip", "--trust", "foundry/trust.json");
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(1);
        assertThat(verified.out()).contains("revoked");
        Run received = drafts.done("receive", "revoked.dpp.zip", "--office", "foundry");
        assertThat(received.out()).contains("What this office holds is no longer valid as a whole");
        assertThat(drafts.run("deliver", "AL-1", "--office", "foundry", "--out", "late.dpp.zip")
                        .exitCode())
                .isEqualTo(1);
        assertThat(folder.resolve("late.dpp.zip")).doesNotExist();
        refused(
                64,
                "only the issuer of a credential can revoke it",
                "revoke",
                "ND-1",
                "--reason",
                "x",
                "--office",
                "foundry",
                "--out",
                "no.dpp.zip");
    }

    @Test
    void anOfficeIsItsOwnersAlone() throws IOException {
        drafts.delivered();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            for (String private_ : new String[] {"smelter", "smelter/store"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(private_))))
                        .isEqualTo("rwx------");
            }
        }
        Run twice = drafts.run("office", "init", "smelter", "--did", "key", "--name", "A", "--country", "NO");
        assertThat(twice.exitCode()).isEqualTo(73);
        assertThat(twice.err()).contains("there is something in it; name a new folder");
    }

    @Test
    void anOfficeMayBeNamedByItsKey() {
        Run made = drafts.done("office", "init", "lab", "--did", "key", "--name", "Lab", "--country", "NO");
        assertThat(made.out()).startsWith("Made the office of Lab (did:key:z6Mk");
        refused(64, "this is no party: ", "office", "init", "x", "--did", "nonsense", "--name", "A", "--country", "NO");
        refused(
                64,
                "--did urn:example:a: ",
                "office",
                "init",
                "y",
                "--did",
                "urn:example:a",
                "--name",
                "A",
                "--country",
                "NO");
        assertThat(folder.resolve("y")).doesNotExist();
    }

    private String[] deliver(String subject, String out) {
        return new String[] {"deliver", subject, "--office", "smelter", "--out", out};
    }

    private void refused(int exitCode, String reason, String... arguments) {
        Run run = drafts.run(arguments);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(reason);
    }

    private long records(String office) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(office).resolve("store"))) {
            return files.count();
        }
    }

    /** The draft of a second lot, at the site that is held. */
    private void another() throws IOException {
        String text = Files.readString(folder.resolve("metal.json"));
        int site = text.indexOf("  \"facilities\"");
        text = text.substring(0, site) + text.substring(text.indexOf("  \"batches\""));
        Files.writeString(
                folder.resolve("metal.json"),
                text.replaceAll("\"(OX-1|ND-1|SALT-1|purchase|reduction|T-1)\"", "\"$1-second\"")
                        .replaceAll("  \"names\".*\n", "")
                        .replaceAll("(?s),\n  \"transfers\".*", "\n}"));
    }

    /** The positions of all that an office issued. */
    private Set<Integer> positions(String office) throws Exception {
        return issued(office, Integer.MAX_VALUE);
    }

    /** The positions of what an office issued last. */
    private Set<Integer> latest(String office) throws Exception {
        return issued(office, 1);
    }

    private Set<Integer> issued(String office, int most) throws Exception {
        Set<Integer> positions = new TreeSet<>();
        for (Path file : files(folder.resolve(office).resolve("store")).stream()
                .filter(each -> each.toString().endsWith("-issued.zip"))
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList()) {
            BundleReader.read(file)
                    .credentials()
                    .forEach(one -> positions.add(CredentialView.of(one)
                            .document()
                            .path("credentialStatus")
                            .path("statusListIndex")
                            .asInt(-1)));
        }
        assertThat(positions).doesNotContain(-1);
        return positions;
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
