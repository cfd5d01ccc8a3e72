package io.didymium.passport.untp;

import io.didymium.core.material.Assay;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.stock.StockFinding;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.disclose.AccessClass;
import io.didymium.passport.disclose.AccessMember;
import io.didymium.passport.disclose.AccessPlan;
import io.didymium.passport.disclose.AccessRole;
import io.didymium.passport.disclose.AccessRule;
import io.didymium.passport.disclose.MemberKind;
import io.didymium.passport.issue.Office;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Credentials in which every member that we write stands somewhere. */
final class Bundles {
    private Bundles() {}

    static List<SignedCredential> all() {
        return Stream.of(
                        Phosphate.bundle(),
                        Sketched.bundle(Rotors.dossier()),
                        Sketched.bundle(Motors.dossier()),
                        Sketched.bundle(ReconciliationRecords.dossier()),
                        Sketched.bundle(PeriodRecords.dossier()),
                        MotorCustody.bundle(MotorCustody.dossier(
                                MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()))),
                        Records.bundle(),
                        Counted.bundle(),
                        corrected(),
                        analysed())
                .map(PassportBundle::credentials)
                .flatMap(List::stream)
                .toList();
    }

    /** A lot that its parties determined, with all that a laboratory states. */
    private static PassportBundle analysed() {
        DisputedLot lot = new DisputedLot()
                .lot(Assay.of("ICP-OES")
                        .calcined("0.2 % ± 0.02", "0.46 % ± 0.05")
                        .totalOxides("99.3 % ± 0.22")
                        .percent("Nd2O3", "91.6", "0.2")
                        .percent("Pr6O11", "7.9", "0.02")
                        .content("Sm2O3", "<10 ppm")
                        .content("Cl-", "<50 mg/kg")
                        .complete());
        return Sketched.bundle(lot.disputed()
                .by(Sketched.CERTIFIER, DeterminationRole.UMPIRE, "TREO", "99.3 % ± 0.1")
                .dossier());
    }

    /** A correction, and a fault that its issuer acknowledges. */
    private static PassportBundle corrected() {
        try {
            TwoCompanies companies = new TwoCompanies().play();
            companies
                    .seller
                    .correct(
                            companies
                                    .seller
                                    .draft()
                                    .add(TwoCompanies.shipment("2400"))
                                    .acknowledge(StockFinding.BATCH_OVERDRAWN, TwoCompanies.SHIPMENT, "scale at fault"),
                            "misread",
                            TwoCompanies.trust(),
                            TwoCompanies.status(5))
                    .orThrow();
            return companies.seller.deliver(TwoCompanies.SHIPMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passports and events whose issuer states who may see what. */
    static List<SignedCredential> withRules() {
        AccessPlan plan = AccessPlan.standard()
                .with(
                        TwoCompanies.LOT,
                        new AccessRule(
                                new AccessMember(MemberKind.PASSPORT, "elementAssay"),
                                AccessClass.of(AccessRole.AUTHORITY),
                                true))
                .with(
                        TwoCompanies.PURCHASE,
                        new AccessRule(
                                new AccessMember(MemberKind.STEP, "outputBatch/*/elementAssay"),
                                AccessClass.OWNER_ALONE,
                                false));
        try {
            Office seller = new TwoCompanies().seller;
            return seller.issue(
                            TwoCompanies.purchased(seller.draft().access(plan), "1200.5"),
                            TwoCompanies.trust(),
                            TwoCompanies.status(0))
                    .orThrow()
                    .credentials();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The receipt of goods of a delivery. */
    static List<SignedCredential> received() {
        try {
            Office smelter = new TwoCompanies().play().smelter;
            return smelter.issue(
                            smelter.draft().received(TwoCompanies.SHIPMENT),
                            TwoCompanies.trust(),
                            TwoCompanies.status(5))
                    .orThrow()
                    .credentials();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
