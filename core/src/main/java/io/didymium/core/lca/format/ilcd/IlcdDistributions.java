package io.didymium.core.lca.format.ilcd;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Uncertainty;
import java.math.BigDecimal;
import java.util.Optional;

/** The distributions of exchanges and variables of an ILCD process; those without usable parameters are counted. */
final class IlcdDistributions {
    private IlcdDistributions() {}

    /**
     * A distribution. The 95 % interval of a log-normal one is stated as the square of the geometric standard deviation, a uniform
     * one by its bounds; of others the format does not state enough.
     */
    static Optional<Uncertainty> of(
            XmlNode stated, BigDecimal mean, Optional<String> minimum, Optional<String> maximum, ImportLog log) {
        String type = stated.text("uncertaintyDistributionType").orElse("undefined");
        Optional<String> interval = stated.text("relativeStandardDeviation95In");
        try {
            if (type.equals("log-normal") && interval.isPresent() && mean.signum() != 0) {
                BigDecimal square = IlcdNouns.decimal(interval.get());
                if (square.compareTo(BigDecimal.ONE) >= 0) {
                    return Optional.of(new Uncertainty.LogNormal(mean, square.sqrt(ROUNDING)));
                }
            }
            if (type.equals("uniform") && minimum.isPresent() && maximum.isPresent()) {
                return Optional.of(
                        new Uncertainty.Uniform(IlcdNouns.decimal(minimum.get()), IlcdNouns.decimal(maximum.get())));
            }
        } catch (MalformedDataException | IllegalArgumentException e) {
            // Counted below, as any distribution without usable parameters.
        }
        if (!type.equals("undefined")) {
            log.leaveOut("uncertainty " + type + " without usable parameters");
        }
        return Optional.empty();
    }
}
