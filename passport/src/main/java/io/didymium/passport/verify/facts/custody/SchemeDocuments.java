package io.didymium.passport.verify.facts.custody;

import io.didymium.core.custody.Scheme;
import io.didymium.core.origin.SourceClass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.trust.SchemeAttribute;
import io.didymium.passport.trust.SchemeDocument;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustedScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of schemes: those in the trust list, and those that owners of schemes sign in documents of the bundle. At most {@value #MOST}
 * documents are read.
 */
public final class SchemeDocuments {
    private static final int MOST = 100;

    private final List<TrustedScheme> own;
    private final List<SchemeDocument> signed = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** The rules that a verifier knows by its trust list, and by a bundle. */
    public SchemeDocuments(PassportBundle bundle, TrustList trust, Instant at) {
        own = trust.schemes();
        List<EvidenceDocument> documents = bundle.documents().stream()
                .filter(document -> document.mediaType().equals(SchemeDocument.MEDIA_TYPE))
                .limit(MOST)
                .toList();
        for (EvidenceDocument document : documents) {
            try {
                signed.add(SchemeDocument.read(document.content(), trust, at));
            } catch (MalformedInputException e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** The rules of a scheme that are in force over a time; those of the trust list are in force always. */
    List<Scheme> rules(String scheme, Instant first, Instant last) {
        return Stream.concat(
                        own.stream().filter(known -> known.iri().equals(scheme)).map(TrustedScheme::rules),
                        inForce(scheme, first, last)
                                .map(document -> document.scheme().rules()))
                .toList();
    }

    private Stream<SchemeDocument> inForce(String scheme, Instant first, Instant last) {
        return signed.stream()
                .filter(document -> document.scheme().iri().equals(scheme) && document.isInForce(first, last));
    }

    /** The source classes to which the owner of a scheme binds an attribute, if all documents in force bind it to the same. */
    Optional<Set<SourceClass>> classes(String scheme, String attribute, Instant first, Instant last) {
        return only(bound(scheme, attribute, first, last).map(SchemeAttribute::classes));
    }

    /** The group in which the owner of a scheme puts an attribute, if all documents in force put it in the same. */
    Optional<String> group(String scheme, String attribute, Instant first, Instant last) {
        return only(bound(scheme, attribute, first, last).map(SchemeAttribute::group));
    }

    private Stream<SchemeAttribute> bound(String scheme, String attribute, Instant first, Instant last) {
        return inForce(scheme, first, last)
                .flatMap(document -> Optional.ofNullable(document.attributes().get(attribute)).stream());
    }

    private static <T> Optional<T> only(Stream<T> stated) {
        Set<T> different = stated.collect(Collectors.toSet());
        return different.size() == 1 ? Optional.of(different.iterator().next()) : Optional.empty();
    }

    /** Why documents of the bundle do not count, for people. */
    List<String> refusals() {
        return refusals;
    }
}
