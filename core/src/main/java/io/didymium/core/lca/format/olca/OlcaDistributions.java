package io.didymium.core.lca.format.olca;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.inventory.Uncertainty;
import java.math.BigDecimal;
import java.util.Optional;

/** The distributions of amounts and parameters of an olca package; those without usable parameters are counted. */
final class OlcaDistributions {
    private final ImportLog log;

    OlcaDistributions(ImportLog log) {
        this.log = log;
    }

    /** The distribution that an exchange or parameter states, if any. */
    Optional<Uncertainty> of(Members uncertain) {
        String type = "";
        try {
            Optional<Members> found = uncertain.object("uncertainty");
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Members stated = found.get();
            type = stated.text("distributionType").orElse("");
            return switch (type) {
                case "", "NO_DISTRIBUTION" -> Optional.empty();
                case "LOG_NORMAL_DISTRIBUTION" -> logNormal(value(stated, "geomMean"), value(stated, "geomSd"));
                case "NORMAL_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Normal(value(stated, "mean"), value(stated, "sd")));
                case "TRIANGLE_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Triangle(
                            value(stated, "minimum"), value(stated, "mode"), value(stated, "maximum")));
                case "UNIFORM_DISTRIBUTION" ->
                    Optional.of(new Uncertainty.Uniform(value(stated, "minimum"), value(stated, "maximum")));
                default -> throw stated.malformed("distributionType", "no distribution: '" + type + "'");
            };
        } catch (MalformedDataException | IllegalArgumentException e) {
            return unusable(type);
        }
    }

    /** Databases with thousands of deviations of 0 are common: an exception for each is as slow as the rest of the exchange. */
    private Optional<Uncertainty> logNormal(BigDecimal mean, BigDecimal deviation) {
        return mean.signum() == 0 || deviation.compareTo(BigDecimal.ONE) < 0
                ? unusable("LOG_NORMAL_DISTRIBUTION")
                : Optional.of(new Uncertainty.LogNormal(mean, deviation));
    }

    private Optional<Uncertainty> unusable(String type) {
        log.leaveOut("uncertainty " + type + " without usable parameters");
        return Optional.empty();
    }

    private static BigDecimal value(Members of, String name) throws MalformedDataException {
        Optional<BigDecimal> stated = of.number(name);
        if (stated.isEmpty()) {
            throw of.malformed(name, "required, but absent");
        }
        return stated.get();
    }
}
