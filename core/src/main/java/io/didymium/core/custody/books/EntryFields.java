package io.didymium.core.custody.books;

import static java.util.stream.Collectors.joining;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.Attribute;
import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.BookEntry.Conversion;
import io.didymium.core.custody.BookEntry.Correction;
import io.didymium.core.custody.BookEntry.Delivery;
import io.didymium.core.custody.BookEntry.Loss;
import io.didymium.core.custody.BookEntry.Receipt;
import io.didymium.core.custody.BookEntry.SiteTransfer;
import io.didymium.core.custody.BookEntry.StockTake;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.custody.Voucher;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.Mass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Converts entries to the fields of a journal line and back. */
final class EntryFields {
    static final String CLOSE = "close";

    /** The number and the digest of a line are not among the fields of its entry. */
    private static final int FIELDS = Journal.COLUMNS.size() - 2;

    private final String[] fields;

    private EntryFields(String kind, LocalDate date) {
        fields = new String[FIELDS];
        Arrays.fill(fields, "");
        set("kind", kind);
        set("date", date.toString());
    }

    private EntryFields(List<String> fields) {
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("an entry has " + FIELDS + " fields, not " + fields.size());
        }
        this.fields = fields.toArray(String[]::new);
    }

    /** The close of a period on its last day; the last day of the next one is in the column of what follows. */
    static List<String> ofClose(LocalDate until, LocalDate nextUntil) {
        EntryFields text = new EntryFields(CLOSE, until);
        text.set("to", nextUntil.toString());
        return text.list();
    }

    static List<String> of(BookEntry entry) {
        EntryFields text = new EntryFields(kind(entry), entry.date());
        text.set("document", entry.document());
        text.set("site", entry.account().site().value());
        text.set("element", entry.account().element().symbol());
        text.set("attribute", entry.account().attribute().name());
        text.set(
                "classes",
                entry.account().attribute().classes().stream()
                        .map(SourceClass::name)
                        .collect(joining(" ")));
        if (entry instanceof Receipt receipt) {
            text.set("batch", receipt.batch().value());
            text.set("class", receipt.sourceClass().name());
            text.set("model", receipt.model().name());
            text.set("amount", receipt.qualifying());
            text.set("whole", receipt.total());
        } else if (entry instanceof Conversion conversion) {
            text.set("amount", conversion.out());
            text.set("whole", conversion.in());
        } else if (entry instanceof Delivery delivery) {
            text.set("model", delivery.model().name());
            text.set("method", delivery.method().name());
            text.set("amount", delivery.claimed());
            text.set("whole", delivery.delivered());
        } else if (entry instanceof Loss loss) {
            text.set("amount", loss.amount());
            text.set("reason", loss.reason());
        } else if (entry instanceof StockTake count) {
            text.set("amount", count.found());
            text.set("reason", count.reason());
        } else if (entry instanceof Correction correction) {
            text.set("amount", correction.amount());
            text.set("corrects", String.valueOf(correction.corrects()));
            text.set("reason", correction.reason());
        } else if (entry instanceof SiteTransfer transfer) {
            text.set("amount", transfer.amount());
            text.set("to", transfer.to().site().value());
        }
        return text.list();
    }

    private static String kind(BookEntry entry) {
        if (entry instanceof Receipt) {
            return "receipt";
        } else if (entry instanceof Conversion) {
            return "conversion";
        } else if (entry instanceof Delivery) {
            return "delivery";
        } else if (entry instanceof Loss) {
            return "loss";
        } else if (entry instanceof StockTake) {
            return "stock-take";
        } else if (entry instanceof Correction) {
            return "correction";
        }
        return "transfer";
    }

    /** Whether the fields are of the close of a period. */
    static boolean isClose(List<String> fields) {
        return new EntryFields(fields).get("kind").equals(CLOSE);
    }

    /** The last day of the period that a close ends. */
    static LocalDate until(List<String> fields) {
        return LocalDate.parse(new EntryFields(fields).get("date"));
    }

    /** The last day of the period that a close begins. */
    static LocalDate nextUntil(List<String> fields) {
        return LocalDate.parse(new EntryFields(fields).get("to"));
    }

    /**
     * The entry of the fields.
     *
     * @throws RuntimeException of the kind that the value's own type throws, if a field is not what it should be
     */
    static BookEntry parse(List<String> fields) {
        EntryFields text = new EntryFields(fields);
        Voucher voucher = new Voucher(LocalDate.parse(text.get("date")), text.account("site"), text.get("document"));
        return switch (text.get("kind")) {
            case "receipt" ->
                Receipt.builder(
                                voucher,
                                new BatchId(text.get("batch")),
                                SourceClass.valueOf(text.get("class")),
                                CustodyModel.valueOf(text.get("model")))
                        .qualifying(text.mass("amount"))
                        .total(text.mass("whole"))
                        .build();
            case "conversion" -> new Conversion(voucher, text.mass("whole"), text.mass("amount"));
            case "delivery" ->
                Delivery.builder(
                                voucher,
                                CustodyModel.valueOf(text.get("model")),
                                BalanceMethod.valueOf(text.get("method")))
                        .delivered(text.mass("whole"))
                        .claimed(text.mass("amount"))
                        .build();
            case "loss" -> new Loss(voucher, text.mass("amount"), text.get("reason"));
            case "stock-take" -> new StockTake(voucher, text.mass("amount"), text.get("reason"));
            case "correction" ->
                new Correction(voucher, Long.parseLong(text.get("corrects")), text.mass("amount"), text.get("reason"));
            case "transfer" -> new SiteTransfer(voucher, text.account("to"), text.mass("amount"));
            default -> throw new IllegalArgumentException("unknown kind of entry: '" + text.get("kind") + "'");
        };
    }

    private Account account(String site) {
        Set<SourceClass> classes = EnumSet.noneOf(SourceClass.class);
        for (String name : get("classes").split(" ", -1)) {
            classes.add(SourceClass.valueOf(name));
        }
        return new Account(
                new FacilityId(get(site)), Element.ofSymbol(get("element")), new Attribute(get("attribute"), classes));
    }

    private Mass mass(String column) {
        return Mass.ofKilograms(get(column));
    }

    private void set(String column, Mass mass) {
        set(column, mass.kilograms().toPlainString());
    }

    private void set(String column, String value) {
        fields[Journal.COLUMNS.indexOf(column) - 1] = value;
    }

    private String get(String column) {
        return fields[Journal.COLUMNS.indexOf(column) - 1];
    }

    private List<String> list() {
        return new ArrayList<>(Arrays.asList(fields));
    }
}
