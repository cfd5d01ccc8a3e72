package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.table.cell.RawCell;
import io.didymium.examples.cli.word.Nearest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes members of a description of the rows of all tables; rows that name each other are joined. */
final class DraftTables {
    private static final Set<String> OF_ROW = Set.of("step", "role");

    private final PlacedDraft draft = new PlacedDraft();
    private final CellReader cells;
    private final List<String> leftOut;
    private final Map<String, ObjectNode> batches = new HashMap<>();
    private final Map<String, ObjectNode> steps = new HashMap<>();
    private final Map<String, String> stepPointers = new HashMap<>();
    private final Map<String, String> batchPointers = new HashMap<>();
    private final Map<String, ObjectNode> flows = new HashMap<>();
    private final Map<String, String> flowPointers = new HashMap<>();

    DraftTables(CellReader cells, List<String> leftOut) {
        this.cells = cells;
        this.leftOut = leftOut;
    }

    PlacedDraft draft() {
        return draft;
    }

    /** Adds all rows, those first that others name. */
    void add(Map<TableForm, List<FormRow>> rows) {
        rows.getOrDefault(TableForm.STEPS, List.of()).forEach(this::step);
        rows.getOrDefault(TableForm.BATCHES, List.of()).forEach(this::batch);
        rows.getOrDefault(TableForm.INPUTS, List.of()).forEach(row -> partOfStep(row, "inputs", row.members(cells)));
        rows.getOrDefault(TableForm.FLOWS, List.of()).forEach(this::flow);
        rows.getOrDefault(TableForm.DELIVERIES, List.of()).forEach(this::delivery);
        rows.getOrDefault(TableForm.ACTIVITIES, List.of())
                .forEach(row -> keyed(row, "inventories", "step", "activities"));
        rows.getOrDefault(TableForm.BOOKS, List.of()).forEach(row -> keyed(row, "books", "id", "entries"));
        assays(rows.getOrDefault(TableForm.ASSAYS, List.of()));
    }

    private void step(FormRow row) {
        ObjectNode members = row.members(cells);
        String id = row.text("id");
        if (steps.containsKey(id)) {
            twice(row, "step");
            return;
        }
        String pointer = draft.next("steps");
        ObjectNode step = draft.add("steps");
        step.setAll(members);
        name(step, id);
        steps.put(id, step);
        stepPointers.put(id, pointer);
        row.places(draft, pointer);
    }

    private void batch(FormRow row) {
        ObjectNode members = row.members(cells);
        String id = row.text("id");
        if (batches.containsKey(id)) {
            twice(row, "batch");
            return;
        }
        String pointer = draft.next("batches");
        ObjectNode batch = draft.add("batches");
        batch.setAll(members);
        OF_ROW.forEach(batch::remove);
        name(batch, id);
        batches.put(id, batch);
        batchPointers.put(id, pointer);
        row.places(draft, pointer);
        row.cell("made by")
                .ifPresent(by -> known(by, "step", steps).ifPresent(step -> {
                    String at = stepPointers.get(by.text()) + "/outputs/"
                            + PlacedDraft.list(step, "outputs").size();
                    PlacedDraft.list(step, "outputs")
                            .addObject()
                            .put("batch", id)
                            .put("role", members.path("role").asText("product"));
                    draft.place(at, by.place());
                }));
    }

    private void twice(FormRow row, String what) {
        row.cell("id")
                .ifPresent(cell -> cells.fail(
                        cell, "the " + what + " '" + cell.text() + "' is described twice; give each its own id"));
    }

    private static void name(ObjectNode of, String id) {
        if (!of.has("name")) {
            of.put("name", id);
        }
    }

    private Optional<ObjectNode> known(RawCell cell, String what, Map<String, ObjectNode> all) {
        ObjectNode found = all.get(cell.text());
        return found == null
                ? cells.fail(
                        cell,
                        "there is no " + what + " '" + cell.text() + "' in the table of "
                                + (what.equals("batch") ? "batches" : "steps") + "; "
                                + Nearest.to(cell.text(), all.keySet())
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("add it there, or correct the id"))
                : Optional.of(found);
    }

    private Optional<ObjectNode> partOfStep(FormRow row, String list, ObjectNode part) {
        return row.cell("step").flatMap(cell -> known(cell, "step", steps)).map(step -> {
            String pointer = stepPointers.get(row.text("step")) + "/" + list + "/"
                    + PlacedDraft.list(step, list).size();
            ObjectNode added = PlacedDraft.list(step, list).addObject();
            added.setAll(part);
            added.remove("step");
            row.places(draft, pointer);
            if (list.equals("flows")) {
                flowPointers.put(key(row.text("step"), row.text("name")), pointer);
            }
            return added;
        });
    }

