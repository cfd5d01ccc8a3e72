package io.didymium.passport.foreign;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An issuer takes the rare-earth extension out of a credential, so that its numbers cannot be checked. */
class StrippingTest {
    @Test
    void noPassportOfScenarioAIsBetterWithoutTheExtension() {
        assertNeverBetter(Phosphate.bundle(), Phosphate::verify);
    }

    @Test
    void noPassportOfScenarioBIsBetterWithoutTheExtension() {
        assertNeverBetter(Sketched.bundle(Rotors.dossier()), Sketched::verify);
    }

    @Test
    void noPassportOfScenarioCIsBetterWithoutTheExtension() {
        assertNeverBetter(Sketched.bundle(Motors.dossier()), Sketched::verify);
    }

    @Test
    void neitherTheContextNorTheMembersAloneMakeItBetter() {
        PassportBundle bundle = Sketched.bundle(Rotors.dossier());
        Map<CredentialKind, SignedCredential> oneOfEach = new EnumMap<>(CredentialKind.class);
        bundle.credentials().forEach(credential -> oneOfEach.putIfAbsent(kind(Forgery.json(credential)), credential));

        assertNeverBetter(bundle, oneOfEach.values(), Sketched::verify, Stripping::context);
        assertNeverBetter(bundle, oneOfEach.values(), Sketched::verify, Stripping::members);
    }

    private static void assertNeverBetter(
            PassportBundle bundle, Function<PassportBundle, VerificationReport> verifier) {
        assertThat(verifier.apply(bundle).verdict()).isEqualTo(ACCEPTED);
        assertNeverBetter(bundle, bundle.credentials(), verifier, Stripping::all);
    }

    private static void assertNeverBetter(
            PassportBundle bundle,
            Collection<SignedCredential> stripped,
            Function<PassportBundle, VerificationReport> verifier,
            UnaryOperator<JsonObject> stripping) {
        for (SignedCredential credential : stripped) {
            String id = Forgery.id(credential);
            VerificationReport report =
                    verifier.apply(new Forgery(bundle).change(id, stripping).relinked());

            assertThat(report.findings())
                    .as(id)
                    .noneMatch(finding -> finding.code() == PassportFinding.PROFILE_VIOLATED);
            assertThat(report.verdict()).as(id).isEqualTo(expected(credential));
        }
    }

    /** Whatever states goods is undecided; identities, sites and certificates state no number of our extension. */
    private static Verdict expected(SignedCredential credential) {
        CredentialKind kind = kind(Forgery.json(credential));
        return kind == CredentialKind.PRODUCT_PASSPORT || kind == CredentialKind.TRACEABILITY_EVENT
                ? INDETERMINATE
                : ACCEPTED;
    }

    private static CredentialKind kind(JsonObject json) {
        for (CredentialKind kind : CredentialKind.values()) {
            if (json.find("type").orElseThrow().toString().contains(kind.type())) {
                return kind;
            }
        }
        throw new AssertionError(json);
    }
}
