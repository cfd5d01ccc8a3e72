package io.didymium.passport.attack;

import static io.didymium.passport.testing.MotorCustody.DAY;
import static io.didymium.passport.testing.MotorCustody.ND;
import static io.didymium.passport.testing.MotorCustody.Q2;
import static io.didymium.passport.testing.MotorCustody.books;
import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.delivery;
import static io.didymium.passport.testing.MotorCustody.dossier;
import static io.didymium.passport.testing.MotorCustody.kg;
import static io.didymium.passport.testing.MotorCustody.post;
import static io.didymium.passport.testing.MotorCustody.receipt;
import static io.didymium.passport.testing.MotorCustody.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.finding.Finding;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.VerificationReport;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who books a better yield than its steps had turns more receipts into credit. Three standard uncertainties of what came in and went out
 * allow 1.8 % here; batches made and taken up again inside the site, weighed and analysed as badly as one likes, allow nothing.
 */
class BookedYieldTest {
    private static final String IN = "588.3072";
    private static final BigDecimal YIELD =
            new BigDecimal("0.985").multiply(new BigDecimal("0.98")).multiply(new BigDecimal("0.82"));

    @ParameterizedTest
    @ValueSource(strings = {"1.063", "1.03", "1.019"})
    void aYieldThatIsTooGoodIsFound(String factor) {
        assertThat(booked(factor).findings()).extracting(Finding::code).contains(BookFinding.YIELD_EXCEEDS_CHAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.95", "1", "1.017"})
    void aYieldWithinWhatCameInAndWentOutIsNot(String factor) {
        assertThat(booked(factor).findings())
                .extracting(Finding::code)
                .doesNotContain(BookFinding.YIELD_EXCEEDS_CHAIN, BookFinding.YIELD_UNVERIFIABLE);
    }

    private static VerificationReport booked(String factor) {
        Books books = Books.open(credit(), Q2);
        post(books, receipt(ND, "WS-1", "C-R1", CustodyModel.IDENTITY_PRESERVED, "220.3072", "220.3072"));
        Mass out = new Mass(new BigDecimal(IN).multiply(YIELD).multiply(new BigDecimal(factor)));
        post(books, new BookEntry.Conversion(new Voucher(DAY, ND, "RUN-1"), kg(IN), out));
        post(books, delivery(credit(), ND, "DN-1", "465.6", "120"));
        return verify(dossier(books(credit(), books)));
    }
}
