package io.didymium.examples.cli.lca.input;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.table.FlowMapReader;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.mapping.FlowMap;
import io.didymium.core.lca.mapping.ListedFlow;
import io.didymium.core.lca.mapping.MatchBasis;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the flows of a method are matched with those of an inventory. */
public final class MappingChoice {
    @Option(
            names = "--map",
            description = "Maps the flows of the method to those of the inventory by identifier, CAS number and name.")
    private boolean map;

    @Option(
            names = "--map-file",
            paramLabel = "CSV",
            description = "A mapping of flows in the format of GLAD, which is tried first; implies --map.")
    private @Nullable Path file;

    @Option(
            names = "--map-order",
            split = ",",
            paramLabel = "BASIS",
            description = "What is tried, in this order: ${COMPLETION-CANDIDATES}; implies --map.")
    private List<MatchBasis> order = List.of();

    /** Whether flows are to be mapped. */
    public boolean isMade() {
        return map || file != null || !order.isEmpty();
    }

    /** The mapping of a method to an inventory. */
    public MethodMapping of(Inventory inventory, ImpactMethod method, List<ListedFlow> flowList) throws CommandFault {
        return MethodMapping.builder(inventory, method)
                .flowList(flowList)
                .file(flowMap())
                .order(order.isEmpty() ? MatchBasis.DEFAULT_ORDER : order)
                .build();
    }

    private FlowMap flowMap() throws CommandFault {
        if (file == null) {
            return FlowMap.EMPTY;
        }
        try {
            FlowMapReader.Reading read = FlowMapReader.read(Storage.bytes(file).toByteArray());
            if (!read.findings().isEmpty()) {
                throw CommandFault.unreadable(
                        file + ": " + read.findings().get(0).location() + ": "
                                + read.findings().get(0).message());
            }
            return read.map();
        } catch (MalformedDataException e) {
            throw CommandFault.unreadable(file + " cannot be read as a mapping of flows: " + e.getMessage());
        }
    }
}
