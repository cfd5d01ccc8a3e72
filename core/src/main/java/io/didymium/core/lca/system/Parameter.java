package io.didymium.core.lca.system;

import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.uncertainty.CalculatedAmount;
import io.didymium.core.lca.uncertainty.CounterRandom;
import io.didymium.core.lca.uncertainty.Distributions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An uncertain amount and the matrix entries that depend on it.
 *
 * @param name the process and the number of the exchange: the same in every system that contains them
 * @param process the process
 * @param exchange the exchange, which states an uncertainty
 * @param calculated the formula that the amount follows from, if it follows from uncertain parameters
 * @param entries the matrix entries, per unit of the amount
 */
record Parameter(
        String name, DataSetId process, Exchange exchange, Optional<CalculatedAmount> calculated, List<Entry> entries) {
    /** An uncertain amount of a process. */
    static Parameter of(DataSetId process, Exchange exchange) {
        Optional<CalculatedAmount> calculated = exchange.provenance()
                .uncertainty()
                .filter(Uncertainty.Calculated.class::isInstance)
                .map(stated -> new CalculatedAmount((Uncertainty.Calculated) stated));
        return new Parameter(process + "#" + exchange.number(), process, exchange, calculated, new ArrayList<>());
    }

    /** A matrix of the system. */
    enum Part {
        /** Processes by processes. */
        TECHNOSPHERE,
        /** Elementary flows by processes. */
        INTERVENTIONS
    }

    /**
     * A matrix entry per unit of an amount.
     *
     * @param part the matrix
     * @param row the row
     * @param column the column
     * @param perUnit the value per unit
     */
    record Entry(Part part, int row, int column, double perUnit) {}

    Uncertainty uncertainty() {
        return exchange.provenance().uncertainty().orElseThrow();
    }

    double amount() {
        return exchange.amount().value().orElseThrow().doubleValue();
    }

    /** The amount in one run, drawn by the name of the parameter, so that compared products share the draw. */
    double drawn(CounterRandom random, long run) {
        return calculated.isPresent()
                ? calculated.get().draw(random, run)
                : Distributions.draw(uncertainty(), random, run, name);
    }
}
