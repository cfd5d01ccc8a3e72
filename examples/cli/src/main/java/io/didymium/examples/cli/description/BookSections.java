package io.didymium.examples.cli.description;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Period;
import io.didymium.core.custody.Scheme;
import io.didymium.core.custody.Voucher;
import io.didymium.core.custody.books.Books;
import io.didymium.core.custody.books.Posting;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.TransferId;
import io.didymium.core.origin.SourceClass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.CustodyBooks;
import io.didymium.passport.claim.CustodyStatements;
import io.didymium.passport.claim.CustodyTerms;
import io.didymium.passport.claim.DeclaredGoods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads books of custody: they are kept anew, entry by entry, and an entry that they refuse is a fault at its place. */
final class BookSections {
    private final Ids ids;
    private final Ids.Concepts concepts;

    BookSections(Ids ids, Ids.Concepts concepts) {
        this.ids = ids;
        this.concepts = concepts;
    }

    /** The member {@code books} of a file. */
    CustodyStatements statements(DescriptionNode root) throws MalformedInputException {
        List<CustodyBooks> all = new ArrayList<>();
        for (DescriptionNode part : root.objects("books")) {
            all.add(books(part));
        }
        return root.make(() -> new CustodyStatements(all));
    }

    private CustodyBooks books(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "holder",
                "scheme",
                "rules",
                "firstPeriod",
                "certificates",
                "accounts",
                "entries",
                "declarations");
        Concept concept = concepts.of(part, "scheme");
        Scheme scheme = scheme(part.object("rules"), concept);
        DescriptionNode first = part.object("firstPeriod").allow("from", "until");
        Period period = first.make(() -> new Period(first.date("from"), first.date("until")));
        List<CertificateId> certificates = new ArrayList<>();
        for (String id : part.texts("certificates")) {
            certificates.add(ids.certificates().named(part, "certificates", id));
        }
        CustodyTerms terms = part.make(() -> CustodyTerms.builder(
                        ids.books().declare(part), ids.parties().refer(part, "holder"))
                .scheme(concept.iri(), scheme)
                .first(period)
                .certificates(certificates)
                .build());
        Books kept = part.make(() -> Books.open(scheme, period));
        Accounts accounts = accounts(part);
        for (DescriptionNode entry : part.objects("entries")) {
            enter(entry, kept, accounts);
        }
        Map<Long, DeclaredGoods> issued = new TreeMap<>();
        for (DescriptionNode declaration : part.objects("declarations")) {
            declaration.allow("number", "batches", "transfers");
            issued.put((long) declaration.count("number"), accompaniment(declaration));
        }
        return part.make(() -> CustodyBooks.of(terms, kept, issued));
    }

    private static Scheme scheme(DescriptionNode rules, Concept concept) throws MalformedInputException {
        rules.allow(
                "model",
                "method",
                "periodMonths",
                "carriedPeriods",
                "averagedPeriods",
                "deficitLimitKg",
                "transfersBetweenSites");
        return rules.make(() -> Scheme.builder(
                        concept.name(),
                        rules.word("model", CustodyModel.class),
                        rules.word("method", BalanceMethod.class),
                        rules.count("periodMonths"))
                .carriedPeriods(rules.count("carriedPeriods"))
                .averagedPeriods(rules.count("averagedPeriods"))
                .deficitLimit(Measurements.kilograms(rules, "deficitLimitKg"))
                .transfersBetweenSites(rules.truth("transfersBetweenSites"))
                .build());
    }

    private Accounts accounts(DescriptionNode books) throws MalformedInputException {
        Map<String, Account> byName = new TreeMap<>();
        for (DescriptionNode part : books.named("accounts")) {
            part.allow("facility", "element", "attribute", "classes");
            Set<SourceClass> classes = EnumSet.noneOf(SourceClass.class);
            for (String word : part.texts("classes")) {
                classes.add(part.word("classes", word, SourceClass.class));
            }
            byName.put(
                    part.ownName(),
                    part.make(() -> new Account(
                            ids.facilities().refer(part, "facility"),
                            part.element(part.text("element"), "element"),
                            new Attribute(part.text("attribute"), classes))));
        }
        return new Accounts(byName);
    }

    private void enter(DescriptionNode part, Books books, Accounts accounts) throws MalformedInputException {
        Posting posting;
        if (part.text("kind").equals("close")) {
            LocalDate until = part.allow("kind", "nextUntil").date("nextUntil");
            posting = part.make(() -> books.close(until));
        } else {
            posting = books.post(entry(part, accounts));
        }
        if (posting.refusal().isPresent()) {
            Finding refusal = posting.refusal().get();
            throw new MalformedInputException(
                    part.pointer(),
                    "the books refuse it: " + refusal.message() + "; "
                            + refusal.code().remedy());
        }
    }

    private BookEntry entry(DescriptionNode part, Accounts accounts) throws MalformedInputException {
        LocalDate date = part.date("date");
        Account account = accounts.of(part, "account");
        String document = part.text("document");
        return part.make(() -> switch (part.text("kind")) {
            case "receipt" -> {
                allow(part, "batch", "class", "model", "qualifyingKg", "totalKg");
                yield BookEntry.Receipt.builder(
                                new Voucher(date, account, document),
                                ids.batches().refer(part, "batch"),
                                part.word("class", SourceClass.class),
                                part.word("model", CustodyModel.class))
                        .qualifying(Measurements.kilograms(part, "qualifyingKg"))
                        .total(Measurements.kilograms(part, "totalKg"))
                        .build();
            }
            case "conversion" -> {
                allow(part, "inKg", "outKg");
                yield new BookEntry.Conversion(
                        new Voucher(date, account, document),
                        Measurements.kilograms(part, "inKg"),
                        Measurements.kilograms(part, "outKg"));
            }
            case "delivery" -> {
                allow(part, "deliveredKg", "claimedKg", "model", "method");
                yield BookEntry.Delivery.builder(
                                new Voucher(date, account, document),
                                part.word("model", CustodyModel.class),
                                part.word("method", BalanceMethod.class))
                        .delivered(Measurements.kilograms(part, "deliveredKg"))
                        .claimed(Measurements.kilograms(part, "claimedKg"))
                        .build();
            }
            case "loss" -> {
                allow(part, "amountKg", "reason");
                yield new BookEntry.Loss(
                        new Voucher(date, account, document),
                        Measurements.kilograms(part, "amountKg"),
                        part.text("reason"));
            }
            case "stock-take" -> {
                allow(part, "foundKg", "reason");
                yield new BookEntry.StockTake(
                        new Voucher(date, account, document),
                        Measurements.kilograms(part, "foundKg"),
                        part.text("reason"));
            }
            case "correction" -> {
                allow(part, "corrects", "amountKg", "reason");
                yield new BookEntry.Correction(
                        new Voucher(date, account, document),
                        part.count("corrects"),
                        Measurements.kilograms(part, "amountKg"),
                        part.text("reason"));
            }
            case "site-transfer" -> {
                allow(part, "to", "amountKg");
                yield new BookEntry.SiteTransfer(
                        new Voucher(date, account, document),
                        accounts.of(part, "to"),
                        Measurements.kilograms(part, "amountKg"));
            }
            default ->
                throw part.unknownWord(
                        "kind",
                        part.text("kind"),
                        List.of(
                                "receipt",
                                "conversion",
                                "delivery",
                                "loss",
                                "stock-take",
                                "correction",
                                "site-transfer",
                                "close"));
        });
    }

    private static void allow(DescriptionNode part, String... own) throws MalformedInputException {
        List<String> names = new ArrayList<>(List.of("kind", "date", "account", "document"));
        names.addAll(List.of(own));
        part.allow(names.toArray(String[]::new));
    }

    private DeclaredGoods accompaniment(DescriptionNode part) throws MalformedInputException {
        List<BatchId> batches = new ArrayList<>();
        for (String id : part.texts("batches")) {
            batches.add(ids.batches().named(part, "batches", id));
        }
        List<TransferId> transfers = new ArrayList<>();
        for (String id : part.texts("transfers")) {
            transfers.add(ids.transfers().named(part, "transfers", id));
        }
        return part.make(() -> new DeclaredGoods(batches, transfers));
    }

    /**
     * The accounts of books, by the names that entries call them.
     *
     * @param byName the accounts
     */
    private record Accounts(Map<String, Account> byName) {
        Account of(DescriptionNode part, String name) throws MalformedInputException {
            String word = part.text(name);
            Account account = byName.get(word);
            if (account == null) {
                throw part.fault(
                        name,
                        "unknown account '" + word + "'; "
                                + Nearest.to(word, byName.keySet())
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("described are: " + String.join(", ", byName.keySet())));
            }
            return account;
        }
    }
}
