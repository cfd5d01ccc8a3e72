package io.didymium.crypto.log;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The paths of the files of a tiled log in its folder (C2SP tlog-tiles v0.1.0). */
final class TileLayout {
    /** Hashes in a full tile, entries in a full bundle. */
    static final int WIDTH = 256;

    /** Tree levels in one tile. */
    static final int HEIGHT = 8;

    private static final int GROUP = 1000;

    private final Path folder;

    TileLayout(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "directory");
    }

    Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** The one file that is written before it takes its name. */
    Path pending() {
        return folder.resolve("pending");
    }

    Path tiles() {
        return folder.resolve("tile");
    }

    /** A full tile or bundle has {@code width} 256; {@code level} is a number, or {@code entries}. */
    Path tile(String level, long index, int width) {
        Path full = tiles().resolve(level).resolve(indexPath(index));
        return width == WIDTH ? full : partials(full).resolve(Integer.toString(width));
    }

    /** The directory of the partial tiles that precede a full one. */
    Path partials(String level, long index) {
        return partials(tile(level, index, WIDTH));
    }

    private static Path partials(Path full) {
        return full.resolveSibling(full.getFileName() + ".p");
    }

    /** Groups of three digits, all but the last marked with an x: 1234067 is x001/x234/067. */
    static String indexPath(long index) {
        StringBuilder path = new StringBuilder(digits(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x" + digits(rest % GROUP) + "/");
        }
        return path.toString();
    }

    private static String digits(long group) {
        return String.format(Locale.ROOT, "%03d", group);
    }
}
