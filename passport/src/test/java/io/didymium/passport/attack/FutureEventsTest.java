package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.BUNDLE;
import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.METAL;
import static io.didymium.passport.attack.ScenarioA.SEPARATION;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.testing.Phosphate;
import org.junit.jupiter.api.Test;

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
}
