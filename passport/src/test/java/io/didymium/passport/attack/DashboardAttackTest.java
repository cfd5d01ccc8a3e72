package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.lca.chain.StepInventory;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintStatements;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.dashboard.DashboardQuery;
import io.didymium.passport.dashboard.Figure;
import io.didymium.passport.dashboard.FigureKind;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What those who profit from a dashboard may try: no number comes of it. */
class DashboardAttackTest {
    private static final Concept LABOUR = new Concept(
            "https://vocabulary.uncefact.org/conformity-topics/forced-labor-elimination", "Forced labor elimination");

    private static final EnergyBenchmark TWENTY =
            new EnergyBenchmark("magnet making", "invented", new BigDecimal("20"), Set.of(LifeCycleStage.MAGNET));

    private static Dashboard of(PassportBundle bundle) {
        return new DashboardQuery(Sketched.trust(), VerificationPolicy.standard())
                .against(List.of(TWENTY))
                .of(bundle, RotorChain.batch("B-R1"), Sketched.AT);
    }

    private static Dashboard revoking(Dossier dossier, Id thing) {
        StatusTerms terms = Sketched.STATUS.revoking(thing);
        PassportBundle bundle = new PassportComposer(Issuers.identities(dossier), terms).compose(dossier);
        return of(bundle.toBuilder()
                .document(Records.REPORT)
                .document(Records.MINUTES)
                .build());
    }

