package io.didymium.examples.cli.lca.repository;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.examples.cli.shell.CommandFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which processes. */
final class QueryChoice {
    @Option(names = "--name", paramLabel = "TEXT", description = "Processes with this in their name.")
    private @Nullable String name;

    @Option(names = "--flow", paramLabel = "ID", description = "Processes that exchange this flow.")
    private @Nullable String flow;

    @Option(names = "--region", paramLabel = "ID", description = "Processes of this region.")
    private @Nullable String region;

    @Option(names = "--year", paramLabel = "YEAR", description = "Processes whose data cover this year.")
    private @Nullable Integer year;

    @Option(names = "--source", paramLabel = "ID", description = "Processes from this publication.")
    private @Nullable String source;

    InventoryQuery.Builder query() throws CommandFault {
        return InventoryQuery.builder()
                .name(name)
                .flow(id("--flow", flow))
                .region(id("--region", region))
                .year(year)
                .source(id("--source", source));
    }

    private static @Nullable DataSetId id(String option, @Nullable String text) throws CommandFault {
        try {
            return text == null ? null : new DataSetId(text);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(option + ": " + e.getMessage());
        }
    }
}
