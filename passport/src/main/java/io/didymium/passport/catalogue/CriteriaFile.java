package io.didymium.passport.catalogue;

import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.ConformityScheme;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.untp.conformity.CriterionFormat;
import io.didymium.passport.untp.conformity.ProfileFormat;
import io.didymium.passport.untp.conformity.SchemeFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads and writes catalogues of criteria as documents of the UNTP Conformity Vocabulary Catalogue 0.7.0: one {@code ConformityScheme},
 * {@code ConformityProfile} or {@code Criterion}, or a {@code @graph} of them.
 *
 * <p>Documents without {@code @context}, as UNTP's own samples, are read without what our extension adds.
 */
public final class CriteriaFile {
    private static final int MAX_DOCUMENTS = 10_000;
    private static final int MAX_BYTES = 16 << 20;

    private CriteriaFile() {}

    /**
     * Reads a catalogue.
     *
     * @throws MalformedInputException if it is no JSON within our limits, or not of the catalogue's form
     */
    public static CriteriaCatalogue read(Bytes file) throws MalformedInputException {
        JsonObject root = new JsonReader(JsonLimits.standard()).readObject(file);
        Fields.requireSafeText(root);
        boolean extended = isExtended(root);
        List<JsonObject> documents =
                root.has("@graph") ? root.requireArray("@graph").objects() : List.of(root);
        if (documents.size() > MAX_DOCUMENTS) {
            throw root.malformed("@graph", "more than " + MAX_DOCUMENTS + " documents");
        }
        List<ConformityScheme> schemes = new ArrayList<>();
        List<ConformityProfile> profiles = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        for (JsonObject document : documents) {
            List<String> types = document.requireArray("type").strings();
            if (types.contains("ConformityScheme")) {
                schemes.add(SchemeFormat.read(document, extended));
            } else if (types.contains("ConformityProfile")) {
                profiles.add(ProfileFormat.read(document, extended));
            } else if (types.contains("Criterion")) {
                criteria.add(CriterionFormat.read(document, extended));
            } else {
                throw document.malformed("type", "expected ConformityScheme, ConformityProfile or Criterion: " + types);
            }
        }
        return Fields.built(root, () -> new CriteriaCatalogue(schemes, profiles, criteria));
    }

    /**
     * Reads a catalogue from a stream, which is left open.
     *
     * @throws MalformedInputException if it is larger than 16 MiB, no JSON within our limits, or not of the catalogue's form
     */
    public static CriteriaCatalogue read(InputStream file) throws IOException, MalformedInputException {
        return read(Bytes.readAll(file, MAX_BYTES));
    }

    private static boolean isExtended(JsonObject root) throws MalformedInputException {
        return root.has("@context") && Terms.isExtended(root);
    }

    /** Writes a catalogue: one document by itself, several as a {@code @graph}. The same catalogue gives the same bytes. */
    public static Bytes write(CriteriaCatalogue catalogue) {
        List<JsonObject> documents = Stream.of(
                        catalogue.schemes().stream().map(SchemeFormat::write),
                        catalogue.profiles().stream().map(ProfileFormat::write),
                        catalogue.criteria().stream().map(CriterionFormat::write))
                .flatMap(each -> each)
                .toList();
        JsonValue context = JsonArray.ofStrings(Terms.CONTEXTS_070);
        if (documents.size() == 1) {
            return documents.get(0).toBuilder().put("@context", context).toBytes();
        }
        return JsonObject.builder()
                .put("@context", context)
                .put("@graph", JsonArray.of(documents))
                .toBytes();
    }

    /**
     * A catalogue of this project for rare earths, for demonstrations: criteria for mines and plants, for batches and for operators. It is
     * no scheme's text, and nobody recognises it.
     */
    public static CriteriaCatalogue demonstration() {
        try (InputStream file = Objects.requireNonNull(
                CriteriaFile.class.getResourceAsStream("rare-earth-criteria.json"), "rare-earth-criteria.json")) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedInputException e) {
            throw new IllegalStateException("the catalogue of this library is damaged", e);
        }
    }
}
