package io.didymium.passport.trust;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import io.didymium.core.origin.SourceClass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.signature.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of a custody scheme as its owner states them, signed: a compact JWS of the type {@value #TYPE}, carried in a bundle as evidence
 * of the media type {@value #MEDIA_TYPE} or given to the verifier. It counts if the trust list names its signer in the role {@link
 * TrustRole#SCHEME_OWNER} for the scheme.
 *
 * @param scheme the scheme and its rules, with name and version
 * @param attributes the attributes of the scheme, by name
 * @param validFrom from when the rules are in force
 * @param validUntil until when, if they end
 */
public record SchemeDocument(
        TrustedScheme scheme,
        SortedMap<String, SchemeAttribute> attributes,
        Instant validFrom,
        Optional<Instant> validUntil) {
    /** The media type of a compact JWS (RFC 7515, section 9.2.1). */
    public static final String MEDIA_TYPE = "application/jose";

    /** The {@code typ} of the JWS. */
    public static final String TYPE = "scheme-rules+jwt";

    /** The longest document that is read, in characters. */
    public static final int LONGEST = 1 << 16;

    private static final Set<String> MEMBERS = Set.of("scheme", "attributes", "validFrom", "validUntil");

    /** @throws IllegalArgumentException if a name is blank, or the end is not after the start */
    public SchemeDocument {
        requireNonNull(scheme, "scheme");
        attributes.keySet().forEach(name -> Text.require(name, "attribute"));
        attributes = ImmutableSortedMap.copyOf(attributes);
        requireNonNull(validFrom, "validFrom");
        if (validUntil.filter(end -> !end.isAfter(validFrom)).isPresent()) {
            throw new IllegalArgumentException("rules must end after " + validFrom + ": " + validUntil.get());
        }
    }

    /** The document signed by the owner of the scheme with a key of its DID. */
    public Bytes sign(DidUrl keyId, Signer owner) {
        JwsHeader header =
                JwsHeader.of(JwsAlgorithm.of(owner.publicKey().type()), TYPE, "application/json", keyId.text());
        return CompactJws.sign(header, JsonWriter.write(toJson()), owner).toBytes();
    }

    private JsonObject toJson() {
        JsonObjectBuilder json = JsonObject.builder().put("scheme", scheme.write());
        List<JsonObject> bound = new ArrayList<>();
        attributes.forEach((name, attribute) -> {
            JsonObjectBuilder one = JsonObject.builder()
                    .put("name", name)
                    .put(
                            "classes",
                            JsonArray.ofStrings(attribute.classes().stream()
                                    .map(SourceClass::name)
                                    .sorted()
                                    .toList()));
            if (!attribute.group().equals(SchemeAttribute.CONTENT)) {
                one.put("group", attribute.group());
            }
            bound.add(one.build());
        });
        return json.put("attributes", JsonArray.of(bound))
                .put("validFrom", validFrom.toString())
                .putIfPresent("validUntil", validUntil.map(Instant::toString))
                .build();
    }

    /**
     * The document that a compact JWS holds.
     *
     * @param at the time at which the owner must be trusted
     * @throws MalformedInputException if it is no such document, or its signature is not that of a trusted owner of the scheme
     */
    public static SchemeDocument read(Bytes signed, TrustList trust, Instant at) throws MalformedInputException {
        if (signed.length() > LONGEST) {
            throw new MalformedInputException("", "longer than " + LONGEST + " characters");
        }
        CompactJws jws = CompactJws.read(signed);
        if (!jws.header().type().equals(Optional.of(TYPE))) {
            throw new MalformedInputException("/typ", "expected " + TYPE);
        }
        DidUrl keyId = DidUrl.parse(
                jws.header().keyId().orElseThrow(() -> new MalformedInputException("/kid", "the key is not named")));
        SchemeDocument document = read(new JsonReader(JsonLimits.standard()).readObject(jws.payload()));
        TrustAnchor owner = trust.find(keyId.did(), TrustRole.SCHEME_OWNER, at) instanceof TrustDecision.Trusted trusted
                ? trusted.anchor()
                : null;
        if (owner == null || !owner.scope().includesScheme(document.scheme().iri())) {
            throw new MalformedInputException(
                    "/kid",
                    keyId.did() + " is not trusted as the owner of "
                            + document.scheme().iri());
        }
        if (owner.keys().stream().noneMatch(key -> key.id().equals(keyId) && jws.isSignedBy(key.key()))) {
            throw new MalformedInputException("", "the signature is not that of a pinned key of " + keyId.did());
        }
        return document;
    }

    private static SchemeDocument read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        TrustedScheme scheme = TrustedScheme.read(json.requireObject("scheme"));
        SortedMap<String, SchemeAttribute> attributes = new TreeMap<>();
        for (JsonObject bound : json.requireArray("attributes").objects()) {
            bound.allowOnly(Set.of("name", "classes", "group"));
            Set<SourceClass> classes = new TreeSet<>();
            for (String name : bound.requireArray("classes").strings()) {
                try {
                    classes.add(SourceClass.valueOf(name));
                } catch (IllegalArgumentException e) {
                    throw new MalformedInputException(bound.location("classes"), "no source class: " + name, e);
                }
            }
            if (attributes.put(bound.requireString("name"), attribute(bound, classes)) != null) {
                throw bound.malformed("name", "occurs twice");
            }
        }
        Instant from = TrustReader.time(json, "validFrom");
        Optional<Instant> until =
                json.has("validUntil") ? Optional.of(TrustReader.time(json, "validUntil")) : Optional.empty();
        try {
            return new SchemeDocument(scheme, attributes, from, until);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static SchemeAttribute attribute(JsonObject bound, Set<SourceClass> classes)
            throws MalformedInputException {
        String group = bound.findString("group").orElse(SchemeAttribute.CONTENT);
        try {
            return new SchemeAttribute(classes, group);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(bound.location(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether the rules are in force at two times and in between. */
    public boolean isInForce(Instant first, Instant last) {
        return !first.isBefore(validFrom)
                && validUntil.filter(end -> !last.isBefore(end)).isEmpty();
    }
}
