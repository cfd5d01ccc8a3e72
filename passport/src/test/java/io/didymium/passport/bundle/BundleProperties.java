package io.didymium.passport.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Bundles.class)
@Domain(DomainContext.Global.class)
class BundleProperties {
    private static final Bytes FILE = BundleWriter.write(Bundles.some());

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll PassportBundle bundle) throws MalformedInputException {
        Bytes file = BundleWriter.write(bundle);
        assertThat(BundleReader.read(file)).isEqualTo(bundle);
        assertThat(BundleWriter.write(BundleReader.read(file))).isEqualTo(file);
    }

    @Property(tries = 200)
    void compressedEntriesAreReadAlike(@ForAll PassportBundle bundle) throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(bundle);
        archive.entries.forEach(ForgedArchive.Entry::deflate);
        assertThat(BundleReader.read(archive.toBytes())).isEqualTo(bundle);
    }

    @Property(tries = 500)
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) {
        assertRefused(Bytes.of(bytes));
    }

    @Property(tries = 500)
    void anyBytesBehindTheBeginningOfAFileAreRefused(
            @ForAll @IntRange(min = 0, max = 400) int kept, @ForAll @Size(max = 300) byte[] bytes) {
        assertRefused(Bytes.concat(FILE.slice(0, kept), Bytes.of(bytes)));
    }

    @Property(tries = 500)
    void aFileCutShortIsRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int place) {
        assertRefused(FILE.slice(0, place % FILE.length()));
    }

    @Property(tries = 3000)
    void aChangedByteIsRefusedOrChangesNothing(
            @ForAll @IntRange(min = 0, max = 1 << 20) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = FILE.toByteArray();
        bytes[place % bytes.length] ^= (byte) change;
        assertRefusedOrEqual(Bytes.of(bytes));
    }

    @Property(tries = 1000)
    void severalChangedBytesAreRefusedOrChangeNothing(
            @ForAll @Size(min = 2, max = 6) int[] places, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = FILE.toByteArray();
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] ^= (byte) change;
        }
        assertRefusedOrEqual(Bytes.of(bytes));
    }

    @Property(tries = 1000)
    void aByteChangedInCompressedDataIsRefusedOrChangesNothing(
            @ForAll @IntRange(min = 0, max = 1 << 20) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        archive.entries.forEach(ForgedArchive.Entry::deflate);
        byte[] bytes = archive.toBytes().toByteArray();
        bytes[place % bytes.length] ^= (byte) change;
        assertRefusedOrEqual(Bytes.of(bytes));
    }

    @Property(tries = 2000)
    void aByteChangedInAnyContentIsRefusedOrToldThoughTheChecksumFits(
            @ForAll @IntRange(min = 0, max = 9) int entry,
            @ForAll @IntRange(min = 0, max = 1 << 20) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        byte[] content = archive.entries.get(entry).content();
        content[place % content.length] ^= (byte) change;
        archive.entries.get(entry).content(content);
        assertRefusedOrTold(archive.toBytes(), 1);
    }

    @Property
    void anEntryRemovedIsRefused(@ForAll @IntRange(min = 0, max = 9) int entry) {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        archive.entries.remove(entry);
        assertRefused(archive.toBytes());
    }

    @Property
    void anEntryStandingTwiceIsRefused(
            @ForAll @IntRange(min = 0, max = 9) int entry, @ForAll @IntRange(min = 0, max = 10) int place) {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        ForgedArchive.Entry twice = archive.entries.get(entry);
        archive.entries.add(place, new ForgedArchive.Entry(twice.name, twice.content()));
        assertRefused(archive.toBytes());
    }

    @Property
    void anEntryAddedIsRefused(@ForAll @IntRange(min = 0, max = 10) int place, @ForAll @Size(max = 50) byte[] content) {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        String digest = new SignedCredential("added").digest();
        archive.entries.add(place, new ForgedArchive.Entry("credentials/" + digest + ".jwt", content));
        assertRefused(archive.toBytes());
    }

    @Property
    void entriesOfSwappedPlacesAreReadAlike(
            @ForAll @IntRange(min = 0, max = 9) int one, @ForAll @IntRange(min = 1, max = 9) int distance)
            throws MalformedInputException {
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        Collections.swap(archive.entries, one, (one + distance) % 10);
        assertThat(BundleReader.read(archive.toBytes())).isEqualTo(Bundles.some());
    }

    @Property
    void entriesOfSwappedContentsAreRefusedOrTold(
            @ForAll @IntRange(min = 0, max = 9) int one, @ForAll @IntRange(min = 1, max = 9) int distance) {
        int other = (one + distance) % 10;
        ForgedArchive archive = ForgedArchive.of(Bundles.some());
        byte[] content = archive.entries.get(one).content();
        archive.entries.get(one).content(archive.entries.get(other).content());
        archive.entries.get(other).content(content);
        assertRefusedOrTold(archive.toBytes(), 2);
    }

    private static void assertRefusedOrTold(Bytes file, int altered) {
        try {
            assertThat(BundleReader.read(file).altered()).hasSize(altered);
        } catch (MalformedInputException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    private static void assertRefused(Bytes file) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> BundleReader.read(file));
    }

    private static void assertRefusedOrEqual(Bytes file) {
        try {
            assertThat(BundleReader.read(file)).isEqualTo(Bundles.some());
        } catch (MalformedInputException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }
}
