package io.didymium.passport.bundle;

import static io.didymium.passport.bundle.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Archives whose {@code bundle.json} does not match their entries. */
class ManifestRefusalTest {
    private static final String CREDENTIALS = "credentials/";

    @Test
    void refusesAnEntryThatIsNotDeclared() {
        assertRefused(archive -> add(archive, "virus.exe"), "virus.exe: not declared in bundle.json");
        assertRefused(archive -> add(archive, "a.txt"), "a.txt: not declared in bundle.json");
    }

    @Test
    void refusesADeclaredEntryThatIsMissing() {
        assertRefused(
                archive -> archive.entries.remove(archive.first("status/")), "no such entry in the archive: \"status/");
    }

    @Test
    void readsEntriesInAnyOrder() throws MalformedInputException {
        for (int place : new int[] {0, 1, 5}) {
            ForgedArchive archive = ForgedArchive.of(Bundles.some());
            archive.entries.add(archive.entries.remove(place));
            assertThat(read(archive.toBytes())).isEqualTo(Bundles.some());
        }
    }

    @Test
    void refusesAnArchiveWithoutManifest() {
        assertRefused(archive -> archive.entries.remove(0), "it has no bundle.json");
    }

    @Test
    void refusesAWrongChecksum() {
        assertRefused(archive -> archive.first(CREDENTIALS).crc = 7, "checksum (CRC-32) does not match");
    }

    @Test
    void refusesContentOfAnotherDigest() {
        assertRefused(archive -> archive.first("did/").content("forged".getBytes(UTF_8)), "says digest");
        assertRefused(archive -> archive.first("documents/").content("forged".getBytes(UTF_8)), "says digest");
    }

    @Test
    void readsATokenOfAnotherDigestAsAltered() throws MalformedInputException {
        for (byte[] content : new byte[][] {bytes("forged"), {}, {(byte) 0xff}}) {
            assertThat(altered(CREDENTIALS, content)).hasSize(1);
            assertThat(altered("status/", content)).containsOnlyKeys(Bundles.STATUS.digest());
        }
    }

