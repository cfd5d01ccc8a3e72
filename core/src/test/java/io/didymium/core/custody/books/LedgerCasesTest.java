package io.didymium.core.custody.books;

import static io.didymium.core.custody.books.Sketches.DAY;
import static io.didymium.core.custody.books.Sketches.DY;
import static io.didymium.core.custody.books.Sketches.ND;
import static io.didymium.core.custody.books.Sketches.ND_ELSEWHERE;
import static io.didymium.core.custody.books.Sketches.Q3_END;
import static io.didymium.core.custody.books.Sketches.conversion;
import static io.didymium.core.custody.books.Sketches.delivery;
import static io.didymium.core.custody.books.Sketches.kg;
import static io.didymium.core.custody.books.Sketches.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyFinding;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Books in ordinary trouble. */
class LedgerCasesTest {
    private static final Scheme CREDIT = Sketches.credit();

    private static Books begun(Scheme scheme) {
        Books books = Sketches.books(scheme);
        books.post(receipt(ND, "R", "100", "100"));
        books.post(conversion(ND, "C", "100", "90"));
        return books;
    }

    @Test
    void writesOffWhatAStockTakeCannotBearOut() {
        Books books = begun(CREDIT);

        books.post(new BookEntry.StockTake(new Voucher(DAY, ND, "ST-1"), kg("88.5"), "weighing tolerance exceeded"));
        assertThat(books.available(ND)).isEqualByComparingTo("88.5");
        books.post(new BookEntry.StockTake(new Voucher(DAY, ND, "ST-2"), kg("95"), "surplus"));
        assertThat(books.available(ND)).isEqualByComparingTo("88.5");
    }

    @Test
    void reconcilesALossWithItsReason() {
        Books books = begun(CREDIT);
        books.post(new BookEntry.Loss(new Voucher(DAY, ND, "LO-1"), kg("0.18"), "within 0.2 % of the scale"));
        books.close(Q3_END);

        assertThat(books.statements().get(0).written()).isEqualByComparingTo("0.18");
        assertThat(books.statements().get(0).closing()).isEqualByComparingTo("89.82");
    }

    @Test
    void carriesCreditOverTheYear() {
        Scheme yearly = Scheme.builder("Yearly", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 12)
                .carriedPeriods(1)
                .build();
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Books books = Books.open(yearly, year);
        books.post(receipt(ND, "R", "100", "100"));
        books.post(conversion(ND, "C", "100", "90"));
        books.close(LocalDate.of(2027, 12, 31));
        BookEntry.Delivery next = BookEntry.Delivery.builder(
                        new Voucher(LocalDate.of(2027, 2, 1), ND, "D"), CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT)
                .delivered(kg("90"))
                .claimed(kg("90"))
                .build();

        Posting posting = books.post(next);
        assertThat(posting.declaration().orElseThrow().creditUses()).containsExactly(new CreditUse(1, kg("90")));
        assertThat(books.available(ND)).isZero();
    }

    /** A return shipment gives its credit back by a correction of the delivery. */
    @Test
    void givesCreditBackForAReturnedShipment() {
        Books books = begun(CREDIT);
        books.post(delivery(CREDIT, ND, "D", "50", "50"));
        books.close(Q3_END);
        LocalDate july = LocalDate.of(2026, 7, 10);

        assertThat(books.post(new BookEntry.Correction(new Voucher(july, ND, "CO"), 3, kg("20"), "30 kg returned"))
                        .isWritten())
                .isTrue();
        assertThat(books.available(ND)).isEqualByComparingTo("70");
        books.close(LocalDate.of(2026, 12, 31));
        assertThat(books.statements().get(1).corrected()).isEqualByComparingTo("30");
    }

    @Test
    void correctsAReceiptOfAClosedPeriodAtItsOwnYield() {
        Books books = begun(CREDIT);
        books.close(Q3_END);
        LocalDate july = LocalDate.of(2026, 7, 10);
        books.post(new BookEntry.Correction(new Voucher(july, ND, "CO-1"), 1, kg("80"), "weighed again"));

        assertThat(books.available(ND)).isEqualByComparingTo("72");
    }

    @Test
    void keepsWhatWasNotConvertedForThePeriodThatConvertsIt() {
        Books books = Sketches.books(CREDIT);
        books.post(receipt(ND, "R", "100", "100"));
        books.close(Q3_END);

        assertThat(books.available(ND)).isZero();
        assertThat(books.statements().get(0).factor()).isEmpty();
        books.post(new BookEntry.Conversion(new Voucher(LocalDate.of(2026, 8, 1), ND, "C"), kg("100"), kg("95")));
        assertThat(books.available(ND)).isEqualByComparingTo("95");
    }

