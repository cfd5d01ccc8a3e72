package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.material.determination.UmpireRule;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.conformity.MembershipPolicy;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.DisputedLot;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Members;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TollRecords;
import io.didymium.passport.testing.Tolling;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    @Test
    void acceptsThePhosphateChain() {
        VerificationReport report = Phosphate.verify(Phosphate.bundle());

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void rebuildsWhatWasComposed() {
        assertThat(Phosphate.verify(Phosphate.bundle()).dossier()).contains(Phosphate.dossier());
    }

    @Test
    void reportsEveryCheckAlsoWhenItPasses() {
        // No chain states everything: one has footprints and their evidence, one magnets and books, and so on.
        CustodyBooks books = MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger());
        List<VerificationReport> reports = List.of(
                Phosphate.verify(Footprints.withPact(text -> text)),
                MotorCustody.verify(MotorCustody.dossier(books)),
                Sketched.verify(Tolling.dossier()),
                Sketched.verify(DailyPassports.honest()),
                Sketched.verify(Counted.dossier()),
                Sketched.verify(Records.bundle()),
                Audits.verify(Audits.statement()),
                RegistryCases.verify(RegistryCases.with(
                        Phosphate.bundle(), RegistryCases.PASSPORT, RegistryCases.sealed(RegistryCases.proof()))),
                Sketched.verify(TollRecords.dossier()),
                Sketched.verify(PeriodRecords.dossier()),
                Sketched.verify(ReconciliationRecords.dossier()),
                SoldLot.verify(
                        new SoldLot().graded(MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN)),
                        SoldLot.trust(2),
                        RegisterPolicy.required(Duration.ofDays(30))),
                new DisputedLot().disputed().within("0.20 %", UmpireRule.UMPIRE).verify(),
                Phosphate.verify(
                        Certified.bundle(Certified.dossier(Certified.certificate())),
                        VerificationPolicy.builder()
                                .criteria(Certified.CATALOGUE)
                                .build()),
                Phosphate.verify(
                        Phosphate.bundle(Members.dossier()),
                        VerificationPolicy.builder()
                                .membership(new MembershipPolicy(Set.of(PhosphateChain.CERTIFIER)))
                                .build()));

        for (CheckId check : CheckId.values()) {
            assertThat(reports)
                    .flatMap(report -> report.of(check))
                    .as(check.id())
                    .isNotEmpty()
                    .allMatch(result ->
                            result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOTHING_TO_CHECK)
                    .anyMatch(result -> result.outcome() == Outcome.PASSED);
        }
    }
}
