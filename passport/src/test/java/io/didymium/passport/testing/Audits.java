package io.didymium.passport.testing;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.audit.AssuranceLevel;
import io.didymium.core.responsibility.audit.AuditConclusion;
import io.didymium.core.responsibility.audit.AuditSample;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A plant whose shipments an auditor looked at. */
public final class Audits {
    /** The plant. */
    public static final PartyId PLANT = new PartyId("did:web:plant.example");

    /** The statement. */
    public static final RecordId ID = new RecordId("urn:didymium:weights:record:audit");

    /** The nonce, drawn after what is audited was fixed. */
    public static final String NONCE = "5f".repeat(32);

    private static final BigDecimal CONFIDENCE = new BigDecimal("0.95");
    private static final BigDecimal TOLERABLE = new BigDecimal("0.05");

    private Audits() {}

    /** What was delivered. */
    public static Dossier dossier() {
        return Sketched.dossier(Shipments.honest().draft());
    }

    /** What the auditor is to audit. */
    public static AuditPlan plan() {
        return plan(dossier());
    }

    private static AuditPlan plan(Dossier dossier) {
        return AuditPlan.of(Sketched.bundle(dossier), Sketched.trust(), VerificationPolicy.standard(), Sketched.AT);
    }

    /** An unqualified statement with a sample in which nothing was wrong. */
    public static AuditStatement statement() {
        return statement(plan());
    }

    private static AuditStatement statement(AuditPlan plan) {
        MassUnitSample drawn = plan.draw(NONCE, CONFIDENCE, TOLERABLE, null);
        return AuditStatement.builder(ID, Sketched.CERTIFIER, PLANT)
                .name("Audit of the second quarter")
                .date(LocalDate.of(2026, 7, 1))
                .period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))
                .text("Weights and contents of all that was shipped")
                .criteria(List.of(new Concept("https://schemes.example/weights", "Weighing rules")))
                .level(AssuranceLevel.REASONABLE)
                .scope(plan.scope())
                .sample(AuditSample.builder(NONCE, CONFIDENCE, TOLERABLE, drawn.items(), drawn.size())
                        .build())
                .conclusion(AuditConclusion.UNQUALIFIED)
                .build();
    }

    /** The bundle where the register shows that the plant belongs to its auditor. */
    public static PassportBundle ofOneGroup() {
        Dossier dossier = dossier();
        Dossier grouped = dossier.toBuilder()
                .registrations(dossier.registrations().stream()
                        .map(entry -> entry.party().equals(PLANT)
                                ? entry.toBuilder().group(Sketched.CERTIFIER).build()
                                : entry)
                        .toList())
                .build();
        return Sketched.bundle(
                grouped.toBuilder().records(List.of(statement(plan(grouped)))).build());
    }

    /** The bundle with a statement. */
    public static PassportBundle bundle(AuditStatement statement) {
        return Sketched.bundle(dossier().toBuilder().records(List.of(statement)).build());
    }

    /** What a verifier says of the bundle with several statements. */
    public static VerificationReport verify(AuditStatement... statements) {
        return Sketched.verify(Sketched.bundle(
                dossier().toBuilder().records(List.of(statements)).build()));
    }

    /** What a verifier says of the bundle with a statement. */
    public static VerificationReport verify(AuditStatement statement) {
        return Sketched.verify(bundle(statement));
    }
}