    @Test
    void convertsCompoundsByTheElementInThem() {
        Books books = Sketches.books(CREDIT);
        Oxide oxide = Oxide.conventional(Element.NEODYMIUM);
        books.post(BookEntry.Conversion.of(
                new Voucher(DAY, ND, "C"), kg("3717.9"), oxide, kg("3092.0"), Element.NEODYMIUM));
        books.post(receipt(ND, "R", "1000", "1000"));

        assertThat(books.available(ND).setScale(0, RoundingMode.HALF_EVEN)).isEqualByComparingTo("970");
        // 3,717.9 kg of Nd2O3 hold 3,187.6 kg of Nd.
        assertThat(books.post(BookEntry.Conversion.of(
                                new Voucher(DAY, ND, "C2"), kg("3717.9"), oxide, kg("3187.7"), Element.NEODYMIUM))
                        .refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.YIELD_IMPOSSIBLE));
        assertThatThrownBy(() -> BookEntry.Conversion.of(new Voucher(DAY, DY, "C3"), kg("1"), oxide, kg("1"), oxide))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesCreditBetweenSitesWithItsAge() {
        Books books = begun(CREDIT);
        books.post(new BookEntry.SiteTransfer(new Voucher(DAY, ND, "T"), ND_ELSEWHERE, kg("40")));

        assertThat(books.available(ND)).isEqualByComparingTo("50");
        assertThat(books.available(ND_ELSEWHERE)).isEqualByComparingTo("40");
        Declaration there = books.post(delivery(CREDIT, ND_ELSEWHERE, "D", "10", "10"))
                .declaration()
                .orElseThrow();
        assertThat(there.creditUses()).containsExactly(new CreditUse(1, kg("10")));
        books.close(Q3_END);
        books.close(LocalDate.of(2026, 12, 31));
        assertThat(books.available(ND_ELSEWHERE)).isZero();
    }

    @Test
    void runsAheadAsFarAsTheSchemeAllowsAndNoFurther() {
        Scheme lenient = Scheme.builder("Lenient", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 3)
                .carriedPeriods(1)
                .deficitLimit(kg("10"))
                .transfersBetweenSites(true)
                .build();
        Books books = begun(lenient);
        Declaration ahead = books.post(delivery(lenient, ND, "D", "100", "100"))
                .declaration()
                .orElseThrow();

        assertThat(ahead.creditUses()).containsExactly(new CreditUse(1, kg("90")), new CreditUse(0, kg("10")));
        assertThat(books.available(ND)).isEqualByComparingTo("-10");
        assertThat(books.post(delivery(lenient, ND, "D2", "1", "0.001")).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.CREDIT_OVERDRAWN));
        assertThat(books.close(Q3_END).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.DEFICIT_AT_CLOSE));
        books.post(new BookEntry.Correction(new Voucher(DAY, ND, "CO"), 3, kg("90"), "10 kg claimed too early"));
        assertThat(books.close(Q3_END).isWritten()).isTrue();
        assertThat(books.statements().get(0).closing()).isZero();
    }

    @Test
    void blendsUnderControlInAProportionKnownForEachOutput() {
        Scheme blending = Sketches.scheme(CustodyModel.CONTROLLED_BLENDING, BalanceMethod.CREDIT);
        Books books = Sketches.books(blending);
        books.post(receipt(ND, "R", "158", "758"));
        books.post(conversion(ND, "C", "758", "750"));
        BigDecimal share = books.average(ND).orElseThrow().percent(2);

        assertThat(share).isEqualByComparingTo("20.84");
        assertThat(books.post(delivery(blending, ND, "D", "100", "20.84")).isWritten())
                .isTrue();
        assertThat(books.post(delivery(blending, ND, "D2", "100", "21")).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.SHARE_EXCEEDED));
        assertThat(books.declarations().get(0).physicalObstacle()).isEmpty();
    }

    @Test
    void onlyLetsClaimsGoDownTheLadder() {
        for (CustodyModel from : CustodyModel.values()) {
            for (CustodyModel to : CustodyModel.values()) {
                assertThat(from.canBecome(to)).isEqualTo(from.compareTo(to) <= 0);
            }
        }
        Books books = begun(CREDIT);
        assertThat(books.post(BookEntry.Delivery.builder(
                                        new Voucher(DAY, ND, "D"), CustodyModel.SEGREGATED, BalanceMethod.CREDIT)
                                .delivered(kg("1"))
                                .claimed(kg("1"))
                                .build())
                        .refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(CustodyFinding.MODEL_UPGRADED));
        assertThat(books.post(BookEntry.Delivery.builder(
                                        new Voucher(DAY, ND, "D"), CustodyModel.BOOK_AND_CLAIM, BalanceMethod.CREDIT)
                                .delivered(kg("1"))
                                .claimed(kg("1"))
                                .build())
                        .isWritten())
                .isTrue();
    }

    @Test
    void refusesAnAttributeThatInternalReturnsWouldHave() {
        assertThatThrownBy(() -> new Attribute(
                        "recycled",
                        java.util.EnumSet.of(
                                io.didymium.core.origin.SourceClass.POST_CONSUMER,
                                io.didymium.core.origin.SourceClass.INTERNAL_RETURN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersDeclarationsOneAfterTheOther() {
        Books books = begun(CREDIT);
        books.post(delivery(CREDIT, ND, "D1", "10", "10"));
        books.post(delivery(CREDIT, ND, "D2", "1000", "1000"));
        books.post(delivery(CREDIT, ND, "D3", "10", "10"));

        assertThat(books.declarations()).extracting(Declaration::number).containsExactly(1L, 2L);
        assertThat(books.declarations()).extracting(Declaration::entry).containsExactly(3L, 4L);
    }
}
