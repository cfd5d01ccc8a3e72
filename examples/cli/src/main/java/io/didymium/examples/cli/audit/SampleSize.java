package io.didymium.examples.cli.audit;

import io.didymium.core.element.Element;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.examples.cli.shell.CommandFault;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options on which the size of a sample depends. */
final class SampleSize {
    @Option(
            names = "--confidence",
            paramLabel = "PART",
            description = "With what probability a misstatement is to be found; by default 0.95.")
    private BigDecimal confidence = AuditCommitment.USUAL_CONFIDENCE;

    @Option(
            names = "--tolerable",
            paramLabel = "PART",
            description = "The part of the mass that may be misstated; by default 0.05.")
    private BigDecimal tolerable = AuditCommitment.USUAL_TOLERABLE;

    @Option(
            names = "--element",
            paramLabel = "SYMBOL",
            description = "The element whose mass counts; by default all rare earths.")
    private @Nullable String element;

    BigDecimal confidence() {
        return confidence;
    }

    BigDecimal tolerable() {
        return tolerable;
    }

    /** The element; null for all rare earths. */
    @Nullable
    Element element() throws CommandFault {
        if (element == null) {
            return null;
        }
        String symbol = element;
        return Element.find(symbol)
                .orElseThrow(
                        () -> CommandFault.usage("no element has the symbol " + symbol + "; write one such as Nd"));
    }

    /** What a sample of this size shows, for people. */
    String sentence() {
        return "Without a deviation among them, no more than " + percent(tolerable)
                + " of the mass is misstated, with a confidence of " + percent(confidence) + ".";
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
