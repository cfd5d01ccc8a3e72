package io.didymium.passport.bundle;

import static io.didymium.passport.bundle.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import org.junit.jupiter.api.Test;

/** Archives that are not exactly of the form of a passport file. */
class ArchiveRefusalTest {
    private static final String CREDENTIALS = "credentials/";

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
        assertRefused(archive -> archive.before = new byte[] {'M', 'Z', 0}, "something precedes it");
        assertRefused(archive -> archive.behind = new byte[] {0}, "follows the end");
        assertRefused(archive -> archive.beforeDirectory = new byte[3], "belong to no entry");
        assertRefused(archive -> archive.beforeEnd = new byte[3], "central directory announced does not end here");
        assertRefused(archive -> archive.comment = new byte[3], "follows the end");
    }

    @Test
    void refusesAnArchiveInParts() {
        assertRefused(archive -> archive.diskNumber = 1, "several parts");
    }

    @Test
    void refusesACountThatIsNotThatOfTheEntries() {
        assertRefused(archive -> archive.countOffset = 1, "no header at byte");
        assertRefused(archive -> archive.countOffset = -1, "follows the last entry of the directory");
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
        assertRefused(archive -> archive.entries.get(1).localExtra = new byte[4], "extra field 0000");
        byte[] unicodePath = {0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 'x'};
        assertRefused(archive -> archive.first(CREDENTIALS).extra = unicodePath, "extra field 7075");
        assertRefused(archive -> archive.first(CREDENTIALS).localExtra = unicodePath, "extra field 7075");
        byte[] tooLong = {0x55, 0x54, 6, 0, 1};
        assertRefused(archive -> archive.first(CREDENTIALS).extra = tooLong, "does not end where its header says");
        byte[] twice = {0x55, 0x54, 0, 0, 0x55, 0x54, 0, 0};
        assertRefused(archive -> archive.first(CREDENTIALS).extra = twice, "extra field 5455");
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
        assertNameRefused("credentials/", "is that of a directory, yet has content");
        assertNameRefused("pictures/", "is that of a directory that the format does not have");
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
        assertRefused(archive -> add(archive, archive.first(CREDENTIALS).name), "occurs twice");
        assertRefused(archive -> add(archive, archive.first(CREDENTIALS).name.replace(".jwt", ".JWT")), "occurs twice");
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

    private static PassportBundle read(Bytes file) throws MalformedInputException {
        return BundleReader.read(file);
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

    private static void assertNameRefused(String name, String reason) {
        assertRefused(archive -> archive.entries.get(1).name = name, reason);
    }
}
