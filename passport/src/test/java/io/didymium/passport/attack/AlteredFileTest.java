package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.OXIDE;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.report.Verdict.REJECTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.report.PassportFinding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file that is unpacked, changed and packed again is read, and rejected with the reason. */
class AlteredFileTest {
    private static final Bytes FILE = BundleWriter.write(BUNDLE);

    @Test
    void aTokenOfWhichACharacterWasChangedIsRejected() throws Exception {
        for (String id : new String[] {MAGNETS, OXIDE}) {
            PassportBundle bundle =
                    repacked(credential(BUNDLE, id), token -> token.substring(0, 200) + "A" + token.substring(201));

            assertFound(bundle, REJECTED, PassportFinding.TOKEN_ALTERED);
            assertFound(bundle, REJECTED, PassportFinding.SIGNATURE_MISMATCH);
        }
    }

    @Test
    void aTokenThatIsNoneAnyMoreIsRejected() throws Exception {
        PassportBundle bundle = repacked(credential(BUNDLE, MAGNETS), token -> "changed");

        assertFound(bundle, REJECTED, PassportFinding.TOKEN_ALTERED);
        assertFound(bundle, REJECTED, PassportFinding.TOKEN_UNREADABLE);
    }

    /** A token that is valid, but not the one that the file declares. */
    @Test
    void anotherTokenOfTheSameIssuerIsRejected() throws Exception {
        SignedCredential newer = credential(
                ScenarioA.insider()
                        .setText(MAGNETS, "/credentialSubject/name", "Other magnets")
                        .bundle(),
                MAGNETS);
        PassportBundle bundle = repacked(credential(BUNDLE, MAGNETS), token -> newer.token());

        assertFound(bundle, REJECTED, PassportFinding.TOKEN_ALTERED);
    }

    private static PassportBundle repacked(SignedCredential credential, UnaryOperator<String> change) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(FILE.toByteArray()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((content.equals(credential.token()) ? change.apply(content) : content).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return BundleReader.read(Bytes.of(out.toByteArray()));
    }
}
