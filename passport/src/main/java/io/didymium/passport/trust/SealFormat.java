package io.didymium.passport.trust;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.key.Jwk;
import io.didymium.passport.exchange.registry.RegistrySeal;
import java.time.Instant;
import java.util.Set;

/** The form of the seal of a registry in a trust file. */
final class SealFormat {
    private static final Set<String> MEMBERS = Set.of("id", "publicKeyJwk", "validFrom", "validUntil");

    private SealFormat() {}

    static RegistrySeal read(JsonObject json) throws MalformedInputException {
        json.allowOnly(MEMBERS);
        String id = json.requireString("id");
        var key = Jwk.read(json.requireObject("publicKeyJwk"));
        Instant from = TrustReader.time(json, "validFrom");
        Instant until = TrustReader.time(json, "validUntil");
        try {
            return new RegistrySeal(id, key, from, until);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(json.location(), String.valueOf(e.getMessage()), e);
        }
    }

    static JsonObject write(RegistrySeal seal) {
        return JsonObject.builder()
                .put("id", seal.id())
                .put("publicKeyJwk", JsonObject.ofStrings(Jwk.members(seal.key())))
                .put("validFrom", seal.from().toString())
                .put("validUntil", seal.until().toString())
                .build();
    }
}
