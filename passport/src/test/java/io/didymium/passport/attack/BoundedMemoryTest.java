package io.didymium.passport.attack;

import static io.didymium.passport.attack.OneSite.AT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Sketched;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that unfold to much more than a JVM of 512 MiB holds are verified within it. */
class BoundedMemoryTest {
    private static final PartyId OPERATOR = new PartyId("did:web:smelter.example");
    private static final PassportBundle HONEST = OneSite.bundle(OPERATOR, Issuers.identity(OPERATOR));
    private static final int LISTS = 200;

    @TempDir
    Path folder;

    @Test
    void statusListsThatNobodyNamesAreNotDecompressed() throws Exception {
        PassportBundleBuilder bundle = HONEST.toBuilder();
        for (int i = 0; i < LISTS; i++) {
            bundle.statusList(list("https://smelter.example/more/" + i, i));
        }

        assertThat(verify(bundle.build(), OneSite.REGISTER, AT)).isEqualTo("ACCEPTED ");
    }

    @Test
    void statusListsBeyondTheLimitLeaveTheStatusUnknown() throws Exception {
        PassportBundleBuilder bundle = HONEST.toBuilder();
        for (int i = 0; i < LISTS; i++) {
            bundle.statusList(list(OPERATOR.value() + "/status/revocation", i));
        }

        assertThat(verify(bundle.build(), OneSite.REGISTER, AT))
                .startsWith("INDETERMINATE")
                .contains("status-unknown");
    }

    @Test
    void aJournalThatManyPeriodsNameIsCountedForEachOfThem() throws Exception {
        PassportBundle books = MotorCustody.bundle(
                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger())));
        Bytes journal = Bytes.ofUtf8("x".repeat(4 << 20));
        EvidenceDocument document = new EvidenceDocument("text/csv", journal);
        String period = "urn:didymium:dcc-books:urn:didymium:motors:books:MAG-2:period:";
        SignedCredential first = ScenarioA.credential(books, period + "1");
        String json = Forgery.json(first).toString().replace(pinned(books, first), document.digest());
        Forgery forgery = new Forgery(books);
        for (int number = 3; number < 300; number++) {
            String next =
                    json.replace("period:1", "period:" + number).replace("\"sequence\":1", "\"sequence\":" + number);
            forgery.add(new SignedCredential(Forgery.ownKey(Forgery.parse(next)).apply(next)));
        }
        PassportBundle bundle = forgery.overwrite(period + "1", Forgery.parse(json)).relinked().toBuilder()
                .document(document)
                .build();

        assertThat(verify(bundle, Sketched.REGISTER, MotorCustody.AT)).contains("journal-too-long");
    }

    /** The digest of the journal that the statement of a period names. */
    private static String pinned(PassportBundle bundle, SignedCredential period) {
        return bundle.documents().stream()
                .map(EvidenceDocument::digest)
                .filter(Forgery.json(period).toString()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** A list of 8 MiB of zeros, which are 8 KiB when compressed. */
    private static SignedCredential list(String id, int number) {
        Instant from = AT.minus(Duration.ofDays(2)).plusSeconds(number);
        StatusListCredential credential = StatusListCredential.builder(id, OPERATOR.value(), ZEROS)
                .validFrom(from)
                .validUntil(from.plus(Duration.ofDays(20)))
                .purposes(List.of("revocation"))
                .build();
        IssuerIdentity identity = Issuers.identity(OPERATOR);
        return new SignedCredential(Forgery.key(identity.keyId(), identity.signer())
                .apply(new String(credential.toJson().toByteArray(), UTF_8)));
    }

    private static final StatusList ZEROS =
            StatusList.builder((long) StatusList.DEFAULT_LIMIT * Byte.SIZE, 1).build();

    private String verify(PassportBundle bundle, PartyId register, Instant at) throws Exception {
        Path file = folder.resolve("bundle.zip");
        Files.write(file, BundleWriter.write(bundle).toByteArray());
        return verify(file, register, at);
    }

    private static String verify(Path file, PartyId register, Instant at) throws Exception {
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyingProcess.class.getName(),
                        file.toString(),
                        register.value(),
                        at.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return said.strip().isEmpty() ? said : said.substring(0, said.length() - 1);
    }
}
