package io.didymium.passport.exchange.aas;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.archive.ArchiveEntry;
import io.didymium.passport.archive.ArchiveLimits;
import io.didymium.passport.archive.ArchiveReader;
import io.didymium.passport.archive.ArchiveSource;
import io.didymium.passport.archive.ArchiveWriter;
import io.didymium.passport.archive.EntryContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A package of environments, an AASX file (IDTA-01005): a ZIP archive of the Open Packaging Conventions (ECMA-376, part 2). The same
 * environment gives the same bytes.
 */
public final class AasxPackage {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(10_000, 64 << 20, 256L << 20, 200, folder -> true);
    private static final int MAX_BYTES = 64 << 20;

    private static final String RELATIONS = "http://admin-shell.io/aasx/relationships/";
    /** How older tools write the beginning of these types. */
    private static final String OLD_RELATIONS = "http://www.admin-shell.io/aasx/relationships/";

    private static final String TYPES_PART = "[Content_Types].xml";
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final String ORIGIN = "aasx/aasx-origin";
    private static final String ENVIRONMENT = "aasx/passport.json";

    private final List<Bytes> environments;
    private final List<String> leftOut;

    private AasxPackage(List<Bytes> environments, List<String> leftOut) {
        this.environments = List.copyOf(environments);
        this.leftOut = List.copyOf(leftOut);
    }

    /** The environments in JSON, in the order of the package. */
    public List<Bytes> environments() {
        return environments;
    }

    /** The parts that were not read: the name, a colon and why. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** A package of one environment in JSON. */
    public static Bytes write(Bytes environment) {
        ArchiveWriter archive = new ArchiveWriter();
        archive.add(TYPES_PART, Bytes.ofUtf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="json" ContentType="application/json"/>\
                <Override PartName="/aasx/aasx-origin" ContentType="text/plain"/></Types>
                """));
        archive.add(ROOT_RELATIONS, relation("aasx-origin", ORIGIN));
        archive.add(ORIGIN, Bytes.ofUtf8("Intentionally empty."));
        archive.add(relationsOf(ORIGIN), relation("aas-spec", ENVIRONMENT));
        archive.add(ENVIRONMENT, environment);
        return archive.finish();
    }

    private static Bytes relation(String type, String target) {
        return Bytes.ofUtf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="R1" Type="%s%s" Target="/%s"/></Relationships>
                """.formatted(RELATIONS, type, target));
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /**
     * Reads a package.
     *
     * @param file at most 64 MiB of archive, 10,000 parts of at most 64 MiB each and 256 MiB together, a ratio of 200
     * @throws MalformedInputException if it is no such package, a relation leads nowhere, or an environment is of an unknown type
     */
    public static AasxPackage read(Bytes file) throws MalformedInputException {
        if (file.length() > MAX_BYTES) {
            throw new MalformedInputException("", "more than " + MAX_BYTES + " bytes of archive: " + file.length());
        }
        return new Reading(new ArchiveSource.InMemory(file)).read();
    }

    /** One package. */
    private static final class Reading {
        private final ArchiveSource archive;
        private final TreeMap<String, ArchiveEntry.Located> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Set<String> used = new HashSet<>();
        private final List<Bytes> environments = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        Reading(ArchiveSource archive) {
            this.archive = archive;
        }

        AasxPackage read() throws MalformedInputException {
            for (ArchiveEntry.Located located : new ArchiveReader(archive, LIMITS).entries()) {
                if (!located.entry().isFolder()) {
                    parts.put(located.entry().name(), located);
                }
            }
            content(TYPES_PART);
            for (String origin : targets("", ROOT_RELATIONS, "aasx-origin")) {
                content(origin);
                if (parts.containsKey(relationsOf(origin))) {
                    for (String environment : targets(origin, relationsOf(origin), "aas-spec")) {
                        readEnvironment(environment);
                    }
                }
            }
            for (ArchiveEntry.Located part : parts.values()) {
                if (!used.contains(part.entry().name())) {
                    leftOut.add(part.entry().name() + ": a part that is no environment in JSON");
                }
            }
            return new AasxPackage(environments, leftOut);
        }

        private Bytes content(String name) throws MalformedInputException {
            ArchiveEntry.Located part = parts.get(name);
            if (part == null) {
                throw new MalformedInputException(name, "is no part of the package");
            }
            used.add(part.entry().name());
            return EntryContent.read(archive, part);
        }

        private void readEnvironment(String name) throws MalformedInputException {
            String lower = name.toLowerCase(Locale.ROOT);
            if (used.stream().anyMatch(name::equalsIgnoreCase)) {
                return; // As often as relations name it, a part is read once; the origin has none in it.
            }
            if (lower.endsWith(".json")) {
                environments.add(content(name));
            } else if (lower.endsWith(".xml")) {
                content(name);
                leftOut.add(name + ": an environment in XML, which is not read; save it as JSON");
            } else {
                throw new MalformedInputException(name, "is an environment, yet neither .json nor .xml");
            }
        }

        /** The parts to which relations of a type lead from a part. */
        private List<String> targets(String part, String relations, String type) throws MalformedInputException {
            List<String> targets = new ArrayList<>();
            for (Relation relation : Relation.readAll(relations, content(relations))) {
                if (relation.type().equals(RELATIONS + type) || relation.type().equals(OLD_RELATIONS + type)) {
                    targets.add(resolve(part, relation));
                }
            }
            return targets;
        }

        private static String resolve(String part, Relation relation) throws MalformedInputException {
            String target = relation.target();
            if (relation.external() && target.contains(":")) { // Tools call parts of the package external, too.
                throw new MalformedInputException(part, "has an environment outside of the package: " + target);
            }
            String folder = part.substring(0, part.lastIndexOf('/') + 1);
            List<String> names = new ArrayList<>();
            for (String name : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
                if (name.equals("..")) {
                    Optional.of(names)
                            .filter(list -> !list.isEmpty())
                            .orElseThrow(() -> new MalformedInputException(part, "leads out of the package: " + target))
                            .remove(names.size() - 1);
                } else if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
            return String.join("/", names);
        }
    }
}
