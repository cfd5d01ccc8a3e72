package io.didymium.examples.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.didymium.crypto.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are secret, and drafts under whose name somebody put something else. */
class StorageTest {
    private static final Bytes CONTENT = Bytes.ofUtf8("content");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWhereFilesHaveOwners() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "the file system knows no owners");
    }

    @Test
    void aSecretIsForItsOwnerAloneAndSoIsItsFolder() throws Exception {
        Path secret = folder.resolve("keys").resolve("party.jwk");
        Storage.writeSecret(secret, CONTENT);

        assertThat(mode(secret)).isEqualTo("rw-------");
        assertThat(mode(secret.getParent())).isEqualTo("rwx------");
        assertThat(Storage.warnOfOthers(secret)).isEmpty();
        assertThat(Storage.warnOfOthers(secret.getParent())).isEmpty();
    }

    @Test
    void aDeviceIsWrittenToAndNeverReplaced() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "the system has no device that is always full");
        assertThatExceptionOfType(CommandFault.class)
                .isThrownBy(() -> Storage.write(full, CONTENT))
                .withMessageStartingWith("/dev/full cannot be written")
                .satisfies(fault -> assertThat(fault.exitCode()).isEqualTo(73));
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aSecretThatOthersCanWriteIsRefused() throws Exception {
        for (String mode : new String[] {"rw-rw-rw-", "rw--w----", "rw-----w-", "rwxrwxrwx"}) {
            Path secret = secret(mode);
            assertThatExceptionOfType(CommandFault.class)
                    .as(mode)
                    .isThrownBy(() -> Storage.warnOfOthers(secret))
                    .withMessageContaining("can be written by others");
        }
        assertThatExceptionOfType(CommandFault.class)
                .isThrownBy(() -> Storage.warnOfOthers(
                        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"))));
    }

    @Test
    void aSecretThatOthersCanReadIsWarnedOf() throws Exception {
        for (String mode : new String[] {"rw-r--r--", "rw-r-----", "rw----r--"}) {
            assertThat(Storage.warnOfOthers(secret(mode)))
                    .as(mode)
                    .isPresent()
                    .get()
                    .asString()
                    .contains("600");
        }
    }

    @Test
    void aDraftDoesNotFollowALink() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Path draft = folder.resolve(".out.json.part");
        Files.createSymbolicLink(draft, victim);

        Storage.write(folder.resolve("out.json"), CONTENT);

        assertThat(victim).hasContent("untouched");
        assertThat(folder.resolve("out.json")).hasContent("content").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("out.json"))).isFalse();
    }

    @Test
    void aDraftOfSomebodyElseIsNotWrittenTo() throws Exception {
        Path draft = Files.writeString(folder.resolve(".out.json.part"), "of somebody else");
        Files.createLink(folder.resolve("kept"), draft);

        Storage.writeSecret(folder.resolve("out.json"), CONTENT);

        assertThat(folder.resolve("kept")).hasContent("of somebody else");
        assertThat(mode(folder.resolve("out.json"))).isEqualTo("rw-------");
    }

    @Test
    void aLinkInThePlaceOfTheFileIsReplacedAndNotFollowed() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.resolve("out.json"), victim);

        Storage.write(folder.resolve("out.json"), CONTENT);

        assertThat(victim).hasContent("untouched");
        assertThat(Files.isSymbolicLink(folder.resolve("out.json"))).isFalse();
    }

    @Test
    void nothingIsLeftOfAWriteThatFails() throws Exception {
        Path taken = Files.createDirectories(folder.resolve("out.json").resolve("full"));

        assertThatExceptionOfType(CommandFault.class)
                .isThrownBy(() -> Storage.write(folder.resolve("out.json"), CONTENT));
        assertThat(taken).isDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("out.json"));
        }
    }

    private Path secret(String mode) throws IOException {
        Path secret = Files.writeString(folder.resolve("party.jwk"), "{}");
        return Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
