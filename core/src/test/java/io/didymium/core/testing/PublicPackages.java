package io.didymium.core.testing;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Public data that stand beside the project; a test without them is skipped. */
public final class PublicPackages {
    private static final Map<String, InventoryImport> READ = new HashMap<>();

    private PublicPackages() {}

    public static Path require(String path) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/lca"))) {
            at = at.getParent();
        }
        Path found = at == null ? null : at.resolve("shared/lca").resolve(path);
        Assumptions.assumeTrue(found != null && Files.exists(found), "no public data at shared/lca/" + path);
        return found;
    }

    /** A package, read once for all tests. */
    public static synchronized InventoryImport readOlca(String path) throws IOException, MalformedDataException {
        InventoryImport known = READ.get(path);
        if (known == null) {
            known = read(path);
            READ.put(path, known);
        }
        return known;
    }

    private static InventoryImport read(String path) throws IOException, MalformedDataException {
        try (InputStream archive = Files.newInputStream(require(path))) {
            return OlcaPackageReader.read(archive);
        }
    }

    /** The rows of a table, without its head. */
    public static List<List<String>> rows(String path) throws IOException {
        List<String> lines = Files.readAllLines(require(path), StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(cells(line));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
