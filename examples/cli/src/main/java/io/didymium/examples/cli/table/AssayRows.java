package io.didymium.examples.cli.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.table.cell.RawCell;
import java.util.Locale;
import java.util.Optional;

/** Rows of results that are one analysis: of one batch or flow, by one method, of one sample. */
final class AssayRows {
    private final ObjectNode owner;
    private final String pointer;
    private final PlacedDraft draft;
    private final CellReader cells;

    AssayRows(ObjectNode owner, String pointer, PlacedDraft draft, CellReader cells) {
        this.owner = owner;
        this.pointer = pointer;
        this.draft = draft;
        this.cells = cells;
    }

    void add(FormRow row, ObjectNode members, RawCell result) {
        ObjectNode assay = owner.get("assay") instanceof ObjectNode there ? there : owner.putObject("assay");
        draft.place(pointer, row.first().place());
        for (String member : new String[] {"method", "state", "complete"}) {
            common(row, assay, member, members.get(member));
        }
        Optional<ObjectNode> content = new Result(cells, row::cell).read(result);
        if (!assay.has("contents")) {
            assay.putObject("contents");
        }
        content.ifPresent(found -> constituent(row, assay, found));
    }

    /** What is of the analysis as a whole is the same in all its rows. */
    private void common(FormRow row, ObjectNode assay, String member, JsonNode stated) {
        if (stated == null) {
            return;
        }
        JsonNode value =
                member.equals("complete") ? BooleanNode.valueOf(stated.asText().equals("yes")) : stated;
        if (assay.has(member) && !assay.get(member).equals(value)) {
            row.cell(member)
                    .ifPresent(cell -> cells.fail(
                            cell,
                            "'" + cell.text() + "' differs from an earlier row of this analysis;"
                                    + " an analysis has one " + member));
            return;
        }
        assay.set(member, value);
        row.cell(member).ifPresent(cell -> draft.place(pointer + "/" + member, cell.place()));
    }

    private void constituent(FormRow row, ObjectNode assay, ObjectNode content) {
        RawCell cell = row.cell("constituent").orElse(row.first());
        String name = cell.text();
        switch (name.toUpperCase(Locale.ROOT)) {
            case "TREO" -> set(cell, assay, "totalOxides", content);
            case "LOI" -> set(cell, assay, "lossOnIgnition", content);
            case "MOISTURE" -> moisture(cell, assay, content);
            default -> {
                if (Heads.isConstituent(name)) {
                    set(cell, (ObjectNode) assay.get("contents"), name, content);
                    draft.place(
                            pointer + "/contents/" + name,
                            row.cell("result").orElse(cell).place());
                } else {
                    cells.fail(
                            cell,
                            "unknown constituent '" + name
                                    + "'; write a symbol or formula such as Nd, Nd2O3 or SO4 2-, or TREO, LOI, moisture");
                }
            }
        }
    }

    private void set(RawCell cell, ObjectNode to, String name, ObjectNode content) {
        if (to.has(name)) {
            cells.fail(cell, "'" + cell.text() + "' is there twice in this analysis; keep one result");
        } else {
            to.set(name, content);
        }
    }

    /** The mass that the sample lost on drying, which a description gives in per cent. */
    private void moisture(RawCell cell, ObjectNode assay, ObjectNode content) {
        if (!content.has("percent")) {
            cells.fail(cell, "moisture is a part in %, with its uncertainty");
        } else if (assay.has("massLossPercent")) {
            cells.fail(cell, "'" + cell.text() + "' is there twice in this analysis; keep one result");
        } else {
            assay.set("massLossPercent", content.get("percent"));
            assay.set("massLossStandardUncertaintyPercent", content.get("standardUncertaintyPercent"));
        }
    }
}
