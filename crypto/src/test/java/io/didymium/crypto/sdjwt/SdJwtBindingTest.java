package io.didymium.crypto.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.signature.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Key bindings (RFC 9901 section 7.3), and what a change of any part of a bound presentation does. */
class SdJwtBindingTest extends SdJwtFixture {
    @Test
    void holderBindsAPresentationToTheVerifier() throws Exception {
        SdJwt bound = bound();
        SdJwtPolicy policy = SdJwtPolicy.builder().keyBinding(BINDING).build();
        assertAccepted(verify(SdJwt.parse(bound.text()), policy));
    }

    @Test
    void policySaysWhetherThereIsAKeyBinding() throws Exception {
        SdJwtPolicy binding = SdJwtPolicy.builder().keyBinding(BINDING).build();
        SdJwt bound = bound();
        SdJwt stripped = new SdJwt(bound.token(), bound.disclosures(), Optional.empty());
        assertReason(verify(stripped, binding), SdJwtReason.BINDING_MISSING);
        assertReason(verify(bound, SdJwtPolicy.plain()), SdJwtReason.BINDING_UNEXPECTED);
    }

    @Test
    void refusesAKeyBindingForAnotherOccasion() throws Exception {
        SdJwt bound = bound();
        assertBinding(
                bound,
                new KeyBindingPolicy("other", "n-7", BINDING.maximumAge(), Duration.ZERO),
                AT,
                SdJwtReason.BINDING_AUDIENCE);
        assertBinding(
                bound,
                new KeyBindingPolicy(BINDING.audience(), "n-8", BINDING.maximumAge(), Duration.ZERO),
                AT,
                SdJwtReason.BINDING_NONCE);
        assertBinding(bound, BINDING, AT.plusSeconds(301), SdJwtReason.BINDING_TIME);
        assertBinding(bound, BINDING, AT.minusSeconds(31), SdJwtReason.BINDING_TIME);
        assertAccepted(verify(bound, SdJwtPolicy.builder().keyBinding(BINDING).build(), AT.plusSeconds(300)));
        assertAccepted(verify(bound, SdJwtPolicy.builder().keyBinding(BINDING).build(), AT.minusSeconds(30)));
        SdJwt more = new SdJwt(bound.token(), issueBound().disclosures(), bound.keyBinding());
        assertBinding(more, BINDING, AT, SdJwtReason.BINDING_HASH);
    }

    @Test
    void refusesAKeyBindingOfAnotherKeyOrType() throws Exception {
        SdJwtHolder holder = new SdJwtHolder(issueBound());
        SdJwt stolen = holder.present(Set.of(), REQUEST, Signer.of(key(KeyType.P256, 6)));
        assertBinding(stolen, BINDING, AT, SdJwtReason.BINDING_SIGNATURE);
        SdJwt other = holder.present(Set.of(), REQUEST, Signer.of(issuerKey));
        assertBinding(other, BINDING, AT, SdJwtReason.BINDING_SIGNATURE);
        SdJwt unbound = new SdJwtHolder(issue(plan)).present(Set.of(), REQUEST, Signer.of(holderKey));
        assertBinding(unbound, BINDING, AT, SdJwtReason.BINDING_KEY_UNKNOWN);
        SdJwt bound = bound();
        JwsHeader wrong = JwsHeader.builder("ES256").type("jwt").build();
        SdJwt retyped = new SdJwt(
                bound.token(),
                bound.disclosures(),
                Optional.of(
                        CompactJws.sign(wrong, bound.keyBinding().orElseThrow().payload(), Signer.of(holderKey))));
        assertBinding(retyped, BINDING, AT, SdJwtReason.BINDING_HEADER);
        JwsHeader right = JwsHeader.builder("ES256").type("kb+jwt").build();
        SdJwt empty = new SdJwt(
                bound.token(),
                bound.disclosures(),
                Optional.of(CompactJws.sign(right, Bytes.ofUtf8("{}"), Signer.of(holderKey))));
        assertBinding(empty, BINDING, AT, SdJwtReason.BINDING_MALFORMED);
    }

    @Test
    void anyCharacterChangedIsNotAccepted() throws Exception {
        String good = bound().text();
        SdJwtPolicy policy = SdJwtPolicy.builder().keyBinding(BINDING).build();
        for (int i = 0; i < good.length(); i++) {
            for (char c : new char[] {(char) (good.charAt(i) ^ 1), '~', '.'}) {
                if (c != good.charAt(i)) {
                    assertThat(isAccepted(good.substring(0, i) + c + good.substring(i + 1), policy))
                            .isFalse();
                }
            }
            assertThat(isAccepted(good.substring(0, i) + good.substring(i + 1), policy))
                    .isFalse();
            assertThat(isAccepted(good.substring(0, i), policy)).isFalse();
        }
    }

    @Test
    void partsMovedOrDoubledAreNotAccepted() throws Exception {
        List<String> parts = List.of(bound().text().split("~"));
        SdJwtPolicy policy = SdJwtPolicy.builder().keyBinding(BINDING).build();
        assertThat(isAccepted(String.join("~", parts), policy)).isTrue();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                List<String> changed = new ArrayList<>(parts);
                changed.add(j, changed.get(i));
                assertThat(isAccepted(String.join("~", changed), policy)).isFalse();
                if (i != j) {
                    List<String> swapped = new ArrayList<>(parts);
                    Collections.swap(swapped, i, j);
                    assertThat(isAccepted(String.join("~", swapped), policy)).isFalse();
                }
            }
        }
    }

    private static boolean isAccepted(String text, SdJwtPolicy policy) {
        try {
            return verify(SdJwt.parse(text), policy).isAccepted();
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    private static void assertBinding(SdJwt sdJwt, KeyBindingPolicy binding, Instant at, SdJwtReason reason) {
        assertReason(verify(sdJwt, SdJwtPolicy.builder().keyBinding(binding).build(), at), reason);
    }
}
