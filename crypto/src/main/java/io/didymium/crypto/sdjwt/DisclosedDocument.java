package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Replaces digests by their disclosures and removes all other digests (RFC 9901 section 7.1 step 3). */
final class DisclosedDocument {
    private static final int MAXIMUM_DEPTH = 64;

    private final Map<String, Disclosure> byDigest = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Disclosure, List<Disclosure>> ancestors = new HashMap<>();
    private final Map<Disclosure, String> places = new LinkedHashMap<>();
    private final Set<String> withheld = new TreeSet<>();
    private final HashAlgorithm algorithm;
    private final JsonObject document;

    private DisclosedDocument(JsonObject payload, List<Disclosure> disclosures) throws SdJwtFault {
        algorithm = hash(payload);
        for (Disclosure disclosure : disclosures) {
            if (byDigest.put(disclosure.digest(algorithm), disclosure) != null) {
                throw new SdJwtFault(SdJwtReason.DIGEST_TWICE, "", "a disclosure is sent twice");
            }
        }
        JsonObject plain = payload.toBuilder().remove(Reserved.HASH).build();
        document = open(plain, new Place("", 0, false, List.of()));
        for (Disclosure disclosure : disclosures) {
            if (!places.containsKey(disclosure)) {
                throw new SdJwtFault(SdJwtReason.DISCLOSURE_UNREFERENCED, "", disclosure.toString());
            }
        }
    }

    static DisclosedDocument of(JsonObject payload, List<Disclosure> disclosures) throws SdJwtFault {
        return new DisclosedDocument(payload, disclosures);
    }

    /** The claims with what has been disclosed. */
    JsonObject document() {
        return document;
    }

    /** The hash function of the digests. */
    HashAlgorithm algorithm() {
        return algorithm;
    }

    /** The location of each disclosure in the document, as JSON pointer. */
    Map<Disclosure, String> places() {
        return places;
    }

    /** The digests without a disclosure, as JSON pointers to the objects and arrays that contain them. */
    Set<String> withheld() {
        return withheld;
    }

    /** The disclosures that contain a disclosure, outermost first. */
    List<Disclosure> ancestors(Disclosure disclosure) {
        return ancestors.getOrDefault(disclosure, List.of());
    }

    private static HashAlgorithm hash(JsonObject payload) throws SdJwtFault {
        Optional<JsonValue> name = payload.find(Reserved.HASH);
        if (name.isEmpty()) {
            return HashAlgorithm.SHA_256;
        }
        return HashName.find(name.get())
                .orElseThrow(() -> new SdJwtFault(
                        SdJwtReason.HASH_NOT_ACCEPTED, "/" + Reserved.HASH, "not accepted: " + name.get()));
    }

    private JsonValue open(JsonValue value, Place place) throws SdJwtFault {
        if (place.depth() > MAXIMUM_DEPTH) {
            throw new SdJwtFault(SdJwtReason.TOO_DEEP, place.pointer(), "deeper than " + MAXIMUM_DEPTH);
        }
        if (value instanceof JsonObject object) {
            return open(object, place);
        }
        return value instanceof JsonArray array ? open(array, place) : value;
    }

