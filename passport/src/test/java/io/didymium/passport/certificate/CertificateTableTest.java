package io.didymium.passport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Phosphate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the table of certificates says of each: its holder, its state, and what it covers, as numbers. */
class CertificateTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** The certificate of the metal in scenario A, which claims name. */
    private static Certificate certificate() {
        return Phosphate.dossier().certificates().stream()
                .filter(one -> one.id().value().endsWith("REIA-THORNMERE"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Claim> naming() {
        return Phosphate.dossier().claims().stream()
                .filter(claim ->
                        claim.evidence().filter(certificate().id()::equals).isPresent())
                .toList();
    }

    private static CertificateRow row(UnaryOperator<Certificate.Builder> change) {
        Dossier dossier = Phosphate.dossier();
        Certificate changed = change.apply(certificate().toBuilder()).build();
        VerificationReport report = Phosphate.verify(Phosphate.bundle(dossier.toBuilder()
                .certificates(dossier.certificates().stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList())
                .build()));
        return CertificateTable.of(report).rows().stream()
                .filter(row -> row.certificate().id().equals(changed.id()))
                .findFirst()
                .orElseThrow();
    }

    private static CertificateLife happened(CertificateEvent.Builder event) {
        return CertificateLife.of(List.of(event.build()), null);
    }

    @Test
    void aCertificateInForceCoversEachClaimThatNamesItWithItsValues() {
        CertificateRow row = row(certificate -> certificate);

        assertThat(row.state()).isEqualTo(CertificateLife.State.IN_FORCE);
        assertThat(row.holder()).isEqualTo(certificate().issuedTo());
        assertThat(naming()).isNotEmpty();
        assertThat(row.covered()).containsExactlyInAnyOrderElementsOf(naming());
        assertThat(row.refused()).isEmpty();
        assertThat(row.coveredValues())
                .isEqualTo(naming().stream()
                        .mapToInt(claim -> claim.performances().size())
                        .sum());
    }

    @Test
    void aSuspendedCertificateRefusesWhatIsClaimedFromThatDayOn() {
        CertificateRow row = row(certificate ->
                certificate.life(happened(CertificateEvent.builder(CertificateEvent.Kind.SUSPENSION, DAY))));

        assertThat(row.state()).isEqualTo(CertificateLife.State.SUSPENDED);
        assertThat(row.covered()).isEmpty();
        assertThat(row.refused()).containsExactlyInAnyOrderElementsOf(naming());
        assertThat(row.coveredValues()).isZero();
    }

    @Test
    void aSuspensionAfterTheClaimIsItsStateButRefusesNothing() {
        LocalDate later = LocalDate.ofInstant(Phosphate.AT, ZoneOffset.UTC);
        CertificateRow row = row(certificate ->
                certificate.life(happened(CertificateEvent.builder(CertificateEvent.Kind.SUSPENSION, later))));

        assertThat(row.state()).isEqualTo(CertificateLife.State.SUSPENDED);
        assertThat(row.refused()).isEmpty();
    }

    @Test
    void aWithdrawnCertificateCoversNothing() {
        CertificateRow row = row(certificate ->
                certificate.life(happened(CertificateEvent.builder(CertificateEvent.Kind.WITHDRAWAL, DAY))));

        assertThat(row.state()).isEqualTo(CertificateLife.State.WITHDRAWN);
        assertThat(row.covered()).isEmpty();
    }

    @Test
    void aTransferredCertificateIsAnothersAndCoversNoClaimOfTheFormerHolder() {
        PartyId other = PhosphateChain.CERTIFIER;
        CertificateRow row = row(certificate -> certificate.life(happened(
                CertificateEvent.builder(CertificateEvent.Kind.TRANSFER, DAY).holder(other))));

        assertThat(row.holder()).isEqualTo(other);
        assertThat(row.covered()).isEmpty();
    }

    @Test
    void aScopeOfAnotherMaterialRefusesTheClaim() {
        CertificateRow row = row(certificate ->
                certificate.scope(new CertificateScope(Set.of(), Set.of(), Set.of(), Set.of(MaterialForm.CARBONATE))));

        assertThat(row.covered()).isEmpty();
        assertThat(row.refused()).containsExactlyInAnyOrderElementsOf(naming());
    }

    @Test
    void whatIsNotCheckedIsNamed() {
        assertThat(row(certificate -> certificate).open())
                .contains(CertificateRow.Open.NO_ACCREDITATION, CertificateRow.Open.SURVEILLANCE);
        assertThat(CertificateTable.of(Phosphate.verify(Certified.bundle(Certified.dossier())))
                        .rows())
                .filteredOn(row -> row.certificate().id().equals(Certified.ID))
                .singleElement()
                .satisfies(row -> assertThat(row.open())
                        .contains(CertificateRow.Open.ACCREDITATION)
                        .doesNotContain(CertificateRow.Open.SURVEILLANCE));
    }
}
