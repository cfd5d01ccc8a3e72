package io.didymium.passport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditFinding;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.core.responsibility.audit.AuditedClose;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement of an auditor, bound to what was audited, by what, and how it was sampled. */
class AuditTest {
    @Test
    void anHonestAuditIsAccepted() {
        VerificationReport report = Audits.verify(Audits.statement());

        assertThat(report.findings()).extracting(Finding::code).doesNotHaveAnyElementsOfTypes(AuditFinding.class);
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.AUDITED))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void theStatementIsReadAsItWasWritten() {
        AuditStatement statement = Audits.statement();

        assertThat(Audits.verify(statement).dossier().orElseThrow().records()).containsExactly(statement);
    }

    @Test
    void fiveInAHundredAreFoundWithNinetyFivePercentByFiftyNineDraws() {
        assertThat(AuditSample.requiredSize(new BigDecimal("0.95"), new BigDecimal("0.05")))
                .isEqualTo(59);
        assertThat(AuditSample.requiredSize(new BigDecimal("0.90"), new BigDecimal("0.10")))
                .isEqualTo(22);
        assertThat(AuditSample.requiredSize(new BigDecimal("0.99"), new BigDecimal("0.01")))
                .isEqualTo(459);
    }

    @Test
    void theSameNonceGivesTheSameSampleAndAnotherAnother() {
        AuditPlan plan = Audits.plan();
        BigDecimal part = new BigDecimal("0.05");
        BigDecimal confidence = new BigDecimal("0.95");

        MassUnitSample sample = plan.draw(Audits.NONCE, confidence, part, Element.NEODYMIUM);

        assertThat(plan.draw(Audits.NONCE, confidence, part, Element.NEODYMIUM)).isEqualTo(sample);
        assertThat(plan.draw("60".repeat(32), confidence, part, Element.NEODYMIUM))
                .isNotEqualTo(sample);
        assertThat(sample.drawn().values().stream().mapToInt(draws -> draws).sum())
                .isEqualTo(59);
    }

    @Test
    void aCloseIsCountersignedAsItIs() {
        Dossier kept = MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()));
        PassportBundle bundle = MotorCustody.bundle(kept);
        SignedCredential close = bundle.credentials().stream()
                .filter(credential -> Forgery.json(credential).toString().contains("\"custodyPeriod\""))
                .findFirst()
                .orElseThrow();
        AuditPlan plan = AuditPlan.of(bundle, Sketched.trust(), VerificationPolicy.standard(), MotorCustody.AT);
        AuditStatement statement = AuditStatement.builder(Audits.ID, Sketched.CERTIFIER, MotorCustody.MAG_2)
                .name("Audit of the books")
                .date(LocalDate.of(2026, 10, 1))
                .period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30))
                .text("Books of custody")
                .criteria(List.of(MotorCustody.SCHEME))
                .scope(plan.scope())
                .closes(List.of(new AuditedClose(Forgery.id(close), close.digest())))
                .conclusion(AuditConclusion.UNQUALIFIED)
                .build();

        VerificationReport report =
                MotorCustody.verify(kept.toBuilder().records(List.of(statement)).build());

        assertThat(report.of(CheckId.AUDITED))
                .singleElement()
                .satisfies(result -> assertThat(result.findings()).isEmpty());
    }
}
