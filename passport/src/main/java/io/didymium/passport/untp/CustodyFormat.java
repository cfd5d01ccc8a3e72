package io.didymium.passport.untp;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CreditUse;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Declaration;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.PeriodStatement;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import io.didymium.passport.credential.BookPeriod;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terms of our extension for books of custody: whose they are, what a declaration and a period state. */
final class CustodyFormat {
    static final String BOOKS = "custodyBooks";
    static final String DECLARATION = "custodyDeclaration";
    static final String PERIOD = "custodyPeriod";

    private CustodyFormat() {}

    static JsonObject write(CustodyTerms terms) {
        Scheme scheme = terms.scheme();
        return JsonObject.builder()
                .put("books", terms.books().value())
                .put("schemeModel", scheme.model().name())
                .put("schemeMethod", scheme.method().name())
                .put("periodMonths", scheme.periodMonths())
                .put("carriedPeriods", scheme.carriedPeriods())
                .put("averagedPeriods", scheme.averagedPeriods())
                .put("deficitLimit", QuantityFormat.text(scheme.deficitLimit()))
                .put("transfersBetweenSites", scheme.transfersBetweenSites())
                .put("firstDay", Fields.write(terms.first().from()))
                .put("lastDay", Fields.write(terms.first().until()))
                .put(
                        "schemeCertificate",
                        JsonArray.ofStrings(terms.certificates().stream()
                                .map(CertificateId::value)
                                .toList()))
                .build();
    }

    /** The terms that an attestation of a party states. */
    static CustodyTerms readTerms(JsonObject attestation, PartyId holder) throws MalformedInputException {
        JsonObject books = attestation.requireObject(BOOKS);
        JsonObject reference = attestation.requireObject("referenceScheme");
        String iri = reference.requireString("id");
        String name = reference.requireString("name");
        String id = books.requireString("books");
        CustodyModel model = Fields.constant(CustodyModel.class, books, "schemeModel");
        BalanceMethod method = Fields.constant(BalanceMethod.class, books, "schemeMethod");
        int months = integer(books, "periodMonths");
        int carried = integer(books, "carriedPeriods");
        int averaged = integer(books, "averagedPeriods");
        Mass deficit = QuantityFormat.readMass(books, "deficitLimit");
        boolean transfers = books.requireBoolean("transfersBetweenSites");
        Period first = readDays(books);
        List<String> certificates = books.requireArray("schemeCertificate").strings();
        return Fields.built(
                books,
                () -> CustodyTerms.builder(new ClaimId(id), holder)
                        .scheme(
                                iri,
                                Scheme.builder(name, model, method, months)
                                        .carriedPeriods(carried)
                                        .averagedPeriods(averaged)
                                        .deficitLimit(deficit)
                                        .transfersBetweenSites(transfers)
                                        .build())
                        .first(first)
                        .certificates(
                                certificates.stream().map(CertificateId::new).toList())
                        .build());
    }

    static JsonObject write(DeclarationSubject declared) {
        Declaration declaration = declared.declaration();
        JsonObjectBuilder object = putAccount(
                JsonObject.builder()
                        .put("sequence", declaration.number())
                        .put("entry", declaration.entry())
                        .put("document", declaration.delivery().document())
                        .put("balanceMethod", declaration.delivery().method().name()),
                declaration.delivery().account());
        return object.put(
                        "draw",
                        Fields.array(
                                declaration.creditUses(),
                                draw -> JsonObject.builder()
                                        .put("receipt", draw.receipt())
                                        .put("amount", QuantityFormat.text(draw.amount()))
                                        .build()))
                .put(
                        "transfer",
                        JsonArray.ofStrings(declared.accompaniment().transfers().stream()
                                .map(TransferId::value)
                                .toList()))
                .build();
    }

    /** The declaration; what UNTP's own terms state is passed in. */
    static DeclarationSubject readDeclaration(
            JsonObject object,
            CustodyTerms terms,
            LocalDate date,
            CustodyModel model,
            Mass delivered,
            Mass claimed,
            List<BatchId> batches)
            throws MalformedInputException {
        long number = object.requireInteger("sequence");
        long entry = object.requireInteger("entry");
        String document = object.requireString("document");
        BalanceMethod method = Fields.constant(BalanceMethod.class, object, "balanceMethod");
        Account account = readAccount(object);
        List<CreditUse> draws = Fields.list(
                object,
                "draw",
                draw -> new CreditUse(draw.requireInteger("receipt"), QuantityFormat.readMass(draw, "amount")));
        List<String> transfers = object.requireArray("transfer").strings();
        return Fields.built(
                object,
                () -> new DeclarationSubject(
                        terms,
                        new Declaration(
                                number,
                                entry,
                                BookEntry.Delivery.builder(new Voucher(date, account, document), model, method)
                                        .delivered(delivered)
                                        .claimed(claimed)
                                        .build(),
                                draws),
                        new DeclaredGoods(
                                batches, transfers.stream().map(TransferId::new).toList())));
    }

