package io.didymium.core.custody.books;

import static io.didymium.core.custody.books.Sketches.DAY;
import static io.didymium.core.custody.books.Sketches.ND;
import static io.didymium.core.custody.books.Sketches.ND_ELSEWHERE;
import static io.didymium.core.custody.books.Sketches.Q3_END;
import static io.didymium.core.custody.books.Sketches.conversion;
import static io.didymium.core.custody.books.Sketches.delivery;
import static io.didymium.core.custody.books.Sketches.kg;
import static io.didymium.core.custody.books.Sketches.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.scenario.MotorChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The ledger of the end-of-life magnet scenario: Nd of post-consumer origin at one site, second quarter of 2026. */
class MotorBooksTest {
    private static final String IN = "220.3072";
    private static final String BLENDED = "588.3072";
    private final Scheme credit = Sketches.credit();

    /** The real yield: powder 0.985, sintering 0.98, machining 0.82. */
    private static String finished() {
        return new BigDecimal(BLENDED)
                .multiply(new BigDecimal("0.985"))
                .multiply(new BigDecimal("0.98"))
                .multiply(new BigDecimal("0.82"))
                .toPlainString();
    }

    private static Books received(Scheme scheme) {
        Books books = Sketches.books(scheme);
        books.post(receipt(ND, "WS-1", IN, IN));
        books.post(receipt(ND, "WS-2", "0", "36.6"));
        books.post(receipt(ND, "WS-3", "0", "312.9"));
        books.post(receipt(ND, "WS-4", "0", "18.5"));
        books.post(conversion(ND, "RUN-1", BLENDED, finished()));
        return books;
    }

    @Test
    void takesItsReceiptsFromTheChain() {
        SupplyChain chain = MotorChain.chain();
        Batch powder = chain.batch(MotorChain.batch("C-R1"));
        Mass neodymium = powder.mass()
                .value()
                .times(powder.composition()
                        .orElseThrow()
                        .fraction(Element.NEODYMIUM)
                        .value());

        assertThat(neodymium).isEqualTo(kg(IN));
    }

    /**
     * In 220.31, factor 0.79155, claimable 174.38, sold 120.00, closing 54.38. The printed 174.38 is of the unrounded
     * 220.3072 and 0.791546; the rounded factors themselves give 174.39.
     */
    @Test
    void keepsTheLedgerOfTheScenario() {
        Books books = received(credit);

        assertThat(rounded(books.available(ND))).isEqualByComparingTo("174.38");
        assertThat(books.post(delivery(credit, ND, "DN-1", "120.00", "120.00")).isWritten())
                .isTrue();
        books.close(Q3_END);

        PeriodStatement statement = books.statements().get(0);
        assertThat(rounded(statement.received())).isEqualByComparingTo("220.31");
        assertThat(statement.factor().orElseThrow().setScale(5, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.79155");
        assertThat(rounded(statement.credited())).isEqualByComparingTo("174.38");
        assertThat(statement.claimed()).isEqualByComparingTo("120.00");
        assertThat(rounded(statement.closing())).isEqualByComparingTo("54.38");
        assertThat(rounded(books.available(ND))).isEqualByComparingTo("54.38");
        assertThat(rounded(new BigDecimal("220.31").multiply(new BigDecimal("0.79155"))))
                .isEqualByComparingTo("174.39");
    }

    @Test
    void givesEveryMotorTheSameShareByRollingAverage() {
        Scheme average = Sketches.scheme(CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE);
        Books books = received(average);

        assertThat(books.average(ND).orElseThrow().percent(2)).isEqualByComparingTo("37.45");
        assertThat(books.post(delivery(average, ND, "DN-1", "100", "37.44")).isWritten())
                .isTrue();
        assertThat(books.post(delivery(average, ND, "DN-2", "100", "37.46")).refusal())
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.code()).isEqualTo(CustodyFinding.SHARE_EXCEEDED);
                    assertThat(refusal.arguments()).containsEntry("share", "37.4476 %");
                });
    }

    /** The same books have two lawful presentations, never both. */
    @Test
    void refusesTheOtherMethodForTheSameBooks() {
        Books books = received(credit);
        Posting posting = books.post(BookEntry.Delivery.builder(
                        new Voucher(DAY, ND, "DN-1"), CustodyModel.MASS_BALANCE, BalanceMethod.ROLLING_AVERAGE)
                .delivered(kg("100"))
                .claimed(kg("37.44"))
                .build());

        assertThat(posting.refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.METHOD_MISMATCH));
    }

    /** The same R1 is sold once more: 60 kg to another site, where 54.38 kg are left. */
    @Test
    void refusesToSellTheSameCreditToAnotherSite() {
        Books books = received(credit);
        books.post(delivery(credit, ND, "DN-1", "120.00", "120.00"));

        Posting posting = books.post(new BookEntry.SiteTransfer(new Voucher(DAY, ND, "TR-1"), ND_ELSEWHERE, kg("60")));
        assertThat(posting.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(CustodyFinding.CREDIT_OVERDRAWN);
            assertThat(refusal.arguments().get("wanted")).isEqualTo("60 kg");
            assertThat(refusal.arguments().get("available")).startsWith("54.38");
            assertThat(refusal.arguments().get("excess")).startsWith("5.61");
        });
        assertThat(books.available(ND_ELSEWHERE)).isZero();
    }

    @Test
    void refusesABackDatedEntryOnceThePeriodIsClosed() {
        Books books = received(credit);
        String before = books.journal().digest();
        books.close(Q3_END);

        assertThat(books.post(receipt(ND, "WS-9", "10", "10")).refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(CustodyFinding.BACK_DATED);
            assertThat(refusal.message())
                    .isEqualTo("the entry is dated 2026-05-04, but the books are closed before 2026-07-01");
        });
        assertThat(books.journal().lines().get(4).digest()).isEqualTo(before);
    }

    /** A receipt entered in g instead of kg is set right by a correction. */
    @Test
    void correctsAnEntryOfTheWrongUnit() {
        Books books = Sketches.books(credit);
        books.post(receipt(ND, "WS-1", "220307.2", "220307.2"));
        books.post(conversion(ND, "RUN-1", BLENDED, finished()));
        books.post(new BookEntry.Correction(new Voucher(DAY, ND, "CO-1"), 1, kg(IN), "entered in g"));

        assertThat(rounded(books.available(ND))).isEqualByComparingTo("174.38");
    }

    @Test
    void expiresWhatWasCarriedTooLong() {
        Books books = received(credit);
        books.post(delivery(credit, ND, "DN-1", "120.00", "120.00"));
        books.close(Q3_END);
        books.close(LocalDate.of(2026, 12, 31));

        assertThat(rounded(books.statements().get(1).expired())).isEqualByComparingTo("54.38");
        assertThat(books.available(ND)).isZero();
    }

    @Test
    void marksMassBalanceAsUnusableWhereTheLawWantsContent() {
        Books books = received(credit);
        Declaration declaration = books.post(delivery(credit, ND, "DN-1", "120.00", "120.00"))
                .declaration()
                .orElseThrow();

        assertThat(declaration.number()).isEqualTo(1);
        assertThat(declaration.creditUses()).containsExactly(new CreditUse(1, kg("120")));
        assertThat(declaration.physicalObstacle())
                .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(CustodyFinding.NOT_PHYSICAL));
    }

    private static BigDecimal rounded(BigDecimal kilograms) {
        return kilograms.setScale(2, RoundingMode.HALF_EVEN);
    }
}
