package io.didymium.core.lca.uncertainty;

import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Log-normal uncertainties derived from pedigree scores, for amounts that state none. */
public final class PedigreeDeviations {
    /** As many digits as a double always has. */
    private static final MathContext DIGITS = new MathContext(15);

    private PedigreeDeviations() {}

    /**
     * Returns the process with a log-normal uncertainty for each amount that has scores and no uncertainty.
     *
     * @param basic the basic factor, at least 1; see {@link Pedigree#geometricDeviation}
     */
    public static UnitProcess of(UnitProcess process, double basic) {
        List<Exchange> exchanges = process.exchanges().stream()
                .map(exchange -> deviating(exchange, basic))
                .toList();
        return process.toBuilder().exchanges(exchanges).build();
    }

    private static Exchange deviating(Exchange exchange, double basic) {
        Provenance provenance = exchange.provenance();
        Optional<Pedigree> scores = provenance.quality().flatMap(Pedigree::find);
        BigDecimal value = exchange.amount().value().orElse(BigDecimal.ZERO);
        if (scores.isEmpty() || provenance.uncertainty().isPresent() || value.signum() == 0) {
            return exchange;
        }
        BigDecimal deviation = new BigDecimal(scores.get().geometricDeviation(basic), DIGITS);
        Provenance stated = provenance.toBuilder()
                .uncertainty(new Uncertainty.LogNormal(value, deviation))
                .build();
        return exchange.toBuilder().provenance(stated).build();
    }
}