    private JsonObject open(JsonObject object, Place place) throws SdJwtFault {
        if (object.has(Reserved.ELEMENT) || object.has(Reserved.HASH)) {
            throw malformed(place, "a reserved name of SD-JWT (_sd, _sd_alg, ...) is not allowed here");
        }
        JsonObjectBuilder opened = JsonObject.builder();
        Set<String> names = new HashSet<>(object.names());
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!member.getKey().equals(Reserved.DIGESTS)) {
                opened.put(member.getKey(), open(member.getValue(), place.child(member.getKey())));
            }
        }
        for (String digest : digests(object, place)) {
            Optional<Disclosure> disclosure = take(digest, place);
            if (disclosure.isEmpty()) {
                withheld.add(place.pointer());
            } else {
                String name = memberName(disclosure.get(), names, place);
                Place inner = place.child(name);
                remember(disclosure.get(), inner);
                opened.put(name, open(disclosure.get().value(), inner.within(disclosure.get())));
            }
        }
        return opened.build();
    }

    private static List<String> digests(JsonObject object, Place place) throws SdJwtFault {
        try {
            Optional<JsonArray> digests = object.findArray(Reserved.DIGESTS);
            return digests.isPresent() ? digests.get().strings() : List.of();
        } catch (MalformedInputException e) {
            throw malformed(place, "_sd must be an array of strings");
        }
    }

    private static String memberName(Disclosure disclosure, Set<String> names, Place place) throws SdJwtFault {
        String name = disclosure
                .name()
                .orElseThrow(() -> new SdJwtFault(
                        SdJwtReason.DISCLOSURE_MISPLACED,
                        place.pointer(),
                        "the disclosure of an array element is referenced by an object"));
        if (Reserved.NAMES.contains(name)) {
            throw new SdJwtFault(SdJwtReason.NAME_RESERVED, place.pointer(), name);
        }
        if (!names.add(name)) {
            throw new SdJwtFault(SdJwtReason.NAME_TWICE, place.child(name).pointer(), name);
        }
        if (place.depth() == 0 && Reserved.NEVER_HIDDEN.contains(name)) {
            throw new SdJwtFault(SdJwtReason.CLAIM_MUST_NOT_BE_HIDDEN, "/" + name, name);
        }
        return name;
    }

    private JsonArray open(JsonArray array, Place place) throws SdJwtFault {
        List<JsonValue> opened = new ArrayList<>();
        for (JsonValue element : array) {
            Place inner = place.child(Integer.toString(opened.size()));
            if (!(element instanceof JsonObject object) || !object.has(Reserved.ELEMENT)) {
                opened.add(open(element, inner));
                continue;
            }
            Optional<Disclosure> disclosure = take(elementDigest(object, inner), inner);
            if (disclosure.isEmpty()) {
                withheld.add(place.pointer());
            } else {
                if (disclosure.get().name().isPresent()) {
                    throw new SdJwtFault(
                            SdJwtReason.DISCLOSURE_MISPLACED,
                            inner.pointer(),
                            "the disclosure of an object member is referenced by an array");
                }
                remember(disclosure.get(), inner);
                opened.add(open(disclosure.get().value(), inner.within(disclosure.get())));
            }
        }
        return JsonArray.of(opened);
    }

    private static String elementDigest(JsonObject placeholder, Place place) throws SdJwtFault {
        JsonValue digest = placeholder.find(Reserved.ELEMENT).orElseThrow();
        if (placeholder.size() != 1 || !(digest instanceof JsonString text)) {
            throw malformed(place, "a hidden element is an object of one string");
        }
        return text.value();
    }

    private Optional<Disclosure> take(String digest, Place place) throws SdJwtFault {
        if (place.isCritical()) {
            throw new SdJwtFault(
                    SdJwtReason.CLAIM_MUST_NOT_BE_HIDDEN,
                    place.pointer(),
                    "contains a digest of a disclosure, which this claim must not");
        }
        if (!seen.add(digest)) {
            throw new SdJwtFault(SdJwtReason.DIGEST_TWICE, place.pointer(), "duplicate digest");
        }
        return Optional.ofNullable(byDigest.get(digest));
    }

    private void remember(Disclosure disclosure, Place place) {
        places.put(disclosure, place.pointer());
        ancestors.put(disclosure, place.disclosures());
    }

    private static SdJwtFault malformed(Place place, String detail) {
        return new SdJwtFault(SdJwtReason.DIGESTS_MALFORMED, place.pointer(), detail);
    }

    /** A place in the document: pointer, depth, whether nothing may be hidden there, and the disclosures that lead to it. */
    private record Place(String pointer, int depth, boolean isCritical, List<Disclosure> disclosures) {
        Place child(String name) {
            return new Place(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    depth + 1,
                    depth == 0 ? Reserved.NEVER_HIDDEN.contains(name) : isCritical,
                    disclosures);
        }

        Place within(Disclosure disclosure) {
            List<Disclosure> inner = new ArrayList<>(disclosures);
            inner.add(disclosure);
            return new Place(pointer, depth, isCritical, List.copyOf(inner));
        }
    }
}
