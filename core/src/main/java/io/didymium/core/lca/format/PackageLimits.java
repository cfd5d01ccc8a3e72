package io.didymium.core.lca.format;

/**
 * How much a reader of packages takes before it refuses the whole.
 *
 * @param entries entries of the archive
 * @param entryBytes bytes of one entry, unpacked; a larger data set is left out
 * @param totalBytes bytes of all entries, unpacked
 */
public record PackageLimits(int entries, int entryBytes, long totalBytes) {
    /** Refuses limits below one. */
    public PackageLimits {
        if (entries < 1 || entryBytes < 1 || totalBytes < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    /** 200,000 entries of at most 32 MiB, 4 GiB in all. */
    public static PackageLimits standard() {
        return new PackageLimits(200_000, 32 << 20, 4L << 30);
    }
}
