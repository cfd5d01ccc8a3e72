package io.didymium.core.lca.format.table;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.PackageLimits;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.mapping.FlowMap;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads mappings of flows in the format of GLAD, the Global LCA Data Access network: a table with the columns
 * {@code SourceFlowUUID}, {@code TargetFlowUUID} and, optionally, {@code SourceUnit}, {@code TargetUnit}, {@code ConversionFactor}
 * (1 where it is empty) and {@code MatchCondition} ({@code =} where it is empty). Other columns are for people.
 */
public final class FlowMapReader {
    private FlowMapReader() {}

    /**
     * A mapping as read.
     *
     * @param map the mapping
     * @param findings the rows that were ignored and why, in their order
     */
    public record Reading(FlowMap map, List<Finding> findings) {
        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a mapping.
     *
     * @throws IOException if the file cannot be read
     * @throws MalformedDataException if it is no table, is too large, or a required column is missing
     */
    public static Reading read(Path table) throws IOException, MalformedDataException {
        try (InputStream stream = Files.newInputStream(table)) {
            return read(stream);
        }
    }

    /**
     * Reads a mapping of at most as many bytes as an entry of a package ({@link PackageLimits#standard()}).
     *
     * @param table its bytes; left open
     * @throws IOException if the stream cannot be read
     * @throws MalformedDataException if it is no table, is too large, or a required column is missing
     */
    public static Reading read(InputStream table) throws IOException, MalformedDataException {
        return read(CsvTable.bytes(table));
    }

    /**
     * Reads a mapping.
     *
     * @throws MalformedDataException if it is no table, or a required column is missing
     */
    public static Reading read(byte[] table) throws MalformedDataException {
        CsvTable read = CsvTable.read(table);
        if (!read.has("sourceflowuuid") || !read.has("targetflowuuid")) {
            throw new MalformedDataException("row 1", "the columns SourceFlowUUID and TargetFlowUUID are required");
        }
        NumberFormat numbers = NumberFormat.of(read.column("conversionfactor"));
        ImportLog log = new ImportLog();
        List<FlowMap.Entry> entries = new ArrayList<>();
        for (CsvTable.Row row : read.rows()) {
            log.attempt(row.place(), () -> entries.add(entry(row, numbers)));
        }
        return new Reading(new FlowMap(entries), log.of(List.of(), List.of()).findings());
    }

    private static FlowMap.Entry entry(CsvTable.Row row, NumberFormat numbers) throws MalformedDataException {
        row.checkLength();
        Optional<String> factor = row.find("conversionfactor");
        return FlowMap.Entry.builder(
                        new DataSetId(row.required("sourceflowuuid")),
                        factor.isPresent() ? numbers.parse(factor.get()) : BigDecimal.ONE,
                        new DataSetId(row.required("targetflowuuid")))
                .sourceUnit(row.find("sourceunit").orElse(null))
                .condition(row.find("matchcondition").orElse("="))
                .targetUnit(row.find("targetunit").orElse(null))
                .build();
    }
}
