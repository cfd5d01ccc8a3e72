package io.didymium.core.lca.format.olca;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Uncertainty.Parameter;
import io.didymium.core.lca.inventory.UnitProcess;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The parameters of a whole inventory, which a package has as files of their own. */
final class OlcaGlobals {
    private OlcaGlobals() {}

    /** The parameters that amounts of a process follow from, of the process and of the whole inventory. */
    static List<Parameter> parametersOf(UnitProcess process) {
        return process.exchanges().stream()
                .flatMap(exchange -> exchange.provenance().uncertainty().stream())
                .filter(Uncertainty.Calculated.class::isInstance)
                .flatMap(stated -> ((Uncertainty.Calculated) stated).parameters().stream())
                .distinct()
                .toList();
    }

    /** The parameters of the whole inventory that amounts follow from, each once. */
    static Collection<Parameter> of(Inventory inventory) {
        Set<Parameter> found = new LinkedHashSet<>();
        inventory.processes().values().stream()
                .flatMap(process -> parametersOf(process).stream())
                .filter(each -> each.owner().equals(Parameter.GLOBAL))
                .forEach(found::add);
        return found;
    }

    /** An identifier made from what the parameter is: the same parameter has the same file in every package. */
    static DataSetId id(Parameter parameter) {
        return new DataSetId(UUID.nameUUIDFromBytes(parameter.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
