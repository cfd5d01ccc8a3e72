package io.didymium.passport.agreement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.Measurand;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustDecision;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a scheme settles what the parties of a lot determine differently, signed by its owner: a compact JWS of the type {@value #TYPE},
 * carried in a bundle as evidence of the media type {@value #MEDIA_TYPE}. It counts if the trust list names its signer in the role {@link
 * TrustRole#SCHEME_OWNER} for the scheme, so that no party of a lot sets its own limit.
 *
 * @param scheme the scheme
 * @param rules its rules, one for a measurand and seller; limits as decimals in kg, parts of one, or the unit of a property
 * @param validFrom from when they settle determinations
 * @param validUntil until when, if they end
 */
public record SettlementDocument(
        Concept scheme, List<SettlementRule> rules, Instant validFrom, Optional<Instant> validUntil) {
    /** Its media type: that of its {@link #TYPE} (RFC 7515, section 4.1.9). */
    public static final String MEDIA_TYPE = "application/settlement-rules+jwt";

    /** The {@code typ} of the JWS. */
    public static final String TYPE = "settlement-rules+jwt";

    /** @throws IllegalArgumentException if there is no rule, two for one measurand, or the end is not after the start */
    public SettlementDocument {
        requireNonNull(scheme, "scheme");
        rules = List.copyOf(rules);
        if (rules.isEmpty() || SettlementRule.isRepeated(rules)) {
            throw new IllegalArgumentException("a scheme settles something, and each measurand in one way: " + rules);
        }
        requireNonNull(validFrom, "validFrom");
        SignedRules.requireOrder(validFrom, validUntil);
    }

    /** The document signed by the owner of the scheme with a key of its DID. */
    public Bytes sign(DidUrl keyId, Signer owner) {
        List<JsonObject> list = new ArrayList<>();
        for (SettlementRule rule : rules) {
            list.add(JsonObject.builder()
                    .put("measurand", rule.measurand().toString())
                    .put("splittingLimit", rule.limit().toPlainString())
                    .put("umpire", rule.umpire().name())
                    .putIfPresent("seller", rule.seller().map(PartyId::value))
                    .build());
        }
        JsonObjectBuilder json = JsonObject.builder()
                .put(
                        "scheme",
                        JsonObject.builder()
                                .put("id", scheme.iri())
                                .put("name", scheme.name())
                                .build())
                .put("settlements", JsonArray.of(list))
                .put("validFrom", validFrom.toString())
                .putIfPresent("validUntil", validUntil.map(Instant::toString));
        return SignedRules.sign(json.build(), TYPE, keyId, owner);
    }

    /**
     * The document that a compact JWS holds.
     *
     * @param at the time at which the owner must be trusted
     * @throws MalformedInputException if it is no such document, or its signature is not that of a trusted owner of the scheme
     */
    public static SettlementDocument read(Bytes signed, TrustList trust, Instant at) throws MalformedInputException {
        SignedRules signedRules = SignedRules.read(signed, TYPE);
        SettlementDocument document = read(signedRules.json());
        DidUrl keyId = signedRules.keyId();
        TrustAnchor owner = trust.find(keyId.did(), TrustRole.SCHEME_OWNER, at) instanceof TrustDecision.Trusted trusted
                ? trusted.anchor()
                : null;
        if (owner == null || !owner.scope().includesScheme(document.scheme().iri())) {
            throw new MalformedInputException(
                    "/kid",
                    keyId.did() + " is not trusted as the owner of "
                            + document.scheme().iri());
        }
        if (owner.keys().stream()
                .noneMatch(key -> key.id().equals(keyId) && signedRules.jws().isSignedBy(key.key()))) {
            throw new MalformedInputException("", "the signature is not that of a pinned key of " + keyId.did());
        }
        return document;
    }

    private static SettlementDocument read(JsonObject json) throws MalformedInputException {
        json.allowOnly(Set.of("scheme", "settlements", "validFrom", "validUntil"));
        JsonObject scheme = json.requireObject("scheme");
        scheme.allowOnly(Set.of("id", "name"));
        String iri = scheme.requireString("id");
        String name = scheme.requireString("name");
        List<SettlementRule> rules = new ArrayList<>();
        for (JsonObject rule : json.requireArray("settlements").objects()) {
            rules.add(rule(rule));
        }
        Instant from = SignedRules.time(json, "validFrom");
        Optional<Instant> until = SignedRules.findTime(json, "validUntil");
        try {
            return new SettlementDocument(new Concept(iri, name), rules, from, until);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private static SettlementRule rule(JsonObject json) throws MalformedInputException {
        json.allowOnly(Set.of("measurand", "splittingLimit", "umpire", "seller"));
        String measurand = json.requireString("measurand");
        BigDecimal limit = SignedRules.decimal(json, "splittingLimit");
        String umpire = json.requireString("umpire");
        Optional<String> seller = json.findString("seller");
        try {
            return new SettlementRule(
                    Measurand.parse(measurand), limit, UmpireRule.valueOf(umpire), seller.map(PartyId::new));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether it settles what was determined at a time. */
    public boolean isInForce(Instant time) {
        return !time.isBefore(validFrom)
                && validUntil.filter(end -> !time.isBefore(end)).isEmpty();
    }
}
