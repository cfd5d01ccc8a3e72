package io.didymium.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.SecretAccess;
import io.didymium.crypto.key.SigningKey;
import io.didymium.examples.cli.description.DescriptionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No party of the demonstration can reach the private key of another, nor what another keeps to itself. */
class DemoKeysTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void noFolderHoldsTheKeyOfAnother(String scenario, @TempDir Path folder) throws Exception {
        Run run = Run.of("demo", "--scenario", scenario, "--out", folder.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();

        Map<String, PartyId> owners = new TreeMap<>();
        for (Party party : parties(scenario)) {
            owners.put(DemoOffice.folderName(party.name()), party.id());
        }
        assertThat(owners).hasSize(7);
        int ownKeys = 0;
        for (Path file : files(folder.resolve(scenario))) {
            String holder = folder.resolve(scenario).relativize(file).getName(0).toString();
            for (Map.Entry<String, PartyId> owner : owners.entrySet()) {
                boolean found = holdsKeyOf(file, owner.getValue());
                if (found) {
                    assertThat(holder)
                            .as("key of %s in %s", owner.getKey(), file)
                            .isEqualTo(owner.getKey());
                    assertThat(file.getFileName()).hasToString("key.jwk");
                    ownKeys++;
                }
            }
            if (!file.endsWith("key.jwk")) {
                assertThat(contents(file))
                        .as("%s", file)
                        .noneMatch(text -> text.contains("\"d\":\"") || text.contains("PRIVATE KEY"));
            }
        }
        assertThat(ownKeys).isEqualTo(7);
    }

    /** The search would find a key if there were one, also in a ZIP file. */
    @Test
    void theSearchFindsKeys(@TempDir Path folder) throws Exception {
        PartyId party = new PartyId("did:web:register.example");
        String secret = secrets(party).get(0);
        Path plain = Files.writeString(folder.resolve("plain"), "x" + secret + "y");
        Path zip = folder.resolve("packed.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("inside.json"));
            out.write(secret.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(holdsKeyOf(plain, party)).isTrue();
        assertThat(holdsKeyOf(zip, party)).isTrue();
        assertThat(holdsKeyOf(zip, new PartyId("did:web:other.example"))).isFalse();
    }

    private static boolean holdsKeyOf(Path file, PartyId party) throws IOException {
        List<String> secrets = secrets(party);
        return contents(file).stream().anyMatch(text -> secrets.stream().anyMatch(text::contains));
    }

    /** The private key in the forms in which it could be written. */
    private static List<String> secrets(PartyId party) {
        try (SigningKey key = Keys.ofDemonstration(party)) {
            byte[] secret = key.secretBytes(SecretAccess.granted());
            return List.of(
                    Base64Url.encode(Bytes.of(secret)),
                    Base64.getEncoder().withoutPadding().encodeToString(secret),
                    HexFormat.of().formatHex(secret),
                    new String(secret, StandardCharsets.ISO_8859_1));
        }
    }

    /** The bytes of a file, and of all entries if it is a ZIP, one character each. */
    private static Collection<String> contents(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> contents = new java.util.ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                contents.add(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Collection<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Collection<Party> parties(String scenario) throws Exception {
        try (InputStream file = Didymium.class.getResourceAsStream("scenario-" + scenario + ".json")) {
            return DescriptionReader.read(Bytes.of(file.readAllBytes()))
                    .dossier()
                    .chain()
                    .parties();
        }
    }
}
