package io.didymium.passport.testing;

import static io.didymium.core.custody.BalanceMethod.ROLLING_AVERAGE;
import static io.didymium.core.custody.CustodyModel.CONTROLLED_BLENDING;
import static io.didymium.core.custody.CustodyModel.IDENTITY_PRESERVED;

import io.didymium.core.batch.Batch;
import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The recycled oxide of scenario B in the books of those who reduce it: neodymium of pre-consumer origin, blended under control. */
public final class RotorCustody {
    /** Blended under control: every output has the share of what came in. */
    public static final Scheme BLENDING = Scheme.builder("Blending 1", CONTROLLED_BLENDING, ROLLING_AVERAGE, 3)
            .build();

    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);
    private static final Attribute PRE_CONSUMER = new Attribute("pre-consumer", EnumSet.of(SourceClass.PRE_CONSUMER));

    private RotorCustody() {}

    /** The books of the metal maker, which sells its metal with a claim of some neodymium. */
    public static CustodyBooks blender(String claimed) {
        Books books = Books.open(BLENDING, MotorCustody.Q2);
        MotorCustody.post(books, receipt("MET-1", "SWARF-77", "B-O2", true));
        MotorCustody.post(books, receipt("MET-1", "WS-2", "B-O1", false));
        Mass in = neodymium("B-O1").plus(neodymium("B-O2"));
        Mass out = neodymium("B-M1");
        MotorCustody.post(books, new BookEntry.Conversion(new Voucher(DAY, account("MET-1"), "RUN-1"), in, out));
        MotorCustody.post(
                books,
                BookEntry.Delivery.builder(
                                new Voucher(DAY, account("MET-1"), "DN-1"), CONTROLLED_BLENDING, ROLLING_AVERAGE)
                        .delivered(out)
                        .claimed(Mass.ofKilograms(claimed))
                        .build());
        books.close(MotorCustody.Q3_END);
        DeclaredGoods metal =
                DeclaredGoods.of(RotorChain.batch("B-M1"), new TransferId("urn:didymium:rotors:transfer:4"));
        return CustodyBooks.of(terms("MET-1", "met-1"), books, Map.of(1L, metal));
    }

    /** The books of another metal maker, which received the same oxide, to believe them. */
    public static CustodyBooks other() {
        Books books = Books.open(BLENDING, MotorCustody.Q2);
        MotorCustody.post(books, receipt("MET-2", "SWARF-77", "B-O2", true));
        return CustodyBooks.of(terms("MET-2", "met-2"), books, Map.of());
    }

    /** What the passports of the scenario say, with these books and a second metal maker. */
    public static Dossier dossier(CustodyBooks... books) {
        ChainSketch sketch = RotorChain.sketch().site("MET-2", "met-2", "CN", "Jiangxi");
        return Rotors.dossier(sketch).toBuilder()
                .custody(new CustodyStatements(List.of(books)))
                .build();
    }

    /** The neodymium in a batch, down to a milligram. */
    public static Mass neodymium(String name) {
        Batch batch = RotorChain.chain().batch(RotorChain.batch(name));
        BigDecimal kilograms = batch.mass()
                .value()
                .times(batch.composition()
                        .orElseThrow()
                        .fraction(Element.NEODYMIUM)
                        .value())
                .kilograms();
        return new Mass(kilograms.setScale(6, RoundingMode.DOWN));
    }

    private static BookEntry.Receipt receipt(String site, String document, String batch, boolean qualifies) {
        return BookEntry.Receipt.builder(
                        new Voucher(DAY, account(site), document),
                        RotorChain.batch(batch),
                        SourceClass.PRE_CONSUMER,
                        IDENTITY_PRESERVED)
                .qualifying(qualifies ? neodymium(batch) : Mass.ZERO)
                .total(neodymium(batch))
                .build();
    }

    private static Account account(String site) {
        return new Account(RotorChain.facility(site), Element.NEODYMIUM, PRE_CONSUMER);
    }

    private static CustodyTerms terms(String name, String operator) {
        return CustodyTerms.builder(
                        new ClaimId("urn:didymium:rotors:books:" + name),
                        new PartyId("did:web:" + operator + ".example"))
                .scheme("https://schemes.example/blending", BLENDING)
                .first(MotorCustody.Q2)
                .build();
    }
}
