package io.didymium.core.lca.inventory.merge;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Several versions of one process. */
final class ProcessVersions {
    private ProcessVersions() {}

    /** The process, with unknown amounts of all that any version exchanges unless results do not depend on the version. */
    static UnitProcess merge(List<UnitProcess> versions) {
        UnitProcess last = versions.get(versions.size() - 1);
        return isOne(versions) ? last : unknown(versions);
    }

    static boolean isWhole(UnitProcess merged, List<UnitProcess> versions) {
        return isOne(versions) && versions.contains(merged);
    }

    private static boolean isOne(List<UnitProcess> versions) {
        return agree(versions, UnitProcess::exchanges)
                && agree(versions, UnitProcess::reference)
                && agree(versions, UnitProcess::allocation)
                && agree(versions, process -> process.origin().coverage().region());
    }

    private static boolean agree(List<UnitProcess> versions, Function<UnitProcess, Object> part) {
        return versions.stream().map(part).distinct().count() == 1;
    }

    private record Part(DataSetId flow, Direction direction, boolean avoided) {
        static Part of(Exchange exchange) {
            return new Part(
                    exchange.flow(), exchange.direction(), exchange.link().avoided());
        }
    }

    /** The process with unknown amounts of all that any version exchanges. */
    static UnitProcess unknown(List<UnitProcess> versions) {
        UnitProcess last = versions.get(versions.size() - 1);
        Map<Part, Integer> parts = new LinkedHashMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        for (UnitProcess version : versions) {
            for (Exchange exchange : version.exchanges()) {
                if (parts.putIfAbsent(Part.of(exchange), parts.size() + 1) == null) {
                    exchanges.add(Exchange.builder(parts.size(), exchange.direction(), exchange.flow(), Amount.UNKNOWN)
                            .avoided(exchange.link().avoided())
                            .build());
                }
            }
        }
        return UnitProcess.builder(last.id(), last.name())
                .version(last.version())
                .origin(last.origin())
                .exchanges(exchanges)
                .reference(last.referenceExchange()
                        .map(reference -> parts.get(Part.of(reference)))
                        .orElse(null))
                .build();
    }
}