    static JsonObject write(BookPeriod period) {
        return JsonObject.builder()
                .put("sequence", period.number())
                .put("firstDay", Fields.write(period.days().from()))
                .put("lastDay", Fields.write(period.days().until()))
                .put("journalLines", period.lines())
                .put("journalDigest", period.journalDigest())
                .put("account", Fields.array(period.accounts(), CustodyFormat::write))
                .build();
    }

    static BookPeriod readPeriod(JsonObject object, boolean closed, String document) throws MalformedInputException {
        int number = integer(object, "sequence");
        Period days = readDays(object);
        long lines = object.requireInteger("journalLines");
        String digest = object.requireString("journalDigest");
        List<PeriodStatement> accounts = Fields.list(object, "account", account -> readStatement(account, days));
        return Fields.built(
                object,
                () -> BookPeriod.builder(number, days)
                        .closed(closed)
                        .lines(lines)
                        .journalDigest(digest)
                        .document(document)
                        .accounts(accounts)
                        .build());
    }

    private static JsonObject write(PeriodStatement statement) {
        JsonObjectBuilder object = putAccount(JsonObject.builder(), statement.account())
                .put("opening", statement.opening().toPlainString())
                .put("received", statement.received().toPlainString());
        statement.factor().ifPresent(factor -> object.put("factor", factor.toPlainString()));
        return object.put("credited", statement.credited().toPlainString())
                .put("movedIn", statement.movedIn().toPlainString())
                .put("corrected", statement.corrected().toPlainString())
                .put("claimed", statement.claimed().toPlainString())
                .put("written", statement.written().toPlainString())
                .put("movedOut", statement.movedOut().toPlainString())
                .put("expired", statement.expired().toPlainString())
                .put("closing", statement.closing().toPlainString())
                .build();
    }

    private static PeriodStatement readStatement(JsonObject object, Period days) throws MalformedInputException {
        Account account = readAccount(object);
        BigDecimal opening = Fields.decimal(object, "opening");
        BigDecimal received = Fields.decimal(object, "received");
        Optional<BigDecimal> factor =
                object.has("factor") ? Optional.of(Fields.decimal(object, "factor")) : Optional.empty();
        BigDecimal credited = Fields.decimal(object, "credited");
        BigDecimal movedIn = Fields.decimal(object, "movedIn");
        BigDecimal corrected = Fields.decimal(object, "corrected");
        BigDecimal claimed = Fields.decimal(object, "claimed");
        BigDecimal written = Fields.decimal(object, "written");
        BigDecimal movedOut = Fields.decimal(object, "movedOut");
        BigDecimal expired = Fields.decimal(object, "expired");
        BigDecimal closing = Fields.decimal(object, "closing");
        return Fields.built(
                object,
                () -> PeriodStatement.builder(account, days)
                        .opening(opening)
                        .received(received)
                        .factor(factor.orElse(null))
                        .credited(credited)
                        .movedIn(movedIn)
                        .corrected(corrected)
                        .claimed(claimed)
                        .written(written)
                        .movedOut(movedOut)
                        .expired(expired)
                        .closing(closing)
                        .build());
    }

    private static JsonObjectBuilder putAccount(JsonObjectBuilder object, Account account) {
        return object.put("site", account.site().value())
                .put("element", account.element().symbol())
                .put("attribute", account.attribute().name())
                .put(
                        "sourceClass",
                        JsonArray.ofStrings(account.attribute().classes().stream()
                                .map(SourceClass::name)
                                .toList()));
    }

    private static Account readAccount(JsonObject object) throws MalformedInputException {
        String site = object.requireString("site");
        String symbol = object.requireString("element");
        String attribute = object.requireString("attribute");
        List<String> names = object.requireArray("sourceClass").strings();
        return Fields.built(object, () -> {
            Set<SourceClass> classes = EnumSet.noneOf(SourceClass.class);
            names.forEach(name -> classes.add(SourceClass.valueOf(name)));
            return new Account(new FacilityId(site), Element.ofSymbol(symbol), new Attribute(attribute, classes));
        });
    }

    private static Period readDays(JsonObject object) throws MalformedInputException {
        LocalDate from = Fields.date(object, "firstDay");
        LocalDate until = Fields.date(object, "lastDay");
        return Fields.built(object, () -> new Period(from, until));
    }

    private static int integer(JsonObject object, String name) throws MalformedInputException {
        long value = object.requireInteger(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw object.malformed(name, "expected an integer from 0 to " + Integer.MAX_VALUE + ", found " + value);
        }
        return (int) value;
    }
}
