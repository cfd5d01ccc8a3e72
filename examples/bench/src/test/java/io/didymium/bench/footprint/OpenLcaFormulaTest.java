package io.didymium.bench.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.didymium.core.lca.formula.Formula;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openlca.expressions.FormulaInterpreter;
import org.openlca.expressions.InterpreterException;

/** Formulas give what openLCA's own interpreter gives. */
class OpenLcaFormulaTest {
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "^", " div ", " mod ");
    private static final List<String> FUNCTIONS = List.of(
            "abs", "sqr", "sqrt", "exp", "ln", "log", "sin", "cos", "tan", "atan", "floor", "ceil", "int", "frac",
            "round");

    /** What has no value everywhere. */
    private static final List<String> PARTIAL = List.of("ln(", "log(", "sqrt(", "/", "^");

    @Test
    void agreesWithOpenLcaOnRandomFormulas() throws Exception {
        Random random = new Random(7);
        FormulaInterpreter openLca = new FormulaInterpreter();
        openLca.bind("k", 1.75);
        int compared = 0;
        for (int i = 0; i < 2_000; i++) {
            String formula = formula(random, 3);
            double expected;
            try {
                expected = openLca.eval(formula);
            } catch (InterpreterException undefined) {
                assertThat(Formula.parse(formula).evaluate(name -> 1.75))
                        .as(formula)
                        .isEmpty();
                continue;
            }
            // What is no finite number there is unknown here.
            if (Double.isFinite(expected) && !formula.contains("div")) {
                double found = Formula.parse(formula).evaluate(name -> 1.75).orElse(Double.NaN);
                if (Double.isNaN(found) && PARTIAL.stream().anyMatch(formula::contains)) {
                    // openLCA takes the other arguments of a function; here a result of what is unknown is unknown.
                    continue;
                }
                assertThat(found).as(formula).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-300));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static String formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(3) == 0 ? "k" : Integer.toString(1 + random.nextInt(9));
        }
        String inner = formula(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + inner + ")";
            case 1 -> "-(" + inner + ")";
            case 2 -> FUNCTIONS.get(random.nextInt(FUNCTIONS.size())) + "(" + inner + ")";
            case 3 ->
                "if(" + inner + " > " + formula(random, depth - 1) + "; " + inner + "; " + formula(random, depth - 1)
                        + ")";
            case 4 -> "max(" + inner + "; " + formula(random, depth - 1) + "; 2)";
            default -> "(" + inner + OPERATORS.get(random.nextInt(OPERATORS.size())) + formula(random, depth - 1) + ")";
        };
    }
}
