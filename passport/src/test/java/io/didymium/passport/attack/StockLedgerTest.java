package io.didymium.passport.attack;

import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.kg;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Voucher;
import io.didymium.core.finding.Finding;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.ReturnedLot;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One lot, any number of deliveries: the same goods are declared or received more often than they were there. */
class StockLedgerTest {
    /** 300 kg of neodymium go to and fro, and a declaration goes with them each time. */
    @Test
    void refusesALotThatIsDeclaredEachTimeItComesBack() {
        ReturnedLot lot = new ReturnedLot(credit());
        for (int turn = 0; turn < 4; turn++) {
            lot.sell("50").takeBack();
        }

        assertRefused(lot.sell("50").verify(), BookFinding.MATERIAL_DECLARED_AGAIN);
    }

    @Test
    void refusesALotThatIsDeclaredByItsTransferAndByItself() {
        assertRefused(
                new ReturnedLot(credit()).declareLot("150").sell("150").verify(), BookFinding.MATERIAL_DECLARED_AGAIN);
    }

    @Test
    void refusesAReceiptOfGoodsThatHaveLeft() {
        ReturnedLot lot = new ReturnedLot(credit()).sell("0");
        lot.enter(BookEntry.Receipt.builder(
                        new Voucher(LocalDate.of(2026, 4, 20), lot.account(), "WS-9"),
                        lot.lot(),
                        SourceClass.POST_CONSUMER,
                        CustodyModel.IDENTITY_PRESERVED)
                .qualifying(kg("300"))
                .total(kg("300"))
                .build());

        assertRefused(lot.verify(), BookFinding.RECEIPT_DEPARTED);
    }

    @Test
    void acceptsALotThatIsSoldOnce() {
        assertAccepted(new ReturnedLot(credit()).sell("150").verify());
    }

    @Test
    void acceptsALotThatCameBackWithItsDeclarationAndIsSoldAgain() {
        assertAccepted(new ReturnedLot(credit())
                .sell("150")
                .takeBack()
                .correct(3)
                .sell("200")
                .verify());
    }

    private static void assertRefused(VerificationReport report, BookFinding code) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(code);
    }

    private static void assertAccepted(VerificationReport report) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }
}
