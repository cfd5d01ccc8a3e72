package io.didymium.core.lca.format.common;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import java.io.IOException;
import java.io.InputStream;

/** How the contents of two entries of one name are compared. */
public enum EntryComparison {
    /** By length and checksum, which tell most different contents apart, and equal ones never. */
    CHECKSUM,
    /** By SHA-256. */
    DIGEST;

    /** An archive that can be read several times. */
    @FunctionalInterface
    public interface Source {
        /**
         * Opens it at its beginning.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Reads a package. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads.
         *
         * @param archive the bytes of the archive; left open
         * @throws MalformedDataException if it is no archive or goes beyond the limits
         */
        InventoryImport read(InputStream archive, EntryComparison comparison) throws MalformedDataException;
    }

    /** Two entries of one name have one checksum: no more is known of them. */
    static final class Undecided extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Reads a package by checksums, and once more by digests if it has two entries of one name and one checksum: digests of all
     * entries take a tenth of the time of reading, and hardly any archive has an entry twice.
     *
     * @throws IOException if it cannot be opened
     * @throws MalformedDataException if it is no archive or goes beyond the limits
     */
    public static InventoryImport read(Source source, Reader reader) throws IOException, MalformedDataException {
        try (InputStream archive = source.open()) {
            return reader.read(archive, CHECKSUM);
        } catch (Undecided e) {
            try (InputStream archive = source.open()) {
                return reader.read(archive, DIGEST);
            }
        }
    }
}
