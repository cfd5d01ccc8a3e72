package io.didymium.core.lca.format.ecospold;

import static io.didymium.core.quantity.Decimals.ROUNDING;

import io.didymium.core.finding.MalformedDataException;
import io.didymium.core.lca.format.common.ImportLog;
import io.didymium.core.lca.format.xml.XmlNode;
import io.didymium.core.lca.inventory.Uncertainty;
import java.math.BigDecimal;
import java.util.Optional;

/** The distributions of exchanges and parameters of ecoSpold 2; those without usable parameters are counted. */
final class EcoSpoldDistributions {
    private final ImportLog log;

    EcoSpoldDistributions(ImportLog log) {
        this.log = log;
    }

    /** Variances are those of the logarithm or of the value itself, with what the pedigree adds. */
    Optional<Uncertainty> of(XmlNode stated) {
        try {
            Optional<XmlNode> logNormal = stated.find("lognormal");
            if (logNormal.isPresent()) {
                double spread = Math.sqrt(variance(logNormal.get()).doubleValue());
                return Optional.of(new Uncertainty.LogNormal(
                        EcoSpoldFlows.number(logNormal.get(), "meanValue"),
                        new BigDecimal(StrictMath.exp(spread), ROUNDING)));
            }
            Optional<XmlNode> normal = stated.find("normal");
            if (normal.isPresent()) {
                return Optional.of(new Uncertainty.Normal(
                        EcoSpoldFlows.number(normal.get(), "meanValue"),
                        variance(normal.get()).sqrt(ROUNDING)));
            }
            Optional<XmlNode> triangular = stated.find("triangular");
            if (triangular.isPresent()) {
                return Optional.of(new Uncertainty.Triangle(
                        EcoSpoldFlows.number(triangular.get(), "minValue"),
                        EcoSpoldFlows.number(triangular.get(), "mostLikelyValue"),
                        EcoSpoldFlows.number(triangular.get(), "maxValue")));
            }
            Optional<XmlNode> uniform = stated.find("uniform");
            if (uniform.isPresent()) {
                return Optional.of(new Uncertainty.Uniform(
                        EcoSpoldFlows.number(uniform.get(), "minValue"),
                        EcoSpoldFlows.number(uniform.get(), "maxValue")));
            }
        } catch (MalformedDataException | IllegalArgumentException | ArithmeticException e) {
            // Counted below, as any distribution without usable parameters.
        }
        log.leaveOut("uncertainty without usable parameters");
        return Optional.empty();
    }

    private static BigDecimal variance(XmlNode distribution) throws MalformedDataException {
        String attribute =
                distribution.attribute("varianceWithPedigreeUncertainty").isPresent()
                        ? "varianceWithPedigreeUncertainty"
                        : "variance";
        return EcoSpoldFlows.number(distribution, attribute);
    }
}
