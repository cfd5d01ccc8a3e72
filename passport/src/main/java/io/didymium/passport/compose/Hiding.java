package io.didymium.passport.compose;

import com.google.common.collect.Sets;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.sdjwt.DisclosurePlan;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.passport.DisclosableClaim;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What product passports hide.
 *
 * @param parts the parts to hide, where a passport has them
 * @param salts the source of the salts
 */
record Hiding(Set<DisclosableClaim> parts, SecureRandom salts) {
    Hiding {
        parts = Sets.immutableEnumSet(parts);
    }

    /** The passport with its parts hidden; empty if it has none of them. */
    Optional<HiddenClaims> hide(JsonObject passport) {
        if (!(passport.find("credentialSubject").orElse(null) instanceof JsonObject subject)) {
            return Optional.empty();
        }
        Set<String> pointers = parts.stream()
                .filter(part -> subject.has(part.member()))
                .map(DisclosableClaim::pointer)
                .collect(Collectors.toSet());
        return pointers.isEmpty()
                ? Optional.empty()
                : Optional.of(HiddenClaims.hide(
                        JsonWriter.write(passport),
                        DisclosurePlan.builder(pointers).build(),
                        salts));
    }
}
