package io.didymium.bench.footprint;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Public inventories beside the project: in the folder that the system property {@code didymium.lca} names, or in
 * {@code shared/lca} of a folder above.
 */
public final class PublicData {
    /** All of USLCI, providers named; 766 processes. */
    public static final String USLCI = "uslci/uslci_fy17_disambiguated_v1.zip";

    /** Eleven categories with factors for the flows of USLCI. */
    public static final String METHOD = "uslci/lcia_ef31_mapped_to_uslci_olca2.zip";

    private PublicData() {}

    /** A file; nothing if it is not there. */
    public static Optional<Path> find(String path) {
        String named = System.getProperty("didymium.lca", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named).resolve(path)).filter(Files::exists);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/lca").resolve(path))) {
            at = at.getParent();
        }
        return Optional.ofNullable(at).map(found -> found.resolve("shared/lca").resolve(path));
    }

    /**
     * A file.
     *
     * @throws IllegalStateException if it is not there, which ends a benchmark with this message
     */
    public static Path require(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalStateException("skipped: " + path
                        + " is not below shared/lca in any folder above, nor where -Ddidymium.lca=FOLDER says"));
    }

    /** Reads a package as this project reads it. */
    public static InventoryImport read(Path archive) throws IOException, MalformedDataException {
        return OlcaPackageReader.read(archive);
    }
}
