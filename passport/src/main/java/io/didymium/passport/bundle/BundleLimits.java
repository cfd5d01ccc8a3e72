package io.didymium.passport.bundle;

/**
 * How much a passport file may hold before it is refused. A file that is read by its path takes no more memory than its content
 * and twice its largest entry; one that is read from a stream or from bytes is in memory besides.
 *
 * @param archiveBytes bytes of the file
 * @param entries entries, {@code bundle.json} among them, at most 2<sup>20</sup>
 * @param entryBytes uncompressed bytes of any one entry, at most 1 GiB
 * @param totalBytes uncompressed bytes of all entries together
 * @param tokenBytes uncompressed bytes of credentials, status lists and receipts together: all of these are parsed
 * @param ratio uncompressed bytes of an entry for each compressed byte
 * @param manifestBytes bytes of {@code bundle.json}
 * @param roots roots named there
 */
public record BundleLimits(
        int archiveBytes,
        int entries,
        int entryBytes,
        long totalBytes,
        int tokenBytes,
        int ratio,
        int manifestBytes,
        int roots) {
    private static final int MAX_ENTRY_BYTES = 1 << 30;
    private static final int MAX_ENTRIES = 1 << 20;

    /** @throws IllegalArgumentException if a limit is below one, or above its maximum */
    public BundleLimits {
        requireAtMost("archiveBytes", archiveBytes, Integer.MAX_VALUE);
        requireAtMost("entries", entries, MAX_ENTRIES);
        requireAtMost("entryBytes", entryBytes, MAX_ENTRY_BYTES);
        requireAtMost("totalBytes", totalBytes, Long.MAX_VALUE);
        requireAtMost("tokenBytes", tokenBytes, Integer.MAX_VALUE);
        requireAtMost("ratio", ratio, Integer.MAX_VALUE);
        requireAtMost("manifestBytes", manifestBytes, MAX_ENTRY_BYTES);
        requireAtMost("roots", roots, MAX_ENTRIES);
    }

    /** Starts with the {@linkplain #standard() standard} limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .archiveBytes(archiveBytes)
                .entries(entries)
                .entryBytes(entryBytes)
                .totalBytes(totalBytes)
                .tokenBytes(tokenBytes)
                .ratio(ratio)
                .manifestBytes(manifestBytes)
                .roots(roots);
    }

    /**
     * 256 MiB of archive, 100,000 entries of at most 64 MiB each and 256 MiB together, 64 MiB of them tokens, a ratio of 100, 32
     * MiB of manifest with 10,000 roots. Chosen for a JVM of 512 MiB, in which bundles at each of these limits were tried.
     */
    public static BundleLimits standard() {
        return builder().build();
    }

    private static void requireAtMost(String name, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ": " + value);
        }
    }

    /** Gathers the parts of a {@link BundleLimits}; each method sets the part of its name. */
    public static final class Builder {
        private int archiveBytes = 256 << 20;
        private int entries = 100_000;
        private int entryBytes = 64 << 20;
        private long totalBytes = 256L << 20;
        private int tokenBytes = 64 << 20;
        private int ratio = 100;
        private int manifestBytes = 32 << 20;
        private int roots = 10_000;

        private Builder() {}

        public Builder archiveBytes(int archiveBytes) {
            this.archiveBytes = archiveBytes;
            return this;
        }

        public Builder entries(int entries) {
            this.entries = entries;
            return this;
        }

        public Builder entryBytes(int entryBytes) {
            this.entryBytes = entryBytes;
            return this;
        }

        public Builder totalBytes(long totalBytes) {
            this.totalBytes = totalBytes;
            return this;
        }

        public Builder tokenBytes(int tokenBytes) {
            this.tokenBytes = tokenBytes;
            return this;
        }

        public Builder ratio(int ratio) {
            this.ratio = ratio;
            return this;
        }

        public Builder manifestBytes(int manifestBytes) {
            this.manifestBytes = manifestBytes;
            return this;
        }

        public Builder roots(int roots) {
            this.roots = roots;
            return this;
        }

        /** The value, checked. */
        public BundleLimits build() {
            return new BundleLimits(
                    archiveBytes, entries, entryBytes, totalBytes, tokenBytes, ratio, manifestBytes, roots);
        }
    }
}
