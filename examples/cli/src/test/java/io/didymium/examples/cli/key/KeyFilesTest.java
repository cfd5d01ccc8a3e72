package io.didymium.examples.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.examples.cli.Run;
import io.didymium.examples.cli.shell.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Private keys in files, as people keep them. */
class KeyFilesTest {
    /** Written by OpenSSL 3: genpkey, pkcs8 -topk8 with its defaults; the passphrase is "correct horse". */
    private static final String OF_OPENSSL = "openssl-p256-encrypted.pem";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void whatIsWrittenIsReadAgain(KeyType type) throws Exception {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        for (String passphrase : new String[] {"", "correct horse"}) {
            String text = PemKey.write(key, passphrase.toCharArray()).toUtf8();
            assertThat(PemKey.isEncrypted(text)).isEqualTo(!passphrase.isEmpty());
            SigningKey again = PemKey.read(text, passphrase.toCharArray());
            assertThat(again.publicKey()).isEqualTo(key.publicKey());
            assertThat(again.secretBytes(SecretAccess.granted())).isEqualTo(key.secretBytes(SecretAccess.granted()));
        }
    }

    @ParameterizedTest
    @CsvSource({"key.pem, ed25519", "key.pem, p256", "key.pem, p384", "key.jwk, ed25519", "key.jwk, p256"})
    void keygenMakesAKeyThatOnlyItsOwnerCanRead(String name, String type) throws Exception {
        Path file = folder.resolve(name);
        Run run = Run.of("keygen", "--out", file.toString(), "--type", type);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("public key  {\"crv\":", "did:key     did:key:z");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        SigningKey key = KeyFile.read(file, new Passphrase(), console());
        assertThat(key.type().name()).isEqualToIgnoringCase(type);
        assertThat(run.out()).doesNotContain(Files.readString(file));
    }

    @Test
    void anEncryptedKeyIsOpenedByAFileOrTheEnvironment() throws Exception {
        Path secret = secret("passphrase", "correct horse battery\n");
        Path file = folder.resolve("key.pem");
        Run made = Run.of("keygen", "--out", file.toString(), "--encrypt", "--passphrase-file", secret.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(file).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");

        Path jar = folder.resolve("office");
        String[] init = {"office", "init", jar.toString(), "--did", "key", "--name", "A", "--country", "NO", "--key"};
        Run closed = Run.of(with(init, file.toString()));
        assertThat(closed.exitCode()).isEqualTo(64);
        assertThat(closed.err()).contains("there is no terminal to ask for the passphrase of " + file);
        Run wrong = Run.of(with(
                init,
                file.toString(),
                "--passphrase-file",
                secret("wrong", "wrong").toString()));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err()).contains("the passphrase does not open it").doesNotContain("correct horse");
        assertThat(Run.of(with(init, file.toString(), "--passphrase-file", secret.toString()))
                        .exitCode())
                .isZero();

        // A variable that every environment has.
        Path other = folder.resolve("other.pem");
        assertThat(Run.of("keygen", "--out", other.toString(), "--encrypt", "--passphrase-env", "PATH")
                        .exitCode())
                .isZero();
        SigningKey key =
                PemKey.read(Files.readString(other), System.getenv("PATH").toCharArray());
        assertThat(key.type()).isEqualTo(KeyType.ED25519);
    }

    @Test
    void passphrasesThatProtectNothingAreRefused() throws Exception {
        for (String[] bad : new String[][] {
            {"", "the passphrase is empty"}, {"short", "choose one of at least 8"}, {"Schlüsselwort", "of ASCII only"}
        }) {
            Run run = Run.of(
                    "keygen",
                    "--out",
                    folder.resolve("key.pem").toString(),
                    "--encrypt",
                    "--passphrase-file",
                    secret("bad", bad[0]).toString());
            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.err()).contains(bad[1]);
        }
        assertThat(folder.resolve("key.pem")).doesNotExist();
        Run jwk = Run.of("keygen", "--out", folder.resolve("key.jwk").toString(), "--encrypt");
        assertThat(jwk.err()).isEqualTo("didymium: a JWK cannot be encrypted here; use --form pem\n");
        Run none = Run.of(
                "keygen",
                "--out",
                folder.resolve("key.pem").toString(),
                "--encrypt",
                "--passphrase-env",
                "NOT_SET_ANYWHERE");
        assertThat(none.exitCode()).isEqualTo(64);
        assertThat(none.err()).contains("there is no variable NOT_SET_ANYWHERE in the environment");
    }

    @Test
    void whatOpensslWroteIsRead() throws Exception {
        String text = resource(OF_OPENSSL);
        SigningKey key = PemKey.read(text, "correct horse".toCharArray());
        assertThat(key.type()).isEqualTo(KeyType.P256);
        assertThat(key.publicKey())
                .isEqualTo(
                        PemKey.read(resource("openssl-p256.pem"), new char[0]).publicKey());
        assertThat(PemKey.read(resource("openssl-ed25519.pem"), new char[0]).type())
                .isEqualTo(KeyType.ED25519);
    }

    /** OpenSSL opens what is written here, where it is installed. */
    @Test
    void opensslOpensWhatIsWritten() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "there is no openssl");
        for (KeyType type : KeyType.values()) {
            SigningKey key = SigningKey.generate(type, new SecureRandom());
            Path file = folder.resolve(type + ".pem");
            Files.write(file, PemKey.write(key, "correct horse".toCharArray()).toByteArray());
            Path opened = folder.resolve(type + "-opened.pem");
            Process openssl = new ProcessBuilder(
                            "/usr/bin/openssl",
                            "pkcs8",
                            "-in",
                            file.toString(),
                            "-passin",
                            "pass:correct horse",
                            "-out",
                            opened.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(openssl.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(openssl.exitValue()).as(said).isZero();
            assertThat(PemKey.read(Files.readString(opened), new char[0]).publicKey())
                    .isEqualTo(key.publicKey());
        }
    }

    @Test
    void whatIsNoSuchKeyIsRefusedWithTheReason() throws Exception {
        String good = resource("openssl-p256.pem");
        String[][] cases = {
            {good.replace("PRIVATE KEY", "EC PRIVATE KEY"), "openssl pkcs8 -topk8 converts"},
            {good.replace("PRIVATE KEY", "PUBLIC KEY"), "holds PUBLIC KEY"},
            {good + good, "more than one block"},
            {good.substring(0, good.length() - 10), "no whole block"},
            {good.replaceFirst("\n....", "\nAAAA"), "is no private key of Ed25519, P-256 or P-384"},
            {resource("openssl-x25519.pem"), "is no private key of Ed25519, P-256 or P-384"},
            {resource("openssl-scrypt.pem"), "openssl pkcs8 -topk8 -v2 aes-256-cbc"}
        };
        for (String[] bad : cases) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .as(bad[0])
                    .isThrownBy(() -> PemKey.read(bad[0], "correct horse".toCharArray()))
                    .withMessageContaining(bad[1]);
        }
    }

    private static String[] with(String[] first, String... more) {
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private Path secret(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static String resource(String name) throws Exception {
        try (var stream = KeyFilesTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static Console console() {
        return new Console(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, 100, Path.of(""));
    }
}
