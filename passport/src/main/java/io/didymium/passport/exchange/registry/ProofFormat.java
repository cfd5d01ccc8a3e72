package io.didymium.passport.exchange.registry;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.exchange.en18223.VersionHash;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;

/** Proofs of registration as signed tokens. */
final class ProofFormat {
    /** The {@code typ} of a proof. */
    static final String TYPE = "registration-proof+jwt";

    private ProofFormat() {}

    static JsonObject write(VersionHash hash) {
        return JsonObject.builder()
                .put("algorithm", hash.algorithm())
                .put("form", hash.form())
                .put("value", hash.value())
                .build();
    }

    static Bytes write(RegistrationProof proof) {
        return JsonObject.builder()
                .put("registrationId", proof.registration())
                .put("uniqueProductIdentifier", proof.product())
                .put("digitalProductPassportId", proof.passport())
                .put("economicOperatorId", proof.operator())
                .put("commodityCode", proof.commodityCode())
                .put("versionTime", Fields.write(proof.versionTime()))
                .put("sealedAt", Fields.write(proof.sealedAt()))
                .put("versionHash", write(proof.hash()))
                .toBytes();
    }

    static RegistrationProof read(CompactJws token) throws MalformedInputException {
        if (!token.header().type().filter(TYPE::equals).isPresent()) {
            throw new MalformedInputException("typ", "expected " + TYPE);
        }
        JsonObject proof = new JsonReader(JsonLimits.standard()).readObject(token.payload());
        JsonObject hash = proof.requireObject("versionHash");
        String registration = proof.requireString("registrationId");
        String product = proof.requireString("uniqueProductIdentifier");
        String passport = proof.requireString("digitalProductPassportId");
        String operator = proof.requireString("economicOperatorId");
        String code = proof.requireString("commodityCode");
        Instant versionTime = Fields.instant(proof, "versionTime");
        Instant sealedAt = Fields.instant(proof, "sealedAt");
        String algorithm = hash.requireString("algorithm");
        String form = hash.requireString("form");
        String value = hash.requireString("value");
        return Fields.built(
                proof,
                () -> new RegistrationProof(
                        registration,
                        product,
                        passport,
                        operator,
                        code,
                        versionTime,
                        sealedAt,
                        new VersionHash(algorithm, form, value)));
    }
}
