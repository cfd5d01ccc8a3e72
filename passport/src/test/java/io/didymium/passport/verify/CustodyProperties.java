package io.didymium.passport.verify;

import static io.didymium.passport.testing.MotorCustody.DAY;
import static io.didymium.passport.testing.MotorCustody.account;
import static io.didymium.passport.testing.MotorCustody.credit;
import static io.didymium.passport.testing.MotorCustody.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.element.Element;
import io.didymium.core.quantity.Mass;
import io.didymium.core.testing.random.CoreArbitraries;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Books of whatever was entered are accepted as they are, and no number of them can be another. */
class CustodyProperties {
    /** What the powder holds, by element. */
    private static final Map<Element, String> POWDER = new TreeMap<>(
            Map.of(Element.NEODYMIUM, "220.3072", Element.PRASEODYMIUM, "55.0768", Element.DYSPROSIUM, "24.6896"));

    private static final Pattern NUMBER = Pattern.compile(
            "\"(sequence|entry|receipt|amount|value|periodMonths|carriedPeriods|averagedPeriods|deficitLimit|journalLines"
                    + "|opening|received|factor|credited|movedIn|corrected|claimed|written|movedOut|expired|closing)\""
                    + ":\"?(-?[0-9]+(?:\\.[0-9]+)?)\"?");

    @Property(tries = 20)
    void whatWasEnteredIsReadBackAndAccepted(@ForAll("books") CustodyBooks books) throws MalformedInputException {
        Dossier dossier = dossier(books);

        VerificationReport report =
                MotorCustody.verify(BundleReader.read(BundleWriter.write(MotorCustody.bundle(dossier))));

        assertThat(report.dossier()).contains(dossier);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Property(tries = 3)
    void theSameBooksGiveTheSameBytes(@ForAll("books") CustodyBooks books) {
        assertThat(BundleWriter.write(MotorCustody.bundle(dossier(books))))
                .isEqualTo(BundleWriter.write(MotorCustody.bundle(dossier(books))));
    }

    /** Each number in turn, by one unit of its last digit, everything signed anew as if it had always been so. */
    @Example
    void anyNumberOfADeclarationOrPeriodThatIsChangedIsFound() {
        Books kept = MotorCustody.ledger();
        MotorCustody.post(
                kept,
                new BookEntry.Correction(
                        new Voucher(LocalDate.of(2026, 7, 2), MotorCustody.ND, "CO-1"),
                        1,
                        Mass.ofKilograms("220"),
                        "weighed again"));
        kept.close(LocalDate.of(2026, 12, 31));
        PassportBundle bundle = MotorCustody.bundle(dossier(MotorCustody.books(credit(), kept)));
        int numbers = 0;
        for (String id : List.of(
                LedgerCases.DECLARATION_1,
                LedgerCases.PERIOD_1,
                LedgerCases.PERIOD_1.replace("period:1", "period:2"))) {
            String json = json(bundle, id);
            Matcher number = NUMBER.matcher(json);
            while (number.find()) {
                numbers++;
                BigDecimal value = new BigDecimal(number.group(2));
                String other =
                        value.add(BigDecimal.ONE.movePointLeft(value.scale())).toPlainString();
                String changed = json.substring(0, number.start(2)) + other + json.substring(number.end(2));

                VerificationReport report = MotorCustody.verify(new Forgery(bundle)
                        .change(id, any -> Forgery.parse(changed))
                        .relinked());

                assertThat(report.verdict()).as(id + " " + number.group()).isEqualTo(Verdict.REJECTED);
            }
        }
        assertThat(numbers).isGreaterThan(40);
    }

    @Provide
    Arbitrary<CustodyBooks> books() {
        return Combinators.combine(
                        Arbitraries.randomValue(random -> random),
                        CoreArbitraries.texts().list().ofSize(80).uniqueElements())
                .as(CustodyProperties::entered);
    }

    private static CustodyBooks entered(Random random, List<String> texts) {
        Books books = Books.open(credit(), MotorCustody.Q2);
        List<String> documents = new ArrayList<>(texts);
        List<Account> accounts = new ArrayList<>();
        POWDER.forEach((element, powder) -> {
            if (accounts.isEmpty() || random.nextBoolean()) {
                accounts.add(account("MAG-2", element));
                begin(random, books, account("MAG-2", element), powder, documents);
            }
        });
        TreeMap<Long, DeclaredGoods> issued = new TreeMap<>();
        int entries = random.nextInt(12);
        for (int i = 0; i < entries; i++) {
            LocalDate before = books.period().from();
            if (random.nextInt(6) == 0 && books.period().until().isBefore(MotorCustody.Q3_END)) {
                books.close(books.period().until().plusMonths(1 + random.nextInt(2)));
            } else {
                Account account = accounts.get(random.nextInt(accounts.size()));
                BookEntry entry = entry(random, books, account, documents.remove(0));
                books.post(entry).declaration().map(Declaration::number).ifPresent(number -> {
                    if (before.equals(MotorCustody.Q2.from()) && random.nextBoolean()) {
                        issued.put(number, MotorCustody.magnets());
                    }
                });
            }
        }
        return CustodyBooks.of(MotorCustody.terms("MAG-2", MotorCustody.MAG_2, credit()), books, issued);
    }

    /** Receives the powder, in one part or several, and converts it at no better yield than the steps had. */
    private static void begin(Random random, Books books, Account account, String powder, List<String> documents) {
        BigDecimal left = new BigDecimal(powder);
        int parts = 1 + random.nextInt(3);
        for (int part = 1; part <= parts; part++) {
            BigDecimal mass = part == parts ? left : share(left, random);
            left = left.subtract(mass);
            MotorCustody.post(
                    books,
                    MotorCustody.receipt(
                            account,
                            documents.remove(0),
                            "C-R1",
                            CustodyModel.IDENTITY_PRESERVED,
                            mass.toPlainString(),
                            mass.toPlainString()));
        }
        Mass out = new Mass(new BigDecimal(powder).multiply(new BigDecimal(random.nextBoolean() ? "0.79" : "0.5")));
        MotorCustody.post(
                books,
                new BookEntry.Conversion(
                        new Voucher(DAY, account, documents.remove(0)), Mass.ofKilograms(powder), out));
    }

    private static BookEntry entry(Random random, Books books, Account account, String document) {
        LocalDate day =
                books.period().equals(MotorCustody.Q2) ? DAY : books.period().from();
        Mass amount = new Mass(share(books.available(account).max(BigDecimal.ZERO), random));
        return switch (random.nextInt(6)) {
            case 0 -> new BookEntry.Loss(new Voucher(day, account, document), amount, "lost, " + document);
            case 1 -> new BookEntry.StockTake(new Voucher(day, account, document), amount, document);
            case 2 ->
                new BookEntry.Correction(new Voucher(day, account, document), 1 + random.nextInt(9), amount, document);
            default ->
                BookEntry.Delivery.builder(new Voucher(day, account, document), credit().model(), credit().method())
                        .delivered(amount)
                        .claimed(amount)
                        .build();
        };
    }

    private static BigDecimal share(BigDecimal whole, Random random) {
        return whole.multiply(BigDecimal.valueOf(1 + random.nextInt(60), 2)).setScale(6, RoundingMode.DOWN);
    }

    private static String json(PassportBundle bundle, String id) {
        return bundle.credentials().stream()
                .map(credential -> Forgery.json(credential).toString())
                .filter(json -> json.contains("\"id\":\"" + id + "\",\"issuer\""))
                .findFirst()
                .orElseThrow();
    }
}
