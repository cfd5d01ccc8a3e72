package io.didymium.examples.cli.lca.repository;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.lca.repository.StoredVersion;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.inventory.InventoryDigest;
import java.util.List;

/** Stored versions, ready to be shown, each with its digest. */
record VersionList(List<StoredVersion> versions) {
    void print(Console console, OutputForm form) {
        if (form.json()) {
            ObjectNode object = Json.object();
            ArrayNode list = object.putArray("versions");
            versions.forEach(each -> list.addObject()
                    .put("process", each.dataSet().id().value())
                    .put("name", each.dataSet().name().strip())
                    .put("version", each.number())
                    .put("member", each.member().value())
                    .put("storedAt", each.storedAt().toString())
                    .put("digest", digest(each)));
            console.print(Json.text(object));
        } else if (form.csv()) {
            CsvText csv = new CsvText("process", "name", "version", "member", "stored at", "digest");
            versions.forEach(each -> csv.row(
                    each.dataSet().id(),
                    each.dataSet().name().strip(),
                    each.number(),
                    each.member(),
                    each.storedAt(),
                    digest(each)));
            console.printText(csv.text());
        } else {
            show(console);
        }
    }

    private void show(Console console) {
        Table table = new Table()
                .column("process", Table.Align.LEFT)
                .column("version", Table.Align.RIGHT)
                .column("member", Table.Align.LEFT)
                .column("stored at", Table.Align.LEFT)
                .column("id", Table.Align.LEFT);
        versions.forEach(each -> table.row(
                TerminalText.brief(each.dataSet().name().strip()),
                Integer.toString(each.number()),
                TerminalText.brief(each.member().value()),
                each.storedAt().toString(),
                each.dataSet().id().value()));
        console.print(table.size() == 0 ? List.of("  No process.") : table.lines("  "));
    }

    private static String digest(StoredVersion version) {
        return InventoryDigest.of(version.dataSet()).value().toHex();
    }
}
