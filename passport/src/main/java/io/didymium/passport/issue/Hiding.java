package io.didymium.passport.issue;

import com.google.common.collect.Sets;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.sdjwt.DisclosurePlan;
import io.didymium.crypto.sdjwt.HiddenClaims;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.untp.EventDisclosure;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What product passports and the events of steps hide.
 *
 * @param parts the parts to hide, where a passport has them; contents are hidden in the event that states them too
 * @param activities whether events hide the inventories of their steps: activities, cut-offs and allocation
 * @param plan what else is hidden, and who may see what, if the issuer states it
 * @param salts the source of the salts, by the id of the credential
 */
record Hiding(
        Set<DisclosableClaim> parts,
        boolean activities,
        Optional<AccessPlan> plan,
        Function<String, SecureRandom> salts) {
    Hiding {
        parts = Sets.immutableEnumSet(parts);
    }

    /** What a plan hides. */
    static Hiding by(AccessPlan plan, Function<String, SecureRandom> salts) {
        return new Hiding(Set.of(), true, Optional.of(plan), salts);
    }

    /** Some parts of passports, and in events too where these state them. */
    static Hiding of(Set<DisclosableClaim> parts, boolean activities, Function<String, SecureRandom> salts) {
        return new Hiding(parts, activities, Optional.empty(), salts);
    }

    /** The passport or event with its parts hidden; empty if it has none of them. */
    Optional<HiddenClaims> hide(String id, JsonObject credential) {
        JsonObject stated =
                plan.map(some -> JsonObject.of(some.state(credential))).orElse(credential);
        Set<String> pointers = pointers(stated);
        return pointers.isEmpty()
                ? Optional.empty()
                : Optional.of(HiddenClaims.hide(
                        JsonWriter.write(stated),
                        DisclosurePlan.builder(pointers).build(),
                        salts.apply(id)));
    }

    private Set<String> pointers(JsonObject credential) {
        Set<String> pointers = new HashSet<>();
        if (credential.find("credentialSubject").orElse(null) instanceof JsonObject product) {
            parts.stream().filter(part -> product.has(part.member())).forEach(part -> pointers.add(part.pointer()));
        }
        if (activities) {
            pointers.addAll(EventDisclosure.inventory(credential));
        }
        if (parts.contains(DisclosableClaim.ELEMENT_ASSAY)) {
            pointers.addAll(EventDisclosure.contents(credential).keySet());
        }
        plan.ifPresent(some -> pointers.addAll(some.pointers(credential)));
        return pointers;
    }

    /**
     * Salts that follow from a secret and the id of a credential: a credential that is signed again after a crash is the same to the byte,
     * and nobody without the secret can guess them.
     */
    static final class DerivedSalts extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient Bytes seed;
        private int drawn;

        DerivedSalts(Bytes secret, String credential) {
            super(new byte[0]);
            seed = HashAlgorithm.SHA_256
                    .digest(Bytes.concat(secret, Bytes.ofUtf8("didymium-salts/v1 " + credential)))
                    .value();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; ) {
                byte[] block = HashAlgorithm.SHA_256
                        .digest(Bytes.concat(seed, Bytes.ofUtf8(Integer.toString(drawn++))))
                        .value()
                        .toByteArray();
                int length = Math.min(block.length, bytes.length - at);
                System.arraycopy(block, 0, bytes, at, length);
                at += length;
            }
        }
    }
}
