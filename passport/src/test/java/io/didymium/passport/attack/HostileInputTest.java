package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Forgery;
import org.junit.jupiter.api.Test;

/** Values beyond what the model can hold are findings of their credential, and no exception. */
class HostileInputTest {
    private static final String HUGE = "1000000000000000000";

    @Test
    void aMassOfAMillionMillionMillionKilogramsIsAViolation() {
        for (String mass : new String[] {"1e18", "1e29", "1e300"}) {
            assertFound(
                    insider()
                            .set(MAGNETS, "/credentialSubject/dimensions/weight/value", mass)
                            .bundle(),
                    REJECTED,
                    PassportFinding.PROFILE_VIOLATED);
        }
    }

    @Test
    void soIsAnUncertaintyOfThatSize() {
        assertFound(
                insider()
                        .setText(MAGNETS, "/credentialSubject/massUncertainty", HUGE)
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        assertFound(
                insider()
                        .setText(SEPARATION, "/credentialSubject/0/inputUncertainty/0/standardUncertainty", HUGE)
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        assertFound(
                insider()
                        .setText(SEPARATION, "/credentialSubject/0/auxiliaryFlow/0/mass", HUGE)
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void anAnchorWhoseIssuerIsNoDidVouchesForNobody() {
        String identity = identityOf("SEP-NO");

        assertFound(
                signedAs(identity, PhosphateChain.REGISTER.value(), "urn:example:register"),
                REJECTED,
                PassportFinding.ANCHOR_UNTRUSTED);
        assertFound(
                signedAs(CERTIFICATE, PhosphateChain.CERTIFIER.value(), "https://certifier.example/"),
                REJECTED,
                PassportFinding.ANCHOR_UNTRUSTED);
    }

    /** The bundle with a party named otherwise in a credential that it signs with its own key. */
    private static PassportBundle signedAs(String credential, String party, String name) {
        String json = Forgery.json(credential(BUNDLE, credential)).toString();
        return new Forgery(BUNDLE)
                .overwrite(credential, Forgery.parse(json.replace("\"" + party + "\"", "\"" + name + "\"")))
                .relinked();
    }
}
