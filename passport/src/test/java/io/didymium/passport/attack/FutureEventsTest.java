package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.credential;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials that state events which had not happened when they were issued, or have not happened yet. */
class FutureEventsTest {
    @Test
    void honestDatesAreAccepted() {
        assertThat(Phosphate.verify(BUNDLE).verdict()).isEqualTo(ACCEPTED);
    }

    @Test
    void aPassportIsNotOlderThanItsBatch() {
        assertFound(
                insider().setText(MAGNETS, "/validFrom", "2026-01-01T00:00:00Z").bundle(),
                REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void anEventIsNotOlderThanTheStep() {
        assertFound(
                insider()
                        .setText(SEPARATION, "/validFrom", "2025-01-01T00:00:00Z")
                        .bundle(),
                REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void aTransferOfTheFutureIsNotStatedToday() {
        assertFound(
                insider()
                        .setText(SHIPMENT, "/credentialSubject/0/eventDate", "2030-01-01T00:00:00Z")
                        .bundle(),
                REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void aClaimOfTheFutureIsNotMadeToday() {
        assertFound(
                insider()
                        .setText(METAL, "/credentialSubject/performanceClaim/0/claimDate", "2199-01-01")
                        .bundle(),
                REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01, CLAIM_BEFORE_BATCH", "2199-01-01, EVENT_AFTER_ISSUE"})
    void aFootprintIsClaimedAfterItsBatchWasMadeAndBeforeItIsSigned(String date, EvidenceFinding expected) {
        PassportBundle bundle = Phosphate.bundle(Footprints.phosphate("value", "value"));
        assertFound(Phosphate.verify(dated(bundle, METAL, "\"footprint\"", date)), REJECTED, expected);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01, CLAIM_BEFORE_BATCH", "2199-01-01, EVENT_AFTER_ISSUE"})
    void recycledContentIsClaimedAfterTheBatchWasMadeAndBeforeItIsSigned(String date, EvidenceFinding expected) {
        PassportBundle bundle = Sketched.bundle(Rotors.dossier());
        String rotors = "urn:didymium:dpp:urn:didymium:rotors:batch:B-R1";
        assertFound(Sketched.verify(dated(bundle, rotors, RecycledStatement.CRITERIA, date)), REJECTED, expected);
    }

    @Test
    void aRegistrationIsNotOfTheFuture() {
        assertFound(
                insider()
                        .setText(identityOf("SEP-NO"), "/credentialSubject/registeredDate", "2199-01-01")
                        .bundle(),
                REJECTED,
                EvidenceFinding.EVENT_AFTER_ISSUE);
    }

    @Test
    void anAssessmentIsNotOfTheFuture() {
        assertFound(
                insider()
                        .setText(CERTIFICATE, "/credentialSubject/conformityAssessment/0/assessmentDate", "2199-01-01")
                        .bundle(),
                REJECTED,
                EvidenceFinding.EVENT_IN_FUTURE);
    }

    /** The first claim of a passport that has such text is made on another day. */
    private static PassportBundle dated(PassportBundle bundle, String passport, String text, String date) {
        JsonArray claims = (JsonArray) Forgery.json(credential(bundle, passport))
                .find("credentialSubject")
                .flatMap(subject -> ((JsonObject) subject).find("performanceClaim"))
                .orElseThrow();
        int index = Iterables.indexOf(claims.values(), claim -> claim.toString().contains(text));
        return new Insider(bundle)
                .setText(passport, "/credentialSubject/performanceClaim/" + index + "/claimDate", date)
                .bundle();
    }
}
