package io.didymium.passport.attack;

import static io.didymium.core.material.determination.DeterminationRole.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.catalogue.StatedCharacteristic;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.Concept;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.specification.Characteristic;
import io.didymium.core.material.specification.SpecificationFinding;
import io.didymium.core.material.specification.SpecificationLimit;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.agreement.SpecificationDocument;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.trade.AgreementFinding;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.SpecifiedLot;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.facts.IssuerKeys;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Specifications that a buyer signs and a batch claims to meet by digest. */
class SpecificationDocumentTest {
    private static final Instant AT = Instant.parse("2026-08-01T00:00:00Z");

    private static void assertFound(VerificationReport report, Verdict verdict, FindingCode code) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    private static void assertAccepted(VerificationReport report) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aLotThatMeetsWhatTheBuyerDemandsIsAccepted() {
        VerificationReport report = new SpecifiedLot()
                .limit("TREO", "98.5 %", "")
                .limit("Nd2O3/TREO", "79 %", "83 %")
                .limit("Fe", "", "50 ppm")
                .verify();

        assertAccepted(report);
        assertThat(report.findings())
                .extracting(Finding::code)
                .doesNotContain(SpecificationFinding.SPECIFICATION_UNSHOWN);
    }

    @Test
    void oxidesOf993DoNotMeet999() {
        assertFound(
                new SpecifiedLot().limit("TREO", "99.9 %", "").verify(),
                Verdict.REJECTED,
                SpecificationFinding.SPECIFICATION_NOT_MET);
    }

    @Test
    void aShareOf8157DoesNotMeet75PlusMinus2() {
        assertFound(
                new SpecifiedLot().limit("Nd2O3/TREO", "73 %", "77 %").verify(),
                Verdict.REJECTED,
                SpecificationFinding.SPECIFICATION_NOT_MET);
    }

    @Test
    void anIronBelowItsLimitOfQuantificationPassesALargerLimitAlone() {
        assertAccepted(new SpecifiedLot().limit("Fe", "", "50 ppm").verify());
        assertFound(
                new SpecifiedLot().limit("Fe", "", "5 ppm").verify(),
                Verdict.INDETERMINATE,
                SpecificationFinding.SPECIFICATION_UNSHOWN);
    }

    /** The claim names the digest, so that other limits are another specification. */
    @Test
    void nobodyPutsLooserLimitsInThePlaceOfThoseNamed() {
        SpecifiedLot strict = new SpecifiedLot().limit("TREO", "99.9 %", "");
        SpecifiedLot loose = new SpecifiedLot().limit("TREO", "90 %", "");

        assertThat(SpecificationDocument.name(strict.signed()))
                .isNotEqualTo(SpecificationDocument.name(loose.signed()));
        assertFound(strict.withheld().verify(), Verdict.INDETERMINATE, AgreementFinding.SPECIFICATION_ABSENT);
    }

    @Test
    void theMakersOwnLimitsAreNoBuyersDemand() {
        SpecifiedLot lot = new SpecifiedLot().limit("TREO", "90 %", "");

        assertFound(lot.signedBy(lot.maker()).verify(), Verdict.ACCEPTED, AgreementFinding.SPECIFICATION_OF_CLAIMER);
        SpecifiedLot missed = new SpecifiedLot().limit("TREO", "99.9 %", "");
        assertFound(
                missed.signedBy(missed.maker()).verify(), Verdict.REJECTED, SpecificationFinding.SPECIFICATION_NOT_MET);
    }

    @Test
    void aBuyerWhomNobodyKnowsDemandsNothing() {
        assertFound(
                new SpecifiedLot().limit("TREO", "90 %", "").untrusted().verify(),
                Verdict.INDETERMINATE,
                AgreementFinding.SPECIFICATION_REFUSED);
    }

    @Test
    void theBuyersNameWithAnotherKeyIsRefused() {
        SpecifiedLot lot = new SpecifiedLot().limit("TREO", "90 %", "");
        Bytes forged =
                lot.specification().sign(Issuers.identity(SpecifiedLot.BUYER).keyId(), Issuers.signer("somebody else"));

        assertFound(lot.document(forged).verify(), Verdict.INDETERMINATE, AgreementFinding.SPECIFICATION_REFUSED);
    }

    @Test
    void aSpecificationCountsFromItsBeginning() {
        assertFound(
                new SpecifiedLot()
                        .limit("TREO", "90 %", "")
                        .from("2026-07-31T00:00:00Z")
                        .verify(),
                Verdict.INDETERMINATE,
                AgreementFinding.SPECIFICATION_NOT_IN_FORCE);
    }

    @Test
    void aCertificateBeyondTheLimitsContradictsTheClaim() {
        assertFound(
                new SpecifiedLot()
                        .limit("Fe", "", "50 ppm")
                        .certified(Characteristic.METRIC + "Fe", "Fe", "80", "59")
                        .verify(),
                Verdict.REJECTED,
                SpecificationFinding.SPECIFICATION_NOT_MET);
        assertAccepted(new SpecifiedLot()
                .limit("Fe", "", "50 ppm")
                .certified(Characteristic.METRIC + "Fe", "Fe", "40", "59")
                .verify());
    }

