package io.didymium.core.custody.books;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.time.LocalDate;
import java.util.EnumSet;

/** Books and entries for the tests of this package. */
final class Sketches {
    static final Period Q2 = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    static final LocalDate Q3_END = LocalDate.of(2026, 9, 30);
    static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    static final Attribute POST_CONSUMER = new Attribute("post-consumer", EnumSet.of(SourceClass.POST_CONSUMER));
    static final Account ND =
            new Account(new FacilityId("urn:didymium:motors:facility:MAG-2"), Element.NEODYMIUM, POST_CONSUMER);
    static final Account ND_ELSEWHERE =
            new Account(new FacilityId("urn:didymium:motors:facility:MAG-3"), Element.NEODYMIUM, POST_CONSUMER);
    static final Account DY = new Account(ND.site(), Element.DYSPROSIUM, POST_CONSUMER);

    private Sketches() {}

    /** Mass balance by credit in quarters; credit survives one close. */
    static Scheme credit() {
        return scheme(CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT);
    }

    static Scheme scheme(CustodyModel model, BalanceMethod method) {
        return Scheme.builder("Test scheme", model, method, 3)
                .carriedPeriods(1)
                .transfersBetweenSites(true)
                .build();
    }

    static Books books(Scheme scheme) {
        return Books.open(scheme, Q2);
    }

    static Mass kg(String kilograms) {
        return Mass.ofKilograms(kilograms);
    }

    static BookEntry.Receipt receipt(Account account, String document, String qualifying, String total) {
        return BookEntry.Receipt.builder(
                        new Voucher(DAY, account, document),
                        new BatchId("urn:didymium:motors:batch:C-R1"),
                        SourceClass.POST_CONSUMER,
                        CustodyModel.IDENTITY_PRESERVED)
                .qualifying(kg(qualifying))
                .total(kg(total))
                .build();
    }

    static BookEntry.Conversion conversion(Account account, String document, String in, String out) {
        return new BookEntry.Conversion(new Voucher(DAY, account, document), kg(in), kg(out));
    }

    /** A delivery by the scheme's own model and method. */
    static BookEntry.Delivery delivery(
            Scheme scheme, Account account, String document, String delivered, String claimed) {
        return BookEntry.Delivery.builder(new Voucher(DAY, account, document), scheme.model(), scheme.method())
                .delivered(kg(delivered))
                .claimed(kg(claimed))
                .build();
    }
}
