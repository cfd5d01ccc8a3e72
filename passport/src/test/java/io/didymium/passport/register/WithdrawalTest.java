package io.didymium.passport.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.didymium.core.finding.Finding;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.Office;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.register.RegisterFinding;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a seller withdraws, and what each customer sees of it. */
class WithdrawalTest {
    private final SoldLot lot = new SoldLot();
    private final MemoryRegister register = MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN);

    private static AccountExtract extract(PassportBundle bundle) throws Exception {
        EvidenceDocument document = bundle.documents().stream()
                .filter(one -> one.mediaType().equals(AccountExtract.MEDIA_TYPE))
                .findFirst()
                .orElseThrow();
        return AccountExtract.read(document.content());
    }

    @Test
    void eachCustomerSeesAllWithdrawalsUpToItsOwn() throws Exception {
        Office desk = lot.desk(1);
        PassportBundle first = SoldLot.sell(desk, register, "A", "500");
        PassportBundle second = SoldLot.sell(desk, register, "B", "700.5");

        assertThat(extract(first).entries()).hasSize(1);
        AccountExtract seen = extract(BundleReader.read(BundleWriter.write(second)));
        assertThat(seen.account().account()).isEqualTo(SoldLot.ACCOUNT);
        assertThat(seen.entries())
                .extracting(entry -> entry.interval().orElseThrow().after())
                .containsExactly(Mass.parse("500 kg"), Mass.parse("1200.5 kg"));
        assertThat(seen.entries().get(0).receiver()).isEmpty();
        assertThat(seen.entries().get(0).purpose()).isEmpty();
        assertThat(seen.entries().get(1).receiver()).contains(SoldLot.site("B").value());
        assertThat(AccountExtract.read(seen.toBytes())).isEqualTo(seen);
        VerificationReport report = SoldLot.verify(second);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.WITHDRAWN_ONCE))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void whoConsumesWithdrawsToo() {
        VerificationReport report =
                SoldLot.verify(lot.graded(register), SoldLot.trust(2), RegisterPolicy.required(Duration.ofDays(30)));
        assertThat(report.of(CheckId.WITHDRAWN_ONCE))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.outcome())
                        .as(result.findings().toString())
                        .isEqualTo(Outcome.PASSED));
    }

    @Test
    void withoutDemandNoWithdrawalIsAsked() throws Exception {
        Office desk = lot.desk(1);
        desk.issue(SoldLot.draft(desk, "A", "500"), TwoCompanies.trust(), TwoCompanies.status(0))
                .orThrow();

        PassportBundle plain = desk.deliver(SoldLot.sale("A"));

        assertThat(SoldLot.verify(plain, SoldLot.trust(2), RegisterPolicy.standard())
                        .of(CheckId.WITHDRAWN_ONCE))
                .isEmpty();
        assertThat(SoldLot.verify(plain).findings())
                .extracting(Finding::code)
                .contains(RegisterFinding.WITHDRAWAL_ABSENT);
    }

    @Test
    void whatIsCalledOffBecomesVoidAndCanBeSoldAgain() throws Exception {
        Office desk = lot.desk(1);
        SoldLot.sell(desk, register, "A", "1000");
        desk.withdraw(SoldLot.sale("A"), "cancelled", TwoCompanies.status(1));

        desk.issue(SoldLot.draft(desk, "B", "900").withdrawIn(register), TwoCompanies.trust(), TwoCompanies.status(2))
                .orThrow();
        PassportBundle second = desk.deliver(SoldLot.sale("B"));

        AccountExtract seen = extract(second);
        assertThat(seen.entries())
                .extracting(
                        entry -> entry.purpose().map(WithdrawalPurpose::kind).orElse(null))
                .containsExactly(null, WithdrawalPurpose.Kind.VOID, WithdrawalPurpose.Kind.DELIVERY);
        assertThat(SoldLot.verify(second).of(CheckId.WITHDRAWN_ONCE))
                .singleElement()
                .satisfies(result -> assertThat(result.findings())
                        .extracting(Finding::code)
                        .containsExactly(RegisterFinding.WITHDRAWN_AFTER_VOID));
    }

    @Test
    void aCorrectedMassIsWithdrawnAnew() throws Exception {
        Office desk = lot.desk(1);
        SoldLot.sell(desk, register, "A", "500");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.correct(
                        SoldLot.draft(desk, "A", "400"), "weighed again", TwoCompanies.trust(), TwoCompanies.status(1)))
                .withMessageContaining("was withdrawn in a register");
        desk.correct(
                        SoldLot.draft(desk, "A", "400").withdrawIn(register),
                        "weighed again",
                        TwoCompanies.trust(),
                        TwoCompanies.status(1))
                .orThrow();

        PassportBundle corrected = desk.deliver(SoldLot.sale("A"));
        VerificationReport report = SoldLot.verify(corrected);
        assertThat(report.of(CheckId.WITHDRAWN_ONCE))
                .as(report.findings().toString())
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        assertThat(register.entries()).hasSize(3);
    }

    @Test
    void anHonestRegisterRefusesASecondEntryOfANumber() {
        SoldLot.sell(lot.desk(1), register, "A", "1000");

        assertThatIllegalStateException().isThrownBy(() -> SoldLot.sell(lot.desk(1), register, "B", "1000"));
    }

    @Test
    void enteringOnceMoreAddsNothing() throws Exception {
        Office desk = lot.desk(1);
        SoldLot.sell(desk, register, "A", "500");
        AccountBook book = new AccountBook(SoldLot.secret(1));
        book.due(
                        SoldLot.ACCOUNT,
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.DELIVERY,
                                SoldLot.sale("A").value()),
                        SoldLot.transfer("A", "500").portions().get(0).mass(),
                        SoldLot.site("A").value())
                .forEach(made -> book.add(SoldLot.ACCOUNT, made));

        assertThat(register.enter(book.entries(SoldLot.ACCOUNT))).containsExactly(0L);
        assertThat(register.entries()).hasSize(1);
    }
}