    @Test
    void aPurityOnAnUnknownMetricIsNotAcceptedInSilence() {
        for (String name : List.of("Purity", "Assay (TREO)", "Grade 5N", "impurities", "Reinheit", "REO")) {
            assertFound(
                    new SpecifiedLot()
                            .limit("TREO", "90 %", "")
                            .certified("https://lab.example/metric/x1", name, "99.99", "P1")
                            .verify(),
                    Verdict.INDETERMINATE,
                    SpecificationFinding.CONTENT_CLAIM_UNCHECKED);
        }
        assertAccepted(new SpecifiedLot()
                .limit("TREO", "90 %", "")
                .certified("https://lab.example/metric/water", "Water intensity", "3", "MTQ")
                .verify());
    }

    /** 14 kOe is 1114.08 kA/m: what is measured in one unit is judged by a limit in another. */
    @Test
    void coercivitiesInTwoUnitsAreCompared() {
        assertAccepted(measured("1150 kA/m ± 8").limit("HcJ", "14 kOe", "").verify());
        assertFound(
                measured("1090 kA/m ± 8").limit("HcJ", "14 kOe", "").verify(),
                Verdict.REJECTED,
                SpecificationFinding.SPECIFICATION_NOT_MET);
        assertFound(
                measured("1118 kA/m ± 8").limit("HcJ", "14 kOe", "").verify(),
                Verdict.INDETERMINATE,
                SpecificationFinding.SPECIFICATION_UNSHOWN);
    }

    @Test
    void aPropertyThatNobodyMeasuredIsNotShown() {
        assertFound(
                new SpecifiedLot().limit("D50", "2 um", "5 um").verify(),
                Verdict.INDETERMINATE,
                SpecificationFinding.SPECIFICATION_UNSHOWN);
    }

    /** The maker who adds a better measurement of its own does not improve the range. */
    @Test
    void aSecondMeasurementOfItsOwnHelpsNobody() {
        DisputedLot lot = new DisputedLot();
        lot.by(lot.buyer(), OWN, "graded", "HcJ", "1090 kA/m ± 8", SampleState.AS_RECEIVED);
        lot.by(lot.buyer(), OWN, "graded", "HcJ", "1200 kA/m ± 8", SampleState.AS_RECEIVED);

        assertFound(
                new SpecifiedLot(lot).limit("HcJ", "14 kOe", "").verify(),
                Verdict.INDETERMINATE,
                SpecificationFinding.SPECIFICATION_UNSHOWN);
    }

    private static SpecifiedLot measured(String coercivity) {
        DisputedLot lot = new DisputedLot();
        return new SpecifiedLot(lot.by(lot.buyer(), OWN, "graded", "HcJ", coercivity, SampleState.AS_RECEIVED));
    }

    @Test
    void aDocumentIsReadAsItWasSigned() throws MalformedInputException {
        SpecifiedLot lot = new SpecifiedLot()
                .limit("TREO", "98.5 %", "")
                .limit("Nd2O3/Pr6O11", "3", "5")
                .limit("Br", "1.28 T", "13.5 kG")
                .limit("(BH)max", "40 MGOe", "")
                .limit("density", "7.5 g/cm3", "");
        Bytes signed = lot.signed();
        IssuerKeys keys = new IssuerKeys(
                new TrustList(List.of(Issuers.anchor(SpecifiedLot.BUYER, TrustRole.OPERATOR))), AT, Map.of());

        SpecificationDocument.Signed read = SpecificationDocument.read(signed, keys, AT);
        assertThat(read.document()).isEqualTo(lot.specification());
        assertThat(read.key().did().text()).isEqualTo(SpecifiedLot.BUYER.value());
        assertThat(SpecificationDocument.readUnverified(signed)).isEqualTo(lot.specification());
    }

    @Test
    void whatIsNoSpecificationIsRefusedWithItsPlace() {
        IssuerIdentity buyer = Issuers.identity(SpecifiedLot.BUYER);
        for (String text : List.of("", "a.b.c", "x".repeat(70_000), "{}")) {
            assertThatExceptionOfType(MalformedInputException.class)
                    .isThrownBy(() -> SpecificationDocument.readUnverified(Bytes.ofUtf8(text)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SpecificationLimit.of("HcJ", "12 T", null));
        assertThatIllegalArgumentException().isThrownBy(() -> SpecificationLimit.of("D50", "5", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecifiedLot().specification().sign(buyer.keyId(), buyer.signer()));
    }

    @Test
    void aPropertyInAUnitThatIsNoneOfItIsNotRead() {
        Performance coercivity = new Performance(
                new Concept(StatedCharacteristic.PROPERTY_METRIC + "HcJ", "Coercivity"), new BigDecimal("1100"), "B24");
        Performance mass = new Performance(coercivity.metric(), coercivity.value(), "KGM");

        assertThat(StatedCharacteristic.of(coercivity).orElseThrow().value()).isEqualByComparingTo("1100");
        assertThat(StatedCharacteristic.isUnread(coercivity)).isFalse();
        assertThat(StatedCharacteristic.isUnread(mass)).isTrue();
    }
}
