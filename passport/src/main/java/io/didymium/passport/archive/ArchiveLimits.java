package io.didymium.passport.archive;

import java.util.function.Predicate;

/**
 * How much an archive may hold before it is refused.
 *
 * @param entries entries
 * @param entryBytes uncompressed bytes of any one entry
 * @param totalBytes uncompressed bytes of all entries together
 * @param ratio uncompressed bytes of an entry for each compressed byte
 * @param folders whether a folder may have an entry of its own, by its name with the slash at the end
 */
public record ArchiveLimits(int entries, int entryBytes, long totalBytes, int ratio, Predicate<String> folders) {}
