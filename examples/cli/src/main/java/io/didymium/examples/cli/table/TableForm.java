package io.didymium.examples.cli.table;

import io.didymium.core.custody.BalanceMethod;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.SampleState;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MassBasis;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.examples.cli.table.TableColumn.Kind;
import java.util.List;
import java.util.Optional;

/** The tables there are, with their columns. */
enum TableForm {
    /** Batches, and the steps that made them. */
    BATCHES(
            "Batches that were made or bought: one in a row.",
            TableColumn.of(Kind.ID, "id", "id", "its number; short ones begin with the id prefix"),
            TableColumn.of(Kind.TEXT, "name", "name", "for people; by default the id")
                    .optional(),
            TableColumn.words("form", "form", MaterialForm.class, "what it is"),
            TableColumn.of(Kind.AMOUNT, "mass kg", "massKg", "in kg, without unit"),
            uncertainty(),
            TableColumn.of(Kind.ID, "facility", "facility", "where it was made"),
            TableColumn.of(Kind.TIME, "produced at", "producedAt", "with zone, such as 2026-05-04T10:00:00Z"),
            TableColumn.of(Kind.ID, "made by", "step", "the id of the step that made it")
                    .optional(),
            TableColumn.words("role", "role", OutputRole.class, "as what; by default product")
                    .optional(),
            TableColumn.of(Kind.ID, "item reference", "itemReference", "of GS1: the number of the product")
                    .optional()),
    /** Results of analyses. */
    ASSAYS(
            "Results of analyses: one constituent in a row, of a batch, or of what passes in a step.",
            TableColumn.of(Kind.ID, "batch", "batch", "the batch; empty for a flow")
                    .optional(),
            TableColumn.of(Kind.ID, "step", "step", "for a flow: its step").optional(),
            TableColumn.of(Kind.TEXT, "flow", "flow", "for a flow: its name").optional(),
            TableColumn.of(Kind.TEXT, "constituent", "constituent", "Nd2O3, Fe, TREO, LOI or moisture"),
            TableColumn.of(Kind.RESULT, "result", "result", "such as 24.1, <0.01 or n.d."),
            TableColumn.of(Kind.TEXT, "unit", "unit", "%, ppm, ppb, mg/kg or g/t; or behind the result")
                    .optional(),
            TableColumn.of(
                            Kind.RESULT,
                            "standard uncertainty",
                            "standard",
                            "k = 1, in the unit of the result; 0 if exact")
                    .optional(),
            TableColumn.of(Kind.RESULT, "expanded uncertainty", "expanded", "in place of it: k times as much")
                    .optional(),
            TableColumn.of(Kind.AMOUNT, "coverage factor", "factor", "k of the expanded one")
                    .optional(),
            TableColumn.of(Kind.RESULT, "limit", "limit", "of quantification, for n.d.")
                    .optional(),
            TableColumn.of(Kind.TEXT, "method", "method", "such as ICP-OES"),
            TableColumn.words("state", "state", SampleState.class, "of the sample; by default as-received")
                    .optional(),
            TableColumn.of(Kind.WORD, "complete", "complete", "yes if all elements were looked for")
                    .of("yes", "no")
                    .optional()),
    /** Steps of processing. */
    STEPS(
            "Steps of processing, and purchases: one in a row.",
            TableColumn.of(Kind.ID, "id", "id", "its number"),
            TableColumn.of(Kind.TEXT, "name", "name", "for people; by default the id")
                    .optional(),
            TableColumn.words("kind", "kind", ProcessKind.class, "what was done"),
            TableColumn.of(Kind.ID, "facility", "facility", "where"),
            TableColumn.of(Kind.TIME, "started at", "startedAt", "with zone"),
            TableColumn.of(Kind.TIME, "ended at", "endedAt", "with zone")),
    /** What went into steps. */
    INPUTS(
            "What steps took of batches: one batch in a row.",
            TableColumn.of(Kind.ID, "step", "step", "the step"),
            TableColumn.of(Kind.ID, "batch", "batch", "the batch, also of another maker"),
            TableColumn.of(Kind.AMOUNT, "mass kg", "massKg", "taken of it"),
            uncertainty()),
    /** What else passed in steps. */
    FLOWS(
            "Reagents, losses, emissions and effluents of steps: one in a row.",
            TableColumn.of(Kind.ID, "step", "step", "the step"),
            TableColumn.words("kind", "kind", FlowKind.class, "what it is"),
            TableColumn.of(Kind.TEXT, "name", "name", "what it is called"),
            TableColumn.of(Kind.AMOUNT, "mass kg", "massKg", "in kg"),
            uncertainty(),
            TableColumn.words("mass basis", "massBasis", MassBasis.class, "by default estimated")
                    .optional()),
    /** Deliveries. */
    DELIVERIES(
            "Deliveries: one batch of a delivery in a row; rows with the same id are one delivery.",
            TableColumn.of(Kind.ID, "id", "id", "its number"),
            TableColumn.of(Kind.TEXT, "name", "name", "for people; by default the id")
                    .optional(),
            TableColumn.of(Kind.ID, "from", "from", "the site it left"),
            TableColumn.of(Kind.ID, "to", "to", "the site it went to"),
            TableColumn.of(Kind.TIME, "at", "at", "when it left, with zone"),
            TableColumn.of(Kind.ID, "batch", "batch", "what was delivered"),
            TableColumn.of(Kind.AMOUNT, "mass kg", "massKg", "of it"),
            uncertainty(),
            TableColumn.of(Kind.AMOUNT, "received kg", "receivedKg", "what the receiver weighed")
                    .optional(),
            TableColumn.of(Kind.AMOUNT, "received uncertainty kg", "receivedUncertaintyKg", "of that")
                    .optional()),
    /** What footprints are of. */
    ACTIVITIES(
            "What steps used or emitted, for footprints: one factor in a row.",
            TableColumn.of(Kind.ID, "step", "step", "the step"),
            TableColumn.of(Kind.TEXT, "factor", "factor", "the name of a factor that a description has"),
            TableColumn.of(Kind.AMOUNT, "amount", "amount", "in the unit of the factor"),
            TableColumn.of(Kind.TEXT, "name", "name", "of the activity; by default the factor")
                    .optional(),
            TableColumn.of(Kind.ID, "only for", "onlyFor", "the batch that it is for alone")
                    .optional(),
            TableColumn.of(Kind.TEXT, "pedigree", "pedigree", "such as (1;2;1;1;1)")
                    .optional(),
            TableColumn.of(Kind.TEXTS, "covers", "covers", "the flows of the step that it is for, with ; between")
                    .optional()),
    /** Entries of books of custody. */
    BOOKS(
            "Entries of books of custody that a description has: one in a row, in their order.",
            TableColumn.of(Kind.ID, "books", "id", "the books"),
            TableColumn.of(Kind.WORD, "kind", "kind", "what is entered")
                    .of(
                            "receipt",
                            "conversion",
                            "delivery",
                            "loss",
                            "stock-take",
                            "correction",
                            "site-transfer",
                            "close"),
            TableColumn.of(Kind.DAY, "date", "date", "such as 2026-05-04; not of a close")
                    .optional(),
            TableColumn.of(Kind.TEXT, "account", "account", "its name; not of a close")
                    .optional(),
            TableColumn.of(Kind.TEXT, "document", "document", "the voucher; not of a close")
                    .optional(),
            TableColumn.of(Kind.ID, "batch", "batch", "of a receipt").optional(),
            TableColumn.words("class", "class", SourceClass.class, "of a receipt")
                    .optional(),
            TableColumn.words("model", "model", CustodyModel.class, "of a receipt or delivery")
                    .optional(),
            TableColumn.words("balance method", "method", BalanceMethod.class, "of a delivery")
                    .optional(),
            amount("qualifying kg", "qualifyingKg", "of a receipt"),
            amount("total kg", "totalKg", "of a receipt"),
            amount("in kg", "inKg", "of a conversion"),
            amount("out kg", "outKg", "of a conversion"),
            amount("delivered kg", "deliveredKg", "of a delivery"),
            amount("claimed kg", "claimedKg", "of a delivery"),
            amount("amount kg", "amountKg", "of a loss, correction or site transfer"),
            amount("found kg", "foundKg", "of a stock-take"),
            TableColumn.of(Kind.TEXT, "reason", "reason", "of a loss, stock-take or correction")
                    .optional(),
            TableColumn.of(Kind.COUNT, "corrects", "corrects", "of a correction: the line")
                    .optional(),
            TableColumn.of(Kind.TEXT, "to account", "to", "of a site transfer").optional(),
            TableColumn.of(Kind.DAY, "next until", "nextUntil", "of a close: the last day of the next period")
                    .optional());

    private final String help;
    /** Immutable, as lists made by {@code List.of} are. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<TableColumn> columns;

    TableForm(String help, TableColumn... columns) {
        this.help = help;
        this.columns = List.of(columns);
    }

    private static TableColumn uncertainty() {
        return TableColumn.of(
                Kind.AMOUNT,
                "standard uncertainty kg",
                "standardUncertaintyKg",
                "k = 1, in kg; 0 if the mass is exact");
    }

    private static TableColumn amount(String name, String member, String help) {
        return TableColumn.of(Kind.AMOUNT, name, member, help).optional();
    }

    String title() {
        return TableColumn.word(this);
    }

    /** What a row is. */
    String help() {
        return help;
    }

    List<TableColumn> columns() {
        return columns;
    }

    /** The column of a head, however it is written. */
    Optional<TableColumn> column(String head) {
        String plain = TableColumn.plain(head);
        return columns.stream()
                .filter(column -> TableColumn.plain(column.name()).equals(plain))
                .findFirst();
    }

    TableColumn named(String name) {
        return column(name).orElseThrow(() -> new IllegalArgumentException(this + " has no column " + name));
    }
}