    private void flow(FormRow row) {
        ObjectNode members = row.members(cells);
        String key = key(row.text("step"), row.text("name"));
        if (flows.containsKey(key)) {
            cells.fail(row.first(), "the flow '" + row.text("name") + "' of '" + row.text("step") + "' is there twice");
        } else {
            partOfStep(row, "flows", members).ifPresent(flow -> flows.put(key, flow));
        }
    }

    private static String key(String step, String name) {
        return step + "\n" + name;
    }

    private void delivery(FormRow row) {
        ObjectNode members = row.members(cells);
        String id = row.text("id");
        ObjectNode transfer = null;
        int at = 0;
        for (int i = 0; i < draft.root().path("transfers").size(); i++) {
            if (draft.root().path("transfers").get(i).path("id").asText().equals(id)) {
                transfer = (ObjectNode) draft.root().path("transfers").get(i);
                at = i;
            }
        }
        if (transfer == null) {
            at = draft.root().path("transfers").size();
            transfer = draft.add("transfers");
            for (String member : List.of("id", "name", "from", "to", "at")) {
                if (members.has(member)) {
                    transfer.set(member, members.get(member));
                }
            }
            name(transfer, id);
        } else {
            same(row, transfer, members);
        }
        members.remove(List.of("id", "name", "from", "to", "at"));
        String pointer = "/transfers/" + at;
        row.places(draft, pointer);
        row.places(
                draft,
                pointer + "/portions/" + PlacedDraft.list(transfer, "portions").size());
        PlacedDraft.list(transfer, "portions").add(members);
    }

    /** A delivery whose rows say different things is none that happened. */
    private void same(FormRow row, ObjectNode transfer, ObjectNode members) {
        for (String member : List.of("from", "to", "at", "name")) {
            row.cell(member).ifPresent(cell -> {
                if (members.has(member) && !members.get(member).equals(transfer.get(member))) {
                    cells.fail(
                            cell,
                            "'" + cell.text() + "' differs from an earlier row of the delivery '" + row.text("id")
                                    + "'; make them the same, or give the other delivery its own id");
                }
            });
        }
    }

    /** A row that is an entry of something that has many. */
    private void keyed(FormRow row, String list, String key, String entries) {
        ObjectNode members = row.members(cells);
        String id = row.text(list.equals("books") ? "books" : key);
        ObjectNode owner = null;
        int at = 0;
        for (int i = 0; i < draft.root().path(list).size(); i++) {
            if (draft.root().path(list).get(i).path(key).asText().equals(id)) {
                owner = (ObjectNode) draft.root().path(list).get(i);
                at = i;
            }
        }
        if (owner == null) {
            at = draft.root().path(list).size();
            owner = draft.add(list).put(key, id);
        }
        members.remove(key);
        row.places(
                draft,
                "/" + list + "/" + at + "/" + entries + "/"
                        + PlacedDraft.list(owner, entries).size());
        draft.place("/" + list + "/" + at, row.first().place());
        PlacedDraft.list(owner, entries).add(members);
    }

    private void assays(List<FormRow> rows) {
        Map<ObjectNode, AssayRows> assays = new LinkedHashMap<>();
        for (FormRow row : rows) {
            ObjectNode members = row.members(cells);
            Optional<ObjectNode> owner = analysed(row);
            Optional<RawCell> result = row.cell("result");
            if (owner.isPresent() && result.isPresent()) {
                String pointer = row.cell("batch").isPresent()
                        ? batchPointers.getOrDefault(row.text("batch"), "")
                        : flowPointers.getOrDefault(key(row.text("step"), row.text("flow")), "");
                if (Result.isNotAnalysed(result.get())) {
                    leftOut.add("'" + result.get().text() + "' in "
                            + result.get().place() + ": what was not analysed is not stated");
                } else {
                    assays.computeIfAbsent(owner.get(), each -> new AssayRows(each, pointer + "/assay", draft, cells))
                            .add(row, members, result.get());
                }
            }
        }
    }

    private Optional<ObjectNode> analysed(FormRow row) {
        Optional<RawCell> batch = row.cell("batch");
        Optional<RawCell> flow = row.cell("flow");
        if (batch.isPresent() == flow.isPresent()) {
            return cells.fail(
                    row.first(), "an analysis is either of a batch, or of a flow of a step; fill in one of the two");
        }
        if (batch.isPresent()) {
            return known(batch.get(), "batch", batches);
        }
        ObjectNode found = flows.get(key(row.text("step"), row.text("flow")));
        return found == null
                ? cells.fail(
                        flow.get(),
                        "there is no flow '" + flow.get().text() + "' of the step '" + row.text("step")
                                + "' in the table of flows; add it there, or correct the name")
                : Optional.of(found);
    }
}
