package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The table of contents of a passport file, {@code bundle.json}.
 *
 * @param roots digests of the credentials that the file was made to deliver, sorted
 * @param entries all other entries, sorted by path
 */
record Manifest(List<String> roots, List<ManifestEntry> entries) {
    private static final String FORMAT = "didymium-passport-bundle";
    private static final int VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("format", "version", "roots", "entries");
    private static final int TOKENS_PER_ENTRY = 12;
    private static final int TOKENS_BESIDE = 16;
    private static final int MAX_TEXT = 4096;
    private static final int MAX_NAME = 64;
    private static final int MAX_NUMBER = 16;
    private static final int DEPTH = 3;

    Manifest {
        roots = List.copyOf(roots);
        entries = List.copyOf(entries);
    }

    Bytes write() {
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("roots", JsonArray.ofStrings(roots))
                .put(
                        "entries",
                        JsonArray.of(entries.stream().map(ManifestEntry::write).toList()))
                .toBytes();
    }

    static Manifest read(Bytes content, BundleLimits limits) throws MalformedInputException {
        try {
            return read(reader(limits).readObject(content), limits);
        } catch (MalformedInputException e) {
            String between = e.location().isEmpty() || e.location().startsWith("/") ? "" : " ";
            throw e.within(EntryPath.MANIFEST + between);
        }
    }

    private static Manifest read(JsonObject json, BundleLimits limits) throws MalformedInputException {
        if (!json.requireString("format").equals(FORMAT)) {
            throw json.malformed("format", "expected " + FORMAT);
        }
        long version = json.requireInteger("version");
        if (version != VERSION) {
            throw json.malformed("version", "format version " + version + " is not known here, only " + VERSION);
        }
        json.allowOnly(MEMBERS);
        JsonArray roots = json.requireArray("roots");
        if (roots.size() > limits.roots()) {
            throw json.malformed("roots", "at most " + limits.roots() + " roots, found " + roots.size());
        }
        requireAscending(roots.strings(), roots);
        return new Manifest(roots.strings(), entries(json.requireArray("entries")));
    }

    private static List<ManifestEntry> entries(JsonArray json) throws MalformedInputException {
        List<ManifestEntry> entries = new ArrayList<>();
        for (JsonObject entry : json.objects()) {
            entries.add(ManifestEntry.read(entry));
        }
        requireAscending(entries.stream().map(ManifestEntry::path).toList(), json);
        return entries;
    }

    private static void requireAscending(List<String> texts, JsonArray place) throws MalformedInputException {
        for (int i = 1; i < texts.size(); i++) {
            int order = texts.get(i - 1).compareTo(texts.get(i));
            if (order >= 0) {
                throw new MalformedInputException(
                        place.location(i), order == 0 ? "occurs twice" : "out of order: must be sorted");
            }
        }
    }

    private static JsonReader reader(BundleLimits limits) {
        long tokens = (long) TOKENS_PER_ENTRY * limits.entries() + limits.roots() + TOKENS_BESIDE;
        return new JsonReader(
                new JsonLimits(limits.manifestBytes(), DEPTH, (int) tokens, MAX_TEXT, MAX_NAME, MAX_NUMBER));
    }
}
