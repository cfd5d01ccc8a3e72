package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.issue.Office;
import io.didymium.passport.register.AccountBook;
import io.didymium.passport.register.Withdrawal;
import io.didymium.passport.register.WithdrawalPurpose;
import io.didymium.passport.register.WithdrawnInterval;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.register.RegisterFinding;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cases of withdrawals in registers, as a buyer finds them who demands them. */
final class RegisterCases {
    private static final String EVENT =
            "urn:didymium:dte-move:" + SoldLot.sale("B").value();
    private static final Instant LATE = Instant.parse("2026-03-20T12:00:00Z");

    private RegisterCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        RegisterFinding.WITHDRAWAL_ABSENT,
                        INDETERMINATE,
                        "a sale that withdraws nothing",
                        () -> SoldLot.verify(unregistered())),
                new Case(
                        RegisterFinding.EXTRACT_ABSENT,
                        INDETERMINATE,
                        "a file without its documents",
                        () -> SoldLot.verify(
                                new Forgery(second()).removeDocuments().bundle())),
                new Case(
                        RegisterFinding.EXTRACT_UNPROVEN,
                        INDETERMINATE,
                        "a log with one witness, where two are demanded",
                        () -> SoldLot.verify(sold(MemoryRegister.honest(SoldLot.SEEN)))),
                new Case(
                        RegisterFinding.WITHDRAWAL_LATE,
                        INDETERMINATE,
                        "a withdrawal that was entered two weeks after the sale",
                        () -> SoldLot.verify(sold(MemoryRegister.honest(LATE, LATE)))),
                new Case(
                        RegisterFinding.WITHDRAWN_AFTER_VOID,
                        INDETERMINATE,
                        "a sale of what was sold before and called off",
                        RegisterCases::afterVoid),
                new Case(
                        RegisterFinding.EXTRACT_UNREADABLE,
                        REJECTED,
                        "an extract of another format",
                        () -> changed(text -> text.replace("extract/v1", "extract/v2"))),
                new Case(
                        RegisterFinding.EXTRACT_OF_OTHER_ACCOUNT,
                        REJECTED,
                        "an extract of the batch at another site",
                        () -> changed(text ->
                                text.replace("\"site\":\"" + TwoCompanies.STORE, "\"site\":\"" + TwoCompanies.WORKS))),
                new Case(
                        RegisterFinding.EXTRACT_CHECKPOINT_FALSE,
                        REJECTED,
                        "a checkpoint of another size than was signed",
                        () -> changed(text -> text.replace("credentials\\n2\\n", "credentials\\n3\\n"))),
                new Case(
                        RegisterFinding.EXTRACT_FALSE,
                        REJECTED,
                        "a number that is left out",
                        () -> changed(text -> text.replace("\"number\":2", "\"number\":3"))),
                new Case(
                        RegisterFinding.WITHDRAWAL_NOT_SHOWN,
                        REJECTED,
                        "a sale that pins the extract of another one",
                        RegisterCases::ofAnother),
                new Case(
                        RegisterFinding.WITHDRAWN_BEYOND_STOCK,
                        REJECTED,
                        "a sale of 700 kg that follows one of 1,000 kg of the same lot of 1,200.5 kg",
                        RegisterCases::beyond),
                new Case(
                        RegisterFinding.EXTRACTS_CONTRADICT,
                        REJECTED,
                        "two sales of the same matter in one file",
                        RegisterCases::twice));
    }

    private static PassportBundle unregistered() {
        try {
            Office desk = new SoldLot().desk(1);
            desk.issue(SoldLot.draft(desk, "B", "700"), TwoCompanies.trust(), TwoCompanies.status(0))
                    .orThrow();
            return desk.deliver(SoldLot.sale("B"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PassportBundle sold(MemoryRegister register) {
        return SoldLot.sell(new SoldLot().desk(1), register, "B", "700");
    }

    private static MemoryRegister register() {
        return MemoryRegister.lenient(SoldLot.SEEN, SoldLot.SEEN);
    }

    /** What B receives, who buys after A. */
    private static PassportBundle second() {
        Office desk = new SoldLot().desk(1);
        MemoryRegister register = register();
        SoldLot.sell(desk, register, "A", "500");
        return SoldLot.sell(desk, register, "B", "700");
    }

    private static VerificationReport changed(UnaryOperator<String> change) {
        return SoldLot.verify(
                new Forgery(second()).changeDocument(EVENT, change).relinked());
    }

    private static VerificationReport afterVoid() {
        try {
            Office desk = new SoldLot().desk(1);
            MemoryRegister register = register();
            SoldLot.sell(desk, register, "A", "1000");
            desk.withdraw(SoldLot.sale("A"), "cancelled", TwoCompanies.status(1));
            desk.issue(
                            SoldLot.draft(desk, "B", "700").withdrawIn(register),
                            TwoCompanies.trust(),
                            TwoCompanies.status(2))
                    .orThrow();
            return SoldLot.verify(desk.deliver(SoldLot.sale("B")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static VerificationReport ofAnother() {
        Office desk = new SoldLot().desk(1);
        MemoryRegister register = register();
        PassportBundle first = SoldLot.sell(desk, register, "A", "500");
        String other = first.documents().get(0).digest();
        PassportBundle second = SoldLot.sell(desk, register, "B", "700");
        String own = second.documents().get(0).digest();
        return SoldLot.verify(new Forgery(
                        second.toBuilder().document(first.documents().get(0)).build())
                .replace(EVENT, own, other)
                .relinked());
    }

    /** The seller's books say so of themselves: its office would not have signed. */
    private static VerificationReport beyond() {
        MemoryRegister register = register();
        AccountBook book = new AccountBook(SoldLot.secret(1));
        add(book, 1, "A", "0", "1000");
        add(book, 2, "B", "1000", "1700");
        String extract;
        try {
            register.enter(book.entries(SoldLot.ACCOUNT));
            extract = book.extract(SoldLot.ACCOUNT, SoldLot.sale("B").value(), register, register.checkpoint())
                    .toBytes()
                    .toUtf8();
        } catch (IOException | MalformedInputException e) {
            throw new AssertionError(e);
        }
        return changed(text -> extract);
    }

    private static void add(AccountBook book, int number, String customer, String before, String after) {
        book.add(
                SoldLot.ACCOUNT,
                new Withdrawal(
                        number,
                        new WithdrawnInterval(
                                Mass.ofKilograms(before), Mass.ofKilograms(after), Mass.ofKilograms("0.6")),
                        new WithdrawalPurpose(
                                WithdrawalPurpose.Kind.DELIVERY,
                                SoldLot.sale(customer).value()),
                        SoldLot.site(customer).value()));
    }

    private static VerificationReport twice() {
        SoldLot lot = new SoldLot();
        MemoryRegister register = register();
        PassportBundle first = SoldLot.sell(lot.desk(1), register, "A", "1000");
        PassportBundle second = SoldLot.sell(lot.desk(1), register, "B", "1000");
        return SoldLot.verify(
                BundleMerge.of(List.of(first, second)), SoldLot.trust(2), RegisterPolicy.required(Duration.ofDays(1)));
    }
}
