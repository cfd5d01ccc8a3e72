package io.didymium.passport.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.archive.ArchiveSource;
import io.didymium.passport.archive.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads passport files, within limits. The format is described with this package.
 *
 * <p>A file that was read is whole: every entry is declared, every declared entry is there, and each has the content that its
 * name and {@code bundle.json} say, tokens aside: of these the bundle tells which were {@linkplain PassportBundle#altered()
 * altered}. Whether any of it is true is not looked at here.
 *
 * <p>Every method throws {@link MalformedInputException} if the file is not exactly of this format or exceeds a limit; its
 * location is the name of an entry, the JSON pointer of a member behind {@code bundle.json}, or a byte of the archive.
 */
public final class BundleReader {
    private final PassportBundleBuilder bundle = PassportBundle.builder();
    /** The digests of the tokens that are not what they are declared to be, by the digest that their path tells. */
    private final Map<String, String> altered = new HashMap<>();

    private BundleReader() {}

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Bytes file) throws MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}. */
    public static PassportBundle read(Path file) throws IOException, MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within limits; of the file only what is needed next is in memory. */
    public static PassportBundle read(Path file, BundleLimits limits) throws IOException, MalformedInputException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(new ArchiveSource.InFile(channel, channel.size()), limits);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Reads a passport file within the {@linkplain BundleLimits#standard() standard limits}; the stream is left open. */
    public static PassportBundle read(InputStream file) throws IOException, MalformedInputException {
        return read(file, BundleLimits.standard());
    }

    /** Reads a passport file within limits; the stream is left open. */
    public static PassportBundle read(InputStream file, BundleLimits limits)
            throws IOException, MalformedInputException {
        return read(Bytes.readAll(file, limits.archiveBytes()), limits);
    }

    /** Reads a passport file within limits. */
    public static PassportBundle read(Bytes file, BundleLimits limits) throws MalformedInputException {
        return read(new ArchiveSource.InMemory(file), limits);
    }

    /**
     * Opens a passport file within the {@linkplain BundleLimits#standard() standard limits}, to read it in parts: for files larger than
     * the memory for them.
     */
    public static BundleFile open(Path file) throws IOException, MalformedInputException {
        return open(file, BundleLimits.standard());
    }

    /** Opens a passport file within limits, to read it in parts: for files larger than the memory for them. */
    public static BundleFile open(Path file, BundleLimits limits) throws IOException, MalformedInputException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new BundleFile(channel, limits);
        } catch (UncheckedIOException e) {
            channel.close();
            throw new IOException(e.getCause());
        } catch (IOException | MalformedInputException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static PassportBundle read(ArchiveSource archive, BundleLimits limits) throws MalformedInputException {
        BundleContents contents = BundleContents.read(archive, limits);
        BundleReader reader = of(contents, contents.manifest().entries());
        contents.requireCredentialsOfReceipts();
        return reader.build(contents.manifest().roots());
    }

    /** What some entries of a file hold, in the order of paths: credentials before their receipts. */
    static BundleReader of(BundleContents contents, List<ManifestEntry> entries) throws MalformedInputException {
        BundleReader reader = new BundleReader();
        for (ManifestEntry declared : entries) {
            reader.add(declared, contents.of(declared));
        }
        return reader;
    }

    private void add(ManifestEntry declared, Bytes content) throws MalformedInputException {
        try {
            ManifestEntry found = switch (declared.role()) {
                case CREDENTIAL -> {
                    SignedCredential credential = token(content);
                    bundle.credential(credential);
                    yield unaltered(declared, ManifestEntry.credential(credential), credential);
                }
                case STATUS_LIST -> {
                    SignedCredential statusList = token(content);
                    bundle.statusList(statusList);
                    yield unaltered(declared, ManifestEntry.statusList(statusList), statusList);
                }
                case DID_DOCUMENT -> {
                    String did = declared.did()
                            .orElseThrow(() -> new MalformedInputException("", "bundle.json names no did"));
                    bundle.receivedDidDocument(did, content);
                    yield ManifestEntry.didDocument(did, content);
                }
                case EVIDENCE -> {
                    EvidenceDocument document = new EvidenceDocument(declared.mediaType(), content);
                    bundle.document(document);
                    yield ManifestEntry.document(document);
                }
                case RECEIPT -> {
                    String credential = credentialOf(declared);
                    bundle.receipt(new CredentialReceipt(altered.getOrDefault(credential, credential), content));
                    yield ManifestEntry.receipt(new CredentialReceipt(credential, content));
                }
                case REGISTRATION -> {
                    String credential = credentialOf(declared);
                    String token = content.toUtf8();
                    bundle.registration(new RegistrationToken(altered.getOrDefault(credential, credential), token));
                    yield ManifestEntry.registration(new RegistrationToken(credential, token));
                }
            };
            declared.requireEqual(found);
        } catch (MalformedInputException e) {
            throw e.within(declared.path() + (e.location().isEmpty() ? "" : " "));
        } catch (IllegalArgumentException e) {
            // What a bundle cannot hold, bundle.json must not declare: the rules are those of the builder.
            throw new MalformedInputException(declared.path(), SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }

    private static String credentialOf(ManifestEntry declared) throws MalformedInputException {
        return declared.credential()
                .orElseThrow(() -> new MalformedInputException("", "bundle.json names no credential"));
    }

    /**
     * What follows from a token; or, where its content is not the one declared, the declaration itself: a token that was changed
     * on the way is still read, so that verification can say so.
     */
    private ManifestEntry unaltered(ManifestEntry declared, ManifestEntry found, SignedCredential token)
            throws MalformedInputException {
        if (declared.digest().equals(found.digest())) {
            return found;
        }
        String digest = declared.linkDigest();
        altered.put(digest, token.digest());
        bundle.altered(digest, token.digest());
        return new ManifestEntry(
                declared.path(),
                declared.digest(),
                declared.mediaType(),
                found.role(),
                found.did(),
                found.credential());
    }

    /** Content that is no text is no token, and keeps its bytes. */
    private static SignedCredential token(Bytes content) {
        try {
            return new SignedCredential(content.toUtf8());
        } catch (MalformedInputException e) {
            return new SignedCredential(new String(content.toByteArray(), ISO_8859_1));
        }
    }

    PassportBundle build(List<String> roots) throws MalformedInputException {
        try {
            roots.forEach(root -> bundle.root(altered.getOrDefault(root, root)));
            return bundle.build();
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(
                    EntryPath.MANIFEST + "/roots", SafeText.line(String.valueOf(e.getMessage())), e);
        }
    }
}
