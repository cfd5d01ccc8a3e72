package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReaderTest {
    private static final String CREDENTIALS = "credentials/";

    @Test
    void aFileAndAStreamAreReadAsTheirBytesAre(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("some.dpp.zip");
        BundleWriter.write(Bundles.some(), file);
        assertThat(BundleReader.read(file)).isEqualTo(Bundles.some());
        try (InputStream stream = Files.newInputStream(file)) {
            assertThat(BundleReader.read(stream)).isEqualTo(Bundles.some());
        }
        BundleLimits small = BundleLimits.builder().archiveBytes(100).build();
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> BundleReader.read(file, small))
                .withMessageContaining("more than 100 bytes");
    }

    @Test
    void readsWhatWasWritten() throws MalformedInputException {
        assertThat(read(BundleWriter.write(Bundles.some()))).isEqualTo(Bundles.some());
    }

    @Test
    void readsAnEmptyBundle() throws MalformedInputException {
        PassportBundle empty = PassportBundle.builder().build();
        assertThat(read(BundleWriter.write(empty))).isEqualTo(empty);
    }

    @Test
    void readsAnArchiveCompressedByThePlatform() throws MalformedInputException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ForgedArchive.Entry entry : ForgedArchive.of(Bundles.some()).entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.data);
                zip.closeEntry();
            }
        }
        assertThat(read(Bytes.of(out.toByteArray()))).isEqualTo(Bundles.some());
    }

    @Test
    void readsADataDescriptorThatAgrees() throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        stream(archive.first(CREDENTIALS), archive.first(CREDENTIALS).crc);
        assertThat(read(archive.toBytes())).isEqualTo(Bundles.some());
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertRefused(Bytes.empty(), "not a ZIP archive: only 0 bytes");
        assertRefused(Bytes.ofUtf8("{\"a\": \"JSON file, not an archive\"}"), "not a ZIP archive");
    }

    @Test
    void refusesAnArchiveCutShort() {
        Bytes file = BundleWriter.write(Bundles.some());
        assertRefused(file.slice(0, file.length() / 2), "cut short");
    }

    @Test
    void refusesBytesThatBelongToNothing() {
        assertRefused(archive -> archive.before = new byte[] {'M', 'Z', 0}, "something stands before it");
        assertRefused(archive -> archive.behind = new byte[] {0}, "behind the end");
        assertRefused(archive -> archive.beforeDirectory = new byte[3], "belong to no entry");
        assertRefused(archive -> archive.beforeEnd = new byte[3], "central directory announced does not end here");
        assertRefused(archive -> archive.comment = new byte[3], "behind the end");
    }

    @Test
    void refusesAnArchiveInParts() {
        assertRefused(archive -> archive.diskNumber = 1, "several parts");
    }

    @Test
    void refusesACountThatIsNotThatOfTheEntries() {
        assertRefused(archive -> archive.countOffset = 1, "no header at byte");
        assertRefused(archive -> archive.countOffset = -1, "behind the last entry of the directory");
    }

    @Test
    void refusesEntriesThatOverlapOrLeaveAGap() {
        assertRefused(archive -> archive.entries.get(1).offsetOffset = -1, "without gap or overlap");
        assertRefused(archive -> archive.entries.get(1).offsetOffset = 1L << 30, "without gap or overlap");
        assertRefused(archive -> archive.first("status/").compressedSizeOffset = 1L << 31, "two sizes");
    }

    @Test
    void refusesEncryptionAndUnknownFeatures() {
        assertRefused(archive -> archive.first(CREDENTIALS).flags = 1, "encrypted");
        assertRefused(archive -> archive.first(CREDENTIALS).flags = 1 << 6, "encrypted");
        assertRefused(archive -> archive.first(CREDENTIALS).flags = 1 << 13, "encrypted");
        assertRefused(archive -> archive.first(CREDENTIALS).flags = 1 << 5, "not supported: flags 20");
        assertRefused(archive -> archive.first(CREDENTIALS).version = 45, "not supported");
        assertRefused(archive -> archive.first(CREDENTIALS).method = 12, "method 12 is not supported");
    }

    @Test
    void refusesExtraFieldsAndComments() {
        assertRefused(archive -> archive.first(CREDENTIALS).extra = new byte[] {1, 0, 0, 0}, "ZIP64");
        assertRefused(archive -> archive.first(CREDENTIALS).entryComment = new byte[4], "comment");
        assertRefused(archive -> archive.entries.get(1).localExtra = new byte[4], "disagree on the extra field");
    }

    @Test
    void refusesALocalHeaderThatDisagrees() {
        assertRefused(archive -> archive.first(CREDENTIALS).localName = CREDENTIALS, "length of the name");
        assertRefused(
                archive -> archive.first(CREDENTIALS).localName =
                        archive.first(CREDENTIALS).name.replace('z', 'y'),
                "disagree on the name");
        assertRefused(archive -> archive.first(CREDENTIALS).localFlags = 1 << 11, "disagree on the flags");
        assertRefused(archive -> archive.first(CREDENTIALS).localMethod = 8, "disagree on the compression method");
        assertRefused(archive -> archive.first(CREDENTIALS).localTime = 7, "disagree on the time");
        assertRefused(archive -> archive.first(CREDENTIALS).localCrc = 7, "disagree on the checksum or size");
        assertRefused(archive -> archive.first(CREDENTIALS).localSize = 7, "disagree on the checksum or size");
    }

    @Test
    void refusesADataDescriptorThatDisagrees() {
        assertRefused(archive -> stream(archive.first(CREDENTIALS), 7), "checksum or size in the data descriptor");
        assertRefused(
                archive -> {
                    ForgedArchive.Entry entry = archive.first(CREDENTIALS);
                    stream(entry, entry.crc);
                    entry.descriptor[0] = 0;
                },
                "signature of the data descriptor");
    }

    @Test
    void refusesNamesThatCouldDoHarm() {
        assertNameRefused("../outside.jwt", "has an empty part, . or ..");
        assertNameRefused("credentials/../../outside.jwt", "has an empty part, . or ..");
        assertNameRefused("credentials//outside.jwt", "has an empty part, . or ..");
        assertNameRefused("./credentials", "has an empty part, . or ..");
        assertNameRefused("/etc/outside", "is absolute");
        assertNameRefused("..\\outside.jwt", "holds a backslash");
        assertNameRefused("C:outside.jwt", "colon");
        assertNameRefused("credentials/a\0.jwt", "holds character 0");
        assertNameRefused("credentials/\u00e9.jwt", "holds character 233");
        assertNameRefused("credentials/", "is that of a directory");
        assertNameRefused("", "must have 1 to 255 characters");
        assertNameRefused("a".repeat(256), "must have 1 to 255 characters");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertRefused(archive -> archive.first(CREDENTIALS).attributes = 0xa1ff0000, "not a file but");
        assertRefused(archive -> archive.first(CREDENTIALS).attributes = 0x41ed0000, "not a file but");
        assertRefused(archive -> archive.first(CREDENTIALS).attributes = 0x10, "not a file but");
    }

    @Test
    void readsARegularFileOfUnix() throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        archive.first(CREDENTIALS).attributes = 0x81a40000;
        assertThat(read(archive.toBytes())).isEqualTo(Bundles.some());
    }

    @Test
    void refusesNamesThatDifferInCaseAlone() {
        assertRefused(archive -> add(archive, archive.first(CREDENTIALS).name), "stands twice");
        assertRefused(archive -> add(archive, archive.first(CREDENTIALS).name.replace(".jwt", ".JWT")), "stands twice");
    }

    @Test
    void refusesAnEntryThatIsNotDeclared() {
        assertRefused(archive -> add(archive, "virus.exe"), "virus.exe: not declared in bundle.json");
        assertRefused(archive -> add(archive, "a.txt"), "a.txt: not declared in bundle.json");
    }

    @Test
    void refusesADeclaredEntryThatIsMissing() {
        assertRefused(
                archive -> archive.entries.remove(archive.first("status/")),
                "no such entry in the archive at its place: \"status/");
    }

    @Test
    void refusesEntriesOutOfOrder() {
        assertRefused(archive -> archive.entries.add(archive.entries.remove(1)), "no such entry in the archive");
        assertRefused(
                archive -> archive.entries.add(1, archive.entries.remove(archive.entries.size() - 1)), "no such entry");
        assertRefused(archive -> archive.entries.add(archive.entries.remove(0)), "first entry is not bundle.json");
        assertRefused(archive -> archive.entries.remove(0), "first entry is not bundle.json");
    }

    @Test
    void refusesAWrongChecksum() {
        assertRefused(archive -> archive.first(CREDENTIALS).crc = 7, "checksum (CRC-32) does not match");
    }

    @Test
    void refusesContentOfAnotherDigest() {
        assertRefused(archive -> archive.first(CREDENTIALS).content("forged".getBytes(UTF_8)), "says digest");
        assertRefused(archive -> archive.first("did/").content("forged".getBytes(UTF_8)), "says digest");
        assertRefused(archive -> archive.first("documents/").content("forged".getBytes(UTF_8)), "says digest");
        assertRefused(archive -> archive.first("status/").content("forged".getBytes(UTF_8)), "says digest");
    }

    @Test
    void refusesATokenThatIsNoText() {
        assertRefused(archive -> archive.first(CREDENTIALS).content(new byte[] {(byte) 0xff}), "not UTF-8");
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
    void refusesOtherDisclosuresThanDeclaredOrAStatusListThatHides() {
        String path = EntryPath.credential(Bundles.MAGNETS);
        assertRefused(
                archive -> archive.first(path).content(bytes(Bundles.MAGNETS.issuerToken() + "~")), "says digest");
        assertRefused(archive -> archive.first(path).content(bytes(Bundles.MAGNETS.issuerToken())), "says digest");
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
                "bundle.json/roots/1: stands twice");
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
        assertRefused(archive.toBytes(), path + ": stands twice");
    }

    @Test
    void neverInflatesBeyondTheSizeAnnounced() {
        byte[] zeros = new byte[1 << 20];
        assertRefused(archive -> archive.first(CREDENTIALS).content(zeros).deflate(), "bytes for each compressed one");
        assertRefused(
                archive -> archive.first(CREDENTIALS).content(zeros).deflate().size = 1000,
                "compressed data are not those of 1000 bytes");
        assertRefused(archive -> archive.first(CREDENTIALS).deflate().size += 1, "compressed data are not those of");
        assertRefused(
                archive -> archive.first(CREDENTIALS).deflate().data[0] = (byte) 0xff,
                "compressed data cannot be read");
        assertRefused(
                archive -> {
                    ForgedArchive.Entry entry = archive.first(CREDENTIALS).deflate();
                    entry.data = java.util.Arrays.copyOf(entry.data, entry.data.length + 1);
                },
                "compressed data are not those of");
        assertRefused(
                archive -> {
                    ForgedArchive.Entry entry = archive.first(CREDENTIALS).deflate();
                    entry.data = java.util.Arrays.copyOf(entry.data, entry.data.length - 3);
                },
                "compressed data are not those of");
    }

    @Test
    void holdsToEachLimit() throws MalformedInputException {
        Bytes file = BundleWriter.write(Bundles.some());
        int manifest = ForgedArchive.of(Bundles.some()).manifest().data.length;
        int total = ForgedArchive.of(Bundles.some()).entries.stream()
                .mapToInt(entry -> entry.data.length)
                .sum();
        BundleLimits exact = BundleLimits.builder()
                .archiveBytes(file.length())
                .entries(10)
                .entryBytes(manifest)
                .totalBytes(total)
                .ratio(1)
                .manifestBytes(manifest)
                .roots(1)
                .build();
        assertThat(BundleReader.read(file, exact)).isEqualTo(Bundles.some());
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(file.length() - 1)
                        .entries(10)
                        .entryBytes(manifest)
                        .totalBytes(total)
                        .ratio(1)
                        .manifestBytes(manifest)
                        .roots(1)
                        .build(),
                file,
                "of archive");
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(file.length())
                        .entries(9)
                        .entryBytes(manifest)
                        .totalBytes(total)
                        .ratio(1)
                        .manifestBytes(manifest)
                        .roots(1)
                        .build(),
                file,
                "at most 9 entries");
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(file.length())
                        .entries(10)
                        .entryBytes(50)
                        .totalBytes(total)
                        .ratio(1)
                        .manifestBytes(manifest)
                        .roots(1)
                        .build(),
                file,
                "at most 50 bytes");
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(file.length())
                        .entries(10)
                        .entryBytes(manifest)
                        .totalBytes(total - 1)
                        .ratio(1)
                        .manifestBytes(manifest)
                        .roots(1)
                        .build(),
                file,
                "exceeds");
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(file.length())
                        .entries(10)
                        .entryBytes(manifest)
                        .totalBytes(total)
                        .ratio(1)
                        .manifestBytes(manifest - 1)
                        .roots(1)
                        .build(),
                file,
                "bundle.json: at");
        Bytes twoRoots = BundleWriter.write(
                Bundles.someBuilder().root(Bundles.ORE.digest()).build());
        assertRefused(
                BundleLimits.builder()
                        .archiveBytes(1 << 20)
                        .entries(10)
                        .entryBytes(1 << 20)
                        .totalBytes(1 << 20)
                        .ratio(1)
                        .manifestBytes(1 << 20)
                        .roots(1)
                        .build(),
                twoRoots,
                "at most 1 roots, found 2");
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

    private static void assertNameRefused(String name, String reason) {
        assertRefused(archive -> archive.entries.get(1).name = name, reason);
    }

    private static void add(ForgedArchive archive, String name) {
        archive.entries.add(new ForgedArchive.Entry(name, new byte[] {1}));
    }

    private static void stream(ForgedArchive.Entry entry, long crc) {
        entry.flags = 1 << 3;
        entry.descriptor = ForgedArchive.descriptor(entry, crc);
        entry.localCrc = 0;
        entry.localSize = 0;
    }

    private static PassportBundle read(Bytes file) throws MalformedInputException {
        return BundleReader.read(file);
    }

    private static void assertRefused(Consumer<ForgedArchive> change, String reason) {
        assertRefused(ForgedArchive.of(Bundles.some()).with(change).toBytes(), reason);
    }

    private static void assertRefused(Bytes file, String reason) {
        assertRefused(BundleLimits.standard(), file, reason);
    }

    private static void assertRefused(BundleLimits limits, Bytes file, String reason) {
        MalformedInputException refusal =
                catchThrowableOfType(MalformedInputException.class, () -> BundleReader.read(file, limits));
        assertThat(refusal).isNotNull().hasMessageContaining(reason);
    }
}
