package io.didymium.passport.bundle;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.archive.ArchiveSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A passport file that is read in parts, for files larger than the memory for them: made by {@link BundleReader#open}. In memory are its
 * {@code bundle.json} and the directory of the archive.
 *
 * <p>Of a part the same holds as of a file that was read: each entry has the content that its name and {@code bundle.json} say, tokens
 * aside. What is in no part that was read was not looked at. Not thread-safe; the file must not be changed meanwhile.
 */
public final class BundleFile implements AutoCloseable {
    private final FileChannel channel;
    private final BundleContents contents;
    private final List<ManifestEntry> credentials = new ArrayList<>();
    private final List<ManifestEntry> evidence = new ArrayList<>();
    /** Receipts and proofs of registration, by the digest of the credential that they are of. */
    private final ListMultimap<String, ManifestEntry> ofCredentials =
            MultimapBuilder.hashKeys().arrayListValues().build();

    BundleFile(FileChannel channel, BundleLimits limits) throws IOException, MalformedInputException {
        this.channel = channel;
        contents = BundleContents.read(new ArchiveSource.InFile(channel, channel.size()), limits);
        contents.requireCredentialsOfReceipts();
        for (ManifestEntry entry : contents.manifest().entries()) {
            switch (entry.role()) {
                case CREDENTIAL -> credentials.add(entry);
                case RECEIPT, REGISTRATION ->
                    ofCredentials.put(entry.credential().orElse(""), entry);
                case STATUS_LIST, DID_DOCUMENT, EVIDENCE -> evidence.add(entry);
            }
        }
    }

    /** The number of credentials. */
    public int size() {
        return credentials.size();
    }

    /** The digests of the credentials that the file was made to deliver, in order. */
    public List<String> roots() {
        return contents.manifest().roots();
    }

    /**
     * The credentials from one place up to, not including, another, in the order of their digests, with their receipts and proofs of
     * registration; without roots.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= size()}
     * @throws MalformedInputException if an entry is not what it is declared to be, located by its name
     */
    public PassportBundle part(int from, int to) throws IOException, MalformedInputException {
        Objects.checkFromToIndex(from, to, credentials.size());
        List<ManifestEntry> part = new ArrayList<>(credentials.subList(from, to));
        for (ManifestEntry credential : credentials.subList(from, to)) {
            part.addAll(ofCredentials.get(credential.linkDigest()));
        }
        return read(part);
    }

    /**
     * The status lists, DID documents and documents of the file, without credentials.
     *
     * @throws MalformedInputException if an entry is not what it is declared to be, located by its name
     */
    public PassportBundle evidence() throws IOException, MalformedInputException {
        return read(evidence);
    }

    private PassportBundle read(List<ManifestEntry> entries) throws IOException, MalformedInputException {
        try {
            return BundleReader.of(
                            contents,
                            entries.stream()
                                    .sorted(Comparator.comparing(ManifestEntry::path))
                                    .toList())
                    .build(List.of());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Closes the file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
