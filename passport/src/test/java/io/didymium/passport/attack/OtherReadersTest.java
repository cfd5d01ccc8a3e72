package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.COATING;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.Finding;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members by which other readers, linked-data processors or people, see another statement than the one that is checked. */
class OtherReadersTest {
    @Test
    void noContextIsEmbedded() {
        for (String pointer : List.of(
                "/credentialSubject/@context",
                "/credentialSubject/dimensions/@context",
                "/issuer/@context",
                "/credentialSubject/dimensions/weight/@id",
                "/@included",
                "/credentialSubject/@reverse")) {
            assertFound(
                    insider()
                            .set(MAGNETS, pointer, "{\"value\":\"https://w3id.org/didymium/ree#mass\"}")
                            .bundle(),
                    REJECTED,
                    PassportFinding.PROFILE_VIOLATED);
        }
    }

    @Test
    void whatAStepConsumesIsNotDestroyed() {
        assertFound(
                insider()
                        .setText(COATING, "/credentialSubject/0/inputProduct/0/disposition", "destroyed")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
        assertFound(
                insider()
                        .setText(SHIPMENT, "/credentialSubject/0/movedProduct/0/disposition", "destroyed")
                        .bundle(),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void primaryMaterialIsNotRecycledToOtherReaders() {
        Dossier dossier = Rotors.dossier();
        PassportBundle bundle = Sketched.bundle(dossier);
        MaterialProvenance primary = dossier.origin().provenance().stream()
                .filter(entry -> entry.sourceClass() == SourceClass.PRIMARY)
                .findFirst()
                .orElseThrow();
        String passport = "urn:didymium:dpp:" + primary.batch();
        int index = dossier.origin().provenance().stream()
                .filter(entry -> entry.batch().equals(primary.batch()))
                .toList()
                .indexOf(primary);
        String member = "/credentialSubject/materialProvenance/" + index + "/recycledMassFraction";

        assertThat(Sketched.verify(
                                new Insider(bundle).set(passport, member, "0").bundle())
                        .findings())
                .extracting(Finding::code)
                .doesNotContain(PassportFinding.PROFILE_VIOLATED);
        assertFound(
                Sketched.verify(new Insider(bundle).set(passport, member, "1.0").bundle()),
                REJECTED,
                PassportFinding.PROFILE_VIOLATED);
    }

    @Test
    void aTopicIsTheSameHoweverItIsWritten() {
        String topic = RecycledStatement.TOPIC.iri();
        for (String written : List.of(topic, topic + "/")) {
            assertFound(claimedUnder(written), INDETERMINATE, OriginStatementFinding.RULE_UNKNOWN);
        }
        for (String written : List.of(topic.replace("https:", "HTTPS:"), topic.replace("-", "%2D"))) {
            assertFound(claimedUnder(written), REJECTED, PassportFinding.PROFILE_VIOLATED);
        }
    }

    private static PassportBundle claimedUnder(String topic) {
        return insider()
                .setText(METAL, "/credentialSubject/performanceClaim/0/conformityTopic/0/id", topic)
                .remove(METAL, "/credentialSubject/performanceClaim/0/certificate")
                .bundle();
    }

    @Test
    void aMetricOfRecycledContentIsCheckedUnderAnyTopic() {
        assertFound(
                insider()
                        .setText(
                                METAL,
                                "/credentialSubject/performanceClaim/0/claimedPerformance/0/metric/id",
                                "https://vocabulary.uncefact.org/performance-metrics/recycled-content")
                        .remove(METAL, "/credentialSubject/performanceClaim/0/certificate")
                        .bundle(),
                INDETERMINATE,
                OriginStatementFinding.RULE_UNKNOWN);
    }
}