    private static Map<String, String> altered(String path, byte[] content) throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        archive.first(path).content(content);
        PassportBundle bundle = read(archive.toBytes());
        assertThatThrownBy(() -> BundleWriter.write(bundle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("altered");
        return bundle.altered();
    }

    @Test
    void refusesAPathThatDoesNotFollowFromTheContent() {
        String path = EntryPath.document(Bundles.REPORT.digest(), Bundles.REPORT.mediaType());
        String other = path.replace(".csv", ".txt");
        assertRefused(
                archive -> {
                    ForgedArchive.Entry entry = archive.inManifest(path, other).first(path);
                    entry.name = other;
                    entry.localName = other;
                },
                other + ": bundle.json says path");
    }

    @Test
    void refusesAWrongRoleMediaTypeOrDid() {
        assertRefused(
                archive -> archive.inManifest("\"role\":\"status-list\"", "\"role\":\"credential\""), "says path");
        assertRefused(archive -> archive.inManifest("\"role\":\"status-list\"", "\"role\":\"log\""), "not a role");
        assertRefused(archive -> archive.inManifest("vc+jwt", "jwt"), "says mediaType");
        assertRefused(archive -> archive.inManifest("application/did+json", "application/json"), "says mediaType");
        assertRefused(archive -> archive.inManifest("text/csv", "text/plain"), "says path");
        assertRefused(archive -> archive.inManifest("text/csv", "TEXT/csv"), "not a media type");
        assertRefused(archive -> archive.inManifest("did:web:fjordgro", "did:web:tara"), "says path");
        assertRefused(archive -> archive.inManifest("did:web:fjordgro", "dud:web:fjordgro"), "not a DID");
        assertRefused(
                archive -> archive.inManifest("\"did\":\"did:web:fjordgro.example%3A8443:Issuers:1\"", "\"did\":7"),
                "expected a string");
        assertRefused(
                archive -> archive.inManifest(",\"did\":\"" + Bundles.DID + "\"", ""), "bundle.json names no did");
        assertRefused(
                archive -> archive.inManifest("\"credential\"}", "\"credential\",\"did\":\"did:web:a\"}"), "says did");
    }

    @Test
    void readsOtherDisclosuresThanDeclaredAsAltered() throws MalformedInputException {
        String path = EntryPath.credential(Bundles.MAGNETS);
        String link = Bundles.MAGNETS.digest();
        assertThat(altered(path, bytes(Bundles.MAGNETS.issuerToken() + "~"))).containsExactly(entry(link, link));
        assertThat(altered(path, bytes(Bundles.MAGNETS.issuerToken()))).containsExactly(entry(link, link));
    }

    @Test
    void refusesAMediaTypeOtherThanThePathTellsOrAStatusListThatHides() {
        assertRefused(archive -> archive.inManifest("vc+sd-jwt", "vc+jwt"), "says mediaType");
        assertRefused(
                archive -> archive.first("status/").content(bytes(Bundles.STATUS.token() + "~")),
                "a status list hides nothing");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void refusesAReceiptOfNoCredentialOrAnother() {
        String member = ",\"credential\":\"" + Bundles.ORE.digest() + "\"";
        assertRefused(archive -> archive.inManifest(member, ""), "bundle.json names no credential");
        assertRefused(
                archive -> archive.inManifest(member, ",\"credential\":\"" + Bundles.STATUS.digest() + "\""),
                "/credential: no such credential in the archive");
        assertRefused(archive -> archive.inManifest(member, member + ",\"did\":\"did:web:a\""), "says did");
        assertRefused(
                archive -> archive.inManifest("\"credential\"}", "\"credential\"" + member + "}"), "says credential");
        assertRefused(
                archive -> archive.inManifest("\"role\":\"receipt\"", "\"role\":\"evidence\""), "says credential");
        assertRefused(archive -> archive.first("log/").content(new byte[] {1}), "says digest");
    }

    @Test
    void refusesAnotherFormatOrVersion() {
        assertRefused(archive -> archive.inManifest("didymium-passport-bundle", "zip"), "/format: expected didymium");
        assertRefused(
                archive -> archive.inManifest("\"version\":1", "\"version\":2"),
                "bundle.json/version: format version 2 is not known");
        assertRefused(archive -> archive.inManifest("\"version\":1", "\"version\":1.5"), "expected an integer");
    }

    @Test
    void refusesMembersItDoesNotKnow() {
        assertRefused(archive -> archive.inManifest("\"version\":1", "\"version\":1,\"x\":1"), "bundle.json/x: not a");
        assertRefused(archive -> archive.inManifest("{\"path\"", "{\"x\":1,\"path\""), "/entries/0/x: not a member");
        assertRefused(archive -> archive.inManifest("\"version\":1", "\"version\":1,\"version\":1"), "duplicate name");
    }

    @Test
    void refusesAManifestThatIsNoJson() {
        assertRefused(archive -> archive.manifest().content("roots: []".getBytes(UTF_8)), "bundle.json");
        assertRefused(archive -> archive.manifest().content("[".repeat(100_000).getBytes(UTF_8)), "bundle.json");
        assertRefused(archive -> archive.manifest().content(new byte[0]), "bundle.json");
    }

    @Test
    void refusesRootsThatAreNoCredentialsOrNotSorted() {
        String roots = "\"roots\":[\"" + Bundles.OXIDE.digest() + "\"]";
        assertRefused(
                archive -> archive.inManifest(roots, "\"roots\":[\"" + Bundles.STATUS.digest() + "\"]"),
                "bundle.json/roots: root is no credential");
        assertRefused(
                archive -> archive.inManifest(roots, roots.replace("[", "[\"" + Bundles.OXIDE.digest() + "\",")),
                "bundle.json/roots/1: occurs twice");
        assertRefused(archive -> archive.inManifest(roots, "\"roots\":[\"b\",\"a\"]"), "out of order");
    }

    @Test
    void refusesOneTokenInTwoRoles() {
        String token = Bundles.ORE.token();
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        String path = EntryPath.statusList(Bundles.ORE.digest());
        String member = ManifestEntry.statusList(Bundles.ORE).write().toString();
        String old = ManifestEntry.statusList(Bundles.STATUS).write().toString();
        boolean before = Bundles.ORE.digest().compareTo(Bundles.STATUS.digest()) < 0;
        archive.inManifest(old, before ? member + "," + old : old + "," + member);
        archive.entries.add(
                archive.entries.indexOf(archive.first("status/")) + (before ? 0 : 1),
                new ForgedArchive.Entry(path, token.getBytes(UTF_8)));
        assertRefused(archive.toBytes(), path + ": occurs twice");
    }

    @Test
    void saysWhatIsWrongOnOneLine() {
        MalformedInputException refusal = catchThrowableOfType(
                MalformedInputException.class,
                () -> read(ForgedArchive.of(Bundles.some())
                        .inManifest("did:web:fjordgro", "d\\nd:" + "x".repeat(3000))
                        .toBytes()));
        assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
    }

    private static PassportBundle read(Bytes file) throws MalformedInputException {
        return BundleReader.read(file);
    }

    private static void add(ForgedArchive archive, String name) {
        archive.entries.add(new ForgedArchive.Entry(name, new byte[] {1}));
    }
}
