package io.didymium.examples.cli.lca.input;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What a file of another tool is, recognised by its first bytes, not its name. */
public enum PackageFormat {
    /** JSON-LD data sets in a ZIP archive. */
    OLCA("olca-schema package"),
    /** XML data sets in a ZIP archive. */
    ILCD("ILCD package"),
    /** XML data sets, one by one or in a ZIP archive. */
    ECOSPOLD("ecoSpold data sets"),
    /** An impact method as a table. */
    FACTORS("table of factors"),
    /** Product carbon footprints. */
    PACT("PACT footprints");

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 1000;

    private final String label;

    PackageFormat(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** Whether amounts may follow from parameters. */
    boolean hasParameters() {
        return this == OLCA || this == ILCD || this == ECOSPOLD;
    }

    /** The format of a file. */
    public static PackageFormat of(Path file) throws CommandFault {
        try (BufferedInputStream stream = new BufferedInputStream(Storage.open(file), HEAD)) {
            stream.mark(HEAD);
            byte[] head = stream.readNBytes(HEAD);
            if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
                stream.reset();
                return ofArchive(file, stream);
            }
            String text = new String(head, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            if (text.startsWith("{") || text.startsWith("[")) {
                return PACT;
            }
            if (text.startsWith("<")) {
                return text.contains("http://lca.jrc.it/ILCD/") ? ILCD : ECOSPOLD;
            }
            String first = text.lines().findFirst().orElse("");
            if (first.contains("category") && (first.contains("factor") || first.contains("cf"))) {
                return FACTORS;
            }
        } catch (ZipException e) {
            throw CommandFault.unreadable(file + " is not a ZIP archive that can be read: " + e.getMessage());
        } catch (IOException e) {
            throw CommandFault.unreadable(file + " cannot be read: " + e.getMessage());
        }
        throw CommandFault.unreadable(
                file + " is none of what is read here: an olca-schema or ILCD package (ZIP), ecoSpold"
                        + " or ILCD data sets (XML), a table of factors (CSV with the columns category and factor), PACT footprints (JSON)");
    }

    private static PackageFormat ofArchive(Path file, InputStream stream) throws IOException, CommandFault {
        ZipInputStream zip = new ZipInputStream(stream);
        boolean xml = false;
        for (int i = 0; i < MOST_ENTRIES; i++) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                break;
            }
            String name = "/" + entry.getName();
            xml |= name.endsWith(".xml") || name.endsWith(".spold");
            if (name.endsWith(".xml")
                    && name.matches(".*/(processes|flows|flowproperties|unitgroups|lciamethods|sources)/.*")) {
                return ILCD;
            }
            if (name.endsWith(".json")
                    && name.matches(
                            ".*/(processes|flows|unit_groups|flow_properties|lcia_categories|lcia_methods)/.*")) {
                return OLCA;
            }
        }
        if (xml) {
            return ECOSPOLD;
        }
        throw CommandFault.unreadable(file
                + " is a ZIP archive, but holds no data sets of olca-schema (such as processes/*.json) or ILCD (such as"
                + " ILCD/processes/*.xml)");
    }
}