    private static BigDecimal share(Dashboard dashboard, FigureKind kind, String element) {
        return dashboard.figures(kind).stream()
                .filter(figure -> element.equals(figure.of().get("element")))
                .map(figure -> figure.value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal suppliers(Dashboard dashboard, String state) {
        return dashboard.figures(FigureKind.SUPPLIERS).stream()
                .filter(figure -> state.equals(figure.of().get("state")))
                .findFirst()
                .flatMap(Figure::value)
                .orElseThrow();
    }

    @Test
    void moreMassThanWasMadeLeavesNoNumber() {
        Dashboard dashboard = of(new Insider(Records.bundle())
                .replace("urn:didymium:dpp:" + RotorChain.batch("B-P1"), "2453.3", "2553.3")
                .bundle());

        assertThat(dashboard.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(dashboard.figures())
                .filteredOn(figure -> figure.value().isPresent())
                .extracting(Figure::kind)
                .isSubsetOf(FigureKind.CERTIFIED_VALUES, FigureKind.SITES_WITH_RECORDS, FigureKind.GRIEVANCES_OPEN);
        assertThat(dashboard.open()).anyMatch(point -> point.message().contains("2553.3"));
    }

    @Test
    void aStepWhoseCredentialIsRevokedLeavesNoNumber() {
        Dashboard dashboard = revoking(Records.dossier(), RotorChain.step("sintering"));

        assertThat(dashboard.figures(FigureKind.ORIGIN))
                .allSatisfy(figure -> assertThat(figure.unknown().orElseThrow()).contains("not-revoked"));
        assertThat(dashboard.open()).anyMatch(point -> point.source().equals("not-revoked"));
    }

    @Test
    void aRevokedStepIsNotHiddenBehindACertificateOfTheSameName() {
        Dossier dossier = Records.dossier();
        PassportBundle revoked = new PassportComposer(
                        Issuers.identities(dossier), Sketched.STATUS.revoking(RotorChain.step("sintering")))
                .compose(dossier);
        PassportBundle named = new Insider(revoked)
                .setText(
                        "urn:didymium:dcc:" + Records.AUDIT.value(),
                        "/id",
                        "urn:didymium:dte:" + RotorChain.step("sintering").value())
                .bundle();

        assertThat(of(named).figures(FigureKind.ORIGIN))
                .allSatisfy(figure -> assertThat(figure.value()).isEmpty());
    }

    @Test
    void aRevokedStatementIsNone() {
        assertThat(suppliers(of(Records.bundle()), "audited")).isEqualByComparingTo("1");

        Dashboard dashboard = revoking(Records.dossier(), Records.ALPHA);

        assertThat(suppliers(dashboard, "audited")).isEqualByComparingTo("0");
        assertThat(dashboard.figures(FigureKind.RISK))
                .anyMatch(figure ->
                        "supplier-without-statement".equals(figure.of().get("kind"))
                                && "did:web:s-alpha.example".equals(figure.of().get("operator")));
        assertThat(share(dashboard, FigureKind.ORIGIN, "Nd")).isEqualByComparingTo("100");
    }

    @Test
    void aRevokedCertificateOfAnAuditShowsNone() {
        Dashboard dashboard = revoking(Records.dossier(), Records.AUDIT);

        assertThat(suppliers(dashboard, "audited")).isEqualByComparingTo("0");
        assertThat(dashboard.figures(FigureKind.CERTIFIED_VALUES))
                .filteredOn(figure -> Records.AUDIT.value().equals(figure.of().get("certificate")))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEmpty());
        assertThat(dashboard.figures(FigureKind.CERTIFIED_SHARE))
                .allSatisfy(figure -> assertThat(figure.value()).isEmpty());
    }

    private static Certificate labour(String operator) {
        PartyId party = Records.party(operator);
        return Certificate.builder(
                        new CertificateId("urn:didymium:rotors:certificate:LABOUR-" + operator),
                        new Concept("https://schemes.example/labour", "Labour, invented scheme"))
                .certifier(Sketched.CERTIFIER)
                .issuedTo(party)
                .valid(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2028-06-01T00:00:00Z"))
                .attestation(Attestation.ofIndependentCertifier())
                .assessments(new Assessment(
                        party,
                        new Concept("https://schemes.example/labour/1", "No forced labour"),
                        LABOUR,
                        LocalDate.of(2025, 5, 20),
                        true))
                .build();
    }

    /** Certificates of all operators but the last, and this one of it. */
    private static Dossier assessed(Certificate last) {
        Dossier dossier = Records.dossier();
        return dossier.toBuilder()
                .certificates(Stream.of(
                                dossier.certificates().stream(),
                                Stream.of("met-1", "s-alpha", "s-beta", "pump-dk")
                                        .map(DashboardAttackTest::labour),
                                Stream.of(last))
                        .flatMap(certificates -> certificates)
                        .toList())
                .build();
    }

    private static void assertNotAssessed(Dashboard dashboard) {
        assertThat(share(dashboard, FigureKind.LABOUR_ASSESSED, "Nd")).isEqualByComparingTo("0");
        assertThat(share(dashboard, FigureKind.LABOUR_NOT_ASSESSED, "Nd")).isEqualByComparingTo("100");
        assertThat(dashboard.figures(FigureKind.RISK))
                .anyMatch(figure -> "labour-not-assessed".equals(figure.of().get("kind"))
                        && "did:web:mag-1.example".equals(figure.of().get("operator")));
    }

    @Test
    void labourIsAssessedOnlyWhereSomebodyElseDidSoForEveryOperatorOnTheWay() {
        Certificate own = labour("mag-1");
        Dashboard all = of(Records.bundle(assessed(own)));

        assertThat(all.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(share(all, FigureKind.LABOUR_ASSESSED, "Nd")).isEqualByComparingTo("100");
        assertNotAssessed(of(Records.bundle(assessed(own.toBuilder()
                .attestation(new Attestation(
                        Attestation.Assessor.SELF, Attestation.Assurance.SCHEME_SELF, Attestation.Type.DECLARATION))
                .build()))));
        assertNotAssessed(of(Records.bundle(assessed(own.toBuilder()
                .life(CertificateLife.of(
                        List.of(CertificateEvent.builder(
                                        CertificateEvent.Kind.SUSPENSION, LocalDate.parse("2025-12-01"))
                                .build()),
                        null))
                .build()))));
        assertNotAssessed(of(Records.bundle(assessed(own.toBuilder()
                .valid(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2028-06-01T00:00:00Z"))
                .build()))));
        assertNotAssessed(revoking(assessed(own), own.id()));
        assertNotAssessed(of(Records.bundle(assessed(
                labour("mag-1").toBuilder().certifier(Records.party("met-1")).build()))));
    }

    private static Dashboard sintering(String kilowattHours) {
        Dossier footprints = Footprints.rotors();
        FootprintStatements stated = footprints.footprints().withClaims(List.of());
        StepInventory inventory = stated.inventories().stream()
                .filter(one -> one.step().equals(RotorChain.step("sintering")))
                .findFirst()
                .orElseThrow();
        Activity electricity = inventory.activities().get(0);
        Activity less = Activity.builder(
                        electricity.step(), electricity.name(), new BigDecimal(kilowattHours), electricity.factor())
                .covers(electricity.covers())
                .build();
        return of(Sketched.bundle(footprints.toBuilder()
                .footprints(stated.with(
                        inventory.toBuilder().activities(List.of(less)).build()))
                .build()));
    }

    /** Within a factor of two nothing shows that a meter is wrong; beyond it, nothing is saved. */
    @Test
    void lessEnergyThanTheProcessTakesSavesNothing() {
        assertThat(sintering("11285.18").figures(FigureKind.ENERGY_SAVING))
                .allSatisfy(figure -> assertThat(figure.value()).isPresent());
        assertThat(sintering("1000").figures(FigureKind.ENERGY_SAVING)).allSatisfy(figure -> {
            assertThat(figure.value()).isEmpty();
            assertThat(figure.unknown().orElseThrow()).contains("usual range");
        });
    }
}
