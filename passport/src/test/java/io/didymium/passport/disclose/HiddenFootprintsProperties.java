package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.RandomFootprints;
import io.didymium.passport.testing.Salts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Amounts, factors and prices that a view withholds do not follow from it: another chain, in which each of them has another value, gives
 * the same view. Whatever is calculated from the view is therefore calculated of both.
 */
class HiddenFootprintsProperties {
    private static final Instant AT = Instant.parse("2300-01-01T00:00:00Z");
    private static final StatusTerms STATUS =
            StatusTerms.between(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));
    private static final AccessRole[] ROLES = {
        AccessRole.PUBLIC, AccessRole.LEGITIMATE_INTEREST, AccessRole.CUSTOMS, AccessRole.CUSTOMER
    };

    @Property(tries = 15)
    void everyHiddenAmountFactorAndPriceMayBeAnother(@ForAll("samples") ChainSample sample, @ForAll long seed) {
        assertSameViews(RandomFootprints.of(sample, seed), STATUS);
    }

    @Example
    void ofScenarioATooWhateverItsAllocation() {
        for (String allocation : List.of("value", "mass", "substitution", "none")) {
            assertSameViews(Footprints.phosphate(allocation, "value"), Phosphate.STATUS);
        }
    }

    @Example
    void ofScenarioCToo() {
        assertSameViews(Footprints.motors(), Phosphate.STATUS);
    }

    private static void assertSameViews(Dossier dossier, StatusTerms status) {
        Dossier another = OtherFootprints.of(dossier);
        PassportBundle bundle = bundle(dossier, status);
        PassportBundle other = bundle(another, status);
        assertThat(visible(bundle, AccessRole.OWNER).equals(visible(other, AccessRole.OWNER)))
                .isEqualTo(another.equals(dossier));
        for (AccessRole role : ROLES) {
            // A random name may state a hidden number by chance: then no view is given.
            if (Views.standard().view(bundle, role).bundle().isEmpty()
                    || Views.standard().view(other, role).bundle().isEmpty()) {
                continue;
            }
            assertThat(visible(other, role)).as(role.id()).isEqualTo(visible(bundle, role));
        }
    }

    private static PassportBundle bundle(Dossier dossier, StatusTerms status) {
        return new PassportComposer(Issuers.identities(dossier), status)
                .hiding(AccessPlan.standard(), new Salts())
                .compose(dossier);
    }

    /** What can be read in a view: all but salted digests and those of tokens, from which nothing but equality follows. */
    private static List<String> visible(PassportBundle bundle, AccessRole role) {
        PassportBundle view = Views.standard().view(bundle, role).bundle().orElseThrow();
        List<String> visible = new ArrayList<>();
        view.credentials().stream()
                .map(one -> readable(HeldCredential.of(one).stated().document()))
                .map(JsonValue::toString)
                .sorted()
                .forEach(visible::add);
        view.documents().forEach(document -> visible.add(document.digest()));
        return visible;
    }

    private static JsonValue readable(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(array.values().stream()
                    .map(HiddenFootprintsProperties::readable)
                    .toList());
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder left = JsonObject.builder();
            object.members().forEach((name, member) -> {
                if (!Set.of("_sd", "...", "digestMultibase").contains(name)) {
                    left.put(name, readable(member));
                }
            });
            return left.build();
        }
        return value;
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples().filter(sample -> sample.chain().steps().size() <= 12);
    }
}
