package io.didymium.passport.bundle;

/**
 * How much a passport file may hold before it is refused. Reading takes no more memory than about twice the archive and twice
 * the total of its content.
 *
 * @param archiveBytes bytes of the file
 * @param entries entries, {@code bundle.json} among them; no ZIP archive of this format has more than 65,534
 * @param entryBytes uncompressed bytes of any one entry, at most 1 GiB
 * @param totalBytes uncompressed bytes of all entries together
 * @param ratio uncompressed bytes of an entry for each compressed byte
 * @param manifestBytes bytes of {@code bundle.json}
 * @param roots roots named there
 */
public record BundleLimits(
        int archiveBytes, int entries, int entryBytes, long totalBytes, int ratio, int manifestBytes, int roots) {
    private static final int MAX_ENTRY_BYTES = 1 << 30;
    private static final int MAX_ENTRIES = 65_534;

    /** @throws IllegalArgumentException if a limit is below one, or above what is said of it here */
    public BundleLimits {
        requireAtMost("archiveBytes", archiveBytes, Integer.MAX_VALUE);
        requireAtMost("entries", entries, MAX_ENTRIES);
        requireAtMost("entryBytes", entryBytes, MAX_ENTRY_BYTES);
        requireAtMost("totalBytes", totalBytes, Long.MAX_VALUE);
        requireAtMost("ratio", ratio, Integer.MAX_VALUE);
        requireAtMost("manifestBytes", manifestBytes, MAX_ENTRY_BYTES);
        requireAtMost("roots", roots, MAX_ENTRIES);
    }

    /**
     * 256 MiB of archive, 65,534 entries of at most 64 MiB each and 512 MiB together, a ratio of 100, 32 MiB of manifest with
     * 10,000 roots.
     */
    public static BundleLimits standard() {
        return new BundleLimits(256 << 20, MAX_ENTRIES, 64 << 20, 512L << 20, 100, 32 << 20, 10_000);
    }

    private static void requireAtMost(String name, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be from 1 to " + most + ": " + value);
        }
    }
}
