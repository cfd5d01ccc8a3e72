package io.didymium.core.lca.scenario;

import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import java.math.BigDecimal;

/**
 * One change of a scenario. Processes and flows are named by their identifier, else by their name in any case, which must be that
 * of one only.
 */
public sealed interface ScenarioChange {
    /** The change in one line, such as {@code capture_frac=0.8}. */
    String text();

    /**
     * A parameter has another value; amounts with formulas follow.
     *
     * @param name the global parameter, else the parameter of this name of every process that has one; or {@code PROCESS/NAME}
     *     for that of one process
     * @param value its value
     */
    record SetParameter(String name, BigDecimal value) implements ScenarioChange {
        /** @throws IllegalArgumentException if the name is blank or the value out of range */
        public SetParameter {
            Text.require(name, "name of a parameter");
            value = Decimals.normal(value, "value of " + name);
        }

        /**
         * Reads {@code NAME=VALUE}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static SetParameter parse(String text) {
            String[] sides = sides(text, "NAME=VALUE");
            return new SetParameter(sides[0], number(sides[1], text));
        }

        @Override
        public String text() {
            return name + "=" + value.toPlainString();
        }
    }

    /**
     * An exchange of a process has another amount, in the unit it has, without uncertainty.
     *
     * @param process the process
     * @param exchange the number of the exchange, or its flow if the process has one exchange of it
     * @param amount the amount
     */
    record SetAmount(String process, String exchange, BigDecimal amount) implements ScenarioChange {
        /** @throws IllegalArgumentException if a name is blank or the amount out of range */
        public SetAmount {
            Text.require(process, "process");
            Text.require(exchange, "exchange");
            amount = Decimals.normal(amount, "amount");
        }

        /**
         * Reads {@code PROCESS/EXCHANGE=AMOUNT}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static SetAmount parse(String text) {
            String form = "PROCESS/EXCHANGE=AMOUNT";
            String[] sides = sides(text, form);
            int slash = sides[0].lastIndexOf('/');
            if (slash < 1 || slash == sides[0].length() - 1) {
                throw new IllegalArgumentException("expected " + form + ", not '" + text + "'");
            }
            return new SetAmount(
                    sides[0].substring(0, slash).strip(),
                    sides[0].substring(slash + 1).strip(),
                    number(sides[1], text));
        }

        @Override
        public String text() {
            return process + "/" + exchange + "=" + amount.toPlainString();
        }
    }

    /**
     * Another process supplies what a process supplies: its product, or where it does not make that, its own reference product,
     * measured alike.
     *
     * @param provider the process that is replaced
     * @param by the process that replaces it
     */
    record ReplaceProvider(String provider, String by) implements ScenarioChange {
        /** @throws IllegalArgumentException if a name is blank */
        public ReplaceProvider {
            Text.require(provider, "provider");
            Text.require(by, "process that replaces it");
        }

        /**
         * Reads {@code PROVIDER=PROCESS}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static ReplaceProvider parse(String text) {
            String[] sides = sides(text, "PROVIDER=PROCESS");
            return new ReplaceProvider(sides[0], sides[1]);
        }

        @Override
        public String text() {
            return provider + "=" + by;
        }
    }

    /**
     * A process supplies a product, or treats a waste, wherever another needs it.
     *
     * @param flow the product or waste
     * @param process the process
     */
    record LinkFlow(String flow, String process) implements ScenarioChange {
        /** @throws IllegalArgumentException if a name is blank */
        public LinkFlow {
            Text.require(flow, "flow");
            Text.require(process, "process");
        }

        /**
         * Reads {@code FLOW=PROCESS}.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static LinkFlow parse(String text) {
            String[] sides = sides(text, "FLOW=PROCESS");
            return new LinkFlow(sides[0], sides[1]);
        }

        @Override
        public String text() {
            return flow + "=" + process;
        }
    }

    /** The texts on both sides of the last equals sign. */
    private static String[] sides(String text, String form) {
        int at = text.lastIndexOf('=');
        if (at < 1 || text.substring(0, at).isBlank() || text.substring(at + 1).isBlank()) {
            throw new IllegalArgumentException("expected " + form + ", not '" + text + "'");
        }
        return new String[] {
            text.substring(0, at).strip(), text.substring(at + 1).strip()
        };
    }

    private static BigDecimal number(String text, String of) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number in '" + of + "': " + text, e);
        }
    }
}
