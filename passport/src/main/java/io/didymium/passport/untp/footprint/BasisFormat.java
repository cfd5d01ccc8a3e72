package io.didymium.passport.untp.footprint;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.Digest;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.DeclaredMass;
import io.didymium.passport.claim.FootprintBasis;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.MethodReference;
import io.didymium.passport.claim.RuleReference;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/** The wire form of what a footprint is for and was made with: the member of our extension on UNTP's {@code Claim}. */
final class BasisFormat {
    /**
     * What was read.
     *
     * @param unit what the results are for
     * @param basis what they were made with
     */
    record Read(DeclaredMass unit, FootprintBasis basis) {}

    private BasisFormat() {}

    static JsonObject write(FootprintClaim claim) {
        FootprintBasis basis = claim.basis();
        JsonObjectBuilder object = JsonObject.builder()
                .put(
                        "declaredUnit",
                        JsonObject.builder()
                                .put("unitName", claim.unit().name())
                                .put("unitMass", claim.unit().kilograms().toPlainString())
                                .build())
                .put("systemBoundary", basis.boundary())
                .put("impactMethod", write(basis.method()));
        basis.profile()
                .ifPresent(profile -> object.put(
                        "ruleProfile",
                        JsonObject.builder()
                                .put("profileName", profile.name())
                                .put("profileVersion", profile.version())
                                .build()));
        return object.put("allocationRule", basis.allocation())
                .putIfPresent("inventoryDigest", basis.inventory().map(DigestMultibase::of))
                .put("impactResult", Fields.array(claim.results(), ResultFormat::writeBeside))
                .build();
    }

    private static JsonObject write(MethodReference method) {
        return JsonObject.builder()
                .put("methodName", method.name())
                .put("methodVersion", method.version())
                .putIfPresent("methodDigest", method.digest().map(DigestMultibase::of))
                .build();
    }

    static Read read(JsonObject object) throws MalformedInputException {
        JsonObject declared = object.requireObject("declaredUnit");
        String unitName = declared.requireString("unitName");
        BigDecimal unitMass = Fields.decimal(declared, "unitMass");
        DeclaredMass unit = Fields.built(declared, () -> new DeclaredMass(unitName, unitMass));
        String boundary = object.requireString("systemBoundary");
        MethodReference method = readMethod(object.requireObject("impactMethod"));
        Optional<RuleReference> profile = Fields.optional(object, "ruleProfile", BasisFormat::readProfile);
        String allocation = object.requireString("allocationRule");
        Optional<Digest> inventory = digest(object, "inventoryDigest");
        return Fields.built(
                object,
                () -> new Read(
                        unit,
                        FootprintBasis.builder(boundary, method, allocation)
                                .profile(profile.orElse(null))
                                .inventory(inventory.orElse(null))
                                .build()));
    }

    private static MethodReference readMethod(JsonObject object) throws MalformedInputException {
        String name = object.requireString("methodName");
        String version = object.requireString("methodVersion");
        Optional<Digest> digest = digest(object, "methodDigest");
        return Fields.built(
                object,
                () -> MethodReference.builder(name, version)
                        .digest(digest.orElse(null))
                        .build());
    }

    private static RuleReference readProfile(JsonObject object) throws MalformedInputException {
        String name = object.requireString("profileName");
        String version = object.requireString("profileVersion");
        return Fields.built(object, () -> new RuleReference(name, version));
    }

    private static Optional<Digest> digest(JsonObject object, String name) throws MalformedInputException {
        return object.has(name) ? Optional.of(FootprintFormat.digest(object, name)) : Optional.empty();
    }
}
