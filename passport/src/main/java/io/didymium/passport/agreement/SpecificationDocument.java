package io.didymium.passport.agreement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationLimit;
import io.didymium.core.quantity.PhysicalProperty;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.did.KeyLookup;
import io.didymium.crypto.did.KeySource;
import io.didymium.crypto.did.VerificationRelationship;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.signature.Signer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a buyer demands of a material, signed by the buyer: a compact JWS of the type {@value #TYPE}, carried in a bundle as evidence of the
 * media type {@value #MEDIA_TYPE}. A claim states conformity to it by its digest: the criterion of the claim is its {@linkplain #name name},
 * so that nobody can put other limits in its place.
 *
 * <p>Numbers are decimal strings: parts of one or plain ratios of contents, or in the {@linkplain PhysicalProperty#unit() unit} of a
 * property, which is stated beside them.
 *
 * @param specification the limits
 * @param validFrom from when claims may refer to it
 * @param validUntil until when, if it ends
 */
public record SpecificationDocument(Specification specification, Instant validFrom, Optional<Instant> validUntil) {
    /** Its media type: that of its {@link #TYPE} (RFC 7515, section 4.1.9). */
    public static final String MEDIA_TYPE = "application/material-specification+jwt";

    /** The {@code typ} of the JWS. */
    public static final String TYPE = "material-specification+jwt";

    private static final String NAME = "ni:///sha-256;";
    private static final String PART = "1";

    /** @throws IllegalArgumentException if the end is not after the start */
    public SpecificationDocument {
        requireNonNull(specification, "specification");
        requireNonNull(validFrom, "validFrom");
        SignedRules.requireOrder(validFrom, validUntil);
    }

    /**
     * A document and who signed it.
     *
     * @param document the document
     * @param key the key that verified it; its DID is the issuer
     */
    public record Signed(SpecificationDocument document, DidUrl key) {
        /** Refuses null. */
        public Signed {
            requireNonNull(document, "document");
            requireNonNull(key, "key");
        }
    }

    /** The IRI by which claims refer to a signed document: the named information URI of its bytes (RFC 6920). */
    public static String name(Bytes signed) {
        return NAME + Base64Url.encode(HashAlgorithm.SHA_256.digest(signed).value());
    }

    /** Whether the IRI of a criterion is the name of a document. */
    public static boolean isName(String iri) {
        return iri.startsWith(NAME);
    }

    /** The document signed by its issuer with a key of its DID. */
    public Bytes sign(DidUrl keyId, Signer issuer) {
        return SignedRules.sign(toJson(), TYPE, keyId, issuer);
    }

    private JsonObject toJson() {
        List<JsonObject> limits = new ArrayList<>();
        for (SpecificationLimit limit : specification.limits()) {
            limits.add(JsonObject.builder()
                    .put("characteristic", limit.characteristic().toString())
                    .putIfPresent("least", limit.least().map(BigDecimal::toPlainString))
                    .putIfPresent("most", limit.most().map(BigDecimal::toPlainString))
                    .put("unit", unit(limit.characteristic()))
                    .build());
        }
        JsonObjectBuilder json = JsonObject.builder()
                .put(
                        "criterion",
                        JsonObject.builder()
                                .put("id", specification.criterion().iri())
                                .put("name", specification.criterion().name())
                                .build())
                .put("guardBand", specification.guardBand().toPlainString())
                .put("limits", JsonArray.of(limits))
                .put("validFrom", validFrom.toString());
        return json.putIfPresent("validUntil", validUntil.map(Instant::toString))
                .build();
    }

    private static String unit(Characteristic characteristic) {
        return characteristic.property().map(PhysicalProperty::unit).orElse(PART);
    }

    /**
     * The document that a compact JWS holds, its signature verified.
     *
     * @param keys where keys of DIDs are found
     * @param at the time at which the key must be valid
     * @throws MalformedInputException if it is no such document, its key is not known, or its signature is not that of the key
     */
    public static Signed read(Bytes signed, KeySource keys, Instant at) throws MalformedInputException {
        SignedRules rules = SignedRules.read(signed, TYPE);
        SpecificationDocument document = read(rules.json());
        KeyLookup key = keys.lookUp(rules.keyId(), VerificationRelationship.ASSERTION_METHOD, at);
        if (key instanceof KeyLookup.Refused refused) {
            throw new MalformedInputException("/kid", refused.detail());
        }
        if (key instanceof KeyLookup.Found found && !rules.jws().isSignedBy(found.key())) {
            throw new MalformedInputException("", "the signature is not that of " + rules.keyId());
        }
        return new Signed(document, rules.keyId());
    }

    /**
     * What a compact JWS states, its signature not verified: to show it, never to judge by it.
     *
     * @throws MalformedInputException if it is no such document
     */
    public static SpecificationDocument readUnverified(Bytes signed) throws MalformedInputException {
        return read(SignedRules.read(signed, TYPE).json());
    }

    private static SpecificationDocument read(JsonObject json) throws MalformedInputException {
        json.allowOnly(Set.of("criterion", "guardBand", "limits", "validFrom", "validUntil"));
        JsonObject criterion = json.requireObject("criterion");
        criterion.allowOnly(Set.of("id", "name"));
        String iri = criterion.requireString("id");
        String name = criterion.requireString("name");
        BigDecimal guardBand = SignedRules.decimal(json, "guardBand");
        List<SpecificationLimit> limits = new ArrayList<>();
        for (JsonObject limit : json.requireArray("limits").objects()) {
            limits.add(limit(limit));
        }
        Instant from = SignedRules.time(json, "validFrom");
        Optional<Instant> until = SignedRules.findTime(json, "validUntil");
        try {
            return new SpecificationDocument(new Specification(new Concept(iri, name), limits, guardBand), from, until);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static SpecificationLimit limit(JsonObject json) throws MalformedInputException {
        json.allowOnly(Set.of("characteristic", "least", "most", "unit"));
        String text = json.requireString("characteristic");
        String unit = json.requireString("unit");
        Optional<BigDecimal> least =
                json.has("least") ? Optional.of(SignedRules.decimal(json, "least")) : Optional.empty();
        Optional<BigDecimal> most =
                json.has("most") ? Optional.of(SignedRules.decimal(json, "most")) : Optional.empty();
        try {
            Characteristic characteristic = Characteristic.parse(text);
            if (!unit.equals(unit(characteristic))) {
                throw json.malformed("unit", text + " is limited in " + unit(characteristic) + ", not in " + unit);
            }
            return new SpecificationLimit(characteristic, least, most);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether claims of a time may refer to it. */
    public boolean isInForce(Instant time) {
        return !time.isBefore(validFrom)
                && validUntil.filter(end -> !time.isBefore(end)).isEmpty();
    }
}
